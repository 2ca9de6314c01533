package app.allo.cluster.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.Until;
import app.allo.cluster.processes.NodeCertificates;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other complaints there are is tried with the jar: SeveralNodesTrial. */
class OwnCertificateTest {
  private final Vertx vertx = Vertx.vertx();
  @TempDir Path folder;

  @AfterEach
  void end() {
    Until.done(vertx.close(), 20);
  }

  @Test
  void while_nodes_change_their_authority_there_are_two() throws IOException {
    Map<String, String> before = NodeCertificates.of(folder, "before").settings("one");
    Map<String, String> after = NodeCertificates.of(folder, "after").settings("two");
    Path both = folder.resolve("both.pem");
    Files.writeString(
        both,
        Files.readString(Path.of(before.get("ALLO_CLUSTER_CA")))
            + Files.readString(Path.of(after.get("ALLO_CLUSTER_CA"))));
    assertEquals(Optional.empty(), complaint(before, both));
    assertEquals(Optional.empty(), complaint(after, both));
    assertEquals(
        Optional.of("ALLO_CLUSTER_CA expects whoever has signed ALLO_CLUSTER_CERT"),
        complaint(after, Path.of(before.get("ALLO_CLUSTER_CA"))));
  }

  private Optional<String> complaint(Map<String, String> node, Path authority) {
    return OwnCertificate.complaint(
        vertx,
        new NodeMessages.Certificates(
            Path.of(node.get("ALLO_CLUSTER_CERT")),
            Path.of(node.get("ALLO_CLUSTER_KEY")),
            authority));
  }
}

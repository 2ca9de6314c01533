package app.allo.cluster.processes;

import app.allo.faults.Commands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Certificates for nodes, made as docs/operations.md says. */
public final class NodeCertificates {
  private final Path folder;
  private final String authority;

  private NodeCertificates(Path folder, String authority) {
    this.folder = folder;
    this.authority = authority;
  }

  /** Those of an authority in that folder; it is made if there is none. */
  public static NodeCertificates of(Path folder, String authority) {
    NodeCertificates made = new NodeCertificates(folder, authority);
    if (!Files.exists(folder.resolve(authority + ".pem"))) {
      made.openssl(
          "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650"
              + " -subj /CN=allo-nodes -keyout %s.key -out %s.pem".formatted(authority, authority));
    }
    return made;
  }

  /** Makes one for that node, and says where it is. */
  public Map<String, String> settings(String name) {
    openssl(
        "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=node"
            + " -keyout %s.key -out %s.csr".formatted(name, name));
    openssl(
        "x509 -req -in %s.csr -CA %s.pem -CAkey %s.key -CAcreateserial -days 825 -out %s.pem"
            .formatted(name, authority, authority, name));
    return Map.of(
        "ALLO_CLUSTER_CERT", folder.resolve(name + ".pem").toString(),
        "ALLO_CLUSTER_KEY", folder.resolve(name + ".key").toString(),
        "ALLO_CLUSTER_CA", folder.resolve(authority + ".pem").toString());
  }

  private void openssl(String arguments) {
    Commands.run(List.of("sh", "-c", "cd '" + folder + "' && openssl " + arguments));
  }
}

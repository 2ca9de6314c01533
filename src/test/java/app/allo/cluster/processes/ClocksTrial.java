package app.allo.cluster.processes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.Faketime;
import app.allo.TestFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes whose clocks are further apart than a seat lives, as libfaketime has one see it. */
class ClocksTrial {
  private static final String HOST = "127.0.0.1";
  private static final int PAIRS = 10;
  private static final int LINES = 12;

  private final List<Integer> ports = new ArrayList<>();
  private final Callers callers = new Callers();
  private Path directory;

  @BeforeEach
  void prepare() throws Exception {
    directory = Files.createTempDirectory("allo-clocks-");
    ports.add(NodeProcess.freePair());
    ports.add(NodeProcess.freePair());
  }

  @AfterEach
  void tidy() {
    callers.close();
    TestFolder.remove(directory);
  }

  @Test
  void everyone_gets_in_at_both_and_the_logs_say_whose_clock_is_wrong() throws Exception {
    try (NodeProcess right = node(0);
        NodeProcess fast = node(1).with(Faketime.off("+10m"))) {
      right.start().awaitReady();
      fast.start().awaitReady();
      right.awaitNodes(2);
      fast.awaitNodes(2);
      callers.open.addAll(List.of(right.door, fast.door));
      for (int i = 0; i < PAIRS; i++) {
        // Rooms belong to either node, and each pair comes in by the other door than the last one.
        callers.pair();
      }
      callers.awaitWhole();
      right.awaitSaid("s behind another node's", 1);
      fast.awaitSaid("s ahead of another node's", 1);
      for (NodeProcess node : List.of(right, fast)) {
        assertTrue(node.linesOfLog(LINES) > 0);
      }
    }
  }

  private NodeProcess node(int number) throws Exception {
    String nodes = HOST + ":" + ports.get(0) + "," + HOST + ":" + ports.get(1);
    return new NodeProcess(
            List.of(), directory.resolve("node" + number), HOST, ports.get(number), nodes)
        .with(NodeCertificates.of(directory, "nodes").settings("node" + number));
  }
}

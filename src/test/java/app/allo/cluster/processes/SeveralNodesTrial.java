package app.allo.cluster.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.TestFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Three nodes as processes, with pairs that talk all the time. Promised times are printed as
 * measured; a test fails at ten times as long, since machines that test are busy.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralNodesTrial {
  private static final int PAIRS = 20;
  private static final int KILLS = Integer.getInteger("allo.kills", 2);
  private static final int LEAST_SIGNALS = 500 * KILLS;
  private static final int LINES_AT_START = 20;
  private static final int LINES_OF_A_KILL = 10;
  private static final String HOST = "127.0.0.1";

  private final List<NodeProcess> nodes = new ArrayList<>();
  private Callers callers;
  private Path directory;
  private String list;

  @BeforeAll
  void start() throws Exception {
    directory = Files.createTempDirectory("allo-nodes-");
    List<Integer> ports = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ports.add(NodeProcess.freePair());
    }
    list = String.join(",", ports.stream().map(port -> HOST + ":" + port).toList());
    for (int i = 0; i < 3; i++) {
      NodeProcess node =
          new NodeProcess(List.of(), directory.resolve("node" + i), HOST, ports.get(i), list);
      node.with(NodeCertificates.of(directory, "nodes").settings("node" + i));
      // One after the other, as they are deployed: two that start at once find each other late.
      nodes.add(node.start().awaitReady());
    }
  }

  @BeforeEach
  void call() throws Exception {
    callers = new Callers();
    for (NodeProcess node : nodes) {
      node.awaitNodes(3);
      callers.open.add(node.door);
    }
    for (int i = 0; i < PAIRS; i++) {
      callers.pair();
    }
    callers.awaitWhole();
    callers.forgetGaps();
  }

  @AfterEach
  void hangUp() {
    callers.close();
  }

  @AfterAll
  void stop() {
    nodes.forEach(NodeProcess::close);
    TestFolder.remove(directory);
  }

  @Test
  void nodes_are_killed_and_nobody_leaves() throws Exception {
    for (int i = 0; i < KILLS; i++) {
      NodeProcess victim = nodes.get(i % nodes.size());
      callers.open.remove(victim.door);
      callers.forgetGaps();
      long before = System.nanoTime();
      victim.kill();
      callers.awaitWhole();
      report("killed: every pair whole after", (System.nanoTime() - before) / 1_000_000, 3_000);
      report("killed: longest gap", callers.longestGapMillis(), 3_000);
      nobodyLeft();
      victim.start().awaitReady();
      callers.open.add(victim.door);
    }
    assertTrue(callers.received() > LEAST_SIGNALS);
    nothingIsLost();
    NodeProcess witness = nodes.get(nodes.size() - 1);
    Files.writeString(Path.of("target", "kills.log"), witness.said());
    System.out.println(
        "log of a node that saw %d kills: %d lines"
            .formatted(KILLS, witness.linesOfLog(LINES_AT_START + LINES_OF_A_KILL * KILLS)));
  }

  @Tag("thorough")
  @Test
  void nodes_are_deployed_one_after_the_other() throws Exception {
    for (NodeProcess node : nodes.subList(0, 2)) {
      callers.open.remove(node.door);
      assertEquals(0, node.stop());
      callers.awaitWhole();
      node.start().awaitReady();
      callers.open.add(node.door);
      callers.awaitWhole();
    }
    report("deployed: longest gap", callers.longestGapMillis(), 1_500);
    nobodyLeft();
    nothingIsLost();
  }

  /** It has a certificate, but of another authority. */
  @Test
  void a_stranger_owns_nothing_reads_nothing_and_receives_nothing() throws Exception {
    try (NodeProcess stranger =
        new NodeProcess(
            List.of(), directory.resolve("stranger"), HOST, NodeProcess.freePair(), list)) {
      stranger.with(NodeCertificates.of(directory, "strangers").settings("stranger"));
      // It is in the list of nodes, in clear as that is, and waits for answers in vain.
      stranger.with("ALLO_LOG", "debug").start().awaitReady();
      assertTrue(stranger.said().contains("1 of 4 nodes own rooms"), stranger::said);
      callers.awaitWhole();
      for (NodeProcess node : nodes) {
        assertTrue(node.said().contains("3 of 4 nodes own rooms"), node::said);
        assertFalse(node.said().contains("4 of 4"), node::said);
      }
      assertFalse(stranger.said().contains("app.allo.signaling"), stranger::said);
    }
    callers.awaitWhole();
    report("with a stranger: longest gap", callers.longestGapMillis(), 1_500);
    nobodyLeft();
    nothingIsLost();
  }

  @Test
  void what_keeps_a_node_from_joining_is_said_in_lines() throws Exception {
    Map<String, String> good = NodeCertificates.of(directory, "nodes").settings("right");
    Map<String, String> foreign = NodeCertificates.of(directory, "strangers").settings("wrong");
    Path nonsense = Files.writeString(directory.resolve("nonsense.pem"), "nonsense");
    String key = "ALLO_CLUSTER_KEY";
    String authority = "ALLO_CLUSTER_CA";
    refuses(HOST, good, "ALLO_CLUSTER_CERT", nonsense.toString(), "ALLO_CLUSTER_CERT expects");
    refuses(HOST, good, key, nonsense.toString(), "ALLO_CLUSTER_KEY expects the key");
    refuses(HOST, good, key, foreign.get(key), "ALLO_CLUSTER_KEY expects the key");
    refuses(HOST, good, authority, foreign.get(authority), "ALLO_CLUSTER_CA expects whoever");
    refuses("10.99.99.99", good, "ALLO_LOG", "info", "ALLO_CLUSTER: this node cannot join");
  }

  private void refuses(
      String host, Map<String, String> good, String name, String value, String line)
      throws Exception {
    try (NodeProcess wrong =
        new NodeProcess(
            List.of(), directory.resolve("wrong"), host, NodeProcess.freePair(), list)) {
      assertEquals(78, wrong.with(good).with(name, value).start().status(), wrong::said);
      assertEquals(2, wrong.said().lines().count(), wrong::said);
      assertTrue(wrong.said().lines().toList().get(1).strip().startsWith(line), wrong::said);
    }
  }

  private void nobodyLeft() {
    for (String reason : List.of("left", "lost", "removed")) {
      assertEquals(0, callers.count("left" + reason), "left: " + reason);
    }
  }

  private void nothingIsLost() {
    for (Caller caller : callers.all) {
      List<Long> got = List.copyOf(caller.got);
      assertEquals(LongStream.rangeClosed(1, got.size()).boxed().toList(), got);
    }
    System.out.println(
        callers.received()
            + " signals, none lost, doubled or out of order; joined heard "
            + callers.count("joined")
            + ", away "
            + callers.count("away")
            + ", back "
            + callers.count("back")
            + ", refused "
            + callers.count("refused"));
  }

  private static void report(String what, long millis, long promised) {
    System.out.println(what + " " + millis + " ms (promised " + promised + ")");
    assertTrue(millis < 10 * promised, () -> what + " " + millis + " ms");
  }
}

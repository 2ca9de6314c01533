package app.allo.cluster.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.faults.Machine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three nodes in namespaces; the network between the first and the others is cut and mended. */
class PartitionTrial {
  /** Of a node's log, its start included; Vert.x alone would fill hundreds. */
  private static final int MOST_LINES = 40;

  private CutNodes network;
  private List<NodeProcess> nodes;
  private Process callers;
  private BufferedReader said;

  @BeforeEach
  void build() throws Exception {
    Machine.needs(Machine.Feature.NAMESPACES, "a partition");
    network = new CutNodes(Map.of());
    nodes = network.nodes;
    List<String> command = new ArrayList<>(network.middle.prefix());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(CutCallers.class.getName());
    nodes.forEach(node -> command.add(node.door));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    callers = builder.start();
    said = callers.inputReader(StandardCharsets.UTF_8);
    assertEquals("in", said.readLine());
  }

  @AfterEach
  void tearDown() throws Exception {
    if (callers != null) {
      callers.destroyForcibly().onExit().join();
    }
    if (network != null) {
      network.close();
    }
  }

  @Test
  void both_sides_go_on_and_only_the_removed_one_is_out() throws Exception {
    network.cut();
    long cut = System.nanoTime();
    nodes.get(0).awaitSaid("1 of 1 nodes own rooms", 2);
    System.out.println("cut: noticed after " + (System.nanoTime() - cut) / 1_000_000 + " ms");
    assertEquals("removed", answer("remove"));
    LockSupport.parkNanos(cut + Duration.ofSeconds(15).toNanos() - System.nanoTime());
    network.mend();
    String whole = answer("healed");
    System.out.println("healed after 15 s: " + whole + " ms (promised 10000)");
    assertTrue(Long.parseLong(whole.split(" ")[1]) < 100_000);
    List<String> report = new ArrayList<>();
    for (String line = answer("report"); !line.equals("end"); line = said.readLine()) {
      System.out.println(line);
      report.add(line);
    }
    for (NodeProcess node : nodes) {
      Files.writeString(
          Path.of("target", "partition-" + nodes.indexOf(node) + ".log"), node.said());
      System.out.println("a node's log: " + node.linesOfLog(MOST_LINES) + " lines");
    }
    assertEquals("left 0 0", report.remove(report.size() - 1));
    for (String room : report) {
      assertTrue(room.startsWith("removed 4403 "), room);
      // Nobody else is out: whoever was closed was sent back.
      assertFalse(room.matches(".*innocent.*closed(?!1012|1006)\\d+.*"), room);
    }
  }

  private String answer(String order) throws IOException {
    callers.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
    callers.getOutputStream().flush();
    return said.readLine();
  }
}

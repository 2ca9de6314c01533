package app.allo.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.TestFolder;
import app.allo.faults.Machine;
import app.allo.faults.Namespace;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three nodes in namespaces; the network between the first and the others is cut and mended. */
class PartitionTrial {
  private static final int PORT = 5701;

  private final List<AutoCloseable> built = new ArrayList<>();
  private final List<NodeProcess> nodes = new ArrayList<>();
  private Namespace middle;
  private Path directory;
  private Process callers;
  private BufferedReader said;

  @BeforeEach
  void build() throws Exception {
    Machine.needs(Machine.Feature.NAMESPACES, "a partition");
    directory = Files.createTempDirectory("allo-partition-");
    middle = own(new Namespace("nodes"));
    middle.forward();
    for (int i = 1; i <= 3; i++) {
      start(i);
    }
    for (NodeProcess node : nodes) {
      node.awaitNodes(3);
    }
    List<String> command = new ArrayList<>(middle.prefix());
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
    for (AutoCloseable thing : built) {
      thing.close();
    }
    TestFolder.remove(directory);
  }

  @Test
  void both_sides_go_on_and_only_the_removed_one_is_out() throws Exception {
    middle.run("nft", "add table inet cut");
    middle.run("nft", "add chain inet cut through { type filter hook forward priority 0; }");
    middle.run("nft", "add rule inet cut through ip saddr 10.78.1.2 drop");
    middle.run("nft", "add rule inet cut through ip daddr 10.78.1.2 drop");
    long cut = System.nanoTime();
    nodes.get(0).awaitSaid("1 of 1 nodes own rooms", 2);
    System.out.println("cut: noticed after " + (System.nanoTime() - cut) / 1_000_000 + " ms");
    assertEquals("removed 4403", answer("remove"));
    LockSupport.parkNanos(cut + Duration.ofSeconds(15).toNanos() - System.nanoTime());
    middle.run("nft", "delete table inet cut");
    String whole = answer("healed");
    System.out.println("healed after 15 s: " + whole + " ms (promised 10000)");
    assertTrue(Long.parseLong(whole.split(" ")[1]) < 100_000);
    List<String> report = new ArrayList<>();
    for (String line = answer("report"); !line.equals("end"); line = said.readLine()) {
      System.out.println(line);
      report.add(line);
    }
    for (NodeProcess node : nodes) {
      System.out.println("a node's log: " + node.said().lines().count() + " lines");
      Files.writeString(
          Path.of("target", "partition-" + nodes.indexOf(node) + ".log"), node.said());
    }
    assertEquals("removed 4403", report.get(0));
    assertTrue(report.get(1).matches("innocent (0|1012|1006) .*"), report.get(1));
    assertTrue(report.get(1).contains("leftremoved"), report.get(1));
    assertTrue(report.get(2).matches("host (0|1012|1006) .*"), report.get(2));
    assertTrue(report.get(4).startsWith("left 0 "), report.get(4));
  }

  private String answer(String order) throws IOException {
    callers.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
    callers.getOutputStream().flush();
    return said.readLine();
  }

  private void start(int i) throws IOException {
    Namespace own = own(new Namespace("node" + i));
    String host = "10.78." + i + ".2";
    String gate = "10.78." + i + ".1";
    middle.ip("link", "add", "v" + i, "type", "veth", "peer", "name", "out", "netns", own.name());
    middle.ip("address", "add", gate + "/24", "dev", "v" + i);
    middle.ip("link", "set", "v" + i, "up");
    own.ip("address", "add", host + "/24", "dev", "out");
    own.ip("link", "set", "out", "up");
    own.ip("route", "add", "default", "via", gate);
    NodeProcess node =
        own(
            new NodeProcess(
                own.prefix(),
                directory.resolve("node" + i),
                host,
                PORT,
                "10.78.1.2,10.78.2.2,10.78.3.2"));
    node.with(NodeCertificates.of(directory, "nodes").settings("node" + i));
    nodes.add(node.start().awaitReady());
  }

  private <T extends AutoCloseable> T own(T thing) {
    built.add(0, thing);
    return thing;
  }
}

package app.allo.cluster.processes;

import app.allo.TestFolder;
import app.allo.faults.Namespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Three nodes, each in a namespace of its own around one in the middle, which reaches all of them.
 * The network between the first and the others can be cut.
 */
final class CutNodes implements AutoCloseable {
  private static final int PORT = 5701;
  private static final String LIST = "10.78.1.2,10.78.2.2,10.78.3.2";

  final List<NodeProcess> nodes = new ArrayList<>();
  private final List<Namespace> namespaces = new ArrayList<>();
  final Namespace middle;
  final Path directory;
  private final Deque<Runnable> ends = new ArrayDeque<>();

  /** Nothing but the middle yet. */
  CutNodes() throws IOException {
    directory = Files.createTempDirectory("allo-partition-");
    middle = new Namespace("nodes");
    ends.push(middle::close);
    middle.forward();
  }

  /** Three nodes that see each other. */
  CutNodes(Map<String, String> settings) throws IOException {
    this();
    for (int i = 1; i <= 3; i++) {
      add(LIST).with(settings).start().awaitReady();
    }
    nodes.forEach(node -> node.awaitNodes(3));
  }

  /** Nothing passes between the first node and the others any more. */
  void cut() {
    middle.run("nft", "add table inet cut");
    middle.run("nft", "add chain inet cut through { type filter hook forward priority 0; }");
    middle.run("nft", "add rule inet cut through ip saddr 10.78.1.2 drop");
    middle.run("nft", "add rule inet cut through ip daddr 10.78.1.2 drop");
  }

  void mend() {
    middle.run("nft", "delete table inet cut");
  }

  /** Another one, at an address of its own, which can be started. */
  NodeProcess add(String list) throws IOException {
    int i = nodes.size() + 1;
    Namespace own = new Namespace("node" + i);
    ends.push(own::close);
    namespaces.add(own);
    String host = address(i - 1);
    String gate = "10.78." + i + ".1";
    middle.ip("link", "add", "v" + i, "type", "veth", "peer", "name", "out", "netns", own.name());
    middle.ip("address", "add", gate + "/24", "dev", "v" + i);
    middle.ip("link", "set", "v" + i, "up");
    own.ip("address", "add", host + "/24", "dev", "out");
    own.ip("link", "set", "out", "up");
    own.ip("route", "add", "default", "via", gate);
    NodeProcess node =
        new NodeProcess(own.prefix(), directory.resolve("node" + i), host, PORT, list);
    ends.push(node::close);
    node.with(NodeCertificates.of(directory, "nodes").settings("node" + i));
    nodes.add(node);
    return node;
  }

  /** This node asks the middle for names from now on, and nobody else. */
  void asksMiddle(int node) throws IOException {
    Path folder = Path.of("/etc/netns", namespaces.get(node).name());
    Files.createDirectories(folder);
    String server = "nameserver 10.78." + (node + 1) + ".1\n";
    Files.writeString(folder.resolve("resolv.conf"), server);
    ends.push(() -> TestFolder.remove(folder));
  }

  static String address(int node) {
    return "10.78." + (node + 1) + ".2";
  }

  @Override
  public void close() {
    for (Runnable end : ends) {
      end.run();
    }
    TestFolder.remove(directory);
  }
}

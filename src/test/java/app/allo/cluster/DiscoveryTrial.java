package app.allo.cluster;

import app.allo.faults.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nodes find each other by one name that has the address of each, as a headless service of
 * Kubernetes has; as pods do, they come at once, later, and at other addresses.
 */
class DiscoveryTrial {
  private static final String SERVICE = "allo-nodes";

  private CutNodes network;
  private Path hosts;

  @BeforeEach
  void build() throws IOException {
    Machine.needs(Machine.Feature.NAMESPACES, "nodes by one name");
    network = new CutNodes();
    hosts = Files.writeString(network.directory.resolve("hosts"), "");
    for (int node = 0; node < 3; node++) {
      network.add("kubernetes:" + SERVICE);
      network.names(node, hosts);
    }
  }

  @AfterEach
  void tearDown() {
    if (network != null) {
      network.close();
    }
  }

  @Test
  void nodes_find_each_other_by_the_name_of_a_headless_service() throws IOException {
    leadsTo(0, 1);
    network.nodes.get(0).start();
    network.nodes.get(1).start();
    network.nodes.get(0).awaitReady().awaitNodes(2);
    network.nodes.get(1).awaitReady().awaitNodes(2);

    network.nodes.get(0).kill();
    leadsTo(1, 2);
    network.nodes.get(2).start().awaitReady().awaitNodes(2);
    network.nodes.get(1).awaitNodes(2);

    leadsTo(0, 1, 2);
    network.nodes.get(0).start().awaitReady().awaitNodes(3);
    network.nodes.get(1).awaitNodes(3);
    network.nodes.get(2).awaitNodes(3);
  }

  private void leadsTo(int... nodes) throws IOException {
    String lines =
        IntStream.of(nodes)
            .mapToObj(node -> CutNodes.address(node) + " " + SERVICE + "\n")
            .collect(Collectors.joining());
    Files.writeString(hosts, lines);
  }
}

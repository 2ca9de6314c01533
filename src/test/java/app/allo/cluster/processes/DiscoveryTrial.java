package app.allo.cluster.processes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.faults.Machine;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nodes find each other by one name that has the address of each, as a headless service of
 * Kubernetes has; as pods do, they come at once, later, and at other addresses.
 */
class DiscoveryTrial {
  private static final String SERVICE = "allo-nodes.allo.svc.cluster.local";
  private static final long FOUND_MILLIS = 20_000;

  private CutNodes network;
  private NameServer names;

  @BeforeEach
  void build() throws IOException {
    Machine.needs(Machine.Feature.NAMESPACES, "nodes by one name");
    Machine.needs(Machine.Feature.NAMES, "nodes by one name");
    network = new CutNodes();
    names = new NameServer(network.middle, SERVICE, network.directory);
    for (int node = 0; node < 3; node++) {
      network.add("kubernetes:" + SERVICE);
      network.asksMiddle(node);
    }
  }

  @AfterEach
  void tearDown() {
    if (names != null) {
      names.close();
    }
    if (network != null) {
      network.close();
    }
  }

  @Test
  void nodes_find_each_other_by_the_name_of_a_headless_service() throws Exception {
    leadsTo(0, 1);
    network.nodes.get(0).start();
    network.nodes.get(1).start();
    network.nodes.get(0).awaitReady().awaitNodes(2);
    network.nodes.get(1).awaitReady().awaitNodes(2);

    network.nodes.get(0).kill();
    leadsTo(1, 2);
    network.nodes.get(2).start().awaitReady().awaitNodes(2);
    network.nodes.get(1).awaitNodes(2);

    // It does not know of the others at its start, and they have no reason to ask again.
    leadsTo(0);
    network.nodes.get(0).start().awaitReady();
    leadsTo(0, 1, 2);
    long before = System.nanoTime();
    network.nodes.get(0).awaitNodes(3);
    network.nodes.get(1).awaitNodes(3);
    network.nodes.get(2).awaitNodes(3);
    long found = (System.nanoTime() - before) / 1_000_000;
    System.out.println("found by a name that leads to others now: " + found + " ms");
    assertTrue(found < FOUND_MILLIS, () -> found + " ms");
  }

  private void leadsTo(int... nodes) throws Exception {
    names.leadsTo(IntStream.of(nodes).mapToObj(CutNodes::address).toList());
  }
}

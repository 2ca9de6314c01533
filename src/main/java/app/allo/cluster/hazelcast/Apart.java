package app.allo.cluster.hazelcast;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Notices that another node is there which this one does not have in its list: each of them owns
 * all rooms then, and nothing else shows it. Not safe for use by several threads.
 */
final class Apart {
  private static final Logger LOG = System.getLogger(Apart.class.getName());

  /** So often in a row, since nodes that start or meet again need a while to agree. */
  static final int LOOKS = 3;

  private static final int CONNECTED_WITHIN_MILLIS = 1_000;

  /** A name or an address, and its port. */
  record Host(String name, int port) {}

  private final List<Host> hosts;
  private final Predicate<InetSocketAddress> answers;
  private int seen;

  /**
   * @param hosts all nodes, this one included
   */
  Apart(List<Host> hosts) {
    this(hosts, Apart::answers);
  }

  Apart(List<Host> hosts, Predicate<InetSocketAddress> answers) {
    this.hosts = List.copyOf(hosts);
    this.answers = answers;
  }

  /** Looks once; blocks for as long as nobody answers. */
  void look(Collection<InetSocketAddress> listed) {
    boolean before = isSo();
    seen =
        addresses().stream().anyMatch(each -> !listed.contains(each) && answers.test(each))
            ? seen + 1
            : 0;
    if (isSo() && !before) {
      LOG.log(
          Level.WARNING,
          "A node of ALLO_CLUSTER answers and is not in the list of nodes: each owns all rooms."
              + " If this lasts, restart this one");
    } else if (before && !isSo()) {
      LOG.log(Level.INFO, "Every node of ALLO_CLUSTER that answers is in the list of nodes again");
    }
  }

  /** Whether another node has been there for a while and not in the list. */
  boolean isSo() {
    return seen >= LOOKS;
  }

  private Set<InetSocketAddress> addresses() {
    Set<InetSocketAddress> all = new HashSet<>();
    for (Host host : hosts) {
      try {
        for (InetAddress address : InetAddress.getAllByName(host.name())) {
          all.add(
              new InetSocketAddress(InetAddress.getByAddress(address.getAddress()), host.port()));
        }
      } catch (UnknownHostException nobody) {
        // It may have a name later.
      }
    }
    return all;
  }

  private static boolean answers(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, CONNECTED_WITHIN_MILLIS);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }
}

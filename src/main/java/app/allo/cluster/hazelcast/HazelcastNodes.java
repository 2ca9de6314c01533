package app.allo.cluster.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MultiMapConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import io.vertx.core.Completable;
import io.vertx.core.Vertx;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.core.spi.cluster.RegistrationListener;
import io.vertx.core.spi.cluster.RegistrationUpdateEvent;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.net.InetSocketAddress;
import java.security.Security;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is there, by Hazelcast. Allo's addresses on the event bus name the node that they lead to, so
 * they are found without its maps: a stranger in the list can take nothing that is meant for
 * another node, and learns no id. Decision 360.
 */
public final class HazelcastNodes extends HazelcastClusterManager {
  /** What Allo's addresses begin with; one that leads to another node ends with its name. */
  private static final String OURS = "allo.";

  // Kept here: the log manager holds loggers weakly, and would forget the level.
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("com.hazelcast"),
          Logger.getLogger("io.vertx.spi.cluster.hazelcast"),
          // A connection to another node that breaks is told by the list, in our own words.
          Logger.getLogger("io.vertx.core.net.impl.ConnectionBase"),
          // Why a node cannot join is told in one line, as every wrong setting is.
          Logger.getLogger("io.vertx.core.impl.VertxImpl"));

  private static final long LOOK_MILLIS = 20_000;

  private final Runnable rejoined;
  private final Runnable ended;
  private final Apart apart;
  private volatile boolean leaving;

  /**
   * @param nodes names or addresses, with or without a port
   * @param service the name of a headless service of Kubernetes in their place
   * @param host the address to listen at, and no other
   * @param rejoined is called when this node has joined others again that it was cut off from
   * @param ended is called when it has left the list for good without having been asked to
   */
  public HazelcastNodes(
      List<String> nodes,
      Optional<String> service,
      String host,
      int port,
      Runnable rejoined,
      Runnable ended) {
    super(config(nodes, service, host, port));
    service.ifPresent(name -> askForNamesOften());
    this.rejoined = rejoined;
    this.ended = ended;
    this.apart =
        new Apart(
            Stream.concat(
                    nodes.stream().map(node -> host(withPort(node, port))),
                    service.stream().map(name -> new Apart.Host(name, port)))
                .toList());
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
  }

  /** The names of all nodes, this one included, as far as it knows now. */
  public List<String> names() {
    return getHazelcastInstance().getLifecycleService().isRunning()
        ? getNodes()
        : List.of(getNodeId());
  }

  /** From now on says if another node is there which is not in the list. */
  public void watch(Vertx vertx) {
    vertx.setPeriodic(
        LOOK_MILLIS,
        timer ->
            vertx.executeBlocking(
                () -> {
                  apart.look(addresses());
                  return null;
                }));
  }

  private Set<InetSocketAddress> addresses() {
    return getHazelcastInstance().getCluster().getMembers().stream()
        .map(Member::getSocketAddress)
        .collect(Collectors.toSet());
  }

  /** This node's name. */
  public String name() {
    return getNodeId();
  }

  @Override
  public void addRegistration(
      String address, RegistrationInfo registration, Completable<Void> done) {
    if (address.startsWith(OURS)) {
      done.succeed();
    } else {
      super.addRegistration(address, registration, done);
    }
  }

  @Override
  public void removeRegistration(
      String address, RegistrationInfo registration, Completable<Void> done) {
    if (address.startsWith(OURS)) {
      done.succeed();
    } else {
      super.removeRegistration(address, registration, done);
    }
  }

  @Override
  public void getRegistrations(String address, Completable<List<RegistrationInfo>> done) {
    if (address.startsWith(OURS)) {
      String node = address.substring(address.lastIndexOf('.') + 1);
      done.succeed(List.of(new RegistrationInfo(node, 0, false)));
    } else {
      super.getRegistrations(address, done);
    }
  }

  @Override
  public void registrationListener(RegistrationListener listener) {
    super.registrationListener(new OthersOnly(listener));
  }

  @Override
  public void stateChanged(LifecycleEvent event) {
    super.stateChanged(event);
    if (event.getState() == LifecycleState.MERGED) {
      rejoined.run();
    } else if (event.getState() == LifecycleState.SHUTDOWN && !leaving) {
      // As after a merge that did not find the others in time: nothing brings it back.
      ended.run();
    }
  }

  @Override
  public void leave(Completable<Void> done) {
    leaving = true;
    super.leave(done);
  }

  /** Passes on nothing that anybody in the list says about Allo's own addresses. */
  private record OthersOnly(RegistrationListener next) implements RegistrationListener {
    @Override
    public void registrationsUpdated(RegistrationUpdateEvent event) {
      if (!event.address().startsWith(OURS)) {
        next.registrationsUpdated(event);
      }
    }

    @Override
    public void registrationsLost() {
      next.registrationsLost();
    }

    @Override
    public boolean wantsUpdatesFor(String address) {
      return !address.startsWith(OURS) && next.wantsUpdatesFor(address);
    }
  }

  static Config config(List<String> nodes, Optional<String> service, String host, int port) {
    Config config = new Config();
    config.setClusterName("allo");
    config.setProperty("hazelcast.logging.type", "jdk");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    // Binds every address otherwise.
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.heartbeat.interval.seconds", "1");
    // Less, and a busy machine falls out of its cluster.
    config.setProperty("hazelcast.max.no.heartbeat.seconds", "10");
    config.setProperty("hazelcast.merge.first.run.delay.seconds", "2");
    config.setProperty("hazelcast.merge.next.run.delay.seconds", "1");
    config.setProperty("hazelcast.operation.thread.count", "2");
    config.setProperty("hazelcast.operation.generic.thread.count", "2");
    config.setProperty("hazelcast.io.thread.count", "1");
    config.setProperty("hazelcast.event.thread.count", "1");
    config.setProperty("hazelcast.tcp.join.port.try.count", "1");
    // Then it ends, and whoever watches it starts it again.
    config.setProperty("hazelcast.max.join.seconds", "120");
    config.getJetConfig().setEnabled(false);
    config.getMetricsConfig().setEnabled(false);
    config.addMultiMapConfig(
        new MultiMapConfig("__vertx.subs")
            .setValueCollectionType(MultiMapConfig.ValueCollectionType.SET));
    NetworkConfig network = config.getNetworkConfig();
    network.setPort(port).setPortAutoIncrement(false);
    network.getInterfaces().setEnabled(true).addInterface(host);
    network.getRestApiConfig().setEnabled(false);
    JoinConfig join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(service.isEmpty());
    nodes.forEach(node -> join.getTcpIpConfig().addMember(withPort(node, port)));
    service.ifPresent(
        name ->
            join.getKubernetesConfig()
                .setEnabled(true)
                .setProperty("service-dns", name)
                .setProperty("service-port", Integer.toString(port)));
    return config;
  }

  /** A pod has another address each time; the JDK would take the last ones for 30 s more. */
  private static void askForNamesOften() {
    Security.setProperty("networkaddress.cache.ttl", "3");
    Security.setProperty("networkaddress.cache.negative.ttl", "1");
  }

  private static Apart.Host host(String withPort) {
    int colon = withPort.lastIndexOf(':');
    String name = withPort.substring(0, colon).replaceAll("[\\[\\]]", "");
    return new Apart.Host(name, Integer.parseInt(withPort.substring(colon + 1)));
  }

  private static String withPort(String node, int port) {
    return node.matches(".*[^:]:[0-9]+") && !node.matches("[^\\[]*:.*:.*")
        ? node
        : node + ":" + port;
  }
}

package app.allo.cluster;

import io.vertx.core.Completable;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.shareddata.AsyncMap;
import io.vertx.core.shareddata.Counter;
import io.vertx.core.shareddata.Lock;
import io.vertx.core.spi.cluster.ClusterManager;
import io.vertx.core.spi.cluster.NodeInfo;
import io.vertx.core.spi.cluster.NodeListener;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.core.spi.cluster.RegistrationListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A list of nodes in one process that sees what a test wants it to see, at once. The event bus
 * between them is the real one.
 */
final class LoopbackList implements ClusterManager {
  /** What all lists share: where each node listens. */
  static final class Wires {
    private final Map<String, NodeInfo> infos = new ConcurrentHashMap<>();
  }

  private final Wires wires;
  private final String self;
  private volatile List<String> seen;
  private volatile boolean active;
  private NodeInfo info;

  LoopbackList(Wires wires, String self) {
    this.wires = wires;
    this.self = self;
    this.seen = List.of(self);
  }

  /** From now on it sees these. */
  void sees(List<String> nodes) {
    seen = List.copyOf(nodes);
  }

  @Override
  public void init(Vertx vertx) {}

  @Override
  public String getNodeId() {
    return self;
  }

  @Override
  public List<String> getNodes() {
    return seen;
  }

  @Override
  public void nodeListener(NodeListener listener) {}

  @Override
  public void registrationListener(RegistrationListener listener) {}

  @Override
  public void setNodeInfo(NodeInfo own, Completable<Void> done) {
    info = own;
    wires.infos.put(self, own);
    done.succeed();
  }

  @Override
  public NodeInfo getNodeInfo() {
    return info;
  }

  @Override
  public void getNodeInfo(String node, Completable<NodeInfo> done) {
    NodeInfo known = seen.contains(node) ? wires.infos.get(node) : null;
    if (known == null) {
      done.fail(new VertxException("not a member", true));
    } else {
      done.succeed(known);
    }
  }

  @Override
  public void join(Completable<Void> done) {
    active = true;
    done.succeed();
  }

  @Override
  public void leave(Completable<Void> done) {
    active = false;
    wires.infos.remove(self);
    done.succeed();
  }

  @Override
  public boolean isActive() {
    return active;
  }

  @Override
  public void addRegistration(
      String address, RegistrationInfo registration, Completable<Void> done) {
    done.succeed();
  }

  @Override
  public void removeRegistration(
      String address, RegistrationInfo registration, Completable<Void> done) {
    done.succeed();
  }

  @Override
  public void getRegistrations(String address, Completable<List<RegistrationInfo>> done) {
    String node = address.substring(address.lastIndexOf('.') + 1);
    done.succeed(List.of(new RegistrationInfo(node, 0, false)));
  }

  @Override
  public <K, V> void getAsyncMap(String name, Completable<AsyncMap<K, V>> done) {
    done.fail("no maps");
  }

  @Override
  public <K, V> Map<K, V> getSyncMap(String name) {
    return new HashMap<>();
  }

  @Override
  public void getLockWithTimeout(String name, long timeout, Completable<Lock> done) {
    done.fail("no locks");
  }

  @Override
  public void getCounter(String name, Completable<Counter> done) {
    done.fail("no counters");
  }
}

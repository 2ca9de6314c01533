package app.allo.cluster;

import app.allo.Until;
import app.allo.access.Claims;
import app.allo.access.HostClaims;
import app.allo.access.SeatClaims;
import app.allo.room.Ids;
import app.allo.signaling.RoomVerticle;
import app.allo.signaling.Rooms;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.json.JsonArray;
import java.util.concurrent.atomic.AtomicBoolean;

/** One of several nodes: its rooms, and pages that have their sockets there. */
final class TestNode implements AutoCloseable {
  final TestNodes all;
  final LoopbackList list;
  final Vertx vertx;
  final NodeBus bus;
  final AtomicBoolean rejoined = new AtomicBoolean();
  Rooms rooms;
  private volatile boolean there = true;

  TestNode(TestNodes all, String name) {
    this(all, name, NodeBus.VERSION);
  }

  TestNode(TestNodes all, String name, int version) {
    this.all = all;
    this.list = new LoopbackList(all.wires, name);
    EventBusOptions options = new EventBusOptions().setHost("127.0.0.1").setPort(0);
    options.setConnectTimeout(2_000);
    vertx =
        TestNodes.get(
            Vertx.builder()
                .with(new VertxOptions().setEventBusOptions(options).setEventLoopPoolSize(2))
                .withClusterManager(list)
                .buildClustered());
    bus = new NodeBus(vertx, name, list::getNodes, Rooms.NODE_MILLIS, Rooms.noPeer(), version);
  }

  /** Completes once it owns rooms. */
  Future<?> start() {
    rooms = new Rooms(vertx, bus);
    return vertx.deployVerticle(
        new RoomVerticle(
            bus,
            all.tokens,
            member -> new JsonArray(),
            TestNodes.LIMITS,
            TestNodes.TIME,
            () -> false,
            () -> rejoined.set(true)));
  }

  void awaitOwners(int count) {
    Until.holds(
        bus.self() + " sees " + count + " owners", () -> bus.ready() == count && bus.isReady());
  }

  /** Opens the room, and its host comes in here. */
  TestPage host(HostClaims host) {
    TestNodes.get(rooms.open(host));
    return page(host, "host");
  }

  TestPage guest(HostClaims host, String name) {
    return page(TestNodes.get(rooms.invite(host, 0, TestNodes.LIMITS.inviteTtl(), false)), name);
  }

  /** Someone with that link comes in here. */
  TestPage page(Claims link, String name) {
    SeatClaims seat = TestNodes.get(rooms.redeem(link, Ids.member(name)));
    return new TestPage(this, seat).join();
  }

  boolean isThere() {
    return there;
  }

  @Override
  public void close() {
    there = false;
    TestNodes.get(vertx.close());
  }
}

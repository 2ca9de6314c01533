package app.allo.cluster;

import app.allo.Until;
import app.allo.access.Claims;
import app.allo.access.HostClaims;
import app.allo.access.SeatClaims;
import app.allo.room.Ids;
import app.allo.room.Time;
import app.allo.signaling.RoomVerticle;
import app.allo.signaling.Rooms;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.DeliveryContext;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** One of several nodes: its rooms, and pages that have their sockets there. */
final class TestNode implements AutoCloseable {
  final TestNodes all;
  final LoopbackList list;
  final Vertx vertx;
  final NodeBus bus;
  final Time time = Time.by(Clock.systemUTC());
  final AtomicBoolean rejoined = new AtomicBoolean();

  /** What kinds of messages it has sent to other nodes, in order. */
  final List<String> said = new CopyOnWriteArrayList<>();

  /** What kinds it has heard of them. */
  final List<String> heard = new CopyOnWriteArrayList<>();

  Rooms rooms;
  private volatile boolean there = true;
  private volatile boolean tellsNodesOnly;

  TestNode(TestNodes all, String name) {
    this(all, name, NodeBus.VERSION, Duration.ZERO);
  }

  /**
   * @param ahead by how much its clock is
   */
  TestNode(TestNodes all, String name, int version, Duration ahead) {
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
    vertx.eventBus().addOutboundInterceptor(this::pass).addInboundInterceptor(this::hear);
    bus =
        new NodeBus(
            vertx,
            name,
            list::getNodes,
            Rooms.NODE_MILLIS,
            Rooms.noPeer(),
            version,
            () -> System.currentTimeMillis() + ahead.toMillis());
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
            time,
            () -> false,
            () -> rejoined.set(true)));
  }

  /** What it sends to other nodes passes, until it is dying. */
  private void pass(DeliveryContext<Object> sent) {
    String kind = kind(sent.body(), sent);
    said.add(kind);
    if (!tellsNodesOnly || List.of("copy", "hello").contains(kind)) {
      sent.next();
    }
  }

  private void hear(DeliveryContext<Object> come) {
    heard.add(kind(come.message().body(), come));
    come.next();
  }

  private static String kind(Object body, DeliveryContext<Object> message) {
    return String.valueOf(
        body instanceof JsonObject json
            ? json.getString("kind")
            : message.message().headers().get("kind"));
  }

  /** From now on it still tells other nodes what changes in its rooms, and members no more. */
  void fallsSilent() {
    said.clear();
    tellsNodesOnly = true;
  }

  /** Waits until it has said that the members know everything, and those nodes have heard it. */
  void settle(List<String> others) {
    Until.holds("all told", () -> said.lastIndexOf("told") >= said.lastIndexOf("copy"));
    JsonObject hello = new JsonObject().put("kind", "hello").put("v", 3).put("oldest", 1);
    hello.put("from", bus.self()).put("ready", true).put("told", true);
    for (String other : others) {
      TestNodes.get(vertx.eventBus().request("allo.inbox." + other, hello));
    }
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

  /** Someone who is to wait at the door. */
  TestPage knocker(HostClaims host, String name) {
    return page(TestNodes.get(rooms.invite(host, 0, TestNodes.LIMITS.inviteTtl(), true)), name);
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

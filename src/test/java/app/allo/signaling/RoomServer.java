package app.allo.signaling;

import app.allo.Until;
import app.allo.access.Claims;
import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.access.Keys;
import app.allo.access.SeatClaims;
import app.allo.access.Tokens;
import app.allo.cluster.Nodes;
import app.allo.room.Ids;
import app.allo.room.MovableClock;
import app.allo.room.RoomLimits;
import app.allo.room.Time;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rooms on a real event bus, with a clock that moves only when a test says so. */
final class RoomServer implements AutoCloseable {
  static final String NODE = "node";
  static final JsonArray ICE =
      new JsonArray().add(new JsonObject().put("urls", "stun:stun.allo.test"));

  final Vertx vertx = Vertx.vertx();
  final MovableClock clock = new MovableClock(Instant.ofEpochSecond(1_800_000_000L));

  /** By how much the machine's clock was set. */
  final AtomicReference<Duration> set = new AtomicReference<>(Duration.ZERO);

  private final Time time = MovableClock.time(clock, set);
  final Tokens tokens;
  final Rooms rooms;
  final Heard heard = new Heard();
  volatile boolean crowded;
  volatile boolean faulty;

  /** The servers for members. */
  volatile Function<MemberId, JsonArray> ice = member -> ICE;

  // Asks and hears on one event loop, as a socket does, so that the order is that of the bus.
  private final Context context = vertx.getOrCreateContext();
  private String deployment;

  RoomServer() {
    Keys keys = Keys.parse("k:a secret of thirty-two bytes or more", "allo.test");
    tokens = get(Tokens.open(vertx, keys, time));
    rooms = new Rooms(vertx, Nodes.alone(NODE));
    start();
    clock.pass(Duration.ofMinutes(2));
  }

  void start() {
    RoomLimits limits =
        RoomLimits.of(Duration.ofSeconds(10), Duration.ofHours(12), Duration.ofHours(24), 100);
    deployment =
        get(
            vertx.deployVerticle(
                new RoomVerticle(
                    Nodes.alone(NODE), tokens, this::iceServers, limits, time, () -> crowded)));
  }

  void stop() {
    get(vertx.undeploy(deployment));
  }

  /** All that was open is forgotten; the grace time is long again. */
  void restart() {
    stop();
    start();
  }

  /** A room that was just made. */
  HostClaims open(String name, boolean knock) {
    HostClaims host =
        new HostClaims(Ids.room(name), Ids.of("host " + name), 0, 0, 8, knock, inHours(12));
    get(rooms.open(host));
    return host;
  }

  InviteClaims invite(HostClaims host) {
    return get(rooms.invite(host, 0, Duration.ofHours(24), host.knock()));
  }

  SeatClaims redeem(Claims token, String name) {
    return get(rooms.redeem(token, Ids.member(name)));
  }

  /** A browser with a socket that has joined. */
  Page join(Claims token, String name) {
    return page(redeem(token, name)).join();
  }

  Page page(SeatClaims seat) {
    return new Page(this, seat);
  }

  /** Asks on the event loop that hears, and waits for the answer. */
  <T> T ask(Supplier<Future<T>> question) {
    Promise<T> answer = Promise.promise();
    context.runOnContext(here -> question.get().onComplete(answer));
    return get(answer.future());
  }

  /** Hears what a room says to one member. */
  void listen(RoomId room, SeatClaims seat, String socket) {
    Promise<Void> listening = Promise.promise();
    context.runOnContext(
        here ->
            vertx
                .eventBus()
                .<String>consumer(
                    Address.control(room, seat.member()),
                    message -> heard.add(Ids.name(seat.member()), socket, message))
                .completion()
                .onComplete(listening));
    get(listening.future());
  }

  static <T> T get(Future<T> future) {
    return Until.done(future, 10);
  }

  private JsonArray iceServers(MemberId member) {
    if (faulty) {
      throw new IllegalStateException("a fault, as the test wants it");
    }
    return ice.apply(member);
  }

  private long inHours(int hours) {
    return clock.instant().plus(Duration.ofHours(hours)).getEpochSecond();
  }

  @Override
  public void close() {
    get(vertx.close());
  }
}

package app.allo.bench;

import app.allo.access.HostClaims;
import app.allo.access.Keys;
import app.allo.access.SeatClaims;
import app.allo.access.Tokens;
import app.allo.cluster.Nodes;
import app.allo.room.RoomLimits;
import app.allo.room.Time;
import app.allo.room.id.Id128;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import app.allo.signaling.RoomVerticle;
import app.allo.signaling.Rooms;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonArray;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The rooms of one node on an event loop of their own, asked from another one: what the owner of
 * all rooms spends, without any socket.
 */
final class RoomLoop implements AutoCloseable {
  private static final int AT_ONCE = 64;
  private static final int PATIENCE_SECONDS = 120;
  private static final int CAPACITY = 8;

  private final SecureRandom random = new SecureRandom();
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
  private volatile long thread;
  private final Rooms rooms;
  private final Context asking;

  RoomLoop() {
    Nodes nodes = Nodes.alone("bench");
    Time time = new Time(Clock.systemUTC(), System::nanoTime);
    Keys keys = Keys.parse("k:a secret of thirty-two bytes or more", "allo.test");
    Tokens tokens = await(Tokens.open(vertx, keys, time));
    rooms = new Rooms(vertx, nodes);
    RoomLimits limits =
        RoomLimits.of(
            Duration.ofSeconds(10), Duration.ofHours(12), Duration.ofHours(24), 1_000_000);
    await(
        vertx.deployVerticle(
            new RoomVerticle(
                nodes, tokens, member -> new JsonArray(), limits, time, this::crowded)));
    asking = vertx.getOrCreateContext();
  }

  /** Asked for each new room, on the loop of the rooms. */
  private boolean crowded() {
    thread = Thread.currentThread().getId();
    return false;
  }

  /** So many hosts with seats, each of a room of its own. */
  List<SeatClaims> seats(int count) {
    long expires = System.currentTimeMillis() / 1_000 + Duration.ofHours(12).toSeconds();
    List<SeatClaims> seats = new ArrayList<>();
    List<HostClaims> hosts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      hosts.add(
          new HostClaims(
              new RoomId(Id128.random(random)),
              Id128.random(random),
              0,
              0,
              CAPACITY,
              false,
              expires));
    }
    ask(
        hosts,
        host ->
            rooms
                .open(host)
                .compose(open -> rooms.redeem(host, new MemberId(Id128.random(random))))
                .onSuccess(seats::add));
    return seats;
  }

  /** Microseconds of processor time that each takes to be let in, and to be lost again. */
  double joins(List<SeatClaims> seats) {
    return cost(
        seats,
        seat ->
            rooms
                .check(seat)
                .compose(may -> rooms.join(seat, "socket", "AAAA"))
                .onSuccess(in -> rooms.lost(seat, "socket", 0)));
  }

  /** The same of a renewal. */
  double renewals(List<SeatClaims> seats) {
    return cost(seats, rooms::renew);
  }

  @Override
  public void close() {
    vertx.close().await();
  }

  private double cost(List<SeatClaims> seats, Function<SeatClaims, Future<?>> question) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getThreadCpuTime(thread);
    ask(seats, question);
    return (threads.getThreadCpuTime(thread) - before) / 1e3 / seats.size();
  }

  private <T> void ask(List<T> all, Function<T, Future<?>> question) {
    List<Future<Void>> lanes = new ArrayList<>();
    for (int lane = 0; lane < AT_ONCE; lane++) {
      int first = lane;
      Promise<Void> done = Promise.promise();
      asking.runOnContext(here -> next(all, first, question, done));
      lanes.add(done.future());
    }
    await(Future.all(lanes));
  }

  private <T> void next(List<T> all, int at, Function<T, Future<?>> question, Promise<Void> done) {
    if (at >= all.size()) {
      done.complete();
    } else {
      question
          .apply(all.get(at))
          .onSuccess(answer -> next(all, at + AT_ONCE, question, done))
          .onFailure(done::fail);
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new IllegalStateException("Not done after " + PATIENCE_SECONDS + " s", late);
    }
  }
}

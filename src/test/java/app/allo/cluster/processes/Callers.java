package app.allo.cluster.processes;

import app.allo.Until;
import app.allo.room.id.Id128;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Pairs that talk to each other all the time, each through any of the nodes that are open. */
final class Callers implements AutoCloseable {
  private static final long EVERY_MILLIS = 25;

  /** The nodes that a proxy would lead to. */
  final List<String> open = new CopyOnWriteArrayList<>();

  final List<Caller> all = new ArrayList<>();
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http;
  private final WebSocketClient sockets;
  private final SecureRandom random = new SecureRandom();
  private final AtomicInteger turn = new AtomicInteger();

  Callers() {
    this.http =
        vertx
            .httpClientBuilder()
            .with(new HttpClientOptions().setConnectTimeout(2_000))
            .with(new PoolOptions().setHttp1MaxSize(20))
            .build();
    this.sockets =
        vertx.createWebSocketClient(
            new WebSocketClientOptions().setMaxConnections(10_000).setConnectTimeout(2_000));
  }

  /** Two who see each other and talk, through two nodes. */
  void pair() throws Exception {
    JsonObject room = room();
    Caller one = caller(room.getString("host"));
    Caller other = caller(room.getString("invite"));
    one.talkTo(other, EVERY_MILLIS);
    other.talkTo(one, EVERY_MILLIS);
  }

  /** A new room's links. */
  JsonObject room() throws Exception {
    return Caller.post(vertx, http, door(), "/api/rooms", new JsonObject())
        .await(20, TimeUnit.SECONDS);
  }

  /** Someone who comes in by this node, always, and says nothing. */
  Caller quiet(String link, String node) throws Exception {
    return enter(link, () -> node);
  }

  /** Someone who comes in by the next node. */
  private Caller caller(String link) throws Exception {
    Caller caller = enter(link, this::door);
    all.add(caller);
    return caller;
  }

  private Caller enter(String link, Supplier<String> door) throws Exception {
    Caller caller = new Caller(vertx, http, sockets, door);
    caller.enter(link, Id128.random(random)).await(20, TimeUnit.SECONDS);
    Until.holds("a welcome", () -> caller.welcomed);
    return caller;
  }

  private String door() {
    return open.get(Math.floorMod(turn.getAndIncrement(), open.size()));
  }

  /** Waits until everyone has heard something that was said after this moment. */
  void awaitWhole() {
    List<Long> before = all.stream().map(caller -> caller.received).toList();
    Until.holds(
        "every pair is whole",
        () -> {
          for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).welcomed || all.get(i).received <= before.get(i) + 2) {
              return false;
            }
          }
          return true;
        });
  }

  void forgetGaps() {
    for (Caller caller : all) {
      caller.longestGap = 0;
      caller.kinds.clear();
    }
  }

  long longestGapMillis() {
    return all.stream().mapToLong(caller -> caller.longestGap).max().orElse(0) / 1_000_000;
  }

  long count(String kind) {
    return all.stream()
        .mapToLong(caller -> caller.kinds.stream().filter(kind::equals).count())
        .sum();
  }

  long received() {
    return all.stream().mapToLong(caller -> caller.received).sum();
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}

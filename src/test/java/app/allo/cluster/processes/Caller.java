package app.allo.cluster.processes;

import app.allo.EventLoop;
import app.allo.room.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * One of a pair, on the network as the page is: comes back as soon as its socket is gone, numbers
 * its signals, and repeats them until they are acknowledged. Lives on one event loop.
 */
final class Caller {
  private static final long REPEAT_MILLIS = 1_000;
  private static final long FIRST_DELAY_MILLIS = 200;
  private static final long LAST_DELAY_MILLIS = 2_000;
  private static final long ENTERED_WITHIN_MILLIS = 20_000;
  private static final long BACK_WITHIN_MILLIS = 2_000;

  private final Vertx vertx;
  private final HttpClient http;
  private final WebSocketClient sockets;
  private final Supplier<String> door;
  private final NavigableMap<Long, String> unacknowledged = new TreeMap<>();
  private final Map<Long, String> early = new TreeMap<>();
  private String seat;
  private volatile WebSocket socket;
  private String peer;
  private long sent;
  private long delay = FIRST_DELAY_MILLIS;

  final List<Long> got = new ArrayList<>();
  final List<String> kinds = new CopyOnWriteArrayList<>();

  /** The ids of all that it knows to be in the room. */
  final Set<String> sees = ConcurrentHashMap.newKeySet();

  volatile String id;
  volatile String node;
  volatile int closings;
  volatile int closed;
  volatile long heardAt = System.nanoTime();
  volatile long longestGap;
  volatile long received;
  volatile boolean welcomed;

  /**
   * @param door the address and port of a node that takes it in
   */
  Caller(Vertx vertx, HttpClient http, WebSocketClient sockets, Supplier<String> door) {
    this.vertx = vertx;
    this.http = http;
    this.sockets = sockets;
    this.door = door;
  }

  static Future<JsonObject> post(
      Vertx vertx, HttpClient http, String node, String path, JsonObject body) {
    return EventLoop.ask(vertx, () -> posted(http, node, path, body));
  }

  private static Future<JsonObject> posted(
      HttpClient http, String node, String path, JsonObject body) {
    return http.request(HttpMethod.POST, port(node), host(node), path)
        .compose(
            request -> request.putHeader("Content-Type", "application/json").send(body.toBuffer()))
        .compose(HttpClientResponse::body)
        .map(Buffer::toJsonObject);
  }

  /** Takes a seat by a link, at one node, and joins at another. */
  Future<Void> enter(String link, String nonce) {
    JsonObject body = new JsonObject().put("token", link).put("nonce", nonce);
    return post(vertx, http, door.get(), "/api/seats", body)
        .compose(
            taken -> {
              seat = taken.getString("seat");
              id = taken.getString("member");
              return connect(door.get(), ENTERED_WITHIN_MILLIS);
            });
  }

  /** From now on it says something to that one as often as this. */
  void talkTo(Caller other, long everyMillis) {
    peer = other.id;
    vertx.setPeriodic(everyMillis, timer -> say());
    vertx.setPeriodic(REPEAT_MILLIS, timer -> repeat());
  }

  long said() {
    return sent;
  }

  /** Asks for what only a host may do; lost if its socket is just closing, as with the page. */
  void act(String type, Caller about) {
    WebSocket open = socket;
    if (open != null) {
      open.writeTextMessage(new JsonObject().put("type", type).put("member", about.id).encode());
    }
  }

  private void say() {
    unacknowledged.put(++sent, "s" + sent);
    signal("s" + sent);
  }

  private void repeat() {
    unacknowledged.values().stream().limit(64).toList().forEach(this::signal);
  }

  private void signal(String data) {
    if (socket != null && welcomed) {
      socket.writeTextMessage(
          new JsonObject().put("type", "signal").put("to", peer).put("data", data).encode());
    }
  }

  private static String host(String node) {
    return node.substring(0, node.indexOf(':'));
  }

  private static int port(String node) {
    return Integer.parseInt(node.substring(node.indexOf(':') + 1));
  }

  private Future<Void> connect(String at, long within) {
    WebSocketConnectOptions options =
        new WebSocketConnectOptions()
            .setHost(host(at))
            .setPort(port(at))
            .setURI("/signal")
            .setTimeout(within)
            .addHeader("Origin", "http://" + at)
            .setSubProtocols(List.of("allo.v1", "seat." + seat));
    return sockets
        .connect(options)
        .compose(
            open -> {
              socket = open;
              node = at;
              open.textMessageHandler(text -> heard(new JsonObject(text)));
              open.exceptionHandler(broken -> {});
              open.closeHandler(gone -> lost(open));
              return open.writeTextMessage(
                  new JsonObject().put("type", "join").put("profile", "AA").encode());
            });
  }

  private void lost(WebSocket gone) {
    if (gone == socket) {
      socket = null;
      welcomed = false;
      closings++;
      closed = gone.closeStatusCode() == null ? 1006 : gone.closeStatusCode();
      kinds.add("closed" + closed);
      if (closed < 4000) {
        comeBack();
      }
    }
  }

  private void comeBack() {
    vertx.setTimer(
        1 + ThreadLocalRandom.current().nextLong(delay),
        now ->
            connect(door.get(), BACK_WITHIN_MILLIS)
                .onFailure(
                    refused -> {
                      kinds.add("refused");
                      if (isRemoved(refused)) {
                        closed = Refusal.REMOVED.closeCode();
                        return;
                      }
                      delay = Math.min(2 * delay, LAST_DELAY_MILLIS);
                      comeBack();
                    }));
  }

  /** Whoever had no socket just then learns it as soon as it wants another. */
  private static boolean isRemoved(Throwable refused) {
    return refused instanceof UpgradeRejectedException rejected
        && rejected.getBody() != null
        && rejected.getBody().toString().contains('"' + Refusal.REMOVED.code() + '"');
  }

  private void heard(JsonObject message) {
    String type = message.getString("type");
    if (!type.equals("signal")) {
      kinds.add(type + message.getString("reason", ""));
    }
    if (message.containsKey("seat")) {
      seat = message.getString("seat");
    }
    switch (type) {
      case "signal" -> took(message.getString("data"));
      case "welcome" -> {
        sees.clear();
        for (Object member : message.getJsonArray("members")) {
          sees.add(((JsonObject) member).getString("id"));
        }
        welcomed = true;
        delay = FIRST_DELAY_MILLIS;
        repeat();
      }
      case "joined" -> {
        sees.add(message.getJsonObject("member").getString("id"));
        repeat();
      }
      case "back" -> repeat();
      case "left" -> sees.remove(message.getString("member"));
      default -> {}
    }
  }

  private void took(String data) {
    long number = Long.parseLong(data.substring(1));
    long now = System.nanoTime();
    longestGap = Math.max(longestGap, now - heardAt);
    heardAt = now;
    if (data.charAt(0) == 'a') {
      unacknowledged.headMap(number, true).clear();
      return;
    }
    if (number > received) {
      early.put(number, data);
    }
    while (early.remove(received + 1) != null) {
      got.add(++received);
    }
    signal("a" + received);
  }
}

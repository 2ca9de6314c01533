package app.allo.api;

import app.allo.access.Keys;
import app.allo.access.Tokens;
import app.allo.cluster.Nodes;
import app.allo.ice.IceServers;
import app.allo.origin.AddressRange;
import app.allo.origin.ForwardedHeaders;
import app.allo.origin.OwnOrigin;
import app.allo.room.MovableClock;
import app.allo.room.Refusal;
import app.allo.room.RoomLimits;
import app.allo.room.Time;
import app.allo.signaling.RoomVerticle;
import app.allo.signaling.Rooms;
import app.allo.web.RawAnswer;
import app.allo.web.RawClient;
import app.allo.web.WebTestServer;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** The API with real rooms behind it, on a free port of loopback, and a clock to turn. */
public final class TestApi implements AutoCloseable {
  static final Duration ROOM_TTL = Duration.ofHours(12);
  static final Duration INVITE_TTL = Duration.ofHours(24);
  static final Duration LATER_TTL = Duration.ofDays(30);
  private static final String NODE = "test";

  final List<Refusal> refusals = new CopyOnWriteArrayList<>();
  private final MovableClock clock =
      new MovableClock(Instant.ofEpochSecond(Instant.now().getEpochSecond()));
  private final WebTestServer server;
  private final RoomVerticle owner;

  public TestApi() {
    this(Optional.empty(), 100_000, 100_000, 1_000);
  }

  public TestApi(Optional<String> createKey, int roomsPerMinute, int seatsPerMinute, int maxRooms) {
    this(createKey, roomsPerMinute, seatsPerMinute, maxRooms, () -> false, new SecureRandom());
  }

  /**
   * @param crowded asked by the rooms for each that opens, whether the heap is full
   * @param random asked by the API for the id of each
   */
  public TestApi(BooleanSupplier crowded, SecureRandom random) {
    this(Optional.empty(), 100_000, 100_000, 1_000, crowded, random);
  }

  private TestApi(
      Optional<String> createKey,
      int roomsPerMinute,
      int seatsPerMinute,
      int maxRooms,
      BooleanSupplier crowded,
      SecureRandom random) {
    Vertx vertx = Vertx.vertx();
    Tokens tokens =
        Tokens.open(
                vertx, Keys.parse("k:" + "s".repeat(32), "https://allo.example"), Time.by(clock))
            .await();
    RoomLimits limits = RoomLimits.of(Duration.ofSeconds(10), ROOM_TTL, INVITE_TTL, maxRooms);
    owner =
        new RoomVerticle(
            Nodes.alone(NODE), tokens, member -> new JsonArray(), limits, Time.by(clock), crowded);
    vertx.deployVerticle(owner).await();
    ForwardedHeaders forwarded = new ForwardedHeaders(List.of(AddressRange.parse("127.0.0.1")));
    server =
        WebTestServer.builder()
            .on(vertx)
            .trusting("127.0.0.1")
            .mounting(
                new RoomApi(
                    tokens,
                    new Rooms(vertx, Nodes.alone(NODE)),
                    new RoomPolicy(
                        createKey,
                        8,
                        ROOM_TTL,
                        INVITE_TTL,
                        LATER_TTL,
                        roomsPerMinute,
                        seatsPerMinute,
                        true,
                        true),
                    new IceServers(
                        List.of("stun:stun.allo.example"),
                        List.of("turn:turn.allo.example"),
                        Optional.of("a secret shared with the relay"),
                        clock),
                    new OwnOrigin(Optional.empty(), forwarded),
                    forwarded,
                    clock,
                    random,
                    refusals::add))
            .open();
  }

  public int port() {
    return server.port();
  }

  /** How many rooms there are. */
  int openRooms() {
    return owner.openRooms();
  }

  Instant now() {
    return clock.instant();
  }

  void turn(Duration later) {
    clock.pass(later);
  }

  /** Opens a room, which must be granted. */
  JsonObject open(JsonObject wishes) {
    return granted(post("/api/rooms", null, wishes));
  }

  /** Takes a seat for a host token or an invite. */
  RawAnswer redeem(String token, String nonce) {
    return post("/api/seats", null, new JsonObject().put("token", token).put("nonce", nonce));
  }

  /** The same with a seat that was kept. */
  RawAnswer redeem(String token, String nonce, String seat) {
    JsonObject claim = new JsonObject().put("token", token).put("nonce", nonce).put("seat", seat);
    return post("/api/seats", null, claim);
  }

  RawAnswer post(String path, String bearer, JsonObject body) {
    return ask("POST", path, bearer, body.encode());
  }

  RawAnswer delete(String path, String bearer) {
    return ask("DELETE", path, bearer, null);
  }

  /**
   * @param headers further lines
   */
  RawAnswer ask(String method, String path, String bearer, String body, String... headers) {
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: allo\r\n");
    if (bearer != null) {
      request.append("Authorization: Bearer ").append(bearer).append("\r\n");
    }
    if (body != null) {
      request.append("Content-Type: application/json\r\n");
      request.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return RawClient.ask(port(), request + "\r\n" + (body == null ? "" : body));
  }

  static JsonObject granted(RawAnswer answer) {
    if (answer.status() / 100 != 2) {
      throw new AssertionError(answer.status() + " " + answer.body());
    }
    return new JsonObject(answer.body());
  }

  /** A nonce as a browser makes it; the same for the same number. */
  static String nonce(int number) {
    byte[] bytes = new byte[16];
    bytes[15] = (byte) number;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    server.close();
  }
}

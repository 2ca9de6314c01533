package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.allo.Until;
import app.allo.access.HostClaims;
import app.allo.access.Keys;
import app.allo.access.SeatClaims;
import app.allo.access.Tokens;
import app.allo.cluster.Nodes;
import app.allo.room.Refusal;
import app.allo.room.RoomLimits;
import app.allo.room.Time;
import app.allo.room.claims.Role;
import app.allo.room.id.Id128;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import app.allo.signaling.RoomVerticle;
import app.allo.signaling.Rooms;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A server with nothing but sockets and rooms, on a free port of the loopback. */
public final class SocketServer implements AutoCloseable {
  /** Nothing is ever late here, however busy the machine: a test sets the one time it is about. */
  static final Duration NEVER = Duration.ofMinutes(10);

  static final SignalLimits LIMITS = new Tuning().build();

  static final int SMALL_BUFFER = 8 * 1024;

  private final AtomicLong ids = new AtomicLong(1);
  final Vertx vertx = Vertx.vertx();
  final List<Refusal> refused = new CopyOnWriteArrayList<>();

  /** How long each relay took, in nanoseconds. */
  final List<Long> took = new CopyOnWriteArrayList<>();

  final Sockets sockets = new Sockets(refused::add, took::add);
  final RoomVerticle owner;
  final Tokens tokens;
  final Rooms rooms;
  final int port;

  private SocketServer(SignalLimits limits, Consumer<HttpServerOptions> tuning) {
    Keys keys = Keys.parse("k:a secret of thirty-two bytes or more", "allo.test");
    tokens = await(Tokens.open(vertx, keys, Time.by(Clock.systemUTC())));
    rooms = new Rooms(vertx, Nodes.alone("n"));
    RoomLimits times =
        new RoomLimits(
            NEVER,
            NEVER,
            Duration.ofMillis(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(12),
            Duration.ofHours(24),
            10_000);
    owner =
        new RoomVerticle(
            Nodes.alone("n"),
            tokens,
            member -> new JsonArray(),
            times,
            Time.by(Clock.systemUTC()),
            () -> false);
    await(vertx.deployVerticle(owner));
    HttpServerOptions options =
        SignalGate.prepare(new HttpServerOptions())
            .setHost("127.0.0.1")
            .setPort(-1)
            .setHttp2ClearTextEnabled(false);
    tuning.accept(options);
    Listener[] first = new Listener[1];
    // Two event loops, as on two cores: what one socket does must not matter to the other loop's.
    await(
        vertx.deployVerticle(
            () -> first[0] = new Listener(options, limits),
            new DeploymentOptions().setInstances(2)));
    port = first[0].server.actualPort();
  }

  public static SocketServer open() {
    return open(LIMITS);
  }

  public static SocketServer open(SignalLimits limits) {
    return open(limits, options -> {});
  }

  public static SocketServer open(SignalLimits limits, Consumer<HttpServerOptions> tuning) {
    return new SocketServer(limits, tuning);
  }

  private final class Listener extends VerticleBase {
    private final HttpServerOptions options;
    private final SignalLimits limits;
    private HttpServer server;

    Listener(HttpServerOptions options, SignalLimits limits) {
      this.options = options;
      this.limits = limits;
    }

    @Override
    public Future<?> start() {
      SignalGate gate =
          new SignalGate(
              vertx,
              tokens,
              rooms,
              sockets,
              limits,
              (origin, request) -> origin.equals(UpgradeRequest.ORIGIN),
              request -> request.remoteAddress().hostAddress());
      server = vertx.createHttpServer(options).requestHandler(gate);
      return server.listen();
    }
  }

  /** A room that was just made, so that nothing about it is held back. */
  public RoomId newRoom() {
    RoomId room = new RoomId(newId());
    await(rooms.open(new HostClaims(room, newId(), 0, 0, 16, false, inHours(12))));
    return room;
  }

  public MemberId newMember() {
    return new MemberId(newId());
  }

  String seat(RoomId room, MemberId member, Role role) {
    return tokens.sign(claims(room, member, role));
  }

  SeatClaims claims(RoomId room, MemberId member, Role role) {
    return new SeatClaims(
        room,
        member,
        role,
        0,
        0,
        newId(),
        false,
        Set.of(),
        newId(),
        16,
        false,
        inHours(1),
        inHours(12));
  }

  /** A seat for somebody new. */
  String guestSeat(RoomId room) {
    return seat(room, newMember(), Role.GUEST);
  }

  /** A socket that has been upgraded and has said nothing. */
  RawWebSocket socket(String seat) throws IOException {
    return upgraded(RawWebSocket.connect(port), seat);
  }

  RawWebSocket upgraded(RawWebSocket socket, String seat) throws IOException {
    RawWebSocket.Answer answer = socket.ask(UpgradeRequest.with(seat));
    assertEquals(101, answer.status(), answer::body);
    return socket;
  }

  /** A socket whose member is in the room; its welcome has been read. */
  public RawWebSocket joined(RoomId room, MemberId member, Role role) throws IOException {
    RawWebSocket socket = socket(seat(room, member, role));
    join(socket);
    return socket;
  }

  public RawWebSocket guest(RoomId room) throws IOException {
    return joined(room, newMember(), Role.GUEST);
  }

  /** One whose receive buffer is soon full, as the server's is with {@link #smallSendBuffer}. */
  RawWebSocket smallReader(RoomId room, MemberId member) throws IOException {
    RawWebSocket reader = RawWebSocket.connect(port, SMALL_BUFFER);
    upgraded(reader, seat(room, member, Role.GUEST));
    join(reader);
    return reader;
  }

  static void smallSendBuffer(HttpServerOptions options) {
    options.setSendBufferSize(SMALL_BUFFER);
  }

  JsonObject join(RawWebSocket socket) throws IOException {
    socket.text("{\"type\":\"join\",\"profile\":\"cHJvZmlsZQ\"}");
    JsonObject welcome = socket.message();
    assertEquals("welcome", welcome.getString("type"));
    return welcome;
  }

  /** That upgrade is answered by this refusal, and by nothing else. */
  RawWebSocket.Answer refused(int status, String code, String request) throws IOException {
    try (RawWebSocket socket = RawWebSocket.connect(port)) {
      RawWebSocket.Answer answer = socket.ask(request);
      assertEquals(status, answer.status(), answer::head);
      assertEquals("application/json", answer.header("Content-Type"));
      assertEquals("no-store", answer.header("Cache-Control"));
      assertEquals(Set.of("error"), new JsonObject(answer.body()).fieldNames());
      assertEquals(code, new JsonObject(answer.body()).getString("error"));
      assertFalse(answer.head().toLowerCase(Locale.ROOT).contains("sec-websocket-accept"));
      return answer;
    }
  }

  public static String signal(MemberId to, String data) {
    return "{\"type\":\"signal\",\"to\":\"" + to + "\",\"data\":\"" + data + "\"}";
  }

  static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  void nobodyIsLeft() {
    Until.holds("no socket is left", () -> sockets.count() == 0);
    Until.holds("no address is left", () -> sockets.addresses() == 0);
  }

  private String newId() {
    return Id128.encode(ByteBuffer.allocate(16).putLong(8, ids.getAndIncrement()).array());
  }

  private static long inHours(int hours) {
    return Clock.systemUTC().instant().plus(Duration.ofHours(hours)).getEpochSecond();
  }

  @Override
  public void close() {
    await(vertx.close());
  }
}

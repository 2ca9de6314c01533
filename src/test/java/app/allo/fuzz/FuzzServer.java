package app.allo.fuzz;

import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.access.Keys;
import app.allo.access.SeatClaims;
import app.allo.access.Tokens;
import app.allo.api.RoomApi;
import app.allo.api.RoomPolicy;
import app.allo.cluster.Nodes;
import app.allo.ice.IceServers;
import app.allo.origin.ForwardedHeaders;
import app.allo.origin.OwnOrigin;
import app.allo.room.MovableClock;
import app.allo.room.RoomLimits;
import app.allo.room.Time;
import app.allo.room.claims.Role;
import app.allo.room.id.Id128;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import app.allo.signaling.RoomVerticle;
import app.allo.signaling.Rooms;
import app.allo.socket.SignalGate;
import app.allo.socket.SignalLimits;
import app.allo.socket.Sockets;
import app.allo.web.Assets;
import app.allo.web.WebServer;
import app.allo.web.WebSettings;
import app.allo.web.WebVerticle;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * All of the server in this process, put together as a node does it, on a free port of loopback. No
 * limit of a rate stands in the way, and its clock stands still until it is turned, so that the
 * same ids make the same tokens.
 */
final class FuzzServer implements AutoCloseable {
  private static final int MANY = 1_000_000;
  private static final Duration LONG = Duration.ofDays(3_650);
  private static final Duration NEVER = Duration.ofHours(10);

  private final Vertx vertx = Vertx.vertx();
  private final MovableClock clock = new MovableClock(Instant.ofEpochSecond(1_800_000_000L));
  private final Sockets sockets = new Sockets(refusal -> {}, took -> {});
  private final RoomVerticle owner;
  private final WebServer server;
  final Tokens tokens;
  final Rooms rooms;

  FuzzServer() {
    tokens =
        Tokens.open(vertx, Keys.parse("k:" + "s".repeat(32), "http://allo"), Time.by(clock))
            .await();
    RoomLimits limits =
        new RoomLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofMillis(1),
            Duration.ofSeconds(120),
            Duration.ofMinutes(10),
            LONG,
            LONG,
            MANY);
    owner =
        new RoomVerticle(
            Nodes.alone("n"),
            tokens,
            member -> new JsonArray(),
            limits,
            Time.by(clock),
            () -> false);
    vertx.deployVerticle(owner).await();
    rooms = new Rooms(vertx, Nodes.alone("n"));
    ForwardedHeaders forwarded = new ForwardedHeaders(List.of());
    OwnOrigin own = new OwnOrigin(Optional.empty(), forwarded);
    RoomPolicy policy =
        new RoomPolicy(
            Optional.empty(),
            8,
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofDays(365),
            MANY,
            MANY,
            true,
            false);
    RoomApi api =
        new RoomApi(
            tokens,
            rooms,
            policy,
            new IceServers(List.of(), List.of(), Optional.empty(), clock),
            own,
            forwarded,
            clock,
            new SecureRandom(),
            refusal -> {});
    SignalLimits signals =
        new SignalLimits(
            MANY, MANY, 1024 * 1024, NEVER, NEVER, NEVER, NEVER, Duration.ofMillis(100));
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), List.of());
    Assets assets = Assets.load(vertx, Optional.empty()).await();
    server =
        WebServer.start(
                vertx,
                2,
                () ->
                    new WebVerticle(
                        settings,
                        own,
                        assets,
                        api,
                        () ->
                            new SignalGate(
                                vertx,
                                tokens,
                                rooms,
                                sockets,
                                signals,
                                own::isOwn,
                                forwarded::clientAddress),
                        (request, status) -> {}))
            .await();
  }

  int port() {
    return server.port();
  }

  int sockets() {
    return sockets.count();
  }

  int openRooms() {
    return owner.openRooms();
  }

  /** Lets so much time pass for tokens and rooms. */
  void turn(Duration later) {
    clock.pass(later);
  }

  static RoomId room(Random random) {
    return new RoomId(id(random));
  }

  static String id(Random random) {
    return Id128.random(random);
  }

  HostClaims host(RoomId room, Random random) {
    return new HostClaims(room, id(random), 0, 0, 16, false, in(LONG));
  }

  String invite(RoomId room) {
    return tokens.sign(
        new InviteClaims(room, tokens.newInviteId(), 0, 0, 0, 16, false, in(Duration.ofHours(24))));
  }

  String seat(RoomId room, MemberId member, Role role, Random random) {
    return tokens.sign(
        new SeatClaims(
            room,
            member,
            role,
            0,
            0,
            id(random),
            false,
            Set.of(),
            id(random),
            16,
            false,
            in(Duration.ofMinutes(5)),
            in(Duration.ofHours(12))));
  }

  /** The request that opens a socket. */
  static String upgrade(String seat) {
    return "GET /signal HTTP/1.1\r\nHost: allo\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Origin: http://allo\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + "Sec-WebSocket-Protocol: allo.v1, seat."
        + seat
        + "\r\n\r\n";
  }

  /** A call of the API, with a bearer token if there is one. */
  static String call(String method, String path, String bearer, String body) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: allo\r\nOrigin: http://allo\r\nContent-Type: application/json\r\n"
        + (bearer.isEmpty() ? "" : "Authorization: Bearer " + bearer + "\r\n")
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  @Override
  public void close() {
    vertx.close().await();
  }

  private long in(Duration later) {
    return clock.instant().plus(later).getEpochSecond();
  }
}

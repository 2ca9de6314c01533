package app.allo.api;

import app.allo.access.HostClaims;
import app.allo.access.HostClaims.Purpose;
import app.allo.access.InviteClaims;
import app.allo.access.Tokens;
import app.allo.origin.AddressScope;
import app.allo.origin.LocalNetwork;
import app.allo.origin.Origin;
import app.allo.origin.OwnOrigin;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.claims.RoomClaims;
import app.allo.room.id.Id128;
import app.allo.room.id.RoomId;
import app.allo.signaling.Rooms;
import app.allo.web.JsonAnswer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

/** Opens rooms, and makes and revokes their invites (protocol.md, HTTP). */
final class RoomHandlers {

  private final Tokens tokens;
  private final Rooms rooms;
  private final RoomPolicy policy;
  private final CreateKey createKey;
  private final OwnOrigin own;
  private final Clock clock;
  private final SecureRandom random;

  RoomHandlers(
      Tokens tokens,
      Rooms rooms,
      RoomPolicy policy,
      OwnOrigin own,
      Clock clock,
      SecureRandom random) {
    this.tokens = tokens;
    this.rooms = rooms;
    this.policy = policy;
    this.createKey = new CreateKey(policy.createKey());
    this.own = own;
    this.clock = clock;
    this.random = random;
  }

  /** POST /api/rooms. */
  Future<Void> open(ApiRequest call) {
    createKey.require(call);
    Purpose purpose = call.body().flag("later").orElse(false) ? Purpose.LATER : Purpose.CALL;
    OptionalLong ttl = ttl(call.body(), purpose);
    HostClaims host = newHost(call.body(), purpose, ttl.orElse(policy.roomTtl().toSeconds()));
    Duration inviteTtl =
        purpose == Purpose.LATER ? Duration.ofSeconds(ttl.getAsLong()) : firstInviteTtl(ttl);
    return rooms
        .open(host)
        .compose(opened -> rooms.invite(host, 0, inviteTtl, host.knock()))
        .compose(
            invite ->
                JsonAnswer.json(
                    call.request(), 201, opened(host, invite).mergeIn(elsewhere(call))));
  }

  /** What the host asks for. A call for later is opened for as long as can be, and says so. */
  private OptionalLong ttl(JsonFields body, Purpose purpose) {
    if (purpose == Purpose.CALL) {
      return body.integer("ttl", 1, policy.roomTtl().toSeconds());
    }
    return OptionalLong.of(laterTtl(body).toSeconds());
  }

  private Duration laterTtl(JsonFields body) {
    long most = policy.laterTtl().toSeconds();
    return Duration.ofSeconds(Math.min(most, body.integer("ttl", 1, Long.MAX_VALUE).orElse(most)));
  }

  /** POST /api/rooms/{room}/hosts. */
  Future<Void> host(ApiRequest call) {
    Purpose purpose = purpose(call.body());
    return bearer(call)
        .compose(
            host -> {
              Rooms from = rooms.from(call.address());
              if (purpose == Purpose.DEVICE && host.purpose() != Purpose.DEVICE) {
                return from.forDevice(host, deviceTtl(call.body()));
              }
              if (purpose == Purpose.LATER && host.purpose() == Purpose.LATER) {
                return from.renew(host, laterTtl(call.body()));
              }
              throw new Refused(Refusal.NOT_HOST);
            })
        .compose(
            host ->
                JsonAnswer.json(
                    call.request(),
                    201,
                    new JsonObject()
                        .put("host", tokens.sign(host))
                        .put("expires", host.expires())));
  }

  private static Purpose purpose(JsonFields body) {
    return switch (body.text("for")) {
      case "later" -> Purpose.LATER;
      case "device" -> Purpose.DEVICE;
      default -> throw new Refused(Refusal.BAD_MESSAGE);
    };
  }

  private static Duration deviceTtl(JsonFields body) {
    long most = RoomPolicy.LONGEST_DEVICE_LINK.toSeconds();
    return Duration.ofSeconds(body.integer("ttl", 1, most).orElse(most));
  }

  /** POST /api/rooms/{room}/invites. */
  Future<Void> invite(ApiRequest call) {
    return bearer(call)
        .compose(
            host -> {
              JsonFields body = call.body();
              int uses = (int) body.integer("uses", 0, InviteClaims.MAX_USES).orElse(0);
              long ttl =
                  body.integer("ttl", 1, longestInvite(host).toSeconds())
                      .orElse(policy.inviteTtl().toSeconds());
              boolean knock = body.flag("knock").orElse(host.knock());
              return rooms.from(call.address()).invite(host, uses, Duration.ofSeconds(ttl), knock);
            })
        .compose(
            invite ->
                JsonAnswer.json(
                    call.request(),
                    201,
                    new JsonObject().put("id", invite.jti()).mergeIn(link(invite))));
  }

  private Duration longestInvite(HostClaims host) {
    Duration longest = RoomPolicy.LONGEST_INVITE;
    boolean isLonger = host.purpose() == Purpose.LATER && policy.laterTtl().compareTo(longest) > 0;
    return isLonger ? policy.laterTtl() : longest;
  }

  /** DELETE /api/rooms/{room}/invites/{id}. */
  Future<Void> revoke(ApiRequest call) {
    return bearer(call)
        .compose(host -> rooms.from(call.address()).revoke(host, call.invite()))
        .compose(revoked -> JsonAnswer.nothing(call.request()));
  }

  /** DELETE /api/rooms/{room}/invites. */
  Future<Void> rotate(ApiRequest call) {
    return bearer(call)
        .compose(rooms.from(call.address())::rotate)
        .compose(
            rotated ->
                JsonAnswer.json(
                    call.request(),
                    201,
                    new JsonObject()
                        .put("host", tokens.sign(rotated.host()))
                        .mergeIn(link(rotated.invite()))));
  }

  /** The host token of the call, which must be for the room in the path. */
  private Future<HostClaims> bearer(ApiRequest call) {
    return tokens
        .host(call.bearer())
        .map(
            host -> {
              if (!host.room().equals(call.room())) {
                throw new Refused(Refusal.ROOM_NOT_FOUND);
              }
              return host;
            });
  }

  private HostClaims newHost(JsonFields body, Purpose purpose, long ttl) {
    long capacity =
        body.integer("capacity", RoomClaims.LEAST_CAPACITY, RoomClaims.MOST_CAPACITY)
            .orElse(policy.capacity());
    boolean knock = body.flag("knock").orElse(false);
    long expires = clock.instant().getEpochSecond() + ttl;
    return new HostClaims(
        new RoomId(Id128.random(random)),
        Id128.random(random),
        0,
        0,
        (int) capacity,
        knock,
        expires,
        purpose);
  }

  /** The first invite does not outlive a short-lived room. */
  private Duration firstInviteTtl(OptionalLong roomTtl) {
    long most = policy.inviteTtl().toSeconds();
    return Duration.ofSeconds(Math.min(most, roomTtl.orElse(most)));
  }

  private JsonObject opened(HostClaims host, InviteClaims invite) {
    return new JsonObject()
        .put("room", host.room().value())
        .put("host", tokens.sign(host))
        .put("invite", tokens.sign(invite))
        .put("capacity", host.capacity())
        .put("knock", host.knock())
        .put("expires", host.expires());
  }

  /** Where other devices find a call that was started as "localhost" on this machine. */
  private JsonObject elsewhere(ApiRequest call) {
    JsonObject found = new JsonObject();
    if (policy.local()
        && AddressScope.of(call.request().remoteAddress().hostAddress()) == AddressScope.LOOPBACK) {
      own.of(call.request())
          .filter(Origin::isThisMachine)
          .flatMap(here -> LocalNetwork.address().map(InetAddress::getHostAddress).map(here::at))
          .ifPresent(origin -> found.put("elsewhere", origin.toString()));
    }
    return found;
  }

  private JsonObject link(InviteClaims invite) {
    return new JsonObject().put("invite", tokens.sign(invite)).put("expires", invite.expires());
  }
}

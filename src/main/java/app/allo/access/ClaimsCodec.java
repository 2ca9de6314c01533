package app.allo.access;

import app.allo.access.HostClaims.Purpose;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;

/** Writes and reads our own claims: all except {@code iss}, {@code aud} and {@code iat}. */
final class ClaimsCodec {
  private static final int ID_LENGTH = 22;

  private ClaimsCodec() {}

  static JsonObject write(Claims claims) {
    JsonObject json = new JsonObject().put("room", claims.room().value());
    if (claims instanceof InviteClaims invite) {
      json.put("uses", invite.uses());
    }
    if (claims instanceof SeatClaims seat) {
      json.put("sub", seat.member().value())
          .put("role", seat.role().wire())
          .put("inv", seat.invite())
          .put("single", seat.single())
          .put("out", joined(seat.out()))
          .put("rnw", seat.renewUntil());
    }
    json.put("jti", claims.jti())
        .put("gen", claims.gen())
        .put("lgen", claims.lgen())
        .put("cap", claims.capacity())
        .put("knock", claims.knock())
        .put("exp", claims.expires());
    if (claims instanceof HostClaims host && host.purpose() != Purpose.CALL) {
      json.put("for", host.purpose().wire());
    }
    return json;
  }

  static HostClaims host(ClaimSet claims) {
    return new HostClaims(
        room(claims),
        claims.text("jti"),
        claims.integer("gen"),
        claims.integer("lgen"),
        claims.smallInteger("cap"),
        claims.flag("knock"),
        claims.time("exp"),
        purpose(claims.optionalText("for")),
        claims.isEarlier());
  }

  private static Purpose purpose(String wire) {
    for (Purpose purpose : Purpose.values()) {
      if (purpose.wire().equals(wire)) {
        return purpose;
      }
    }
    throw ClaimSet.invalid();
  }

  static InviteClaims invite(ClaimSet claims) {
    return new InviteClaims(
        room(claims),
        claims.text("jti"),
        claims.integer("gen"),
        claims.integer("lgen"),
        claims.smallInteger("uses"),
        claims.smallInteger("cap"),
        claims.flag("knock"),
        claims.time("exp"),
        claims.isEarlier());
  }

  static SeatClaims seat(ClaimSet claims) {
    return new SeatClaims(
        room(claims),
        new MemberId(claims.text("sub")),
        Role.ofWire(claims.text("role")),
        claims.integer("gen"),
        claims.integer("lgen"),
        claims.text("inv"),
        claims.flag("single"),
        split(claims.text("out")),
        claims.text("jti"),
        claims.smallInteger("cap"),
        claims.flag("knock"),
        claims.time("exp"),
        claims.time("rnw"),
        claims.isEarlier());
  }

  private static RoomId room(ClaimSet claims) {
    return new RoomId(claims.text("room"));
  }

  // One text, not an array: 32 ids with quotes and commas would make a token too long.
  private static String joined(Set<String> ids) {
    return String.join("", ids.stream().sorted().toList());
  }

  private static Set<String> split(String joined) {
    if (joined.length() % ID_LENGTH != 0) {
      throw ClaimSet.invalid();
    }
    Set<String> ids = new LinkedHashSet<>();
    for (int i = 0; i < joined.length(); i += ID_LENGTH) {
      ids.add(joined.substring(i, i + ID_LENGTH));
    }
    return ids;
  }
}

package app.allo.signaling;

import app.allo.access.Claims;
import app.allo.access.HostClaims;
import app.allo.access.HostClaims.Purpose;
import app.allo.access.InviteClaims;
import app.allo.access.SeatClaims;
import app.allo.access.Tokens;
import app.allo.room.RoomView;
import app.allo.room.Time;
import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.RoomClaims;
import app.allo.room.claims.Seat;
import app.allo.room.claims.SeatGrant;
import app.allo.room.id.Id128;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;

/** Translates tokens for a room, and what a room knows into tokens (protocol.md, Tokens). */
final class ClaimsMapper {
  /** How long a seat opens a socket before it must be renewed. */
  private static final long SEAT_SECONDS = 300;

  private final SecureRandom random = new SecureRandom();
  private final Tokens tokens;
  private final Time time;

  ClaimsMapper(Tokens tokens, Time time) {
    this.tokens = tokens;
    this.time = time;
  }

  static RoomClaims roomClaims(Claims claims) {
    return new RoomClaims(
        claims.room(),
        new Counters(claims.gen(), claims.lgen(), out(claims)),
        claims.capacity(),
        claims.knock(),
        roomUntil(claims),
        claims.expires(),
        claims.earlier() && knowsOfRemovals(claims));
  }

  // A page keeps the newest of both: after each removal it asks for a newer one.
  private static boolean knowsOfRemovals(Claims claims) {
    return claims instanceof SeatClaims seat && seat.role() == Role.HOST
        || claims instanceof HostClaims host && host.purpose() == Purpose.LATER;
  }

  static Seat seat(SeatClaims claims) {
    return new Seat(
        claims.member(),
        claims.role(),
        claims.gen(),
        claims.lgen(),
        claims.invite(),
        claims.single(),
        claims.renewUntil());
  }

  /** What a host token or an invite grants. */
  static SeatGrant seatGrant(Claims claims) {
    if (claims instanceof InviteClaims invite) {
      Role role = invite.knock() ? Role.WAITING : Role.GUEST;
      return new SeatGrant(invite.jti(), role, invite.lgen(), invite.uses(), invite.earlier());
    }
    return new SeatGrant(claims.jti(), Role.HOST, claims.lgen(), 0, claims.earlier());
  }

  /** A seat with the room's current counters, ready to be signed. */
  SeatClaims claims(RoomView room, Seat seat) {
    Counters counters = room.counters();
    // The seat's date is by the clock as it was set then; the room's is by the clock as it
    // is set now.
    long renewUntil = Math.max(seat.renewUntil(), room.until());
    return new SeatClaims(
        room.id(),
        seat.member(),
        seat.role(),
        counters.gen(),
        counters.lgen(),
        seat.invite(),
        seat.single(),
        counters.out(),
        Id128.random(random),
        room.capacity(),
        room.knock(),
        Math.min(now() + SEAT_SECONDS, renewUntil),
        renewUntil);
  }

  InviteClaims invite(RoomView room, int uses, Duration ttl, boolean knock) {
    Counters counters = room.counters();
    long expires = now() + ttl.toSeconds();
    return new InviteClaims(
        room.id(),
        tokens.newInviteId(),
        counters.gen(),
        counters.lgen(),
        uses,
        room.capacity(),
        knock,
        expires);
  }

  /**
   * A newer host token with the same id: with another one, the same nonce would name another
   * member.
   */
  HostClaims host(RoomView room, HostClaims older) {
    Counters counters = room.counters();
    return new HostClaims(
        room.id(),
        older.jti(),
        counters.gen(),
        counters.lgen(),
        room.capacity(),
        older.knock(),
        older.expires(),
        older.purpose(),
        older.earlier());
  }

  /** A newer token for a call that is opened again, with the same id, as above. */
  HostClaims renewed(RoomView room, HostClaims older, Duration ttl) {
    return host(room, older, older.jti(), Purpose.LATER, now() + ttl.toSeconds());
  }

  /** The token of a link that makes another device a host, too. */
  HostClaims forDevice(RoomView room, HostClaims host, Duration ttl) {
    long expires = Math.min(now() + ttl.toSeconds(), host.expires());
    return host(room, host, tokens.newInviteId(), Purpose.DEVICE, expires);
  }

  private static HostClaims host(
      RoomView room, HostClaims like, String id, Purpose purpose, long expires) {
    Counters counters = room.counters();
    return new HostClaims(
        room.id(),
        id,
        counters.gen(),
        counters.lgen(),
        room.capacity(),
        like.knock(),
        expires,
        purpose);
  }

  /** The host token of whoever has a host's seat, with the id of what it came from. */
  HostClaims host(RoomView room, Seat seat) {
    Counters counters = room.counters();
    return new HostClaims(
        room.id(),
        seat.invite(),
        counters.gen(),
        counters.lgen(),
        room.capacity(),
        room.knock(),
        room.until());
  }

  private static Set<String> out(Claims claims) {
    return claims instanceof SeatClaims seat ? seat.out() : Set.of();
  }

  // A link may outlive its room, or expire before: it says nothing about the room's end.
  private static long roomUntil(Claims claims) {
    if (claims instanceof SeatClaims seat) {
      return seat.renewUntil();
    }
    boolean isLink = claims instanceof HostClaims host && host.purpose() == Purpose.DEVICE;
    return claims instanceof HostClaims && !isLink ? claims.expires() : 0;
  }

  private long now() {
    return Math.floorDiv(time.date(), 1000);
  }
}

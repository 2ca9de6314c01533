package app.allo.access;

import app.allo.room.claims.RoomClaims;
import app.allo.room.id.Id128;
import app.allo.room.id.RoomId;
import java.util.Objects;

/** The bounds of claims, the same for what is signed and for what is read. */
final class ClaimBounds {
  /** The first second of the year 10000: sums with it cannot overflow. */
  private static final long LAST_SECOND = 253_402_300_800L;

  private ClaimBounds() {}

  static void common(RoomId room, String jti, long gen, long lgen, int capacity, long expires) {
    Objects.requireNonNull(room, "room");
    id("jti", jti);
    within("gen", gen, 0, Long.MAX_VALUE);
    within("lgen", lgen, 0, Long.MAX_VALUE);
    within("capacity", capacity, RoomClaims.LEAST_CAPACITY, RoomClaims.MOST_CAPACITY);
    time("expires", expires);
  }

  static void id(String claim, String value) {
    if (!Id128.isCanonical(value)) {
      throw new IllegalArgumentException(claim + " is 22 base64url characters");
    }
  }

  static void time(String claim, long seconds) {
    within(claim, seconds, 0, LAST_SECOND);
  }

  /** The nearest second that is within bounds. */
  static long nearestTime(long seconds) {
    return Math.max(0, Math.min(seconds, LAST_SECOND));
  }

  static void within(String claim, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(claim + " is out of bounds");
    }
  }
}

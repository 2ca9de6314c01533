package app.allo.access;

import app.allo.room.id.RoomId;

/**
 * What a host token says: its bearer may open the room, invite people and act as host.
 *
 * @throws IllegalArgumentException for values out of bounds
 */
public record HostClaims(
    RoomId room,
    String jti,
    long gen,
    long lgen,
    int capacity,
    boolean knock,
    long expires,
    Purpose purpose,
    boolean earlier)
    implements Claims {
  /** What a host token is for. */
  public enum Purpose {
    /** A call that begins now. */
    CALL(""),

    /** A call that is opened again on other days: its token renews itself. */
    LATER("later"),

    /** A link that makes another device of a host one, too. */
    DEVICE("device");

    private final String wire;

    Purpose(String wire) {
      this.wire = wire;
    }

    /** As a token says it; nothing for {@link #CALL}. */
    String wire() {
      return wire;
    }
  }

  public HostClaims {
    ClaimBounds.common(room, jti, gen, lgen, capacity, expires);
    // A node of an earlier version does not say it.
    purpose = purpose == null ? Purpose.CALL : purpose;
  }

  /** The claims of a token made now, for a call that begins now. */
  public HostClaims(
      RoomId room, String jti, long gen, long lgen, int capacity, boolean knock, long expires) {
    this(room, jti, gen, lgen, capacity, knock, expires, Purpose.CALL, false);
  }

  /** The claims of a token made now. */
  public HostClaims(
      RoomId room,
      String jti,
      long gen,
      long lgen,
      int capacity,
      boolean knock,
      long expires,
      Purpose purpose) {
    this(room, jti, gen, lgen, capacity, knock, expires, purpose, false);
  }
}

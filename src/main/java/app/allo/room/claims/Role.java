package app.allo.room.claims;

/** What a member may do; on the wire in lower case. */
public enum Role {
  /** May admit, refuse, remove, lock and end. */
  HOST("host"),
  /** May speak to every member of the room. */
  GUEST("guest"),
  /** Knocked; hears nothing until a host admits. */
  WAITING("waiting");

  private final String wire;

  Role(String wire) {
    this.wire = wire;
  }

  /** The name in tokens and messages. */
  public String wire() {
    return wire;
  }

  /** The role of that name; throws {@link IllegalArgumentException} for any other text. */
  public static Role ofWire(String name) {
    for (Role role : values()) {
      if (role.wire.equals(name)) {
        return role;
      }
    }
    throw new IllegalArgumentException("not a role");
  }
}

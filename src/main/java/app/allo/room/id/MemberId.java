package app.allo.room.id;

/**
 * Names one browser in a room: 128 bits as 22 canonical base64url characters (RFC 4648 §5, no
 * padding).
 *
 * @throws IllegalArgumentException for any other text
 */
public record MemberId(String value) {
  public MemberId {
    Id128.require(value, "member id");
  }

  @Override
  public String toString() {
    return value;
  }
}

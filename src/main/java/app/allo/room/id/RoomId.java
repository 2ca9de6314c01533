package app.allo.room.id;

/**
 * Names a room: 128 random bits as 22 canonical base64url characters (RFC 4648 §5, no padding).
 *
 * @throws IllegalArgumentException for any other text
 */
public record RoomId(String value) {
  public RoomId {
    Id128.require(value, "room id");
  }

  @Override
  public String toString() {
    return value;
  }
}

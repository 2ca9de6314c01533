package app.allo.room;

import app.allo.room.id.Id128;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Ids that a test can tell apart by a short name. */
public final class Ids {
  private Ids() {}

  /** The same id for the same name of at most 16 letters. */
  public static String of(String name) {
    return Id128.encode(Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), 16));
  }

  public static RoomId room(String name) {
    return new RoomId(of(name));
  }

  public static MemberId member(String name) {
    return new MemberId(of(name));
  }

  /** The name that such an id was made of. */
  public static String name(MemberId id) {
    byte[] bytes = Base64.getUrlDecoder().decode(id.value());
    return new String(bytes, StandardCharsets.US_ASCII).replace("\0", "");
  }
}

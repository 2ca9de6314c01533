package app.allo.signaling;

import app.allo.room.id.Id128;
import app.allo.room.id.MemberId;
import app.allo.signaling.bytes.ByteScan;
import app.allo.signaling.bytes.SignalData;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a signal in the exact spelling of {@code JSON.stringify}, without a parser: nearly all that
 * a server ever reads. Any other spelling is left to {@link MessageReader}, which reads this one
 * too, with the same result. Decision 042.
 */
final class PlainSignal {
  private static final byte[] BEFORE_TO = ascii("{\"type\":\"signal\",\"to\":\"");
  private static final byte[] BEFORE_DATA = ascii("\",\"data\":\"");
  private static final byte[] AFTER_DATA = ascii("\"}");

  private static final int ID = 22;
  private static final int TO = BEFORE_TO.length;
  private static final int DATA = TO + ID + BEFORE_DATA.length;

  private PlainSignal() {}

  /** The signal, if these bytes are one in that spelling. */
  static Optional<ClientMessage.Signal> read(byte[] message) {
    int end = message.length - AFTER_DATA.length;
    int length = end - DATA;
    if (length < 0
        || length > MessageReader.MAX_DATA
        || !matches(BEFORE_TO, message, 0)
        || !matches(BEFORE_DATA, message, TO + ID)
        || !matches(AFTER_DATA, message, end)
        || !ByteScan.isPlainJson(message, DATA, end)) {
      return Optional.empty();
    }
    String to = new String(message, TO, ID, StandardCharsets.ISO_8859_1);
    if (!Id128.isCanonical(to)) {
      return Optional.empty();
    }
    SignalData data = new SignalData(message, DATA, length);
    return Optional.of(new ClientMessage.Signal(Optional.of(new MemberId(to)), data));
  }

  private static boolean matches(byte[] part, byte[] message, int at) {
    return Arrays.equals(message, at, at + part.length, part, 0, part.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

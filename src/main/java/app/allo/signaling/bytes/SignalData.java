package app.allo.signaling.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a signal carries: a JSON string as it was written between its quotes, escapes and all, in
 * UTF-8. It is a part of the message that it came in and passes on without becoming a {@code
 * String}; nobody changes those bytes. Decision 420.
 */
public final class SignalData {
  private final byte[] message;
  private final int from;
  private final int length;

  /** A part of a message whose bytes are known to be such a string. */
  public SignalData(byte[] message, int from, int length) {
    this.message = message;
    this.from = from;
    this.length = length;
  }

  /** The same from a text. */
  public static SignalData of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new SignalData(bytes, 0, bytes.length);
  }

  /** In bytes. */
  public int length() {
    return length;
  }

  /** Copies all of it to that place. */
  public void copyTo(byte[] target, int at) {
    System.arraycopy(message, from, target, at, length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignalData data
        && Arrays.equals(
            message, from, from + length, data.message, data.from, data.from + data.length);
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** As text. */
  @Override
  public String toString() {
    return new String(message, from, length, StandardCharsets.UTF_8);
  }
}

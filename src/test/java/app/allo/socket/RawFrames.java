package app.allo.socket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Frames (RFC 6455 §5.2) as bytes: those of a browser, and those that no browser would send. */
public final class RawFrames {
  public static final int CONTINUATION = 0;
  public static final int TEXT = 1;
  public static final int BINARY = 2;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

  /** The bit of a frame's first byte that says that it ends its message. */
  public static final int LAST = 0x80;

  static final int MASKED = 0x80;
  private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};

  private RawFrames() {}

  /** The head of a text frame that claims that many bytes. */
  public static byte[] claiming(long length) {
    return ByteBuffer.allocate(14)
        .put((byte) (LAST | TEXT))
        .put((byte) (MASKED | 127))
        .putLong(length)
        .put(MASK)
        .array();
  }

  /** A masked frame as a browser encodes it. */
  public static byte[] encode(int opcode, boolean last, byte[] payload) {
    return encode(opcode | (last ? LAST : 0), payload);
  }

  /** A masked frame with that first byte, whatever it is. */
  public static byte[] encode(int firstByte, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) firstByte);
    if (payload.length < 126) {
      frame.put((byte) (MASKED | payload.length));
    } else if (payload.length < 65_536) {
      frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (MASKED | 127)).putLong(payload.length);
    }
    frame.put(MASK);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ MASK[i & 3]));
    }
    byte[] bytes = new byte[frame.position()];
    frame.flip().get(bytes);
    return bytes;
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A close frame with that code and reason, fit or not. */
  public static byte[] closeFrame(int code, String reason) {
    byte[] text = utf8(reason);
    byte[] payload = ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).array();
    return encode(CLOSE, true, payload);
  }

  /** A text message in fragments of that many bytes. */
  public static byte[] fragments(byte[] message, int size) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int from = 0; from < message.length; from += size) {
      int to = Math.min(message.length, from + size);
      int opcode = from == 0 ? TEXT : CONTINUATION;
      bytes.writeBytes(encode(opcode, to == message.length, Arrays.copyOfRange(message, from, to)));
    }
    return bytes.toByteArray();
  }

  public static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}

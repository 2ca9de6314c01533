package app.allo.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;

/** Frames as a server writes them: whole, and not masked (RFC 6455 §5.2). */
final class Frames {
  private static final int FINAL_TEXT = 0x81;
  private static final int FINAL_CLOSE = 0x88;
  private static final int FINAL_PING = 0x89;
  private static final int FINAL_PONG = 0x8a;
  private static final int LONGEST_SHORT = 125;
  private static final int TWO_BYTES = 126;
  private static final int EIGHT_BYTES = 127;
  private static final int LONGEST_MIDDLE = 65_535;
  private static final int LONGEST_HEADER = 2 + Long.BYTES;

  /** In memory that the kernel reads from, so that it need not be copied for each socket. */
  private static final ByteBuf PING =
      Unpooled.unreleasableBuffer(
          Unpooled.directBuffer(2).writeByte(FINAL_PING).writeByte(0).asReadOnly());

  private Frames() {}

  /** A ping without anything in it. */
  static ByteBuf ping() {
    return PING.duplicate();
  }

  static ByteBuf pong(byte[] payload) {
    return control(FINAL_PONG, payload.length).writeBytes(payload);
  }

  static ByteBuf close(int code) {
    return control(FINAL_CLOSE, Short.BYTES).writeShort(code);
  }

  /** How much {@link #texts} writes at most for a text of that length. */
  static int most(int length) {
    return LONGEST_HEADER + length;
  }

  /** Writes each text as a frame. */
  static ByteBuf texts(List<byte[]> texts, ByteBuf into) {
    for (byte[] text : texts) {
      header(text.length, into).writeBytes(text);
    }
    return into;
  }

  private static ByteBuf header(int length, ByteBuf into) {
    into.writeByte(FINAL_TEXT);
    if (length <= LONGEST_SHORT) {
      return into.writeByte(length);
    }
    return length <= LONGEST_MIDDLE
        ? into.writeByte(TWO_BYTES).writeShort(length)
        : into.writeByte(EIGHT_BYTES).writeLong(length);
  }

  private static ByteBuf control(int opcode, int length) {
    return Unpooled.buffer(2 + length).writeByte(opcode).writeByte(length);
  }
}

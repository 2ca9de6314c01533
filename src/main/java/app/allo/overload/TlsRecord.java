package app.allo.overload;

import io.netty.buffer.ByteBuf;

/**
 * Follows where TLS records begin and end (RFC 8446 §5.1), to know how much of an incomplete one
 * has arrived.
 */
final class TlsRecord {
  private static final int HEADER = 5;

  private int there;
  private int length;

  /** Advances over what has arrived; returns how many bytes of an incomplete record are there. */
  int add(ByteBuf bytes) {
    int at = bytes.readerIndex();
    while (at < bytes.writerIndex()) {
      if (there < HEADER) {
        length = there < 3 ? 0 : length << Byte.SIZE | bytes.getUnsignedByte(at);
        there++;
        at++;
      } else {
        int step = Math.min(HEADER + length - there, bytes.writerIndex() - at);
        there += step;
        at += step;
      }
      if (there >= HEADER && there == HEADER + length) {
        there = 0;
      }
    }
    return there;
  }
}

package app.allo.signaling.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at text eight bytes at a time, since every relayed byte passes here. Decision 042. */
public final class ByteScan {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x80 * ONES;

  private ByteScan() {}

  /** Whether all of it is ASCII. */
  public static boolean isAscii(byte[] bytes) {
    int at = 0;
    for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
      if (((long) LONGS.get(bytes, at) & HIGH_BITS) != 0) {
        return false;
      }
    }
    for (; at < bytes.length; at++) {
      if (bytes[at] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether these bytes are ASCII that needs no escaping in a JSON string. */
  public static boolean isPlainJson(byte[] bytes, int from, int to) {
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long eight = (long) LONGS.get(bytes, at);
      // The high bit of some byte is set in a term where that byte is of the kind looked for.
      long special =
          eight
              | (eight - ' ' * ONES)
              | ((eight ^ '"' * ONES) - ONES)
              | ((eight ^ '\\' * ONES) - ONES);
      if ((special & HIGH_BITS) != 0) {
        return false;
      }
    }
    for (; at < to; at++) {
      byte one = bytes[at];
      if (one < ' ' || one == '"' || one == '\\') {
        return false;
      }
    }
    return true;
  }
}

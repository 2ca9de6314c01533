package app.allo.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes the few ASN.1 values that make up a certificate, in DER (ITU-T X.690 §8 and §10). Decision
 * 023.
 */
final class Der {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return value(0x30, parts);
  }

  static byte[] set(byte[]... parts) {
    return value(0x31, parts);
  }

  static byte[] integer(BigInteger number) {
    return value(0x02, number.toByteArray());
  }

  static byte[] isTrue() {
    return value(0x01, new byte[] {(byte) 0xff});
  }

  static byte[] octets(byte[] bytes) {
    return value(0x04, bytes);
  }

  /** A bit string of whole bytes. */
  static byte[] bits(byte[] bytes) {
    return value(0x03, new byte[] {0}, bytes);
  }

  /** A list of named bits, of which only the first is set. */
  static byte[] firstBit() {
    return value(0x03, new byte[] {7, (byte) 0x80});
  }

  static byte[] text(String text) {
    return value(0x0c, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] time(Instant instant) {
    return value(0x18, TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
  }

  /** A value under a context-specific tag, constructed ({@code [n] EXPLICIT}). */
  static byte[] explicit(int tag, byte[] part) {
    return value(0xa0 | tag, part);
  }

  /** Bytes under a context-specific tag, primitive ({@code [n] IMPLICIT}). */
  static byte[] implicit(int tag, byte[] bytes) {
    return value(0x80 | tag, bytes);
  }

  /** An object identifier in dotted form. */
  static byte[] oid(String dotted) {
    String[] arcs = dotted.split("\\.");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
    for (int i = 2; i < arcs.length; i++) {
      base128(Integer.parseInt(arcs[i]), bytes);
    }
    return value(0x06, bytes.toByteArray());
  }

  private static void base128(int arc, ByteArrayOutputStream out) {
    for (int shift = 28; shift > 0; shift -= 7) {
      if (arc >> shift != 0) {
        out.write(0x80 | (arc >> shift & 0x7f));
      }
    }
    out.write(arc & 0x7f);
  }

  private static byte[] value(int tag, byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(length + 6);
    out.write(tag);
    length(length, out);
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static void length(int length, ByteArrayOutputStream out) {
    if (length < 0x80) {
      out.write(length);
    } else if (length < 0x100) {
      out.write(0x81);
      out.write(length);
    } else {
      out.write(0x82);
      out.write(length >> 8);
      out.write(length);
    }
  }
}

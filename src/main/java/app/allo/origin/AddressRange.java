package app.allo.origin;

import io.netty.util.NetUtil;

/**
 * A range of IP addresses (RFC 4632, RFC 4291), such as {@code 10.0.0.0/8}, {@code fd00::/8} or a
 * single address. Reading one never asks a name server. Decision 270.
 */
public final class AddressRange {
  private static final int IPV4_BYTES = 4;
  private static final int MAPPED_PREFIX = 12;

  private final String text;
  private final byte[] network;
  private final int bits;

  private AddressRange(String text, byte[] network, int bits) {
    this.text = text;
    this.network = network;
    this.bits = bits;
  }

  /**
   * Reads {@code address} or {@code address/bits}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    byte[] network = bytes(slash < 0 ? text : text.substring(0, slash));
    if (network == null) {
      throw new IllegalArgumentException("expected an IP address or a range like 10.0.0.0/8");
    }
    int most = network.length * Byte.SIZE;
    return new AddressRange(
        text, network, slash < 0 ? most : length(text.substring(slash + 1), most));
  }

  /** Whether the text is an IP address within this range. */
  public boolean contains(String address) {
    byte[] candidate = bytes(address);
    if (candidate == null || candidate.length != network.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((candidate[bit / Byte.SIZE] ^ network[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return text;
  }

  /** The 4 or 16 bytes of an IP address, an IPv4-mapped one as its 4; null for any other text. */
  static byte[] bytes(String address) {
    int zone = address.indexOf('%');
    byte[] bytes =
        NetUtil.createByteArrayFromIpAddressString(zone < 0 ? address : address.substring(0, zone));
    return bytes != null && isMapped(bytes)
        ? java.util.Arrays.copyOfRange(bytes, MAPPED_PREFIX, bytes.length)
        : bytes;
  }

  private static boolean isMapped(byte[] bytes) {
    if (bytes.length == IPV4_BYTES || bytes[10] != -1 || bytes[11] != -1) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static int length(String text, int most) {
    try {
      int bits = Integer.parseInt(text);
      if (bits >= 0 && bits <= most && text.length() <= 3 && text.charAt(0) != '+') {
        return bits;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the one message.
    }
    throw new IllegalArgumentException("expected a prefix length of 0 to " + most);
  }
}

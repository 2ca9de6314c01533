package app.allo.origin;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * A range of IP addresses (RFC 4632, RFC 4291), such as {@code 10.0.0.0/8}, {@code fd00::/8} or a
 * single address. Reading one never queries a name server. Decision 270.
 */
public final class AddressRange {
  private final String text;
  private final IpSubnetFilterRule rule;

  private AddressRange(String text, IpSubnetFilterRule rule) {
    this.text = text;
    this.rule = rule;
  }

  /**
   * Reads {@code address} or {@code address/bits}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    InetAddress network = address(slash < 0 ? text : text.substring(0, slash));
    if (network == null) {
      throw new IllegalArgumentException("expected an IP address or a range like 10.0.0.0/8");
    }
    int most = network.getAddress().length * Byte.SIZE;
    int bits = slash < 0 ? most : length(text.substring(slash + 1), most);
    return new AddressRange(text, new IpSubnetFilterRule(network, bits, IpFilterRuleType.ACCEPT));
  }

  /** Whether the text is an IP address within this range. */
  public boolean contains(String address) {
    InetAddress candidate = address(address);
    return candidate != null && rule.matches(new InetSocketAddress(candidate, 0));
  }

  @Override
  public String toString() {
    return text;
  }

  /** An IP address, an IPv4-mapped one as IPv4; null for any other text. */
  static InetAddress address(String text) {
    int zone = text.indexOf('%');
    byte[] bytes =
        NetUtil.createByteArrayFromIpAddressString(zone < 0 ? text : text.substring(0, zone));
    try {
      return bytes == null ? null : InetAddress.getByAddress(bytes);
    } catch (UnknownHostException ofAnotherLength) {
      throw new IllegalStateException(ofAnotherLength);
    }
  }

  private static int length(String text, int most) {
    try {
      int bits = Integer.parseInt(text);
      if (bits >= 0 && bits <= most && text.length() <= 3 && text.charAt(0) != '+') {
        return bits;
      }
    } catch (NumberFormatException notANumber) {
      // Reported below, with all other mistakes.
    }
    throw new IllegalArgumentException("expected a prefix length of 0 to " + most);
  }
}

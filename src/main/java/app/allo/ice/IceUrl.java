package app.allo.ice;

import java.util.regex.Pattern;

/** The shapes of STUN and TURN URLs (RFC 7064 §3.1, RFC 7065 §3.1). */
public final class IceUrl {
  private static final String HOST = "([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])";
  private static final String PORT = "(:[0-9]{1,5})?";
  private static final Pattern STUN = Pattern.compile("stuns?:" + HOST + PORT);
  private static final Pattern TURN =
      Pattern.compile("turns?:" + HOST + PORT + "(\\?transport=(udp|tcp))?");

  private IceUrl() {}

  /** True for {@code stun:host[:port]} and {@code stuns:host[:port]}. */
  public static boolean isStun(String url) {
    return STUN.matcher(url).matches();
  }

  /** True for {@code turn:host[:port][?transport=udp|tcp]} and the same with {@code turns:}. */
  public static boolean isTurn(String url) {
    return TURN.matcher(url).matches();
  }
}

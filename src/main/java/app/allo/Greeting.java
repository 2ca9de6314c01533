package app.allo;

import app.allo.config.Config;
import app.allo.config.TlsMode;
import app.allo.origin.AddressScope;
import app.allo.origin.LocalNetwork;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What the server prints once it is ready: where to find it. */
final class Greeting {
  private static final int MOST_ADDRESSES = 4;

  private Greeting() {}

  static List<String> lines(Config config, int port, OptionalInt management) {
    String scheme = config.tls().mode() == TlsMode.OFF ? "http://" : "https://";
    String host = config.listening().host();
    boolean everywhere = config.listening().isEverywhere();
    boolean here = everywhere || AddressScope.of(host) == AddressScope.LOOPBACK;
    List<String> lines = new ArrayList<>();
    lines.add("Allo is ready at " + scheme + (here ? "localhost" : bracketed(host)) + ":" + port);
    config
        .listening()
        .publicUrl()
        .ifPresent(url -> lines.add("  people use " + url + ", and no other address is answered"));
    if (everywhere && config.listening().publicUrl().isEmpty()) {
      LocalNetwork.addresses().stream()
          .map(InetAddress::getHostAddress)
          .limit(MOST_ADDRESSES)
          .forEach(address -> lines.add("  from other devices: " + scheme + address + ":" + port));
    }
    management.ifPresent(
        own ->
            lines.add(
                "  health and metrics: http://"
                    + bracketed(config.management().host())
                    + ":"
                    + own));
    if (config.tls().mode() == TlsMode.SELF_SIGNED) {
      lines.add("  self-signed certificate: browsers will warn once");
    }
    if (config.ice().stun().equals(Config.PUBLIC_STUN)) {
      lines.add(
          "  browsers ask public STUN servers for their address: set your own with ALLO_STUN");
    }
    return lines;
  }

  private static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}

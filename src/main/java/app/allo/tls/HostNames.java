package app.allo.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names and addresses of this machine, for its self-signed certificate. */
record HostNames(List<String> names, List<InetAddress> addresses) {
  private static final Path KERNEL_NAME = Path.of("/proc/sys/kernel/hostname");
  private static final int MOST_ADDRESSES = 64;

  HostNames {
    names = List.copyOf(names);
    addresses = List.copyOf(addresses);
  }

  /**
   * Those of this machine, loopback first. Blocks; a missing name server costs no time on Linux.
   */
  static HostNames ofThisMachine(List<String> more) {
    Set<String> names = new LinkedHashSet<>(List.of("localhost"));
    String own = hostName();
    if (isName(own)) {
      names.add(own);
      // What other devices of a home network call it (RFC 6762).
      names.add(own.contains(".") ? own : own + ".local");
    }
    more.stream().filter(HostNames::isName).forEach(names::add);
    Set<InetAddress> addresses = new LinkedHashSet<>();
    addresses.add(literal(new byte[] {127, 0, 0, 1}));
    addresses.add(literal(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
    addresses.addAll(interfaceAddresses());
    return new HostNames(List.copyOf(names), addresses.stream().limit(MOST_ADDRESSES).toList());
  }

  private static Set<InetAddress> interfaceAddresses() {
    Set<InetAddress> found = new LinkedHashSet<>();
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .map(address -> literal(address.getAddress()))
          .forEach(found::add);
    } catch (SocketException unknown) {
      return Set.of();
    }
    return found;
  }

  private static String hostName() {
    try {
      return Files.isReadable(KERNEL_NAME)
          ? Files.readString(KERNEL_NAME).strip().toLowerCase(Locale.ROOT)
          : InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
    } catch (IOException unknown) {
      return "";
    }
  }

  private static boolean isName(String text) {
    return text.matches("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?") && !text.matches("[0-9.]+");
  }

  // Without the scope of an IPv6 address, which means nothing on other machines.
  private static InetAddress literal(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalArgumentException("not an address", impossible);
    }
  }
}

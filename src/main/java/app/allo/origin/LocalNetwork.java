package app.allo.origin;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The addresses by which other devices of the local network reach this machine. */
public final class LocalNetwork {
  /** Of no network (RFC 5737); nothing is sent there. */
  private static final byte[] ELSEWHERE = {(byte) 192, 0, 2, 1};

  private static final int DISCARD = 9;

  private LocalNetwork() {}

  /** All of them, IPv4 only: the ones that people can type. */
  public static List<InetAddress> addresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(LocalNetwork::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(LocalNetwork::isUsable)
          .toList();
    } catch (SocketException unknown) {
      return List.of();
    }
  }

  /**
   * The one that leads to the router, which others most likely share; that of a bridge between
   * containers is of no use to them.
   */
  public static Optional<InetAddress> address() {
    return Stream.concat(ofRoute().stream(), addresses().stream()).findFirst();
  }

  /** Connecting a datagram socket only chooses the route. */
  private static Optional<InetAddress> ofRoute() {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(InetAddress.getByAddress(ELSEWHERE), DISCARD));
      return Optional.of(socket.getLocalAddress()).filter(LocalNetwork::isUsable);
    } catch (IOException noRoute) {
      return Optional.empty();
    }
  }

  private static boolean isUsable(InetAddress address) {
    return address instanceof Inet4Address
        && !address.isLoopbackAddress()
        && !address.isAnyLocalAddress();
  }

  private static boolean isUp(NetworkInterface each) {
    try {
      return each.isUp();
    } catch (SocketException gone) {
      return false;
    }
  }
}

package app.allo;

import app.allo.socket.RawFrames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/** Connections by the thousand, each of which begins something and never ends it. */
final class Flood implements AutoCloseable {
  private static final byte[] JOIN =
      "{\"type\":\"join\",\"profile\":\"AA\"}".getBytes(StandardCharsets.US_ASCII);

  private final List<SocketChannel> open = new ArrayList<>();
  private final int port;

  Flood(int port) {
    this.port = port;
  }

  /** That many connections from one address, each of which says this and nothing more. */
  Flood of(int connections, String from, byte[] said) {
    for (int i = 0; i < connections; i++) {
      say(connect(from), said);
    }
    return this;
  }

  /** A connection that stays open until the end of the flood. */
  SocketChannel connect(String from) {
    try {
      SocketChannel channel = SocketChannel.open();
      channel.bind(new InetSocketAddress(from, 0));
      channel.connect(new InetSocketAddress("127.0.0.1", port));
      open.add(channel);
      return channel;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Says as much as the connection takes without waiting; it may have been cut already. */
  static void say(SocketChannel channel, byte[] said) {
    try {
      channel.configureBlocking(false);
      ByteBuffer bytes = ByteBuffer.wrap(said);
      while (bytes.hasRemaining() && channel.write(bytes) > 0) {
        // Until all of it is on its way, or nothing more goes.
      }
    } catch (IOException cut) {
      // Which is what it deserves.
    }
  }

  /** The head of a request that lacks its last line. */
  static byte[] endlessHead(int length) {
    String head = "GET / HTTP/1.1\r\nHost: localhost\r\n";
    String line = "a: " + "x".repeat(1000) + "\r\n";
    return (head + line.repeat(length / line.length())).getBytes(StandardCharsets.US_ASCII);
  }

  /** The most expensive head of that length: as many headers as there can be. */
  static byte[] endlessHeaders(int length) {
    String head = "GET / HTTP/1.1\r\nHost: localhost\r\n";
    return (head + "a:\r\n".repeat((length - head.length()) / 4))
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** One frame that lacks its last byte. */
  static byte[] endlessMessage(int length) {
    byte[] whole = RawFrames.encode(RawFrames.TEXT, true, new byte[length]);
    return Arrays.copyOf(whole, whole.length - 1);
  }

  /** A member's socket that, once it has joined, says this and nothing more. */
  void join(Seats.Seat seat, byte[] said) {
    SocketChannel channel = connect(seat.address());
    try {
      channel.write(ByteBuffer.wrap(seat.upgrade(port)));
      channel.read(ByteBuffer.allocate(4096));
      channel.write(ByteBuffer.wrap(RawFrames.encode(RawFrames.TEXT, true, JOIN)));
    } catch (IOException cut) {
      // Which is what it deserves.
    }
    say(channel, said);
  }

  int port() {
    return port;
  }

  /** How a TLS handshake begins. */
  static byte[] clientHello() throws SSLException {
    SSLEngine engine = AnyCertificate.context().createSSLEngine("localhost", 443);
    engine.setUseClientMode(true);
    engine.beginHandshake();
    ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    engine.wrap(ByteBuffer.allocate(0), hello);
    byte[] bytes = new byte[hello.position()];
    hello.flip().get(bytes);
    return bytes;
  }

  @Override
  public void close() {
    for (SocketChannel channel : open) {
      try {
        channel.close();
      } catch (IOException closed) {
        // It is gone in any case.
      }
    }
    open.clear();
  }
}

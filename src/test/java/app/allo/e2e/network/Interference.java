package app.allo.e2e.network;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What may stand between a browser and Allo: passes requests on and does something to WebSockets,
 * as proxies and security programs do.
 */
final class Interference implements AfterEachCallback {
  /** What becomes of a WebSocket. */
  enum Way {
    OPEN,
    NEVER_ANSWERED,
    ANSWERED_WITH_A_PAGE,
    CLOSED_AT_ONCE,
    STRIPPED_OF_ITS_SUBPROTOCOL,
    OPENED_AND_MUTE,
    WITHOUT_SIGNALS,
    /** After each profile comes the first one of that socket once more. */
    PLAYING_BACK_PROFILES
  }

  private static final int LONG_LENGTH = 127;
  private static final int SHORT_LENGTH = 126;

  private final ServerSocket listener;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile Way way = Way.OPEN;
  private volatile boolean portal;
  private volatile int upstream;

  Interference() {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where people reach Allo through it. */
  String origin() {
    return "http://localhost:" + listener.getLocalPort();
  }

  /** Serves Allo, which listens at {@code origin}. */
  void serve(String origin) {
    upstream = URI.create(origin).getPort();
    run(
        () -> {
          while (true) {
            Socket client = listener.accept();
            run(() -> connect(client));
          }
        });
  }

  /** From now on, for WebSockets that are still to come. */
  void makes(Way next) {
    way = next;
  }

  /** Cuts every connection that there is. */
  void cut() {
    for (Socket socket : sockets) {
      try {
        socket.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    sockets.clear();
  }

  /** Answers requests of the API with a page to sign in at. */
  void asksToSignIn(boolean asks) {
    portal = asks;
  }

  private void connect(Socket client) throws IOException {
    sockets.add(client);
    DataInputStream in = new DataInputStream(client.getInputStream());
    byte[] head = head(in);
    String request = new String(head, StandardCharsets.ISO_8859_1);
    boolean upgrade = request.toLowerCase(Locale.ROOT).contains("upgrade: websocket");
    Way now = upgrade ? way : Way.OPEN;
    if (portal && request.contains(" /api/")) {
      page(client);
      return;
    }
    switch (now) {
      case NEVER_ANSWERED -> in.read();
      case ANSWERED_WITH_A_PAGE -> page(client);
      case CLOSED_AT_ONCE -> client.close();
      default -> pass(client, in, head, now);
    }
  }

  private void page(Socket client) throws IOException {
    String page = "<!doctype html><title>Sign in</title>";
    client
        .getOutputStream()
        .write(
            ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
                    + page.length()
                    + "\r\n\r\n"
                    + page)
                .getBytes(StandardCharsets.ISO_8859_1));
    client.close();
  }

  private void pass(Socket client, InputStream in, byte[] head, Way now) throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), upstream);
    sockets.add(server);
    // One request for a connection, so that each is looked at.
    String request = new String(head, StandardCharsets.ISO_8859_1);
    String single =
        now == Way.OPEN && !request.contains("Upgrade")
            ? request.replaceFirst("(?i)connection: keep-alive", "Connection: close")
            : request;
    server.getOutputStream().write(single.getBytes(StandardCharsets.ISO_8859_1));
    run(
        () -> {
          in.transferTo(server.getOutputStream());
          server.shutdownOutput();
        });
    DataInputStream answers = new DataInputStream(server.getInputStream());
    OutputStream out = client.getOutputStream();
    try {
      switch (now) {
        case STRIPPED_OF_ITS_SUBPROTOCOL -> {
          out.write(without("sec-websocket-protocol", head(answers)));
          answers.transferTo(out);
        }
        case OPENED_AND_MUTE -> {
          out.write(head(answers));
          answers.transferTo(OutputStream.nullOutputStream());
        }
        case WITHOUT_SIGNALS, PLAYING_BACK_PROFILES -> {
          out.write(head(answers));
          passFrames(answers, out, now);
        }
        default -> answers.transferTo(out);
      }
    } finally {
      client.close();
      server.close();
    }
  }

  private static void passFrames(DataInputStream in, OutputStream out, Way now) throws IOException {
    byte[] firstProfile = {};
    while (true) {
      byte[] frame = frame(in);
      String text = new String(frame, StandardCharsets.UTF_8);
      if (now == Way.WITHOUT_SIGNALS && text.contains("{\"type\":\"signal\"")) {
        continue;
      }
      out.write(frame);
      if (now == Way.PLAYING_BACK_PROFILES && text.contains("{\"type\":\"updated\"")) {
        firstProfile = firstProfile.length == 0 ? frame : firstProfile;
        out.write(firstProfile);
      }
    }
  }

  /** One of the server's, which is not masked. */
  private static byte[] frame(DataInputStream in) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(in.readUnsignedByte());
    int second = in.readUnsignedByte();
    frame.write(second);
    int length = second;
    if (second == SHORT_LENGTH || second == LONG_LENGTH) {
      byte[] more = in.readNBytes(second == SHORT_LENGTH ? Short.BYTES : Long.BYTES);
      frame.writeBytes(more);
      length = new BigInteger(1, more).intValueExact();
    }
    frame.writeBytes(in.readNBytes(length));
    return frame.toByteArray();
  }

  private static byte[] head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 4) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("ended within the head");
      }
      head.write(next);
      ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : 0;
    }
    return head.toByteArray();
  }

  private static byte[] without(String header, byte[] head) {
    StringBuilder rest = new StringBuilder();
    for (String line : new String(head, StandardCharsets.ISO_8859_1).split("\r\n")) {
      if (!line.toLowerCase(Locale.ROOT).startsWith(header + ":")) {
        rest.append(line).append("\r\n");
      }
    }
    return rest.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Ends when its connection does. */
  private static void run(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException ended) {
                // The connection is over.
              }
            },
            "between");
    thread.setDaemon(true);
    thread.start();
  }

  private interface Work {
    void run() throws IOException;
  }

  @Override
  public void afterEach(ExtensionContext test) throws IOException {
    listener.close();
    cut();
  }
}

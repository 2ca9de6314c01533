package app.allo.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says to a server exactly what it is told to, byte by byte, as no HTTP library would. */
public final class RawClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 15_000;

  private final Socket socket;
  private final InputStream in;

  public RawClient(int port) {
    this(plain(port));
  }

  public RawClient(Socket socket) {
    try {
      this.socket = socket;
      socket.setSoTimeout(PATIENCE_MILLIS);
      in = new BufferedInputStream(socket.getInputStream());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** One request on a connection of its own. */
  public static RawAnswer ask(int port, String request) {
    try (RawClient client = new RawClient(port)) {
      return client.send(request).answer();
    }
  }

  /** Lines to a request: line ends are made CRLF, and the empty line is added. */
  public static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n\r\n";
  }

  public RawClient send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public RawAnswer answer() {
    return answer(true);
  }

  /** The next answer; one to HEAD has no body, whatever its length says. */
  public RawAnswer answer(boolean withBody) {
    try {
      String status = line();
      Map<String, List<String>> headers = new HashMap<>();
      for (String header = line(); !header.isEmpty(); header = line()) {
        int colon = header.indexOf(':');
        headers
            .computeIfAbsent(
                header.substring(0, colon).toLowerCase(Locale.ROOT), none -> new ArrayList<>())
            .add(header.substring(colon + 1).trim());
      }
      List<String> length = headers.getOrDefault("content-length", List.of("0"));
      byte[] body = withBody ? in.readNBytes(Integer.parseInt(length.get(0))) : new byte[0];
      return new RawAnswer(Integer.parseInt(status.split(" ")[1]), headers, body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** All that comes until the server closes. */
  public String rest() {
    try {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Waits until the server closes, and throws if it says anything more. */
  void expectClosed() {
    try {
      byte[] more = in.readAllBytes();
      if (more.length > 0) {
        throw new AssertionError("more than one answer: " + Arrays.toString(more));
      }
    } catch (IOException reset) {
      if (reset instanceof java.net.SocketTimeoutException) {
        throw new AssertionError("the connection stays open", reset);
      }
    }
  }

  /** Reads whatever has come, and throws unless the server ended it by a reset. */
  void expectReset() {
    try {
      int read = in.readAllBytes().length;
      throw new AssertionError("an orderly end after " + read + " bytes");
    } catch (SocketException reset) {
      // So it did.
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Cuts the connection without any goodbye. */
  void reset() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Socket plain(int port) {
    try {
      return new Socket(InetAddress.getLoopbackAddress(), port);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("closed after: " + line);
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}

package app.allo.socket;

import static app.allo.socket.RawFrames.CLOSE;
import static app.allo.socket.RawFrames.LAST;
import static app.allo.socket.RawFrames.MASKED;
import static app.allo.socket.RawFrames.PING;
import static app.allo.socket.RawFrames.PONG;
import static app.allo.socket.RawFrames.TEXT;
import static app.allo.socket.RawFrames.encode;
import static app.allo.socket.RawFrames.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.id.MemberId;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;

/**
 * A browser's side of a WebSocket (RFC 6455), byte by byte over TCP, so that a test can also send
 * what no browser and no client library would.
 */
public final class RawWebSocket implements AutoCloseable {
  private static final int PATIENCE_MS = 60_000;

  /** One frame of the server's. */
  public record Frame(int opcode, boolean last, byte[] payload) {
    public String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }

    public int closeCode() {
      return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
    }
  }

  /** What the server says to an upgrade. */
  record Answer(int status, String head, String body) {
    String header(String name) {
      for (String line : head.split("\r\n")) {
        if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
          return line.substring(name.length() + 1).strip();
        }
      }
      return null;
    }
  }

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  private RawWebSocket(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  /** Connects, and has not said anything yet. */
  static RawWebSocket connect(int port) throws IOException {
    return connect(port, 0);
  }

  /**
   * Connects with a receive buffer of about that many bytes, 0 for the usual one, so that a test
   * can fill it.
   */
  static RawWebSocket connect(int port, int receiveBuffer) throws IOException {
    return new RawWebSocket(tcp(port, receiveBuffer));
  }

  /** The same over TLS. */
  static RawWebSocket connect(int port, int receiveBuffer, SSLContext tls) throws IOException {
    Socket socket = tcp(port, receiveBuffer);
    return new RawWebSocket(tls.getSocketFactory().createSocket(socket, "localhost", port, true));
  }

  private static Socket tcp(int port, int receiveBuffer) throws IOException {
    Socket socket = new Socket();
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return socket;
  }

  /** Sends an HTTP request and reads the head of the answer, and its body unless it is a 101. */
  Answer ask(String request) throws IOException {
    send(request.getBytes(StandardCharsets.ISO_8859_1));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      bytes.write(in.readUnsignedByte());
    }
    String head = bytes.toString(StandardCharsets.ISO_8859_1);
    Answer answer = new Answer(Integer.parseInt(head.substring(9, 12)), head, "");
    String length = answer.header("Content-Length");
    if (answer.status() == 101 || length == null) {
      return answer;
    }
    byte[] body = in.readNBytes(Integer.parseInt(length));
    return new Answer(answer.status(), head, new String(body, StandardCharsets.UTF_8));
  }

  public void text(String message) throws IOException {
    frame(TEXT, true, utf8(message));
  }

  public void frame(int opcode, boolean last, byte[] payload) throws IOException {
    send(encode(opcode, last, payload));
  }

  public void closing(int code) throws IOException {
    frame(CLOSE, true, ByteBuffer.allocate(2).putShort((short) code).array());
  }

  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Sends what the server has seen enough of before its end: it may be gone by then. */
  public void sendTooMuch(byte[] bytes) throws IOException {
    try {
      send(bytes);
    } catch (SocketException gone) {
      // What it said before is still to be read.
    }
  }

  /** The next frame, whatever it is. */
  public Frame read() throws IOException {
    int first = in.readUnsignedByte();
    int second = in.readUnsignedByte();
    assertEquals(0, second & MASKED, "a server never masks");
    assertEquals(0, first & 0x70, "no extension was agreed on");
    long length = second & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    return new Frame(first & 0x0f, (first & LAST) != 0, in.readNBytes((int) length));
  }

  /** The next frame but pings, which are answered. */
  public Frame next() throws IOException {
    long end = System.nanoTime() + PATIENCE_MS * 1_000_000L;
    Frame frame = read();
    while (frame.opcode() == PING) {
      assertTrue(System.nanoTime() < end, "nothing comes but pings");
      frame(PONG, true, frame.payload());
      frame = read();
    }
    return frame;
  }

  /** The next message. */
  public JsonObject message() throws IOException {
    Frame frame = next();
    assertEquals(TEXT, frame.opcode(), () -> "closed with " + frame.closeCode());
    assertTrue(frame.last());
    return new JsonObject(frame.text());
  }

  /** The next message of that type; others on the way are passed over. */
  public JsonObject message(String type) throws IOException {
    JsonObject message = message();
    while (!message.getString("type").equals(type)) {
      message = message();
    }
    return message;
  }

  /** The next signal is this one; messages of other types are passed over. */
  void hears(MemberId from, String data) throws IOException {
    JsonObject signal = message("signal");
    assertEquals(from.value(), signal.getString("from"));
    assertEquals(data, signal.getString("data"));
  }

  /** Reads on to the server's close frame and the end of the connection, and gives the code. */
  public int closeCode() throws IOException {
    Frame frame = next();
    while (frame.opcode() != CLOSE) {
      frame = next();
    }
    try {
      frame(CLOSE, true, frame.payload());
    } catch (SocketException alreadyGone) {
      // The server need not wait for the answer.
    }
    assertTrue(isAtEnd(), "nothing follows a close frame");
    return frame.closeCode();
  }

  /** Whether the connection ends here, orderly or not. */
  public boolean isAtEnd() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  /** Reads whatever comes until the connection ends; whether it ended by a reset. */
  boolean drain() throws IOException {
    byte[] sink = new byte[65_536];
    try {
      while (in.read(sink) >= 0) {
        // Only the end is waited for.
      }
      return false;
    } catch (EOFException end) {
      return false;
    } catch (SocketException reset) {
      return true;
    }
  }

  /** Cuts the connection without any goodbye. */
  void cut() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

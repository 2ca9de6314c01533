package app.allo.fuzz;

import static app.allo.socket.RawFrames.CLOSE;
import static app.allo.socket.RawFrames.PING;
import static app.allo.socket.RawFrames.PONG;
import static app.allo.socket.RawFrames.TEXT;
import static app.allo.socket.RawFrames.encode;
import static app.allo.socket.RawFrames.utf8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One TCP connection to the server, over which anything is said. */
final class Wire implements AutoCloseable {

  private static final int PATIENCE_MS = 60_000;

  /** One frame of the server's. */
  record Frame(int opcode, byte[] payload) {
    String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }
  }

  /** What the server answers to a request. */
  record Answer(int status, String text) {}

  private final Socket socket = new Socket();
  private final DataInputStream in;

  Wire(int port) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    in = new DataInputStream(socket.getInputStream());
  }

  /** Says it, unless the server has seen enough and is gone. */
  void send(byte[] bytes) throws IOException {
    try {
      socket.getOutputStream().write(bytes);
    } catch (SocketException gone) {
      // What it said before is still to be read.
    }
  }

  /** Has nothing more to say, and still listens. */
  void finish() throws IOException {
    try {
      socket.shutdownOutput();
    } catch (SocketException gone) {
      // So the server was quicker.
    }
  }

  /** All that comes until the connection ends, one way or another. */
  String rest() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[65_536];
    try {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        all.write(some, 0, read);
      }
    } catch (SocketException reset) {
      // An end, too.
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  /** One answer: its head, and its body unless it is a 101. */
  Answer answer() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || head.lastIndexOf("\r\n\r\n") != head.length() - 4) {
      head.append((char) in.readUnsignedByte());
    }
    int status = Integer.parseInt(head.substring(9, 12));
    int length = 0;
    for (String line : head.toString().toLowerCase(Locale.ROOT).split("\r\n")) {
      if (line.startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    byte[] body = in.readNBytes(status == 101 ? 0 : length);
    return new Answer(status, head + new String(body, StandardCharsets.ISO_8859_1));
  }

  /** The next frame. */
  Frame frame() throws IOException {
    int first = in.readUnsignedByte();
    long length = in.readUnsignedByte();
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    return new Frame(first & 0x0f, in.readNBytes((int) length));
  }

  /** The next text; pings on the way are answered. */
  String text() throws IOException {
    Frame frame = frame();
    while (frame.opcode() == PING) {
      send(encode(PONG, true, frame.payload()));
      frame = frame();
    }
    if (frame.opcode() != TEXT) {
      throw new EOFException("not a text, but opcode " + frame.opcode());
    }
    return frame.text();
  }

  /** All texts until the server's close frame, or the end. */
  String texts() throws IOException {
    StringBuilder texts = new StringBuilder();
    try {
      for (Frame frame = frame(); frame.opcode() != CLOSE; frame = frame()) {
        texts.append(frame.text()).append('\n');
      }
    } catch (EOFException | SocketException end) {
      // No goodbye.
    }
    return texts.toString();
  }

  static byte[] text(String message) {
    return encode(TEXT, true, utf8(message));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

package app.allo.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The least of a STUN server (RFC 8489) on loopback: tells everybody an address of the range for
 * documentation, and refuses everybody who wants to be relayed (RFC 8656) with 401.
 */
public final class IceAnswerer implements AutoCloseable {
  private static final int BINDING = 0x0001;
  private static final int ALLOCATE = 0x0003;
  private static final int COOKIE = 0x2112A442;
  private static final int HEADER = 20;
  private static final int SUCCESS = 0x0100;
  private static final int FAILURE = 0x0110;
  private static final int XOR_MAPPED_ADDRESS = 0x0020;
  private static final int ERROR_CODE = 0x0009;
  private static final int REALM = 0x0014;
  private static final int NONCE = 0x0015;

  /** 192.0.2.7. */
  private static final int SEEN = 0xC0000207;

  private final DatagramSocket socket;

  public IceAnswerer() throws IOException {
    socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
    Thread thread = new Thread(this::answerAll, "STUN");
    thread.setDaemon(true);
    thread.start();
  }

  /** Where it is, as {@code host:port}. */
  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() {
    socket.close();
  }

  private void answerAll() {
    DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
    while (!socket.isClosed()) {
      try {
        packet.setLength(2048);
        socket.receive(packet);
        ByteBuffer asked = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
        if (packet.getLength() < HEADER || asked.getInt(4) != COOKIE) {
          continue;
        }
        int type = asked.getShort(0);
        byte[] id = Arrays.copyOfRange(packet.getData(), 4, HEADER);
        if (type == BINDING) {
          reply(packet, BINDING | SUCCESS, id, seen(packet.getPort()));
        } else if (type == ALLOCATE) {
          reply(packet, ALLOCATE | FAILURE, id, unauthorized());
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void reply(DatagramPacket to, int type, byte[] id, byte[] attributes) throws IOException {
    ByteBuffer answer = ByteBuffer.allocate(HEADER + attributes.length);
    answer.putShort((short) type).putShort((short) attributes.length).put(id).put(attributes);
    socket.send(new DatagramPacket(answer.array(), answer.capacity(), to.getSocketAddress()));
  }

  private static byte[] seen(int port) {
    ByteBuffer value = ByteBuffer.allocate(8);
    value.putShort((short) 1).putShort((short) (port ^ (COOKIE >>> 16))).putInt(SEEN ^ COOKIE);
    return attribute(XOR_MAPPED_ADDRESS, value.array());
  }

  private static byte[] unauthorized() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(attribute(ERROR_CODE, new byte[] {0, 0, 4, 1}));
    all.write(attribute(REALM, "allo.test".getBytes(StandardCharsets.US_ASCII)));
    all.write(attribute(NONCE, "nonce".getBytes(StandardCharsets.US_ASCII)));
    return all.toByteArray();
  }

  /** Padded to four bytes, which its length does not count. */
  private static byte[] attribute(int type, byte[] value) {
    ByteBuffer attribute = ByteBuffer.allocate(4 + (value.length + 3) / 4 * 4);
    attribute.putShort((short) type).putShort((short) value.length).put(value);
    return attribute.array();
  }
}

package app.allo.deploy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The least of a TURN client (RFC 8656) over UDP: each request gives 0 or the code of the error.
 * Repeats what is lost, and uses a newer nonce if the server sends one.
 */
final class TurnClient implements AutoCloseable {
  private static final int ALLOCATE = 0x0003;
  private static final int REFRESH = 0x0004;
  private static final int CREATE_PERMISSION = 0x0008;
  private static final int ERROR = 0x0110;

  private static final int USERNAME = 0x0006;
  private static final int MESSAGE_INTEGRITY = 0x0008;
  private static final int ERROR_CODE = 0x0009;
  private static final int LIFETIME = 0x000D;
  private static final int XOR_PEER_ADDRESS = 0x0012;
  private static final int REALM = 0x0014;
  private static final int NONCE = 0x0015;
  private static final int REQUESTED_ADDRESS_FAMILY = 0x0017;
  private static final int REQUESTED_TRANSPORT = 0x0019;

  private static final int COOKIE = 0x2112A442;
  private static final int HEADER = 20;
  private static final int INTEGRITY_LENGTH = 24;
  private static final int UDP = 17 << 24;

  /** Any will do, masked or not: a permission is for all of an address. */
  private static final int PEER_PORT = 9999;

  private static final int UNAUTHORIZED = 401;
  private static final int STALE_NONCE = 438;
  private static final int PATIENCE_MILLIS = 500;
  private static final int ATTEMPTS = 40;

  private final SecureRandom random = new SecureRandom();
  private final DatagramSocket socket = new DatagramSocket();
  private final InetSocketAddress server;
  private final String username;
  private final String password;
  private byte[] realm = {};
  private byte[] nonce = {};
  private boolean nonceIsNew;

  /** A member whose credentials end at that second, as Allo and coturn agree on them. */
  TurnClient(InetSocketAddress server, String secret, long expires) throws IOException {
    this.server = server;
    this.username = expires + ":member";
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] hash = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
      this.password = Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Asks for a relayed address of IPv4 (4) or IPv6 (6). */
  int allocate(int version) throws IOException {
    byte[] family = {(byte) (version == 4 ? 1 : 2), 0, 0, 0};
    return ask(
        ALLOCATE, attributes(REQUESTED_TRANSPORT, number(UDP), REQUESTED_ADDRESS_FAMILY, family));
  }

  /** Asks to keep it. */
  int refresh() throws IOException {
    return ask(REFRESH, attributes(LIFETIME, number(600)));
  }

  /** Asks to be allowed to send to that peer from it, given as its address's 4 or 16 bytes. */
  int permit(byte[] peer) throws IOException {
    ByteBuffer value = ByteBuffer.allocate(4 + peer.length);
    value.putShort((short) (peer.length == 4 ? 1 : 2));
    value.putShort((short) PEER_PORT);
    value.put(peer);
    return ask(CREATE_PERMISSION, attributes(XOR_PEER_ADDRESS, value.array()));
  }

  /** The bytes of an address, an IPv4 one in IPv6 too, which {@link InetAddress} takes apart. */
  static byte[] bytes(String address) throws IOException {
    if (!address.startsWith("::ffff:") || !address.contains(".")) {
      return InetAddress.getByName(address).getAddress();
    }
    byte[] mapped = new byte[16];
    mapped[10] = -1;
    mapped[11] = -1;
    byte[] inner = InetAddress.getByName(address.substring("::ffff:".length())).getAddress();
    System.arraycopy(inner, 0, mapped, 12, 4);
    return mapped;
  }

  @Override
  public void close() {
    socket.close();
  }

  private int ask(int method, byte[] attributes) throws IOException {
    int code = once(method, attributes);
    boolean again = code == STALE_NONCE || (code == UNAUTHORIZED && nonceIsNew);
    return again ? once(method, attributes) : code;
  }

  private int once(int method, byte[] attributes) throws IOException {
    byte[] id = new byte[12];
    random.nextBytes(id);
    byte[] request = request(method, id, mask(method, attributes, id));
    socket.setSoTimeout(PATIENCE_MILLIS);
    for (int i = 0; i < ATTEMPTS; i++) {
      socket.send(new DatagramPacket(request, request.length, server));
      try {
        byte[] answer = answerTo(id);
        return codeIn(answer);
      } catch (SocketTimeoutException lost) {
        // As RFC 8489 has it: say it again.
      }
    }
    throw new IOException("no answer from " + server);
  }

  private byte[] answerTo(byte[] id) throws IOException {
    while (true) {
      DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
      socket.receive(packet);
      byte[] answer = Arrays.copyOf(packet.getData(), packet.getLength());
      if (Arrays.equals(Arrays.copyOfRange(answer, 8, HEADER), id)) {
        return answer;
      }
    }
  }

  private int codeIn(byte[] answer) {
    ByteBuffer message = ByteBuffer.wrap(answer);
    int type = message.getShort();
    message.position(HEADER);
    Map<Integer, byte[]> found = new HashMap<>();
    while (message.remaining() >= 4) {
      int name = message.getShort() & 0xFFFF;
      byte[] value = new byte[message.getShort() & 0xFFFF];
      message.get(value);
      message.position(Math.min(message.limit(), message.position() + (4 - value.length % 4) % 4));
      found.put(name, value);
    }
    if ((type & ERROR) != ERROR) {
      return 0;
    }
    realm = found.getOrDefault(REALM, realm);
    byte[] newer = found.getOrDefault(NONCE, nonce);
    nonceIsNew = !Arrays.equals(nonce, newer);
    nonce = newer;
    byte[] code = found.get(ERROR_CODE);
    return code[2] * 100 + code[3];
  }

  private byte[] request(int method, byte[] id, byte[] attributes) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(attributes);
    if (nonce.length > 0) {
      body.write(
          attributes(
              USERNAME, username.getBytes(StandardCharsets.UTF_8), REALM, realm, NONCE, nonce));
    }
    if (nonce.length == 0) {
      return message(method, id, body.toByteArray(), body.size());
    }
    byte[] signed = message(method, id, body.toByteArray(), body.size() + INTEGRITY_LENGTH);
    body.write(attributes(MESSAGE_INTEGRITY, integrity(signed)));
    return message(method, id, body.toByteArray(), body.size());
  }

  /** The long-term credential mechanism (RFC 8489 §9.2). */
  private byte[] integrity(byte[] signed) {
    try {
      String text = username + ":" + new String(realm, StandardCharsets.UTF_8) + ":" + password;
      byte[] key = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** An address is masked with the cookie and the transaction's id (RFC 8489 §14.2). */
  private static byte[] mask(int method, byte[] attributes, byte[] id) {
    if (method != CREATE_PERMISSION) {
      return attributes;
    }
    byte[] pad = ByteBuffer.allocate(16).putInt(COOKIE).put(id).array();
    byte[] masked = attributes.clone();
    for (int i = 8; i < masked.length; i++) {
      masked[i] ^= pad[i - 8];
    }
    return masked;
  }

  private static byte[] message(int method, byte[] id, byte[] body, int length) {
    return ByteBuffer.allocate(HEADER + body.length)
        .putShort((short) method)
        .putShort((short) length)
        .putInt(COOKIE)
        .put(id)
        .put(body)
        .array();
  }

  /** Names and values in turn, each padded to four bytes. */
  private static byte[] attributes(Object... namesAndValues) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      byte[] value = (byte[]) namesAndValues[i + 1];
      ByteBuffer one = ByteBuffer.allocate(4 + (value.length + 3) / 4 * 4);
      one.putShort((short) (int) namesAndValues[i]).putShort((short) value.length).put(value);
      all.writeBytes(one.array());
    }
    return all.toByteArray();
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }
}

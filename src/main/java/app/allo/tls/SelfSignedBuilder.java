package app.allo.tls;

import static app.allo.tls.Der.bits;
import static app.allo.tls.Der.explicit;
import static app.allo.tls.Der.firstBit;
import static app.allo.tls.Der.implicit;
import static app.allo.tls.Der.integer;
import static app.allo.tls.Der.isTrue;
import static app.allo.tls.Der.octets;
import static app.allo.tls.Der.oid;
import static app.allo.tls.Der.sequence;
import static app.allo.tls.Der.set;
import static app.allo.tls.Der.text;
import static app.allo.tls.Der.time;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * Makes a self-signed certificate for this machine: P-256, one year, its names and addresses as
 * subject alternative names (RFC 5280 §4). Neither the JDK nor Netty makes one with such names
 * without a library of 11 MB. Decision 023.
 */
final class SelfSignedBuilder {
  /** How long a new one is valid. */
  static final Duration LIFE = Duration.ofDays(365);

  /** No Allo ran before this: a clock that is earlier was never set. */
  static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

  /** Other devices' clocks may be behind. */
  private static final Duration BACKDATED = Duration.ofDays(1);

  private static final int SERIAL_BITS = 127;
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private static final byte[] ECDSA_WITH_SHA256 = sequence(oid("1.2.840.10045.4.3.2"));
  private static final byte[] NAME =
      sequence(set(sequence(oid("2.5.4.3"), text("Allo on this machine"))));

  private SelfSignedBuilder() {}

  static KeyPairPem make(HostNames names, Instant clock, SecureRandom random) {
    Instant now = clock.isBefore(EARLIEST) ? EARLIEST : clock;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      KeyPair pair = generator.generateKeyPair();
      byte[] content = content(names, now, new BigInteger(SERIAL_BITS, random), pair);
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate(), random);
      signature.update(content);
      byte[] certificate = sequence(content, ECDSA_WITH_SHA256, bits(signature.sign()));
      return new KeyPairPem(
          pem("CERTIFICATE", certificate), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no P-256", e);
    }
  }

  private static byte[] content(HostNames names, Instant now, BigInteger serial, KeyPair pair) {
    return sequence(
        explicit(0, integer(BigInteger.TWO)),
        integer(serial.add(BigInteger.ONE)),
        ECDSA_WITH_SHA256,
        NAME,
        sequence(time(now.minus(BACKDATED)), time(now.plus(LIFE))),
        NAME,
        pair.getPublic().getEncoded(),
        explicit(3, extensions(names)));
  }

  private static byte[] extensions(HostNames names) {
    return sequence(
        critical("2.5.29.19", sequence()),
        critical("2.5.29.15", firstBit()),
        extension("2.5.29.37", sequence(oid("1.3.6.1.5.5.7.3.1"))),
        extension("2.5.29.17", sequence(alternatives(names))));
  }

  private static byte[][] alternatives(HostNames names) {
    return Stream.concat(
            names.names().stream()
                .map(name -> implicit(DNS_NAME, name.getBytes(StandardCharsets.US_ASCII))),
            names.addresses().stream().map(address -> implicit(IP_ADDRESS, address.getAddress())))
        .toArray(byte[][]::new);
  }

  private static byte[] critical(String id, byte[] value) {
    return sequence(oid(id), isTrue(), octets(value));
  }

  private static byte[] extension(String id, byte[] value) {
    return sequence(oid(id), octets(value));
  }

  private static String pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }
}

package app.allo.tls;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelfSignedBuilderTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void it_names_this_machine_in_every_way_it_is_reached() throws Exception {
    HostNames names = HostNames.ofThisMachine(List.of("allo.example"));
    Set<String> alternatives =
        certificate(make(names)).getSubjectAlternativeNames().stream()
            .map(entry -> entry.get(1).toString())
            .collect(Collectors.toSet());
    assertTrue(
        alternatives.containsAll(
            Set.of("localhost", "allo.example", "127.0.0.1", "0:0:0:0:0:0:0:1")),
        alternatives::toString);
    for (InetAddress own : names.addresses()) {
      assertTrue(alternatives.contains(own.getHostAddress()), own::toString);
    }
  }

  @Test
  void text_that_is_no_name_stays_out_of_it() {
    List<String> odd = List.of("", "*", "a b", "-a", "192.168.0.1", "x".repeat(300), "é.example");
    assertEquals(HostNames.ofThisMachine(List.of()), HostNames.ofThisMachine(odd));
  }

  @Test
  void it_is_a_p256_server_certificate_for_one_year() throws Exception {
    X509Certificate certificate = certificate(make());
    assertEquals(
        256, ((ECPublicKey) certificate.getPublicKey()).getParams().getOrder().bitLength());
    assertEquals("SHA256withECDSA", certificate.getSigAlgName());
    assertEquals(NOW.plus(Duration.ofDays(365)), certificate.getNotAfter().toInstant());
    assertTrue(certificate.getNotBefore().toInstant().isBefore(NOW));
    assertEquals(-1, certificate.getBasicConstraints());
    assertTrue(certificate.getKeyUsage()[0]);
    assertFalse(certificate.getKeyUsage()[5]);
    assertEquals(List.of("1.3.6.1.5.5.7.3.1"), certificate.getExtendedKeyUsage());
    assertEquals(3, certificate.getVersion());
    assertTrue(certificate.getSerialNumber().signum() > 0);
  }

  @Test
  void whoever_trusts_it_can_validate_it() throws Exception {
    X509Certificate certificate = certificate(make());
    certificate.verify(certificate.getPublicKey());
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(certificate, null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(NOW));
    var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
    assertDoesNotThrow(() -> CertPathValidator.getInstance("PKIX").validate(path, parameters));
  }

  @Test
  void many_names_make_long_lengths() throws Exception {
    for (int count : new int[] {1, 5, 10, 300}) {
      List<String> names =
          IntStream.range(0, count).mapToObj(i -> "host" + i + ".example").toList();
      KeyPairPem pair = make(new HostNames(names, List.of()));
      assertEquals(count, certificate(pair).getSubjectAlternativeNames().size());
    }
  }

  @Test
  void no_two_are_alike() throws Exception {
    assertNotEquals(certificate(make()).getSerialNumber(), certificate(make()).getSerialNumber());
    assertNotEquals(make().key(), make().key());
  }

  @Test
  void a_pair_never_prints_its_key() {
    KeyPairPem pair = make();
    assertFalse(pair.toString().contains("KEY"));
    assertThrows(IllegalArgumentException.class, () -> new KeyPairPem("", pair.key()));
    assertThrows(IllegalArgumentException.class, () -> new KeyPairPem("nonsense", pair.key()));
  }

  private static KeyPairPem make() {
    return make(new HostNames(List.of("localhost"), List.of()));
  }

  private static KeyPairPem make(HostNames names) {
    return SelfSignedBuilder.make(names, NOW, new SecureRandom());
  }

  static X509Certificate certificate(KeyPairPem pair) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(pair.certificate().getBytes(StandardCharsets.US_ASCII)));
  }
}

package app.allo.tls;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509KeyManager;

/**
 * A certificate with its chain, and its private key, both as PEM text (RFC 7468).
 *
 * @throws IllegalArgumentException if there is no certificate in it
 */
record KeyPairPem(String certificate, String key) {
  KeyPairPem {
    leaf(certificate);
  }

  /** The form that Vert.x takes. */
  PemKeyCertOptions options() {
    return new PemKeyCertOptions()
        .addCertValue(Buffer.buffer(certificate))
        .addKeyValue(Buffer.buffer(key));
  }

  /** When the certificate becomes valid. */
  Instant begins() {
    return leaf(certificate).getNotBefore().toInstant();
  }

  /** When the certificate expires. */
  Instant expires() {
    return leaf(certificate).getNotAfter().toInstant();
  }

  /**
   * Checks that the key belongs to the certificate, since TLS would only find out when a browser
   * connects.
   *
   * @throws IllegalArgumentException if it does not, or is not a key
   */
  KeyPairPem checked(Vertx vertx) {
    try {
      PrivateKey privateKey = privateKey(vertx);
      if (!belong(privateKey, leaf(certificate).getPublicKey())) {
        throw new IllegalArgumentException("the key is not the certificate's");
      }
      return this;
    } catch (IllegalArgumentException mismatch) {
      throw mismatch;
    } catch (Exception unreadable) {
      // Vert.x declares no narrower exception. Its message may quote the file.
      throw new IllegalArgumentException("the key cannot be read as PEM");
    }
  }

  @Override
  public String toString() {
    return "KeyPairPem until " + expires();
  }

  private PrivateKey privateKey(Vertx vertx) throws Exception {
    KeyManager[] managers = options().getKeyManagerFactory(vertx).getKeyManagers();
    X509KeyManager manager =
        Arrays.stream(managers)
            .filter(X509KeyManager.class::isInstance)
            .map(X509KeyManager.class::cast)
            .findFirst()
            .orElseThrow();
    String type = leaf(certificate).getPublicKey().getAlgorithm();
    String[] aliases = manager.getServerAliases(type, null);
    if (aliases == null || aliases.length == 0) {
      throw new IllegalArgumentException("the key is not the certificate's");
    }
    return manager.getPrivateKey(aliases[0]);
  }

  private static boolean belong(PrivateKey privateKey, PublicKey publicKey)
      throws GeneralSecurityException {
    String algorithm =
        switch (publicKey.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> publicKey.getAlgorithm();
        };
    byte[] probe = "allo".getBytes(StandardCharsets.US_ASCII);
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(privateKey);
    signature.update(probe);
    byte[] signed = signature.sign();
    signature.initVerify(publicKey);
    signature.update(probe);
    return signature.verify(signed);
  }

  private static X509Certificate leaf(String pem) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalArgumentException("the certificate cannot be read as PEM");
    }
  }
}

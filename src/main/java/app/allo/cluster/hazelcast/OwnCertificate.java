package app.allo.cluster.hazelcast;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.X509ExtendedKeyManager;

/** Finds out at the start what other nodes would refuse later, without a word here. */
public final class OwnCertificate {
  private OwnCertificate() {}

  /** Why no other node would take this one's certificate, as a line for who set it; or nothing. */
  public static Optional<String> complaint(Vertx vertx, NodeMessages.Certificates files) {
    X509Certificate own;
    try {
      own = read(files.own());
      own.checkValidity();
    } catch (CertificateExpiredException over) {
      return Optional.of("ALLO_CLUSTER_CERT expects a certificate that has not expired");
    } catch (CertificateNotYetValidException early) {
      return Optional.of("ALLO_CLUSTER_CERT is not valid yet by this machine's clock");
    } catch (GeneralSecurityException | IOException unreadable) {
      return Optional.of("ALLO_CLUSTER_CERT expects a certificate in PEM");
    }
    if (!isSignedByAny(own, files.authority())) {
      return Optional.of("ALLO_CLUSTER_CA expects whoever has signed ALLO_CLUSTER_CERT");
    }
    return isKeyOf(vertx, files, own)
        ? Optional.empty()
        : Optional.of("ALLO_CLUSTER_KEY expects the key of ALLO_CLUSTER_CERT");
  }

  /**
   * What TLS asks for certificate and key. Fails with {@link IllegalArgumentException} if they
   * cannot be used.
   */
  static X509ExtendedKeyManager manager(Vertx vertx, NodeMessages.Certificates files) {
    try {
      return (X509ExtendedKeyManager)
          new PemKeyCertOptions()
              .setCertValue(Buffer.buffer(Files.readAllBytes(files.own())))
              .setKeyValue(Buffer.buffer(Files.readAllBytes(files.key())))
              .getKeyManagerFactory(vertx)
              .getKeyManagers()[0];
    } catch (Exception unusable) {
      throw new IllegalArgumentException(unusable);
    }
  }

  /** There may be two while nodes change from one to the other. */
  private static boolean isSignedByAny(X509Certificate own, Path authorities) {
    try (InputStream pem = Files.newInputStream(authorities)) {
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        if (isSignedBy(own, each)) {
          return true;
        }
      }
    } catch (GeneralSecurityException | IOException unreadable) {
      return false;
    }
    return false;
  }

  private static boolean isSignedBy(X509Certificate own, Certificate authority) {
    try {
      own.verify(authority.getPublicKey());
      return true;
    } catch (GeneralSecurityException foreign) {
      return false;
    }
  }

  private static X509Certificate read(Path file) throws GeneralSecurityException, IOException {
    try (InputStream pem = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
    }
  }

  private static boolean isKeyOf(
      Vertx vertx, NodeMessages.Certificates files, X509Certificate own) {
    try {
      X509ExtendedKeyManager manager = manager(vertx, files);
      String algorithm = own.getPublicKey().getAlgorithm();
      PrivateKey key = manager.getPrivateKey(manager.getServerAliases(algorithm, null)[0]);
      Signature signature =
          Signature.getInstance("SHA256with" + (algorithm.equals("EC") ? "ECDSA" : algorithm));
      signature.initSign(key);
      byte[] signed = signature.sign();
      signature.initVerify(own);
      return signature.verify(signed);
    } catch (Exception unusable) {
      return false;
    }
  }
}

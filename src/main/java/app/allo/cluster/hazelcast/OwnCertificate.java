package app.allo.cluster.hazelcast;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.X509KeyManager;

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
    try {
      own.verify(read(files.authority()).getPublicKey());
    } catch (GeneralSecurityException | IOException foreign) {
      return Optional.of("ALLO_CLUSTER_CA expects whoever has signed ALLO_CLUSTER_CERT");
    }
    return isKeyOf(vertx, files, own)
        ? Optional.empty()
        : Optional.of("ALLO_CLUSTER_KEY expects the key of ALLO_CLUSTER_CERT");
  }

  private static X509Certificate read(Path file) throws GeneralSecurityException, IOException {
    try (InputStream pem = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
    }
  }

  private static boolean isKeyOf(
      Vertx vertx, NodeMessages.Certificates files, X509Certificate own) {
    try {
      X509KeyManager manager =
          (X509KeyManager)
              new PemKeyCertOptions()
                  .setCertPath(files.own().toAbsolutePath().toString())
                  .setKeyPath(files.key().toAbsolutePath().toString())
                  .getKeyManagerFactory(vertx)
                  .getKeyManagers()[0];
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

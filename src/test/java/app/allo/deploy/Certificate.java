package app.allo.deploy;

import app.allo.tls.CertificateWatch;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Certificates that nobody has signed, for machines that only tests know. */
final class Certificate {
  private Certificate() {}

  /** Makes one for a name or an address; gives the folder of its tls.crt and tls.key. */
  static String of(Path directory, String name) {
    Vertx vertx = Vertx.vertx();
    try {
      Path made = Files.createTempDirectory(directory, "certificate-");
      CertificateWatch.selfSigned(vertx, made, List.of(name), Clock.systemUTC()).open().await();
      return made.toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      vertx.close().await();
    }
  }
}

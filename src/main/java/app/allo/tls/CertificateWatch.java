package app.allo.tls;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.KeyCertOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The certificate that the server presents, replaced while it runs: when its files change, and
 * before a self-signed one expires. Open connections stay.
 */
public final class CertificateWatch {
  private static final Logger LOG = System.getLogger(CertificateWatch.class.getName());
  private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(10);

  private final Vertx vertx;
  private final CertificateSource source;
  private final Duration every;
  private volatile KeyPairPem current;
  private volatile String problem = "";
  private volatile long timer = -1;
  private volatile boolean closed;

  CertificateWatch(Vertx vertx, CertificateSource source, Duration every) {
    this.vertx = vertx;
    this.source = source;
    this.every = every;
  }

  /**
   * A self-signed one, kept in a directory.
   *
   * @param names what else the machine is called
   */
  public static CertificateWatch selfSigned(
      Vertx vertx, Path directory, List<String> names, Clock clock) {
    CertificateSource source =
        new SelfSigned(
            vertx, directory, names, clock, new SecureRandom(), line -> LOG.log(Level.INFO, line));
    return new CertificateWatch(vertx, source, LOOKED_AT_EVERY);
  }

  /** One from two PEM files: the chain, own certificate first, and its private key. */
  public static CertificateWatch pem(Vertx vertx, Path certificate, Path key) {
    CertificateSource source =
        () -> new KeyPairPem(Files.readString(certificate), Files.readString(key)).checked(vertx);
    return new CertificateWatch(vertx, source, LOOKED_AT_EVERY);
  }

  /**
   * The certificate to start with. Fails with {@link java.io.IOException} or {@link
   * IllegalArgumentException} if there is none.
   */
  public Future<KeyCertOptions> open() {
    return load()
        .map(
            pair -> {
              current = pair;
              return pair.options();
            });
  }

  /** Notifies of certificate changes until {@link #close}. */
  public void follow(Function<KeyCertOptions, Future<?>> renew) {
    if (!closed) {
      timer = vertx.setTimer(every.toMillis(), due -> look(renew));
    }
  }

  /** Stops watching. */
  public void close() {
    closed = true;
    vertx.cancelTimer(timer);
  }

  private void look(Function<KeyCertOptions, Future<?>> renew) {
    load()
        .compose(pair -> pair.equals(current) ? Future.succeededFuture() : replace(pair, renew))
        .onSuccess(looked -> problem = "")
        .onFailure(this::note)
        .onComplete(looked -> follow(renew));
  }

  private Future<Void> replace(KeyPairPem pair, Function<KeyCertOptions, Future<?>> renew) {
    return renew
        .apply(pair.options())
        .map(
            renewed -> {
              current = pair;
              LOG.log(Level.INFO, "Using a new certificate, valid until " + pair.expires());
              return null;
            });
  }

  // Only half of a pair may be written yet: the next look may find both, so a problem is
  // logged once.
  private void note(Throwable failure) {
    String found = "Keeping the certificate, since the new one cannot be used: " + failure;
    if (!found.equals(problem)) {
      LOG.log(Level.WARNING, found);
      problem = found;
    }
  }

  private Future<KeyPairPem> load() {
    return vertx.executeBlocking(source::load);
  }
}

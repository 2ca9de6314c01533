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
 * The certificate that the server shows, and its replacement while it runs: when the files change
 * on disk, and before one of our own making ends. Connections that are open stay.
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
   * One of our own making, kept in a directory.
   *
   * @param names what the machine is called besides its own names
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
   * IllegalArgumentException} where there is none to be had.
   */
  public Future<KeyCertOptions> open() {
    return load()
        .map(
            pair -> {
              current = pair;
              return pair.options();
            });
  }

  /** From now on, tells of each other certificate, until {@link #close}. */
  public void follow(Function<KeyCertOptions, Future<?>> renew) {
    if (!closed) {
      timer = vertx.setTimer(every.toMillis(), due -> look(renew));
    }
  }

  /** Looks no more. */
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
              LOG.log(Level.INFO, "Showing another certificate, valid until " + pair.expires());
              return null;
            });
  }

  // Half of a pair may be written: the next look may find both, so the same problem is told once.
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

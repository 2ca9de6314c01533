package app.allo;

import app.allo.access.KeyFile;
import app.allo.access.Keys;
import app.allo.config.Config;
import app.allo.config.ConfigMistakes;
import app.allo.tls.CertificateWatch;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.KeyCertOptions;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What this deployment proves itself with: the keys of its tokens and its TLS certificate, from the
 * settings or made here. Fails with {@link ConfigMistakes} for what cannot be used.
 */
final class Credentials {
  private static final Logger LOG = System.getLogger(Credentials.class.getName());

  /**
   * The issuer of tokens if there is no public address; the keys already tell deployments apart.
   */
  private static final String ISSUER = "allo";

  private final Vertx vertx;
  private final Config config;
  private final SecureRandom random;
  private final Optional<CertificateWatch> tls;

  Credentials(Vertx vertx, Config config, Clock clock, SecureRandom random) {
    this.vertx = vertx;
    this.config = config;
    this.random = random;
    this.tls = tls(vertx, config, clock);
  }

  /** The keys from the settings, else those in the directory for generated files. */
  Future<Keys> keys() {
    Optional<String> issuer = config.listening().publicUrl().map(URI::toString);
    if (config.access().keys().isPresent()) {
      return Future.succeededFuture(
          Keys.parse(config.access().keys().get(), issuer.orElse(ISSUER)));
    }
    KeyFile file =
        new KeyFile(config.tls().certsDir(), random, line -> LOG.log(Level.WARNING, line));
    return vertx
        .executeBlocking(() -> file.open(issuer))
        .recover(failure -> mistake(failure.getMessage()));
  }

  /** The certificate, unless a proxy serves TLS. */
  Future<Optional<KeyCertOptions>> certificate() {
    if (tls.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    return tls.get()
        .open()
        .map(Optional::of)
        .recover(
            failure ->
                mistake(
                    "ALLO_CERT and ALLO_KEY expect a certificate and its key: "
                        + (failure instanceof IOException ? failure : failure.getMessage())));
  }

  /** Notifies of certificate changes until {@link #close}. */
  void follow(Function<KeyCertOptions, Future<?>> renew) {
    tls.ifPresent(shown -> shown.follow(renew));
  }

  /** Stops watching for certificate changes. */
  void close() {
    tls.ifPresent(CertificateWatch::close);
  }

  private static Optional<CertificateWatch> tls(Vertx vertx, Config config, Clock clock) {
    Config.Tls tls = config.tls();
    List<String> names = config.listening().publicUrl().map(URI::getHost).stream().toList();
    return switch (tls.mode()) {
      case OFF -> Optional.empty();
      case PEM ->
          Optional.of(
              CertificateWatch.pem(vertx, tls.cert().orElseThrow(), tls.key().orElseThrow()));
      case SELF_SIGNED ->
          Optional.of(CertificateWatch.selfSigned(vertx, tls.certsDir(), names, clock));
    };
  }

  private static <T> Future<T> mistake(String line) {
    return Future.failedFuture(new ConfigMistakes(List.of(line)));
  }
}

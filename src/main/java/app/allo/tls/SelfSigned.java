package app.allo.tls;

import app.allo.access.PrivateFile;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A self-signed certificate, kept in {@code tls.crt} and {@code tls.key} (mode 0600), and replaced
 * a month before it expires. If the disk cannot be written, it lives in memory.
 */
final class SelfSigned implements CertificateSource {
  static final String CERTIFICATE = "tls.crt";
  static final String KEY = "tls.key";

  private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

  private final Vertx vertx;
  private final Path directory;
  private final List<String> names;
  private final Clock clock;
  private final SecureRandom random;
  private final Consumer<String> log;
  private Optional<KeyPairPem> inMemory = Optional.empty();

  /**
   * @param names what else the machine is called
   * @param log takes one line that an operator should know
   */
  SelfSigned(
      Vertx vertx,
      Path directory,
      List<String> names,
      Clock clock,
      SecureRandom random,
      Consumer<String> log) {
    this.vertx = vertx;
    this.directory = directory;
    this.names = names;
    this.clock = clock;
    this.random = random;
    this.log = log;
  }

  @Override
  public synchronized KeyPairPem load() {
    return kept().or(() -> inMemory.filter(this::isFresh)).orElseGet(this::make);
  }

  private Optional<KeyPairPem> kept() {
    try {
      KeyPairPem pair =
          new KeyPairPem(
              Files.readString(directory.resolve(CERTIFICATE)),
              Files.readString(directory.resolve(KEY)));
      return Optional.of(pair.checked(vertx)).filter(this::isFresh);
    } catch (IOException | IllegalArgumentException missingOrBroken) {
      return Optional.empty();
    }
  }

  private KeyPairPem make() {
    KeyPairPem pair =
        SelfSignedBuilder.make(HostNames.ofThisMachine(names), clock.instant(), random);
    try {
      PrivateFile.write(directory.resolve(KEY), pair.key());
      Files.writeString(directory.resolve(CERTIFICATE), pair.certificate());
      log.accept("Created a self-signed certificate in " + directory.resolve(CERTIFICATE));
    } catch (IOException notWritable) {
      log.accept("The certificate is in memory only, since " + directory + " cannot be written");
    }
    inMemory = Optional.of(pair);
    return pair;
  }

  /**
   * If the clock is earlier than any Allo, like that of a board without a battery, it proves
   * nothing, and the certificate that people have accepted is kept. Otherwise a certificate from
   * the future was made while the clock was ahead, and no browser accepts it.
   */
  private boolean isFresh(KeyPairPem pair) {
    Instant now = clock.instant();
    boolean ends = pair.expires().minus(RENEWED_BEFORE).isAfter(now);
    return now.isBefore(SelfSignedBuilder.EARLIEST) || ends && !pair.begins().isAfter(now);
  }
}

package app.allo.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.KeyCertOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateWatchTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration SHORT = Duration.ofMillis(20);

  @TempDir private Path directory;
  private final Vertx vertx = Vertx.vertx();
  private final List<String> log = new ArrayList<>();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void a_certificate_is_made_once_and_its_key_is_private() throws Exception {
    KeyPairPem made = selfSigned(NOW).load();
    assertEquals(made, selfSigned(NOW).load());
    assertEquals(1, log.size());
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())));
  }

  @Test
  void it_is_made_anew_a_month_before_it_ends() {
    KeyPairPem made = selfSigned(NOW).load();
    assertEquals(made, selfSigned(NOW.plus(Duration.ofDays(334))).load());
    assertNotEquals(made, selfSigned(NOW.plus(Duration.ofDays(336))).load());
  }

  @Test
  void one_that_was_made_while_the_clock_was_ahead_is_made_anew() {
    KeyPairPem ahead = selfSigned(NOW.plus(Duration.ofDays(3650))).load();
    KeyPairPem right = selfSigned(NOW).load();
    assertNotEquals(ahead, right);
    assertTrue(right.begins().isBefore(NOW) && right.expires().isAfter(NOW));
  }

  @Test
  void a_clock_that_was_never_set_makes_none_anew() {
    KeyPairPem made = selfSigned(NOW).load();
    assertEquals(made, selfSigned(Instant.EPOCH).load());
    assertEquals(made, selfSigned(Instant.parse("2000-01-01T00:00:00Z")).load());
    assertEquals(made, selfSigned(NOW.minus(Duration.ofMinutes(10))).load());
  }

  @Test
  void one_that_a_clock_that_was_never_set_has_made_holds_today() {
    KeyPairPem made = selfSigned(Instant.EPOCH).load();
    assertTrue(made.begins().isBefore(NOW) && made.expires().isAfter(NOW));
  }

  @Test
  void a_broken_or_foreign_half_is_made_anew() throws Exception {
    KeyPairPem made = selfSigned(NOW).load();
    Files.writeString(keyFile(), "nonsense");
    KeyPairPem second = selfSigned(NOW).load();
    assertNotEquals(made, second);
    Files.writeString(certificateFile(), made.certificate());
    assertNotEquals(made.certificate(), selfSigned(NOW).load().certificate());
  }

  @Test
  void where_nothing_can_be_written_it_lives_in_memory() throws Exception {
    Path blocked = Files.createFile(directory.resolve("blocked"));
    SelfSigned source = selfSigned(blocked, NOW);
    KeyPairPem made = source.load();
    assertEquals(made, source.load());
    assertEquals(1, log.size());
    assertTrue(log.get(0).contains("memory"));
  }

  @Test
  void missing_or_mismatched_files_stop_the_start() throws Exception {
    CertificateWatch tls = CertificateWatch.pem(vertx, certificateFile(), keyFile());
    assertThrows(java.io.IOException.class, () -> tls.open().await());
    KeyPairPem one = made();
    write(new KeyPairPem(one.certificate(), made().key()));
    assertThrows(IllegalArgumentException.class, () -> tls.open().await());
    write(one);
    tls.open().await();
  }

  @Test
  void a_changed_certificate_is_told_of_once_and_half_of_one_never() throws Exception {
    write(made());
    BlockingQueue<KeyCertOptions> told = new LinkedBlockingQueue<>();
    CertificateWatch tls = pem();
    tls.open().await();
    tls.follow(options -> Future.succeededFuture(told.add(options)));

    KeyPairPem next = made();
    Files.writeString(certificateFile(), next.certificate());
    // Far more than one look: nothing may come of half a pair.
    assertEquals(null, told.poll(300, TimeUnit.MILLISECONDS));
    Files.writeString(keyFile(), next.key());
    assertTrue(told.poll(10, TimeUnit.SECONDS) != null);
    assertEquals(null, told.poll(300, TimeUnit.MILLISECONDS));

    tls.close();
    write(made());
    assertEquals(null, told.poll(300, TimeUnit.MILLISECONDS));
  }

  @Test
  void a_certificate_that_could_not_be_shown_is_tried_again() throws Exception {
    write(made());
    BlockingQueue<KeyCertOptions> told = new LinkedBlockingQueue<>();
    CertificateWatch tls = pem();
    tls.open().await();
    tls.follow(
        options -> {
          told.add(options);
          return told.size() < 3 ? Future.failedFuture("not now") : Future.succeededFuture();
        });
    write(made());
    for (int i = 0; i < 3; i++) {
      assertTrue(told.poll(10, TimeUnit.SECONDS) != null);
    }
    tls.close();
  }

  private CertificateWatch pem() {
    return new CertificateWatch(
        vertx,
        () ->
            new KeyPairPem(Files.readString(certificateFile()), Files.readString(keyFile()))
                .checked(vertx),
        SHORT);
  }

  private KeyPairPem made() {
    return SelfSignedBuilder.make(
        new HostNames(List.of("localhost"), List.of()), Instant.now(), new SecureRandom());
  }

  private void write(KeyPairPem pair) throws Exception {
    Files.writeString(keyFile(), pair.key());
    Files.writeString(certificateFile(), pair.certificate());
  }

  private SelfSigned selfSigned(Instant now) {
    return selfSigned(directory, now);
  }

  private SelfSigned selfSigned(Path where, Instant now) {
    return new SelfSigned(
        vertx, where, List.of(), Clock.fixed(now, ZoneOffset.UTC), new SecureRandom(), log::add);
  }

  private Path certificateFile() {
    return directory.resolve(SelfSigned.CERTIFICATE);
  }

  private Path keyFile() {
    return directory.resolve(SelfSigned.KEY);
  }
}

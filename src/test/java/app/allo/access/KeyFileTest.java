package app.allo.access;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  @TempDir private Path directory;
  private final List<String> log = new ArrayList<>();

  @Test
  void a_key_is_made_once_with_one_loud_line() throws IOException {
    Keys made = open(Optional.empty());
    assertEquals(1, log.size());
    Keys kept = open(Optional.empty());
    assertEquals(1, log.size());
    assertEquals(made.issuer(), kept.issuer());
    assertSameKey(made, kept);
    try (var files = Files.list(directory)) {
      assertEquals(List.of(file()), files.toList());
    }
  }

  @Test
  void servers_that_start_at_the_same_time_share_one_key() {
    Set<String> kids =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(
                i ->
                    new KeyFile(directory, new SecureRandom(), line -> {})
                        .open(Optional.empty())
                        .toString())
            .collect(Collectors.toSet());
    assertEquals(1, kids.size());
  }

  @Test
  void only_its_owner_may_read_it() throws IOException {
    open(Optional.empty());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    open(Optional.empty());
    assertTrue(log.get(1).contains("chmod 600"));
  }

  @Test
  void no_line_of_the_log_holds_the_secret() throws IOException {
    open(Optional.empty());
    String secret = Files.readString(file()).replaceAll("(?s).*keys=[^:]*:", "").strip();
    assertTrue(secret.length() >= 32);
    assertFalse(log.toString().contains(secret));
  }

  @Test
  void a_public_address_is_the_issuer() {
    Keys keys = open(Optional.of("https://allo.example"));
    assertEquals("https://allo.example", keys.issuer());
    assertNotEquals("https://allo.example", open(Optional.empty()).issuer());
  }

  @Test
  void where_nothing_can_be_written_the_key_lives_in_memory() throws IOException {
    // A file in place of the directory: not even root can write below it.
    Path blocked = Files.createFile(directory.resolve("blocked"));
    Keys keys = new KeyFile(blocked, new SecureRandom(), log::add).open(Optional.empty());
    assertEquals(1, keys.kids().size());
    assertTrue(log.get(0).contains("MEMORY"));
  }

  @Test
  void a_broken_file_is_never_replaced() throws IOException {
    for (String broken : List.of("", "keys=", "issuer=x", "issuer=x\nkeys=k:short", "\\u00")) {
      Files.writeString(file(), broken);
      assertThrows(IllegalStateException.class, () -> open(Optional.empty()));
      assertEquals(broken, Files.readString(file()));
    }
  }

  private Keys open(Optional<String> issuer) {
    return new KeyFile(directory, new SecureRandom(), log::add).open(issuer);
  }

  private Path file() {
    return directory.resolve(KeyFile.NAME);
  }

  private static void assertSameKey(Keys one, Keys other) {
    assertEquals(one.kids(), other.kids());
    String kid = one.kids().get(0);
    assertArrayEquals(one.derive(kid, TokenKind.SEAT), other.derive(kid, TokenKind.SEAT));
  }
}

package app.allo.access;

import app.allo.room.id.Id128;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * The key that a server makes for itself where {@code ALLO_KEYS} names none, kept in {@code
 * allo.keys} together with a random deployment id. Blocks, so use it only at start.
 */
public final class KeyFile {
  /** Its name in the directory for generated files. */
  public static final String NAME = "allo.keys";

  private static final int SECRET_BYTES = 48;
  private static final int KID_BYTES = 6;

  private final Path file;
  private final SecureRandom random;
  private final Consumer<String> log;

  /**
   * @param directory where the file is
   * @param log takes one line that an operator should know
   */
  public KeyFile(Path directory, SecureRandom random, Consumer<String> log) {
    this.file = directory.resolve(NAME);
    this.random = random;
    this.log = log;
  }

  /**
   * The stored keys, or new ones if there are none. If the disk cannot be written, they live in
   * memory.
   *
   * @param issuer the deployment, if it has a public address
   * @throws IllegalStateException if the file holds something else
   */
  public Keys open(Optional<String> issuer) {
    if (!Files.exists(file)) {
      String own = Id128.encode(bytes(16));
      String keys = base64(bytes(KID_BYTES)) + ":" + base64(bytes(SECRET_BYTES));
      if (!keep(own, keys)) {
        return Keys.parse(keys, issuer.orElse(own));
      }
    }
    // Reads back even what was just written: another process may have been first.
    try {
      return read(issuer);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new IllegalStateException(
          file + " cannot be read as keys: restore it, or delete it to make all links invalid");
    }
  }

  private Keys read(Optional<String> issuer) throws IOException {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    }
    String own = kept.getProperty("issuer", "");
    if (own.isEmpty()) {
      throw new IllegalArgumentException("no issuer");
    }
    Keys keys = Keys.parse(kept.getProperty("keys", ""), issuer.orElse(own));
    if (PrivateFile.isOpenToOthers(file)) {
      log.accept(file + " can be read by others: chmod 600 " + file);
    }
    return keys;
  }

  private boolean keep(String issuer, String keys) {
    try {
      PrivateFile.writeIfAbsent(
          file,
          "# Signs the links and seats of this server: whoever reads it can enter any call.\n"
              + "issuer="
              + issuer
              + "\nkeys="
              + keys
              + "\n");
      log.accept("CREATED A NEW SIGNING KEY in " + file + ": keep it, and keep it secret");
      return true;
    } catch (IOException notWritable) {
      log.accept(
          "THE SIGNING KEY IS IN MEMORY ONLY, since "
              + file
              + " cannot be written: links and seats die with this process; set ALLO_KEYS");
      return false;
    }
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

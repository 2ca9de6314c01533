package app.allo.room.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Names rooms and members in the log by six letters: a hash under a key that is made at the start
 * and never leaves the process, so that a developer can follow a call of which nobody can tell
 * whose it was.
 */
public final class Alias {
  private static final int KEY_BYTES = 32;
  private static final int LETTERS = 6;
  private static final int ALPHABET = 26;
  private static final Alias OF_THIS_PROCESS = new Alias(newKey());

  private final byte[] key;

  Alias(byte[] key) {
    this.key = key.clone();
  }

  /** Stands for a room until this process ends. */
  public static String of(RoomId room) {
    return OF_THIS_PROCESS.name(room.value());
  }

  /** Stands for a member until this process ends. */
  public static String of(MemberId member) {
    return OF_THIS_PROCESS.name(member.value());
  }

  String name(String id) {
    byte[] hash = digest(id.getBytes(StandardCharsets.US_ASCII));
    StringBuilder letters = new StringBuilder(LETTERS);
    for (int i = 0; i < LETTERS; i++) {
      letters.append((char) ('a' + Math.floorMod(hash[i], ALPHABET)));
    }
    return letters.toString();
  }

  private byte[] digest(byte[] id) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(key);
      return hash.digest(id);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}

package app.allo.api;

import app.allo.room.Refusal;
import app.allo.room.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Lets only those start a call who know the operator's key, if there is one. */
final class CreateKey {
  private final Optional<byte[]> digest;

  CreateKey(Optional<String> key) {
    this.digest = key.map(CreateKey::digest);
  }

  /** Throws {@link Refused} with INVALID_TOKEN unless the call bears the key. */
  void require(ApiRequest call) {
    // Digests all have one length, so the time this takes reveals neither the key nor its
    // length.
    if (digest.isPresent() && !MessageDigest.isEqual(digest.get(), digest(call.bearer()))) {
      throw new Refused(Refusal.INVALID_TOKEN);
    }
  }

  private static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}

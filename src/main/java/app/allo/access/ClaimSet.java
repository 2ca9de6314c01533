package app.allo.access;

import app.allo.json.StrictJson;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A token's payload as a flat map. Stricter than RFC 7519 §4: a claim named twice, a nested one,
 * {@code null} or a number that is not a 64-bit integer makes the whole token invalid. Decision
 * 022.
 */
final class ClaimSet {
  private final Map<String, Object> claims;
  private final long setSince;
  private final boolean earlier;

  private ClaimSet(Map<String, Object> claims, long setSince, boolean earlier) {
    this.claims = claims;
    this.setSince = setSince;
    this.earlier = earlier;
  }

  /** Reads one JSON object; fails with {@link Refused} for anything else. */
  static ClaimSet parse(String json) {
    Map<String, Object> claims = new HashMap<>();
    try (JsonParser parser = StrictJson.parser(json)) {
      StrictJson.readObject(parser, (name, value) -> claims.put(name, scalar(value)));
      return new ClaimSet(claims, 0, false);
    } catch (IOException malformed) {
      throw invalid();
    }
  }

  String text(String name) {
    return claim(name, String.class);
  }

  long integer(String name) {
    return claim(name, Long.class);
  }

  /**
   * The same claims of a token that was made before the clock was set by so many seconds.
   *
   * @param beforeStart whether it was made before this server started
   */
  ClaimSet made(boolean beforeStart, long clockSetBy) {
    return new ClaimSet(claims, clockSetBy, beforeStart);
  }

  boolean isEarlier() {
    return earlier;
  }

  /** Whether the claim equals that text. */
  boolean says(String name, String text) {
    return text.equals(claims.get(name));
  }

  /** A text that may be missing, which counts as an empty one, but may not be anything else. */
  String optionalText(String name) {
    return claims.containsKey(name) ? text(name) : "";
  }

  /** A moment in epoch seconds, by the clock as it is set today. */
  long time(String name) {
    long second = integer(name);
    ClaimBounds.time(name, second);
    return ClaimBounds.nearestTime(second + setSince);
  }

  int smallInteger(String name) {
    long value = integer(name);
    expect(value == (int) value);
    return (int) value;
  }

  boolean flag(String name) {
    return claim(name, Boolean.class);
  }

  /** An integer that may be missing, but may not be anything else. */
  Optional<Long> optionalInteger(String name) {
    return claims.containsKey(name) ? Optional.of(integer(name)) : Optional.empty();
  }

  static Refused invalid() {
    return new Refused(Refusal.INVALID_TOKEN);
  }

  private <T> T claim(String name, Class<T> type) {
    Object value = claims.get(name);
    expect(type.isInstance(value));
    return type.cast(value);
  }

  private static Object scalar(JsonParser parser) throws IOException {
    expect(parser.currentToken() != null);
    return switch (parser.currentToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> throw invalid();
    };
  }

  private static void expect(boolean held) {
    if (!held) {
      throw invalid();
    }
  }
}

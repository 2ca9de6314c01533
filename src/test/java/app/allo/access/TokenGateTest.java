package app.allo.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The length to the very character, which no token of one key can have. */
class TokenGateTest {
  private static final TokenGate<String> GATE = new TokenGate<>(Map.of("head", "verifier"));

  @Test
  void of_1600_characters_and_no_more() {
    assertEquals(Optional.of("verifier"), GATE.verifier(ofLength(1600)));
    assertEquals(Optional.empty(), GATE.verifier(ofLength(1601)));
    assertEquals(Optional.empty(), GATE.verifier(ofLength(1602)));
  }

  private static String ofLength(int length) {
    String rest = ".AAAA";
    return "head." + "A".repeat(length - "head.".length() - rest.length()) + rest;
  }
}

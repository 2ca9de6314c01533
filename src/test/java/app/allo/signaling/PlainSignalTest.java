package app.allo.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainSignalTest {
  private static final String TO = "EBAQEBAQEBAQEBAQEBAQEA";
  private static final long SEED = 20_261_122L;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 63, 500, 3_000, 48 * 1024})
  void a_plain_signal_is_read_as_the_parser_reads_it(int length) throws Malformed {
    byte[] message = bytes(signal(TO, "Az09-_ ~".repeat(length).substring(0, length)));

    assertTrue(PlainSignal.read(message).isPresent());
    assertEquals(MessageReader.parse(message), MessageReader.read(message));
  }

  @Test
  void every_byte_at_every_place_in_eight_is_judged_as_the_parser_judges_it() {
    for (int at = 0; at < 19; at++) {
      for (int b = 0; b < 256; b++) {
        byte[] message = bytes(signal(TO, "x".repeat(19)));
        message[message.length - 2 - 19 + at] = (byte) b;
        boolean plain = b >= ' ' && b < 0x80 && b != '"' && b != '\\';
        assertEquals(plain, PlainSignal.read(message).isPresent(), "byte " + b + " at " + at);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"type\":\"signal\",\"to\":\"EBAQEBAQEBAQEBAQEBAQEB\",\"data\":\"x\"}",
        "{\"type\":\"signal\",\"to\":\"EBAQEBAQEBAQEBAQEBAQE\",\"data\":\"x\"}",
        "{\"type\":\"signal\",\"to\":\"EBAQEBAQEBAQEBAQEBAQEA\", \"data\":\"x\"}",
        "{\"type\":\"signal\",\"to\":\"EBAQEBAQEBAQEBAQEBAQEA\",\"data\":\"x\"} ",
        "{\"type\":\"signal\",\"to\":\"EBAQEBAQEBAQEBAQEBAQEA\",\"data\":\"x\",\"y\":\"z\"}",
        "{\"type\":\"signal\",\"data\":\"x\",\"to\":\"EBAQEBAQEBAQEBAQEBAQEA\"}",
        "{\"type\":\"signals\",\"to\":\"EBAQEBAQEBAQEBAQEBAQEA\",\"data\":\"x\"}"
      })
  void whatever_is_spelled_otherwise_is_left_to_the_parser(String message) {
    assertEquals(Optional.empty(), PlainSignal.read(bytes(message)));
  }

  @Test
  void more_than_48_KiB_are_left_to_the_parser() {
    byte[] message = bytes(signal(TO, "d".repeat(48 * 1024 + 1)));
    assertEquals(Optional.empty(), PlainSignal.read(message));
  }

  @Test
  void mutants_of_a_signal_mean_the_same_to_both() {
    Random random = new Random(SEED);
    byte[] original = bytes(signal(TO, "c2VhbGVkLW9mZmVy"));
    for (int i = 0; i < 20_000; i++) {
      byte[] mutant = original.clone();
      for (int change = random.nextInt(3); change >= 0; change--) {
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(128);
      }
      assertEquals(
          meaning(mutant, true),
          meaning(mutant, false),
          () -> new String(mutant, StandardCharsets.ISO_8859_1));
    }
  }

  private static Optional<ClientMessage> meaning(byte[] message, boolean withShortcut) {
    try {
      return Optional.of(withShortcut ? MessageReader.read(message) : MessageReader.parse(message));
    } catch (Malformed malformed) {
      return Optional.empty();
    }
  }

  private static String signal(String to, String data) {
    return "{\"type\":\"signal\",\"to\":\"" + to + "\",\"data\":\"" + data + "\"}";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

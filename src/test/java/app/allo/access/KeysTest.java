package app.allo.access;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  private static final String LONG = "0123456789abcdef0123456789abcdef";

  @Test
  void the_first_key_comes_first() {
    assertEquals(List.of("new", "old"), Keys.parse("new:" + LONG + ", old:" + LONG, "here").kids());
  }

  @Test
  void a_secret_may_hold_colons_and_equals_signs() {
    assertEquals(List.of("k"), Keys.parse("k:" + LONG + ":=+/", "here").kids());
  }

  @Test
  void a_secret_without_a_name_is_named_for_itself_wherever_it_stands() {
    String name = Keys.parse(LONG, "here").kids().get(0);
    assertEquals(name, Keys.parse("new:" + LONG + "," + LONG, "here").kids().get(1));
    assertEquals(name, Keys.parse(LONG + "," + LONG + "!", "here").kids().get(0));
    assertNotEquals(name, Keys.parse(LONG + "!", "here").kids().get(0));
    assertFalse(LONG.contains(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "k",
        "0123456789abcdef0123456789abcde",
        "0123456789abcdef0123456789abcdef,0123456789abcdef0123456789abcdef",
        "k:",
        "k:short",
        "k:0123456789abcdef0123456789abcde",
        ":0123456789abcdef0123456789abcdef",
        "a b:0123456789abcdef0123456789abcdef",
        "k:0123456789abcdef0123456789abcdef,",
        "k:0123456789abcdef0123456789abcdef,k:0123456789abcdef0123456789abcdef",
        "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk:0123456789abcdef0123456789abcdef"
      })
  void other_texts_are_refused_without_repeating_them(String text) {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> Keys.parse(text, "here"));
    assertEquals(Keys.EXPECTED, refused.getMessage());
  }

  @Test
  void no_two_purposes_share_a_key() {
    Keys keys = Keys.parse("a:" + LONG + ",b:" + LONG + "!", "here");
    Set<String> seen = new HashSet<>();
    for (String kid : keys.kids()) {
      for (TokenKind kind : TokenKind.values()) {
        seen.add(Arrays.toString(keys.derive(kid, kind)));
      }
    }
    seen.add(Arrays.toString(keys.deriveForMembers()));
    assertEquals(7, seen.size());
  }

  @Test
  void a_secret_is_never_printed() {
    assertFalse(Keys.parse("k:" + LONG, "here").toString().contains(LONG));
  }

  @Test
  void derivation_gives_the_first_block_of_the_example_of_rfc_5869() {
    HexFormat hex = HexFormat.of();
    byte[] derived =
        Hkdf.derive(
            hex.parseHex("000102030405060708090a0b0c"),
            hex.parseHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
            hex.parseHex("f0f1f2f3f4f5f6f7f8f9"));
    assertArrayEquals(
        hex.parseHex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"), derived);
  }
}

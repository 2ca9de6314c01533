package app.allo.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.id.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {
  private static final MemberId B = new MemberId("EBAQEBAQEBAQEBAQEBAQEA");

  static List<String> valid() {
    return Examples.fromBrowser();
  }

  static List<String> invalid() {
    return Examples.invalidFromBrowser();
  }

  @ParameterizedTest
  @MethodSource("valid")
  void every_valid_example_is_understood(String example) throws Malformed {
    ClientMessage message = MessageReader.read(Examples.bytes(example));

    assertTrue(example.startsWith("browser-" + message.type()) || isUnlock(example), example);
  }

  private static boolean isUnlock(String example) {
    return example.equals("browser-unlock");
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void every_invalid_example_is_refused(String example) {
    assertThrows(Malformed.class, () -> MessageReader.read(Examples.bytes(example)));
  }

  @Test
  void every_kind_of_message_has_an_example() throws Malformed {
    Set<Class<?>> seen = new HashSet<>();
    for (String example : Examples.fromBrowser()) {
      ClientMessage message = MessageReader.read(Examples.bytes(example));
      seen.add(message.getClass());
      if (message instanceof ClientMessage.Act act) {
        seen.add(act.action().getClass());
      }
    }

    Set<Class<?>> all = new HashSet<>(List.of(ClientMessage.class.getPermittedSubclasses()));
    all.addAll(List.of(HostAction.class.getPermittedSubclasses()));
    assertEquals(all, seen);
  }

  @Test
  void a_host_s_action_is_the_one_that_was_written_about_whom_it_was_written() throws Malformed {
    assertEquals(new HostAction.Admit(B), action("browser-admit"));
    assertEquals(new HostAction.Refuse(B), action("browser-refuse"));
    assertEquals(new HostAction.Remove(B), action("browser-remove"));
    assertEquals(new HostAction.Promote(B), action("browser-promote"));
    assertEquals(new HostAction.Lock(true), action("browser-lock"));
    assertEquals(new HostAction.Lock(false), action("browser-unlock"));
    assertEquals(new HostAction.Plate("Ab-_".repeat(180)), action("browser-plate"));
    assertEquals(new HostAction.End(), action("browser-end"));
  }

  private static HostAction action(String example) throws Malformed {
    return ((ClientMessage.Act) MessageReader.read(Examples.bytes(example))).action();
  }

  @Test
  void data_is_copied_as_it_was_written() throws Malformed {
    ClientMessage.Signal signal =
        (ClientMessage.Signal) MessageReader.read(Examples.bytes("browser-signal-with-escapes"));

    assertEquals("a\\\"b\\\\c\\u0041\\nd \\u00e9 é 😀", signal.data().toString());
    assertEquals(Optional.of(B), signal.to());
  }

  @Test
  void data_may_stand_anywhere_in_the_message() throws Malformed {
    String data = "x".repeat(9_000);
    for (String text :
        List.of(
            "{\"data\":\"%s\",\"to\":\"%s\",\"type\":\"signal\"}",
            "{\"data\" :\r\n \"%s\" ,\"to\":\"%s\",\"type\":\"signal\"}",
            " \t{\"from\":\"é\",\"data\":\"%s\",\"type\":\"signal\",\"to\":\"%s\"}")) {
      ClientMessage.Signal signal =
          (ClientMessage.Signal) read(String.format(text, data, B.value()));
      assertEquals(data, signal.data().toString());
    }
  }

  @Test
  void data_of_48_KiB_passes_and_a_byte_more_does_not() throws Malformed {
    String most = "d".repeat(48 * 1024);
    ClientMessage.Signal signal = (ClientMessage.Signal) read(signal(most));

    assertEquals(most, signal.data().toString());
    assertThrows(Malformed.class, () -> read(signal(most + "d")));
    assertThrows(Malformed.class, () -> read(signal("é".repeat(24 * 1024) + "d")));
  }

  @Test
  void a_profile_of_1_KiB_passes_and_a_byte_more_does_not() throws Malformed {
    assertEquals(
        new ClientMessage.Profile("é".repeat(512)),
        read("{\"type\":\"profile\",\"profile\":\"" + "é".repeat(512) + "\"}"));
    assertThrows(
        Malformed.class,
        () -> read("{\"type\":\"profile\",\"profile\":\"" + "é".repeat(512) + "p\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"*\"",
        "[\"EBAQEBAQEBAQEBAQEBAQEA\"]",
        "\"\"",
        "null",
        "7",
        "true",
        "{\"id\":{}}",
        "\"EBAQEBAQEBAQEBAQEBAQEB\"",
        "\"EBAQEBAQEBAQEBAQEBAQEA.control\"",
        "\"..\""
      })
  void whatever_is_no_member_is_nobody(String to) throws Malformed {
    ClientMessage.Signal signal =
        (ClientMessage.Signal) read("{\"type\":\"signal\",\"to\":" + to + ",\"data\":\"x\"}");

    assertEquals(Optional.empty(), signal.to());
    assertEquals("x", signal.data().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"profile\",\"profile\":7}",
        "{\"type\":\"profile\",\"profile\":true}",
        "{\"type\":\"profile\",\"profile\":null}",
        "{\"type\":\"join\",\"profile\":[\"p\"]}",
        "{\"type\":true}",
        "{\"type\":\"signal\",\"to\":\"*\",\"data\":7}",
        "{\"type\":\"admit\",\"member\":null}",
        "{\"type\":\"lock\",\"locked\":1}",
        "{\"type\":\"lock\",\"locked\":null}",
      })
  void a_field_of_another_type_is_refused(String message) {
    assertThrows(Malformed.class, () -> read(message));
  }

  @Test
  void a_name_of_64_characters_passes_and_one_more_does_not() throws Malformed {
    String message = "{\"type\":\"leave\",\"from\":{\"%s\":1}}";
    assertEquals(new ClientMessage.Leave(), read(String.format(message, "n".repeat(64))));
    assertThrows(Malformed.class, () -> read(String.format(message, "n".repeat(65))));
  }

  @Test
  void eight_levels_pass_and_nine_do_not() throws Malformed {
    assertEquals(new ClientMessage.Leave(), read("{\"type\":\"leave\",\"from\":[[[[[[[1]]]]]]]}"));
    assertThrows(Malformed.class, () -> read("{\"type\":\"leave\",\"from\":[[[[[[[[1]]]]]]]]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9007199254740993",
        "-9007199254740993",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "0.000000000000000000000000000000001",
        "1e309",
        "-1e309",
        "NaN",
        "01",
        "+1",
        "1."
      })
  void numbers_that_JavaScript_would_not_read_alike_are_refused(String number) {
    assertThrows(Malformed.class, () -> read("{\"type\":\"leave\",\"from\":" + number + "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740992", "-1", "1e308", "0.5"})
  void other_numbers_are_passed_over(String number) throws Malformed {
    assertEquals(new ClientMessage.Leave(), read("{\"type\":\"leave\",\"from\":" + number + "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE"})
  void no_other_encoding_is_guessed(String charset) {
    byte[] bytes = "{\"type\":\"leave\"}".getBytes(java.nio.charset.Charset.forName(charset));

    assertThrows(Malformed.class, () -> MessageReader.read(bytes));
  }

  @Test
  void only_a_type_of_ours_is_named_in_the_answer() {
    assertEquals("leave", malformed("{\"type\":\"leave\",\"extra\":1}").about());
    assertNull(malformed("{\"type\":\"<script>\"}").about());
    assertNull(malformed("{\"extra\":1,\"type\":\"leave\"}").about());
  }

  @Test
  void every_prefix_of_a_message_is_refused() {
    byte[] whole = Examples.bytes("browser-signal");
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThrows(Malformed.class, () -> MessageReader.read(part), "of " + length + " bytes");
    }
  }

  private static Malformed malformed(String text) {
    return assertThrows(Malformed.class, () -> read(text));
  }

  private static String signal(String data) {
    return "{\"type\":\"signal\",\"to\":\"" + B.value() + "\",\"data\":\"" + data + "\"}";
  }

  private static ClientMessage read(String text) throws Malformed {
    return MessageReader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}

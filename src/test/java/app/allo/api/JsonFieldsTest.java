package app.allo.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.allo.room.Refusal;
import app.allo.room.Refused;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
  @Test
  void fields_are_read_by_name_and_type() {
    JsonFields fields = parse("{\"a\":5,\"b\":true,\"c\":\"text\"}");
    assertEquals(OptionalLong.of(5), fields.integer("a", 2, 16));
    assertEquals(Optional.of(true), fields.flag("b"));
    assertEquals("text", fields.text("c"));
  }

  @Test
  void what_is_absent_has_no_value_but_text_must_be_there() {
    JsonFields fields = parse("{}");
    assertEquals(OptionalLong.empty(), fields.integer("a", 2, 16));
    assertEquals(Optional.empty(), fields.flag("b"));
    refuses(() -> fields.text("c"));
    assertEquals(OptionalLong.empty(), JsonFields.parse(Buffer.buffer()).integer("a", 2, 16));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}",
        "{\"a\":17}",
        "{\"a\":-5}",
        "{\"a\":5.0}",
        "{\"a\":5e0}",
        "{\"a\":1e309}",
        "{\"a\":\"5\"}",
        "{\"a\":null}",
        "{\"a\":true}",
        "{\"a\":[5]}",
        "{\"a\":{\"a\":5}}",
        "{\"a\":9223372036854775808}",
      })
  void a_number_is_whole_and_within_its_bounds(String body) {
    refuses(() -> parse(body).integer("a", 2, 16));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"b\":1}", "{\"b\":\"true\"}", "{\"b\":null}", "{\"b\":[]}"})
  void a_flag_is_true_or_false(String body) {
    refuses(() -> parse(body).flag("b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"c\":1}", "{\"c\":null}", "{\"c\":{}}", "{\"c\":true}"})
  void text_is_a_string(String body) {
    refuses(() -> parse(body).text("c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "5",
        "\"a\"",
        "{",
        "{\"a\":5",
        "{\"a\":5}}",
        "{\"a\":5}{}",
        "{\"a\":5} x",
        "{\"a\":5,}",
        "{a:5}",
        "{'a':5}",
        "{\"a\":05}",
        "{\"a\":+5}",
        "{\"a\":NaN}",
        "{\"a\":5,\"a\":6}",
        "{\"x\":{\"y\":1,\"y\":2}}",
        "// a comment\n{}",
        "\uFEFF{}",
        "{\"a\":\"\u0001\"}",
        " ",
      })
  void what_is_not_one_strict_object_is_refused(String body) {
    refuses(() -> parse(body));
  }

  @Test
  void nesting_and_numbers_have_limits_even_where_nobody_looks() {
    refuses(() -> parse("{\"x\":" + "[".repeat(9) + "]".repeat(9) + "}"));
    refuses(() -> parse("{\"x\":" + "9".repeat(400) + "}"));
  }

  @Test
  void bytes_that_are_not_utf8_are_refused() {
    refuses(() -> JsonFields.parse(Buffer.buffer(new byte[] {'{', '"', (byte) 0xc0, '"', '}'})));
    refuses(() -> JsonFields.parse(Buffer.buffer("{\"a\":5}", "UTF-16")));
  }

  @Test
  void unknown_fields_are_passed_over() {
    JsonFields fields =
        parse("{\"new\":{\"of\":[1,2.5,null]},\"a\":5,\"__proto__\":{},\"more\":\"text\"}");
    assertEquals(OptionalLong.of(5), fields.integer("a", 2, 16));
  }

  private static JsonFields parse(String body) {
    return JsonFields.parse(Buffer.buffer(body));
  }

  private static void refuses(Executable reading) {
    assertEquals(Refusal.BAD_MESSAGE, assertThrows(Refused.class, reading).refusal());
  }
}

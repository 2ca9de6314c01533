package app.allo.api;

import app.allo.json.StrictJson;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import com.fasterxml.jackson.core.JsonParser;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The fields of one JSON object (RFC 8259, read as strictly as RFC 7493 asks: UTF-8, no name
 * twice). Unknown fields are skipped, so that an older server understands a newer page; a known one
 * of the wrong type is refused. All failures are {@link Refused} with BAD_MESSAGE. Decision 050.
 */
final class JsonFields {
  /** A string, a Long, a Boolean, or {@link #OTHER} for anything else. */
  private final Map<String, Object> fields;

  private static final Object OTHER = new Object();

  private JsonFields(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** Reads a body; an empty one is an object without fields. */
  static JsonFields parse(Buffer body) {
    if (body.length() == 0) {
      return new JsonFields(Map.of());
    }
    Map<String, Object> fields = new HashMap<>();
    try (JsonParser json = StrictJson.parser(text(body))) {
      StrictJson.readObject(json, (name, value) -> fields.put(name, value(value)));
    } catch (IOException notJson) {
      throw new Refused(Refusal.BAD_MESSAGE);
    }
    return new JsonFields(fields);
  }

  /** A whole number within these bounds, or none. */
  OptionalLong integer(String name, long least, long most) {
    Object value = fields.get(name);
    if (value == null) {
      return OptionalLong.empty();
    }
    require(value instanceof Long);
    long number = (Long) value;
    require(number >= least && number <= most);
    return OptionalLong.of(number);
  }

  /** True or false, or none. */
  Optional<Boolean> flag(String name) {
    Object value = fields.get(name);
    require(value == null || value instanceof Boolean);
    return Optional.ofNullable((Boolean) value);
  }

  /** A string, or none. */
  Optional<String> optionalText(String name) {
    Object value = fields.get(name);
    require(value == null || value instanceof String);
    return Optional.ofNullable((String) value);
  }

  /** A string that must be there. */
  String text(String name) {
    Object value = fields.get(name);
    require(value instanceof String);
    return (String) value;
  }

  private static Object value(JsonParser json) throws IOException {
    switch (json.currentToken()) {
      case VALUE_STRING:
        return json.getText();
      case VALUE_NUMBER_INT:
        return json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
            ? OTHER
            : (Object) json.getLongValue();
      case VALUE_TRUE:
      case VALUE_FALSE:
        return json.getBooleanValue();
      case START_OBJECT:
      case START_ARRAY:
        json.skipChildren();
        return OTHER;
      default:
        return OTHER;
    }
  }

  private static String text(Buffer body) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.getBytes())).toString();
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new Refused(Refusal.BAD_MESSAGE);
    }
  }
}

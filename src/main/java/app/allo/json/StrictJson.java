package app.allo.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/**
 * Reads one JSON object from a stranger (RFC 8259, as strictly as RFC 7493): nothing before it and
 * nothing behind it. Decision 050.
 */
public final class StrictJson {
  private static final int MOST_NESTING = 8;
  private static final int MOST_DIGITS = 20;

  private static final JsonFactory UNIQUE_NAMES =
      bounded(StreamReadConstraints.builder().maxNumberLength(MOST_DIGITS))
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * Reads the value of one field.
   *
   * @param <E> what else it fails with
   */
  @FunctionalInterface
  public interface FieldReader<E extends Exception> {
    /** Reads it; {@code json} is at its first token, and must be left at its last. */
    void read(String name, JsonParser json) throws IOException, E;
  }

  private StrictJson() {}

  /** A parser that refuses duplicate names. */
  public static JsonParser parser(String text) throws IOException {
    return UNIQUE_NAMES.createParser(text);
  }

  /** What every parser of strangers' JSON has in common. */
  public static JsonFactoryBuilder bounded(StreamReadConstraints.Builder constraints) {
    return new JsonFactoryBuilder()
        // Names come from strangers, so they must not fill the JVM's table of strings.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .streamReadConstraints(constraints.maxNestingDepth(MOST_NESTING).build());
  }

  /** Reads field after field, to the end of the text; fails unless it is exactly one object. */
  public static <E extends Exception> void readObject(JsonParser json, FieldReader<E> reader)
      throws IOException, E {
    require(json, json.nextToken() == JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      reader.read(name, json);
    }
    require(json, json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
  }

  private static void require(JsonParser json, boolean condition) throws IOException {
    if (!condition) {
      throw new JsonParseException(json, "not one object");
    }
  }
}

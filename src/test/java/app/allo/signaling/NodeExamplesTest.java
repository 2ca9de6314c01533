package app.allo.signaling;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.access.HostClaims;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Commands and replies between nodes of two versions, by example: what this version writes, and
 * what the version before it wrote, must be read by the other.
 */
class NodeExamplesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "nodes");

  @Test
  void the_examples_are_read_and_written_again() throws IOException {
    again(RecordCodec.COMMANDS, examples("commands"), examples("commands"));
    again(RecordCodec.REPLIES, examples("replies"), examples("replies"));
  }

  @Test
  void what_a_later_version_adds_is_left_out() throws IOException {
    again(RecordCodec.COMMANDS, later(examples("commands")), examples("commands"));
    again(RecordCodec.REPLIES, later(examples("replies")), examples("replies"));
  }

  /** A number or a yes or no may be missing where an earlier version does not know it. */
  @Test
  void what_an_earlier_version_does_not_know_is_nothing() {
    RoomCommand known = RoomCommandTest.COMMANDS.get(0);
    JsonObject json = RecordCodec.toJson(known);
    json.getJsonObject("claims").remove("earlier");
    json.getJsonObject("claims").remove("gen");
    json.getJsonObject("claims").remove("purpose");
    RoomCommand read = RecordCodec.COMMANDS.fromJson(json);
    assertEquals(0, read.claims().gen());
    assertEquals(HostClaims.Purpose.CALL, ((HostClaims) read.claims()).purpose());
  }

  /** Each says all that the example says, and perhaps more. */
  private static void again(RecordCodec<?> codec, JsonArray read, JsonArray examples) {
    for (int i = 0; i < examples.size(); i++) {
      JsonObject json = RecordCodec.toJson(codec.fromJson(read.getJsonObject(i)));
      JsonObject written = new JsonObject(json.encode());
      contains(written, examples.getJsonObject(i));
    }
  }

  private static void contains(JsonObject whole, JsonObject part) {
    for (String name : part.fieldNames()) {
      Object value = whole.getValue(name);
      if (part.getValue(name) instanceof JsonObject inner) {
        contains((JsonObject) value, inner);
      } else if (part.getValue(name) instanceof JsonArray set) {
        assertEquals(set.stream().collect(toSet()), ((JsonArray) value).stream().collect(toSet()));
      } else if (!name.equals("v")) {
        assertEquals(part.getValue(name), value, name);
      }
    }
  }

  private static JsonArray later(JsonArray examples) {
    examples.forEach(example -> add((JsonObject) example));
    return examples;
  }

  private static void add(JsonObject object) {
    object.fieldNames().stream()
        .map(object::getValue)
        .filter(JsonObject.class::isInstance)
        .forEach(inner -> add((JsonObject) inner));
    object.put("v", 2).put("added", new JsonArray().add("later"));
  }

  private static JsonArray examples(String name) throws IOException {
    return new JsonArray(Files.readString(FOLDER.resolve(name + ".json")));
  }
}

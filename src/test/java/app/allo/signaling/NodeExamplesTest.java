package app.allo.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Commands and replies between nodes of two versions, by example: what this version writes, and
 * what the version before it wrote, must be read by the other.
 */
class NodeExamplesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "nodes");

  @Test
  void what_is_written_is_what_the_examples_say() throws IOException {
    assertEquals(examples("commands"), written(RoomCommandTest.COMMANDS));
    assertEquals(examples("replies"), written(RoomCommandTest.REPLIES));
  }

  @Test
  void the_examples_are_read() throws IOException {
    assertEquals(RoomCommandTest.COMMANDS, read(RecordCodec.COMMANDS, examples("commands")));
    assertEquals(RoomCommandTest.REPLIES, read(RecordCodec.REPLIES, examples("replies")));
  }

  @Test
  void what_a_later_version_adds_is_left_out() throws IOException {
    assertEquals(RoomCommandTest.COMMANDS, read(RecordCodec.COMMANDS, later(examples("commands"))));
    assertEquals(RoomCommandTest.REPLIES, read(RecordCodec.REPLIES, later(examples("replies"))));
  }

  /** A number or a yes or no may be missing where an earlier version does not know it. */
  @Test
  void what_an_earlier_version_does_not_know_is_nothing() {
    RoomCommand known = RoomCommandTest.COMMANDS.get(0);
    JsonObject json = RecordCodec.toJson(known);
    json.getJsonObject("claims").remove("earlier");
    json.getJsonObject("claims").remove("gen");
    RoomCommand read = RecordCodec.COMMANDS.fromJson(json);
    assertEquals(0, read.claims().gen());
  }

  private static JsonArray written(List<?> records) {
    JsonArray all = new JsonArray(records.stream().map(RecordCodec::toJson).toList());
    all.forEach(json -> sort((JsonObject) json));
    return all;
  }

  /** Sets have no order. */
  private static void sort(JsonObject json) {
    for (String name : json.fieldNames()) {
      if (json.getValue(name) instanceof JsonArray texts) {
        json.put(name, new JsonArray(texts.stream().sorted().toList()));
      } else if (json.getValue(name) instanceof JsonObject inner) {
        sort(inner);
      }
    }
  }

  private static <T> List<T> read(RecordCodec<T> codec, JsonArray examples) {
    return examples.stream().map(JsonObject.class::cast).map(codec::fromJson).toList();
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

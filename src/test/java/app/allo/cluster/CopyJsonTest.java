package app.allo.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.Ids;
import app.allo.room.RoomRecord;
import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.Seat;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a node says of rooms, by example: nodes of two versions must read each other's. */
class CopyJsonTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "nodes");

  private static final Copy COPY =
      new Copy(
          new RoomRecord(
              Ids.room("room"),
              8,
              true,
              true,
              true,
              false,
              new Counters(3, 5, Set.of(Ids.of("revoked"))),
              Optional.of(
                  new RoomRecord.Doubt(new Counters(1, 2, Set.of()), new Counters(3, 4, Set.of()))),
              true,
              false,
              1_900_000_000L,
              1_900_000_001L,
              Map.of(Ids.of("limited"), Set.of(Ids.member("guest"))),
              Map.of(Ids.of("limited"), 3),
              Set.of(Ids.member("removed")),
              List.of(
                  new RoomRecord.Place(seat("host", Role.HOST), "sealed \"é\"", "a/socket", "hash"),
                  new RoomRecord.Place(seat("away", Role.GUEST), "sealed", "", "hash"),
                  new RoomRecord.Place(seat("door", Role.WAITING), "sealed", "b/socket", "")),
              List.of(seat("lost", Role.GUEST)),
              List.of(new RoomRecord.Plate(Ids.member("host"), "sealed name")),
              new RoomRecord.Untold(true, Set.of(Ids.member("away")))),
          "a",
          Map.of("a", 7L, "b", 2L));

  @Test
  void it_is_written_and_read_as_the_example_says() throws IOException {
    assertEquals(example(), new JsonObject(CopyJson.write(COPY).encode()));
    assertEquals(COPY, CopyJson.read(example()));
  }

  @Test
  void what_a_later_version_adds_is_left_out() throws IOException {
    JsonObject later = example().put("added", new JsonObject());
    later.getJsonArray("members").getJsonObject(0).put("added", 1);
    later.getJsonObject("counters").put("added", "later");
    assertEquals(COPY, CopyJson.read(later));
  }

  /** What the first version wrote, and what it reads of ours. */
  @Test
  void the_version_before_is_read_and_finds_all_that_it_needs() throws IOException {
    JsonObject before = example("copy-1.json");
    RoomRecord room = CopyJson.read(before).room();
    assertEquals(COPY.room().members().size(), room.members().size());
    assertEquals(COPY.room().uses(), room.uses());
    assertFalse(room.knockKnown());
    assertEquals(List.of(), room.plates());
    assertEquals(RoomRecord.Untold.NOTHING, room.untold());
    contains(new JsonObject(CopyJson.write(COPY).encode()), before);
  }

  @Test
  void what_is_no_copy_is_not_read() throws IOException {
    assertThrows(RuntimeException.class, () -> CopyJson.read(new JsonObject()));
    JsonObject forged = example();
    forged.getJsonArray("members").getJsonObject(0).put("member", "no id");
    assertThrows(IllegalArgumentException.class, () -> CopyJson.read(forged));
  }

  @Test
  void that_members_know_is_written_and_read_as_the_example_says() throws IOException {
    Told told = new Told("a", Map.of(Ids.room("room"), 7L, Ids.room("other"), 1L));
    JsonObject envelope = new JsonObject().put("v", NodeBus.VERSION).put("kind", "told");
    assertEquals(example("told.json"), new JsonObject(told.write(envelope).encode()));
    assertEquals(told, Told.read(example("told.json").put("added", "later")));
  }

  @Test
  void what_does_not_say_of_which_rooms_members_know_is_not_read() throws IOException {
    assertThrows(RuntimeException.class, () -> Told.read(new JsonObject()));
    JsonObject forged = example("told.json");
    forged.getJsonObject("rooms").put("no id", 1);
    assertThrows(IllegalArgumentException.class, () -> Told.read(forged));
  }

  @Test
  void the_order_of_members_is_no_news() {
    RoomRecord room = COPY.room();
    RoomRecord turned = CopyJson.read(turned()).room();
    assertFalse(room.equals(turned));
    assertTrue(room.saysAs(turned));
  }

  private static JsonObject turned() {
    JsonObject json = CopyJson.write(COPY).copy();
    json.getJsonArray("members").add(json.getJsonArray("members").remove(0));
    return json;
  }

  private static Seat seat(String name, Role role) {
    return new Seat(Ids.member(name), role, 3, 5, Ids.of("invite"), true, 1_900_000_000L);
  }

  private static void contains(JsonObject whole, JsonObject part) {
    for (String name : part.fieldNames()) {
      if (part.getValue(name) instanceof JsonArray list && !name.equals("out")) {
        for (int i = 0; i < list.size(); i++) {
          if (list.getValue(i) instanceof JsonObject inner) {
            contains(whole.getJsonArray(name).getJsonObject(i), inner);
          }
        }
      } else if (part.getValue(name) instanceof JsonObject inner) {
        contains(whole.getJsonObject(name), inner);
      } else {
        assertEquals(part.getValue(name), whole.getValue(name), name);
      }
    }
  }

  private static JsonObject example() throws IOException {
    return example("copy.json");
  }

  private static JsonObject example(String name) throws IOException {
    return new JsonObject(Files.readString(FOLDER.resolve(name)));
  }
}

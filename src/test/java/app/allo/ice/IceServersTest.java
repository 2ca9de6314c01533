package app.allo.ice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.allo.room.id.MemberId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IceServersTest {
  private static final MemberId MEMBER = new MemberId("AAAAAAAAAAAAAAAAAAAAAA");

  @Test
  void where_none_are_set_there_are_none() {
    assertEquals(new JsonArray(), servers(List.of(), List.of()).forMember(MEMBER));
  }

  @Test
  void a_turn_credential_is_the_hmac_of_its_member_and_of_its_expiry_in_ten_minutes() {
    JsonArray servers =
        servers(List.of("stun:stun.example"), List.of("turn:turn.example?transport=udp"))
            .forMember(MEMBER);
    assertEquals(
        new JsonArray()
            .add(new JsonObject().put("urls", new JsonArray().add("stun:stun.example")))
            .add(
                new JsonObject()
                    .put("urls", new JsonArray().add("turn:turn.example?transport=udp"))
                    .put("username", "1800000600:AAAAAAAAAAAAAAAAAAAAAA")
                    .put("credential", "v/nH0OqtuwV6TvSGFdCBSSX+3/U=")),
        servers);
  }

  @Test
  void turn_without_a_secret_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new IceServers(
                List.of(), List.of("turn:turn.example"), Optional.empty(), Clock.systemUTC()));
  }

  private static IceServers servers(List<String> stun, List<String> turn) {
    return new IceServers(
        stun,
        turn,
        Optional.of("north"),
        Clock.fixed(Instant.ofEpochSecond(1_800_000_000L), ZoneOffset.UTC));
  }
}

package app.allo.ice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.MemberId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IceServersTest {
  private static final MemberId MEMBER = new MemberId("AAAAAAAAAAAAAAAAAAAAAA");

  @Test
  void where_none_are_set_there_are_none() {
    assertEquals(new JsonArray(), servers(List.of(), List.of()).forMember(MEMBER));
  }

  @Test
  void a_turn_credential_is_the_hmac_of_its_expiry_and_member() {
    JsonArray servers =
        servers(List.of("stun:stun.example"), List.of("turn:turn.example?transport=udp"))
            .forMember(MEMBER);
    assertEquals(
        new JsonArray()
            .add(new JsonObject().put("urls", new JsonArray().add("stun:stun.example")))
            .add(
                new JsonObject()
                    .put("urls", new JsonArray().add("turn:turn.example?transport=udp"))
                    .put("username", "1800003600:AAAAAAAAAAAAAAAAAAAAAA")
                    .put("credential", "kFMbCyBaRWmW7J6s4P4pBOq6Guo=")),
        servers);
  }

  @Test
  void turn_without_a_secret_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new IceServers(
                List.of(),
                List.of("turn:turn.example"),
                Optional.empty(),
                Duration.ofHours(1),
                Clock.systemUTC()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"stun:a", "stun:a.example:3478", "stuns:192.0.2.1", "stun:[2001:db8::1]:3478"})
  void stun_urls_pass(String url) {
    assertTrue(IceUrl.isStun(url));
    assertFalse(IceUrl.isTurn(url));
  }

  @ParameterizedTest
  @ValueSource(strings = {"turn:a", "turn:a.example:3478?transport=tcp", "turns:[2001:db8::1]:443"})
  void turn_urls_pass(String url) {
    assertTrue(IceUrl.isTurn(url));
    assertFalse(IceUrl.isStun(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "stun:",
        "stun://a",
        "http://a",
        "stun:a b",
        "stun:a:port",
        "turn:a?transport=sctp",
        "stun:a?transport=udp",
        "turn:user@a"
      })
  void other_texts_are_refused(String url) {
    assertFalse(IceUrl.isStun(url) || IceUrl.isTurn(url));
  }

  private static IceServers servers(List<String> stun, List<String> turn) {
    return new IceServers(
        stun,
        turn,
        Optional.of("north"),
        Duration.ofHours(1),
        Clock.fixed(Instant.ofEpochSecond(1_800_000_000L), ZoneOffset.UTC));
  }
}

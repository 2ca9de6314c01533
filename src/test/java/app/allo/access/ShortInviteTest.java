package app.allo.access;

import static app.allo.access.Forge.ISSUER;
import static app.allo.access.Forge.NOW;
import static app.allo.access.Forge.OTHER_SECRET;
import static app.allo.access.Forge.SECRET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.ShortLinks;
import app.allo.access.HostClaims.Purpose;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.Time;
import app.allo.room.id.Id128;
import app.allo.room.id.RoomId;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShortInviteTest {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final long LEAP = 1 << 20;

  /** Examples that the JavaScript tests read, too. */
  private static final Path EXAMPLES = Path.of("src/test/resources/links.json");

  private static Vertx vertx;
  private static Tokens tokens;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
    tokens = tokens(Forge.KEYS, NOW);
  }

  @AfterAll
  static void close() {
    vertx.close().await();
  }

  @Test
  void whatever_an_invite_says_its_short_form_says() {
    Random random = new Random(14);
    for (int i = 0; i < 1000; i++) {
      String token = tokens.sign(claims(random));
      String invite = ShortLinks.invite(token);
      assertEquals(96, invite.length());
      assertEquals(tokens.invite(token).await(), tokens.invite(invite).await());
      assertEquals(tokens.invite(token).await(), tokens.hostOrInvite(invite).await());
    }
  }

  @Test
  void no_short_invite_with_one_character_changed_is_accepted() {
    String invite = ShortLinks.invite(tokens.sign(claims(new Random(1))));
    for (int at = 0; at < invite.length(); at++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != invite.charAt(at)) {
          refuses(
              Refusal.INVALID_TOKEN, invite.substring(0, at) + other + invite.substring(at + 1));
        }
      }
    }
  }

  @Test
  void a_short_invite_has_one_spelling() {
    String invite = ShortLinks.invite(tokens.sign(claims(new Random(2))));
    String standard = Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(invite));
    assertNotEquals(invite, standard, "it has a - or _");
    for (String other :
        List.of(
            standard,
            invite + "=",
            invite + "==",
            invite + "A",
            invite + ".",
            "." + invite,
            " " + invite,
            invite + "\n",
            invite.substring(1),
            invite.substring(0, 95),
            invite.substring(0, 95) + "=",
            invite.substring(0, 94) + "==",
            invite.replace(invite.charAt(40), '\u0141'),
            invite + invite,
            "AAAA" + invite,
            "")) {
      refuses(Refusal.INVALID_TOKEN, other);
    }
  }

  @Test
  void the_server_finds_the_key_among_its_own() {
    String invite = ShortLinks.invite(tokens.sign(claims(new Random(3))));
    String both = "k2:" + OTHER_SECRET + ",k1:" + SECRET;
    tokens(Keys.parse(both, ISSUER), NOW).invite(invite).await();
    for (Keys others :
        List.of(
            Keys.parse("k2:" + OTHER_SECRET, ISSUER),
            Keys.parse("k2:" + SECRET, ISSUER),
            Keys.parse("k1:" + SECRET, "https://other.example"))) {
      refuses(Refusal.INVALID_TOKEN, tokens(others, NOW), invite);
    }
  }

  @Test
  void it_lives_as_long_as_its_token() {
    InviteClaims claims = claims(new Random(4));
    String invite = ShortLinks.invite(tokens.sign(claims));
    tokens(Forge.KEYS, claims.expires() + 30).invite(invite).await();
    refuses(Refusal.EXPIRED, tokens(Forge.KEYS, claims.expires() + 31), invite);
    Tokens rotated =
        tokens(Keys.parse("k2:" + OTHER_SECRET + ",k1:" + SECRET, ISSUER), claims.expires() + 31);
    refuses(Refusal.EXPIRED, rotated, invite);
  }

  @Test
  void another_run_of_the_server_knows_it_as_an_earlier_one() {
    String invite = ShortLinks.invite(tokens.sign(claims(new Random(5))));
    assertTrue(tokens(Forge.KEYS, NOW).invite(invite).await().earlier());
  }

  @Test
  void it_is_an_invite_only() {
    String invite = ShortLinks.invite(tokens.sign(claims(new Random(6))));
    assertThrows(Refused.class, () -> tokens.host(invite).await());
    assertThrows(Refused.class, () -> tokens.seat(invite).await());
    assertThrows(Refused.class, () -> tokens.renewable(invite).await());
  }

  @Test
  void an_invite_whose_form_says_that_it_makes_a_host_makes_none() {
    byte[] changed = Base64.getUrlDecoder().decode(ShortLinks.invite(signed()));
    changed[71] = (byte) (changed[71] & 0b1111_1000 | 2);
    refuses(Refusal.INVALID_TOKEN, text(changed));
    assertThrows(Refused.class, () -> tokens.hostOrInvite(text(changed)).await());
  }

  @Test
  void a_host_link_has_a_short_form_and_no_other_host_token() {
    for (Purpose purpose : Purpose.values()) {
      HostClaims claims =
          new HostClaims(
              Forge.ROOM, tokens.newInviteId(), 1, 2, 8, true, NOW + 900, purpose, false);
      String token = tokens.sign(claims);
      assertEquals(claims, tokens.host(token).await());
      String invite = ShortLinks.invite(token);
      if (purpose == Purpose.DEVICE) {
        assertEquals(claims, tokens.host(invite).await());
        assertEquals(claims, tokens.hostOrInvite(invite).await());
      } else {
        assertThrows(Refused.class, () -> tokens.hostOrInvite(invite).await());
      }
      refuses(Refusal.INVALID_TOKEN, invite);
    }
  }

  @Test
  void only_what_the_form_allows_is_looked_at_further() {
    byte[] right = Base64.getUrlDecoder().decode(ShortLinks.invite(signed()));
    assertTrue(ShortInvite.read(text(right)).isPresent());
    for (int version : List.of(0, 3, 4, 5, 6, 7)) {
      byte[] other = right.clone();
      other[71] = (byte) (other[71] & 0b1111_1000 | version);
      assertTrue(ShortInvite.read(text(other)).isEmpty(), "version " + version);
    }
    byte[] used = right.clone();
    used[70] = 1;
    used[71] = (byte) (used[71] & 0b1111_1000 | 2);
    assertTrue(ShortInvite.read(text(used)).isEmpty(), "a host link that counts its uses");
    byte[] forOne = right.clone();
    forOne[71] &= 0b1111;
    assertTrue(ShortInvite.read(text(forOne)).isEmpty(), "a room for one");
    byte[] ended = right.clone();
    System.arraycopy(right, 22, ended, 64, 4);
    assertTrue(ShortInvite.read(text(ended)).isEmpty(), "over as soon as it was made");
    byte[] eternal = right.clone();
    eternal[64] += 4;
    assertTrue(ShortInvite.read(text(eternal)).isEmpty(), "2^26 seconds and more");
  }

  @Test
  void an_id_names_the_run_and_the_second() {
    Tokens later = tokens(Forge.KEYS, NOW + 5);
    String id = later.newInviteId();
    assertTrue(Id128.isCanonical(id));
    assertNotEquals(id, later.newInviteId());
    InviteClaims claims = new InviteClaims(Forge.ROOM, id, 0, 0, 0, 8, false, NOW + 3600);
    JsonObject payload = payload(tokens.sign(claims));
    assertEquals(NOW, payload.getLong("iat"), "of another run: made when it is signed");
    payload = payload(later.sign(claims));
    assertEquals(NOW + 5, payload.getLong("iat"));
    assertTrue(id.startsWith(payload.getString("run")));
  }

  @Test
  void the_examples_are_as_a_server_makes_and_reads_them() throws IOException {
    JsonArray examples = new JsonArray(Files.readString(EXAMPLES));
    assertTrue(examples.size() >= 3);
    for (Object one : examples) {
      JsonObject example = (JsonObject) one;
      Keys keys = Keys.parse(example.getString("keys"), example.getString("issuer"));
      String token = example.getString("invite");
      String link = example.getString("link");
      assertEquals(
          link, ShortLinks.link(example.getString("page"), example.getString("secret"), token));
      Tokens server = tokens(keys, payload(token).getLong("iat"));
      Claims claims = server.hostOrInvite(token).await();
      assertEquals(claims, server.hostOrInvite(link.substring(link.length() - 96)).await());
    }
  }

  private static String signed() {
    InviteClaims claims =
        new InviteClaims(Forge.ROOM, tokens.newInviteId(), 0, 0, 0, 8, false, NOW + 86_400);
    return tokens.sign(claims);
  }

  private static InviteClaims claims(Random random) {
    byte[] room = new byte[16];
    random.nextBytes(room);
    long leaps = random.nextInt(16) * LEAP;
    return new InviteClaims(
        new RoomId(Id128.encode(room)),
        tokens.newInviteId(),
        leaps + random.nextInt(16),
        leaps + random.nextInt(256),
        random.nextInt(256),
        2 + random.nextInt(15),
        random.nextBoolean(),
        NOW + 1 + random.nextInt(60 * 86_400));
  }

  private static JsonObject payload(String token) {
    return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  private static void refuses(Refusal refusal, String text) {
    refuses(refusal, tokens, text);
  }

  private static void refuses(Refusal refusal, Tokens server, String text) {
    Refused refused = assertThrows(Refused.class, () -> server.invite(text).await(), text);
    assertEquals(refusal, refused.refusal(), text);
  }

  private static Tokens tokens(Keys keys, long second) {
    return Tokens.open(vertx, keys, Time.by(Forge.at(second))).await();
  }
}

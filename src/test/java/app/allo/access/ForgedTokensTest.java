package app.allo.access;

import static app.allo.access.Forge.NOW;
import static app.allo.access.Forge.header;
import static app.allo.access.Forge.hostPayload;
import static app.allo.access.Forge.part;
import static app.allo.access.Forge.signed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.Time;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.Credentials;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of attackers, even of one who has the key: all are refused, and in the same way. */
class ForgedTokensTest {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= \n+/~\0é";

  private static Vertx vertx;
  private static Tokens tokens;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
    tokens = Tokens.open(vertx, Forge.KEYS, Time.by(Forge.at(NOW))).await();
  }

  @AfterAll
  static void close() {
    vertx.close().await();
  }

  @Test
  void the_forge_makes_what_the_server_makes() {
    assertEquals(
        Forge.earlierHost(), tokens.host(signed(TokenKind.HOST, header(), payload())).await());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"typ\":\"JWT\",\"alg\":\"none\",\"kid\":\"k1\"}",
        "{\"typ\":\"JWT\",\"alg\":\"None\",\"kid\":\"k1\"}",
        "{\"typ\":\"JWT\",\"alg\":\"none\"}",
        "{\"typ\":\"JWT\",\"kid\":\"k1\"}",
        "{\"typ\":\"JWT\",\"alg\":[\"HS256\"],\"kid\":\"k1\"}",
        "{\"typ\":\"JWT\",\"alg\":null,\"kid\":\"k1\"}",
        "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"k1\"}",
        "{\"typ\":\"JWT\",\"alg\":\"ES256\",\"kid\":\"k1\"}",
        "{\"typ\":\"JWT\",\"alg\":\"HS512\",\"kid\":\"k1\"}",
        "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"../../etc/passwd\"}",
        "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"' OR 1=1 --\"}",
        "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":1}",
        "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"retired\"}",
        "{\"typ\":\"JWT\",\"alg\":\"HS256\"}",
        "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}",
        "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"k1\",\"jku\":\"https://evil.example\"}",
        "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"k1\",\"x5u\":\"https://evil.example\"}",
        "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"k1\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}}",
        "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"k1\",\"x5c\":[\"MIIB\"]}",
        "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"k1\",\"crit\":[\"exp\"]}",
        "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"k1\",\"b64\":false}",
        "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"k1\",\"zip\":\"DEF\"}",
        "{ \"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"k1\"}",
        "{}",
        "[]",
        "null",
        "x"
      })
  void a_header_that_is_not_ours_is_refused_under_a_right_mac(String header) {
    refused(signed(TokenKind.HOST, header, payload()));
    refused(part(header) + "." + part(payload()));
    refused(part(header) + "." + part(payload()) + ".");
  }

  @Test
  void a_kid_of_10_kilobytes_is_refused() {
    refused(signed(TokenKind.HOST, header().replace("k1", "k".repeat(10_240)), payload()));
  }

  @Test
  void an_unsigned_token_is_refused() {
    String content = part(header()) + "." + part(payload());
    refused(content);
    refused(content + ".");
    refused(content + "." + part(new byte[32]));
    refused(content + "." + part(new byte[0]));
    refused(signed("another-key-of-32-bytes-or-more!".getBytes(), header(), payload()));
    refused(signed(new byte[1], header(), payload()));
  }

  @Test
  void no_token_with_one_character_changed_is_accepted() {
    Map<String, Function<String, Future<? extends Claims>>> readers =
        Map.of(
            tokens.sign(Forge.host()), tokens::host,
            tokens.sign(Forge.invite()), tokens::invite,
            tokens.sign(Forge.seat()), tokens::renewable);
    readers.forEach(
        (token, reader) -> {
          for (int at = 0; at < token.length(); at++) {
            String before = token.substring(0, at);
            String after = token.substring(at + 1);
            for (char c : ALPHABET.toCharArray()) {
              if (c != token.charAt(at)) {
                refused(before + c + after, reader);
              }
            }
            refused(before + after, reader);
          }
          for (char c : ALPHABET.toCharArray()) {
            refused(token + c, reader);
            refused(c + token, reader);
          }
        });
  }

  @Test
  void a_token_longer_than_1600_characters_is_refused_unread() {
    String longest = "";
    String tooLong = "";
    for (int pad = 1; tooLong.isEmpty(); pad++) {
      String padded = hostPayload().put("pad", "x".repeat(pad)).encode();
      String token = signed(TokenKind.HOST, header(), padded);
      if (token.length() <= 1600) {
        longest = token;
      } else {
        tooLong = token;
      }
    }
    tokens.host(longest).await();
    refused(tooLong);
    refused("A".repeat(5_000_000));
  }

  @Test
  void no_text_at_all_is_refused() {
    for (String token : new String[] {null, "", ".", "..", "...", "a.b.c", "é", "\0"}) {
      refused(token);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"1800003600\"",
        "1800003600.0",
        "1e30",
        "1e3",
        "-1",
        "[]",
        "{}",
        "true",
        "99999999999999999999999999",
        "9223372036854775807",
        "253402300801"
      })
  void an_expiry_that_is_no_second_is_refused(String exp) {
    refused(signed(TokenKind.HOST, header(), with("exp", exp)));
    refused(signed(TokenKind.SEAT, header(), seatWith("rnw", exp)), tokens::renewable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp", "iat", "iss", "aud", "room", "jti", "gen", "lgen", "cap", "knock"})
  void a_claim_that_is_missing_or_of_another_type_is_refused(String claim) {
    JsonObject without = hostPayload();
    without.remove(claim);
    refused(signed(TokenKind.HOST, header(), without.encode()));
    for (String value : new String[] {"null", "5.5", "[]", "{}", "\"\"", "[\"allo:host\"]"}) {
      refused(signed(TokenKind.HOST, header(), with(claim, value)));
    }
  }

  @Test
  void an_audience_of_another_type_is_refused() {
    refused(signed(TokenKind.HOST, header(), with("aud", "5")));
    refused(signed(TokenKind.HOST, header(), with("aud", "\"allo:seat\"")));
    JsonArray both = new JsonArray().add("allo:host").add("allo:seat");
    refused(signed(TokenKind.HOST, header(), with("aud", both.encode())));
  }

  @Test
  void a_token_that_does_not_hold_yet_is_refused_beyond_30_seconds() {
    tokens.host(signed(TokenKind.HOST, header(), with("nbf", "" + (NOW + 30)))).await();
    refused(signed(TokenKind.HOST, header(), with("nbf", "" + (NOW + 31))));
    refused(signed(TokenKind.HOST, header(), with("nbf", "\"soon\"")));
  }

  @Test
  void a_claim_named_twice_is_refused() {
    String payload = payload();
    for (String twice :
        new String[] {
          "\"cap\":16,", "\"c\\u0061p\":16,", "\"room\":\"" + Forge.ROOM + "\",", "\"iss\":0,"
        }) {
      refused(signed(TokenKind.HOST, header(), "{" + twice + payload.substring(1)));
    }
  }

  @Test
  void nesting_is_refused() {
    refused(signed(TokenKind.HOST, header(), with("more", "[[1]]")));
    refused(signed(TokenKind.HOST, header(), with("more", "[".repeat(300) + "]".repeat(300))));
    refused(signed(TokenKind.HOST, header(), "[".repeat(500)));
    refused(signed(TokenKind.HOST, header(), "{\"a\":".repeat(150) + "1" + "}".repeat(150)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "\"x\"", "{", "{}x", "{} {}", "{\"exp\"}", "\uFEFF{}"})
  void a_payload_that_is_no_object_is_refused(String payload) {
    refused(signed(TokenKind.HOST, header(), payload));
  }

  @Test
  void a_claim_out_of_bounds_is_refused() {
    refused(signed(TokenKind.HOST, header(), with("cap", "1")));
    refused(signed(TokenKind.HOST, header(), with("cap", "17")));
    refused(signed(TokenKind.HOST, header(), with("cap", "4294967304")));
    refused(signed(TokenKind.HOST, header(), with("gen", "-1")));
    refused(signed(TokenKind.HOST, header(), with("room", "\"../../AAAAAAAAAAAAAAAA\"")));
    refused(signed(TokenKind.SEAT, header(), seatWith("role", "\"king\"")), tokens::seat);
    refused(signed(TokenKind.SEAT, header(), seatWith("sub", "\"me\"")), tokens::seat);
    refused(signed(TokenKind.SEAT, header(), seatWith("out", "\"AAAA\"")), tokens::seat);
    String tooMany = "\"" + String.join("", Forge.ids(33)) + "\"";
    refused(signed(TokenKind.SEAT, header(), seatWith("out", tooMany)), tokens::seat);
  }

  @Test
  void a_verifier_without_a_key_stops_the_start() {
    JWTAuth keyless = JWTAuth.create(vertx, new JWTAuthOptions());
    Throwable failure =
        assertThrows(IllegalStateException.class, () -> TokenMacs.prove(keyless).await());
    assertTrue(failure.getMessage().contains("unsigned"));
  }

  @Test
  void one_verifier_that_accepts_everything_stops_the_start() {
    stopsTheStart("");
  }

  @Test
  void one_verifier_that_looks_at_the_header_only_stops_the_start() {
    stopsTheStart(part(header()) + ".");
  }

  private static void stopsTheStart(String believed) {
    byte[] seatKey = Forge.KEYS.derive("k1", TokenKind.SEAT);
    Future<Tokens> opened =
        Tokens.open(
            Forge.KEYS,
            Time.by(Forge.at(NOW)),
            (kid, key) -> {
              JWTAuth sound = TokenMacs.auth(vertx, kid, key);
              return Arrays.equals(key, seatKey) ? new Credulous(sound, believed) : sound;
            });
    Throwable failure = assertThrows(IllegalStateException.class, opened::await);
    assertTrue(failure.getMessage().contains("unsigned"));
  }

  /** Does as the other does, but believes whatever begins like that. */
  private record Credulous(JWTAuth sound, String believed) implements JWTAuth {
    @Override
    public String generateToken(JsonObject claims, JWTOptions options) {
      return sound.generateToken(claims, options);
    }

    @Override
    public String generateToken(JsonObject claims) {
      return sound.generateToken(claims);
    }

    @Override
    public Future<User> authenticate(Credentials credentials) {
      return ((TokenCredentials) credentials).getToken().startsWith(believed)
          ? Future.succeededFuture(User.fromName("anyone"))
          : sound.authenticate(credentials);
    }
  }

  private static String payload() {
    return hostPayload().encode();
  }

  private static String with(String claim, String rawJson) {
    return altered(hostPayload(), claim, rawJson);
  }

  private static String seatWith(String claim, String rawJson) {
    JsonObject seat =
        ClaimsCodec.write(Forge.seat())
            .put("iss", Forge.ISSUER)
            .put("aud", "allo:seat")
            .put("iat", NOW);
    return altered(seat, claim, rawJson);
  }

  private static String altered(JsonObject payload, String claim, String rawJson) {
    payload.remove(claim);
    return "{\"" + claim + "\":" + rawJson + "," + payload.encode().substring(1);
  }

  private static void refused(String token) {
    refused(token, tokens::host);
  }

  private static void refused(String token, Function<String, Future<? extends Claims>> reader) {
    Future<? extends Claims> attempt = reader.apply(token);
    assertTrue(attempt.failed(), () -> "accepted: " + token);
    Refused refused = (Refused) attempt.cause();
    assertEquals(Refusal.INVALID_TOKEN, refused.refusal());
  }
}

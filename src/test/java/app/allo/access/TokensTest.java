package app.allo.access;

import static app.allo.access.Forge.ISSUER;
import static app.allo.access.Forge.NOW;
import static app.allo.access.Forge.OTHER_SECRET;
import static app.allo.access.Forge.SECRET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.Time;
import app.allo.room.claims.Counters;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static Vertx vertx;
  private static Tokens tokens;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
    tokens = tokensAt(NOW);
  }

  @AfterAll
  static void close() {
    vertx.close().await();
  }

  @Test
  void what_was_signed_is_read_back() {
    assertEquals(Forge.host(), tokens.host(tokens.sign(Forge.host())).await());
    assertEquals(Forge.invite(), tokens.invite(tokens.sign(Forge.invite())).await());
    String seat = tokens.sign(Forge.seat());
    assertEquals(Forge.read(Forge.seat(), seat, false), tokens.seat(seat).await());
  }

  @Test
  void what_was_signed_before_the_server_started_is_known_as_such() {
    Tokens again = tokensAt(NOW);
    assertTrue(again.host(tokens.sign(Forge.host())).await().earlier());
    assertTrue(again.invite(tokens.sign(Forge.invite())).await().earlier());
    assertTrue(again.seat(tokens.sign(Forge.seat())).await().earlier());

    HostClaims earlier = again.host(tokens.sign(Forge.host())).await();
    assertTrue(again.host(again.sign(earlier)).await().earlier(), "signed again, no newer");
  }

  @Test
  void a_seat_is_had_for_a_host_token_or_an_invite_only() {
    assertEquals(Forge.host(), tokens.hostOrInvite(tokens.sign(Forge.host())).await());
    assertEquals(Forge.invite(), tokens.hostOrInvite(tokens.sign(Forge.invite())).await());
    refuses(Refusal.INVALID_TOKEN, () -> tokens.hostOrInvite(tokens.sign(Forge.seat())));
  }

  @Test
  void no_kind_of_token_passes_for_another() {
    List<Function<String, Future<? extends Claims>>> readers =
        List.of(tokens::host, tokens::invite, tokens::seat);
    List<String> signed =
        List.of(tokens.sign(Forge.host()), tokens.sign(Forge.invite()), tokens.sign(Forge.seat()));
    for (int reader = 0; reader < 3; reader++) {
      for (int kind = 0; kind < 3; kind++) {
        Function<String, Future<? extends Claims>> read = readers.get(reader);
        String token = signed.get(kind);
        if (reader == kind) {
          read.apply(token).await();
        } else {
          refuses(Refusal.INVALID_TOKEN, () -> read.apply(token));
        }
      }
    }
    refuses(Refusal.INVALID_TOKEN, () -> tokens.renewable(signed.get(0)));
    refuses(Refusal.INVALID_TOKEN, () -> tokens.renewable(signed.get(1)));
  }

  @Test
  void kinds_stay_apart_even_where_the_audience_is_forged() {
    String asHost = Forge.hostPayload().encode();
    refuses(
        Refusal.INVALID_TOKEN,
        () -> tokens.host(Forge.signed(TokenKind.SEAT, Forge.header(), asHost)));
  }

  @Test
  void a_token_lives_30_seconds_past_its_expiry_and_no_longer() {
    long expiry = Forge.host().expires();
    String host = tokens.sign(Forge.host());
    String invite = tokens.sign(Forge.invite());
    tokensAt(expiry + 30).host(host).await();
    tokensAt(expiry + 30).invite(invite).await();
    refuses(Refusal.EXPIRED, () -> tokensAt(expiry + 31).host(host));
    refuses(Refusal.EXPIRED, () -> tokensAt(expiry + 31).invite(invite));
    refuses(Refusal.EXPIRED, () -> tokensAt(expiry + 31).hostOrInvite(host));
    refuses(Refusal.EXPIRED, () -> tokensAt(expiry + 31).hostOrInvite(invite));
  }

  @Test
  void an_expired_seat_is_renewable_until_its_renewal_ends() {
    SeatClaims seat = Forge.seat();
    String token = tokens.sign(seat);
    refuses(Refusal.EXPIRED, () -> tokensAt(seat.expires() + 31).seat(token));
    SeatClaims read = Forge.read(seat, token, true);
    assertEquals(read, tokensAt(seat.expires() + 31).renewable(token).await());
    assertEquals(read, tokensAt(seat.renewUntil() + 30).renewable(token).await());
    refuses(Refusal.EXPIRED, () -> tokensAt(seat.renewUntil() + 31).renewable(token));
  }

  @Test
  void another_deployment_with_the_same_keys_is_refused() {
    Tokens elsewhere = tokens(Keys.parse("k1:" + SECRET, "https://other.example"), NOW);
    refuses(Refusal.INVALID_TOKEN, () -> elsewhere.host(tokens.sign(Forge.host())));
  }

  @Test
  void the_first_key_signs_and_all_verify() {
    Tokens rotated = tokens(Keys.parse("k2:" + OTHER_SECRET + ",k1:" + SECRET, ISSUER), NOW);
    Tokens renewed = tokens(Keys.parse("k2:" + OTHER_SECRET, ISSUER), NOW);
    String old = tokens.sign(Forge.host());
    rotated.host(old).await();
    for (int i = 0; i < 50; i++) {
      String fresh = rotated.sign(Forge.host());
      renewed.host(fresh).await();
      refuses(Refusal.INVALID_TOKEN, () -> tokens.host(fresh));
    }
    refuses(Refusal.INVALID_TOKEN, () -> renewed.host(old));
  }

  @Test
  void a_key_does_not_verify_under_another_name() {
    Tokens renamed = tokens(Keys.parse("k2:" + SECRET, ISSUER), NOW);
    refuses(Refusal.INVALID_TOKEN, () -> renamed.host(tokens.sign(Forge.host())));
  }

  @Test
  void the_longest_seat_fits() {
    String kid = "k".repeat(32);
    String issuer = "https://" + "a".repeat(92);
    Tokens longest = tokens(Keys.parse(kid + ":" + SECRET, issuer), NOW);
    String token = longest.sign(Forge.seat(Forge.ids(Counters.MAX_OUT), NOW + 300, NOW + 7200));
    assertTrue(token.length() <= TokenGate.MOST, () -> token.length() + " characters");
    assertEquals(32, longest.seat(token).await().out().size());
  }

  @Test
  void the_same_nonce_names_the_same_member_after_a_restart() {
    String nonce = Forge.id(5);
    MemberId member = tokens.memberFor(Forge.invite(), nonce);
    assertEquals(member, tokensAt(NOW + 100).memberFor(Forge.invite(), nonce));
    assertNotEquals(member, tokens.memberFor(Forge.invite(), Forge.id(6)));
    assertNotEquals(member, tokens.memberFor(inviteOf(Forge.ROOM, Forge.id(8)), nonce));
    assertNotEquals(member, tokens.memberFor(inviteOf(new RoomId(Forge.id(9)), Forge.JTI), nonce));
    Tokens otherKeys = tokens(Keys.parse("k1:" + OTHER_SECRET, ISSUER), NOW);
    assertNotEquals(member, otherKeys.memberFor(Forge.invite(), nonce));
  }

  @Test
  void a_nonce_of_another_shape_is_a_bad_message() {
    for (String nonce : new String[] {null, "", "short", Forge.id(5) + "A", Forge.id(5) + "="}) {
      Refused refused = assertThrows(Refused.class, () -> tokens.memberFor(Forge.invite(), nonce));
      assertEquals(Refusal.BAD_MESSAGE, refused.refusal());
    }
  }

  private static InviteClaims inviteOf(RoomId room, String jti) {
    return new InviteClaims(room, jti, 3, 2, 1, 8, false, NOW + 3600);
  }

  private static Tokens tokensAt(long second) {
    return tokens(Forge.KEYS, second);
  }

  private static Tokens tokens(Keys keys, long second) {
    return Tokens.open(vertx, keys, Time.by(Forge.at(second))).await();
  }

  private static void refuses(Refusal refusal, java.util.function.Supplier<Future<?>> attempt) {
    Refused refused = assertThrows(Refused.class, () -> attempt.get().await());
    assertEquals(refusal, refused.refusal());
  }
}

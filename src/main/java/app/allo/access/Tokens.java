package app.allo.access;

import app.allo.access.HostClaims.Purpose;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.Time;
import app.allo.room.id.Id128;
import app.allo.room.id.MemberId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.jwt.JWTAuth;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Signs and reads the three kinds of token (RFC 7519, RFC 8725). Every failure is {@link Refused}
 * with {@link Refusal#INVALID_TOKEN}, whatever its cause, or {@link Refusal#EXPIRED}. Safe to share
 * between event loops.
 */
public final class Tokens {
  /** How far two clocks may be apart, in seconds. */
  private static final long LEEWAY = 30;

  private static final int RUN_BYTES = 6;
  private static final int INVITE_RANDOM_BYTES = 6;

  private final Map<TokenKind, TokenMacs> macs;
  private final byte[] memberKey;
  private final String issuer;
  private final Time time;
  private final SecureRandom random = new SecureRandom();

  // Names this run of the server in its tokens: it knows little of earlier runs.
  private final String run;

  private Tokens(Map<TokenKind, TokenMacs> macs, Keys keys, Time time) {
    this.macs = macs;
    this.memberKey = keys.deriveForMembers();
    this.issuer = keys.issuer();
    this.time = time;
    this.run = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(RUN_BYTES));
  }

  /**
   * Makes the verifiers and proves that each refuses an unsigned token, since a JWTAuth without a
   * usable key accepts them. Fails with {@link IllegalStateException} where that cannot be proved.
   */
  public static Future<Tokens> open(Vertx vertx, Keys keys, Time time) {
    return open(keys, time, (kid, key) -> TokenMacs.auth(vertx, kid, key));
  }

  /** The same with verifiers of another make, by key id and key. */
  static Future<Tokens> open(Keys keys, Time time, BiFunction<String, byte[], JWTAuth> auths) {
    Map<TokenKind, TokenMacs> macs =
        Map.of(
            TokenKind.HOST, new TokenMacs(keys, TokenKind.HOST, auths),
            TokenKind.INVITE, new TokenMacs(keys, TokenKind.INVITE, auths),
            TokenKind.SEAT, new TokenMacs(keys, TokenKind.SEAT, auths));
    return Future.all(macs.values().stream().map(TokenMacs::prove).toList())
        .map(proved -> new Tokens(macs, keys, time));
  }

  /**
   * Signs with the first key; {@code iss}, {@code aud}, {@code iat} and this run of the server are
   * added here.
   */
  public String sign(Claims claims) {
    TokenKind kind = TokenKind.of(claims);
    JsonObject payload = payload(claims, made(claims));
    if (claims instanceof SeatClaims seat) {
      // Nobody asks for a seat by its id, and there is no room for one more claim.
      payload.put("jti", run + seat.jti().substring(run.length()));
    } else if (!claims.earlier()) {
      payload.put("run", run);
    }
    return macs.get(kind).sign(payload);
  }

  /**
   * The id for an invite, or a link that makes a host, that is made now. It begins with this run of
   * the server and the second, so that a short link need not say them again.
   */
  public String newInviteId() {
    return ShortInvite.newId(run, now(), bytes(INVITE_RANDOM_BYTES));
  }

  /** Reads a host token, also in its short form. */
  public Future<HostClaims> host(String token) {
    return inAnyForm(
        token, whole -> read(TokenKind.HOST, whole, claims -> current(ClaimsCodec.host(claims))));
  }

  /** Reads an invite, also in its short form. */
  public Future<InviteClaims> invite(String token) {
    return inAnyForm(
        token,
        whole -> read(TokenKind.INVITE, whole, claims -> current(ClaimsCodec.invite(claims))));
  }

  private <T> Future<T> inAnyForm(String token, Function<String, Future<T>> reader) {
    return ShortInvite.read(token)
        .map(invite -> oneOf(whole(invite).iterator(), reader))
        .orElseGet(() -> reader.apply(token));
  }

  /** The tokens that a short form may stand for, one for each key. */
  private List<String> whole(ShortInvite invite) {
    JsonObject payload = payload(invite.claims(), invite.made()).put("run", invite.run());
    return macs.get(TokenKind.of(invite.claims())).tokens(payload, invite.signature());
  }

  private <T> Future<T> oneOf(Iterator<String> tokens, Function<String, Future<T>> reader) {
    Future<T> first = reader.apply(tokens.next());
    return tokens.hasNext() ? ifInvalid(first, () -> oneOf(tokens, reader)) : first;
  }

  /** Reads a seat that still opens a socket. */
  public Future<SeatClaims> seat(String token) {
    return read(
        TokenKind.SEAT,
        token,
        claims -> {
          SeatClaims seat = ClaimsCodec.seat(claims);
          // Another node may have dated it. How long it can be renewed is hours, which gain
          // nothing.
          refuseIfPast(seat.expires() + time.othersApart());
          refuseIfPast(seat.renewUntil());
          return seat;
        });
  }

  /** Reads a seat that may be renewed: its {@code exp} may be past, its {@code rnw} may not. */
  public Future<SeatClaims> renewable(String token) {
    return read(
        TokenKind.SEAT,
        token,
        claims -> {
          SeatClaims seat = ClaimsCodec.seat(claims);
          refuseIfPast(seat.renewUntil());
          return seat;
        });
  }

  /** Reads a host token or an invite: either can be exchanged for a seat. */
  public Future<Claims> hostOrInvite(String token) {
    return ifInvalid(host(token).map(claims -> claims), () -> invite(token).map(claims -> claims));
  }

  /**
   * The member that a browser's nonce names in the room of this token: the same on any node and
   * after a restart, with nothing stored.
   *
   * @param nonce 22 base64url characters that the browser keeps; else {@link Refusal#BAD_MESSAGE}
   */
  public MemberId memberFor(Claims token, String nonce) {
    if (!Id128.isCanonical(nonce)) {
      throw new Refused(Refusal.BAD_MESSAGE);
    }
    String name = token.room() + "|" + token.jti() + "|" + nonce;
    byte[] mac = Hkdf.hmac(memberKey, name.getBytes(StandardCharsets.US_ASCII));
    return new MemberId(Id128.encode(Arrays.copyOf(mac, 16)));
  }

  private <T> Future<T> read(TokenKind kind, String token, Function<ClaimSet, T> reader) {
    return macs.get(kind)
        .verify(token)
        .map(verified -> reader.apply(checked(kind, token)))
        .recover(failure -> Future.failedFuture(asRefused(failure)));
  }

  /** The claims of a token whose MAC was verified; those of its own kind are not checked yet. */
  private ClaimSet checked(TokenKind kind, String token) {
    ClaimSet claims = ClaimSet.parse(payloadOf(token));
    // Made in the future, but by us: the clock has been set back since. That must not end a
    // call.
    long made = claims.integer("iat");
    if (claims.optionalInteger("nbf").filter(from -> from > now() + LEEWAY).isPresent()
        || !claims.text("iss").equals(issuer)
        || !claims.text("aud").equals(kind.audience())) {
      throw ClaimSet.invalid();
    }
    boolean earlier =
        kind == TokenKind.SEAT ? !claims.text("jti").startsWith(run) : !claims.says("run", run);
    return claims.made(earlier, time.setSince(made));
  }

  private <T extends Claims> T current(T claims) {
    refuseIfPast(claims.expires());
    return claims;
  }

  private void refuseIfPast(long expires) {
    if (now() > expires + LEEWAY) {
      throw new Refused(Refusal.EXPIRED);
    }
  }

  private long now() {
    return Math.floorDiv(time.date(), 1000);
  }

  private JsonObject payload(Claims claims, long made) {
    return ClaimsCodec.write(claims)
        .put("iss", issuer)
        .put("aud", TokenKind.of(claims).audience())
        .put("iat", made);
  }

  /** What has a short form is made when its id says so; anything else as it is signed. */
  private long made(Claims claims) {
    boolean isLink =
        claims instanceof InviteClaims
            || claims instanceof HostClaims host && host.purpose() == Purpose.DEVICE;
    OptionalLong told = isLink ? ShortInvite.made(claims.jti(), run) : OptionalLong.empty();
    return told.orElseGet(this::now);
  }

  private byte[] bytes(int count) {
    byte[] bits = new byte[count];
    random.nextBytes(bits);
    return bits;
  }

  private static String payloadOf(String token) {
    String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
  }

  private static <T> Future<T> ifInvalid(Future<T> attempt, Supplier<Future<T>> other) {
    return attempt.recover(
        failure -> isInvalid(failure) ? other.get() : Future.failedFuture(failure));
  }

  private static boolean isInvalid(Throwable failure) {
    return failure instanceof Refused refused && refused.refusal() == Refusal.INVALID_TOKEN;
  }

  // A record that refuses a claim throws IllegalArgumentException: the bearer learns no more
  // than that the token is invalid.
  private static Refused asRefused(Throwable failure) {
    return failure instanceof Refused refused ? refused : ClaimSet.invalid();
  }
}

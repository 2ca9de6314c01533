package app.allo.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The message authentication of one kind of token (RFC 7515). Each key has a JWTAuth of its own:
 * with several keys of one algorithm in one JWTAuth, the one that signs would be picked at random.
 */
final class TokenMacs {
  private static final String ALGORITHM = "HS256";

  private final JWTAuth signer;
  private final List<JWTAuth> all = new ArrayList<>();
  private final TokenGate<JWTAuth> gate;

  TokenMacs(Keys keys, TokenKind kind, BiFunction<String, byte[], JWTAuth> auths) {
    Map<String, JWTAuth> byHeader = new HashMap<>();
    for (String kid : keys.kids()) {
      JWTAuth auth = auths.apply(kid, keys.derive(kid, kind));
      all.add(auth);
      byHeader.put(headerOf(sign(auth, new JsonObject())), auth);
    }
    signer = all.get(0);
    gate = new TokenGate<>(byHeader);
  }

  String sign(JsonObject payload) {
    return sign(signer, payload);
  }

  /**
   * What this payload and signature make with the header of each key; one may be a token of ours.
   */
  List<String> tokens(JsonObject payload, String signature) {
    String rest = "." + part(payload.encode()) + "." + signature;
    return gate.headers().stream().map(header -> header + rest).toList();
  }

  /** Succeeds if the token passes the gate and its MAC is ours; says nothing about its claims. */
  Future<Void> verify(String token) {
    return gate.verifier(token)
        .map(auth -> authenticate(auth, token))
        .orElseGet(() -> Future.failedFuture(ClaimSet.invalid()));
  }

  /** Fails unless every key accepts what it signed, and refuses it unsigned or altered. */
  Future<Void> prove() {
    return Future.all(all.stream().map(TokenMacs::prove).toList()).mapEmpty();
  }

  static Future<Void> prove(JWTAuth auth) {
    String signed = sign(auth, new JsonObject().put("jti", "proof"));
    String unsigned = part("{\"typ\":\"JWT\",\"alg\":\"none\"}") + "." + part("{}");
    String altered =
        headerOf(signed) + "." + part("{}") + signed.substring(signed.lastIndexOf('.'));
    return Future.all(
            List.of(
                authenticate(auth, signed),
                refused(authenticate(auth, unsigned)),
                refused(authenticate(auth, unsigned + ".")),
                refused(authenticate(auth, unsigned + "." + part("x"))),
                refused(authenticate(auth, altered))))
        .mapEmpty();
  }

  private static Future<Void> refused(Future<Void> attempt) {
    return attempt.transform(
        result ->
            result.failed()
                ? Future.succeededFuture()
                : Future.failedFuture(
                    new IllegalStateException("an unsigned token would be accepted")));
  }

  // We check expiry ourselves, with an injected clock; and odd claims make JWTAuth throw
  // instead of failing the future.
  private static Future<Void> authenticate(JWTAuth auth, String token) {
    try {
      return auth.authenticate(new TokenCredentials(token)).mapEmpty();
    } catch (RuntimeException odd) {
      return Future.failedFuture(odd);
    }
  }

  private static String sign(JWTAuth auth, JsonObject payload) {
    return auth.generateToken(payload, new JWTOptions().setAlgorithm(ALGORITHM));
  }

  static JWTAuth auth(Vertx vertx, String kid, byte[] key) {
    return JWTAuth.create(
        vertx,
        new JWTAuthOptions()
            .setJWTOptions(new JWTOptions().setIgnoreExpiration(true))
            .addPubSecKey(
                new PubSecKeyOptions()
                    .setAlgorithm(ALGORITHM)
                    .setId(kid)
                    .setBuffer(Buffer.buffer(key))));
  }

  private static String headerOf(String token) {
    return token.substring(0, token.indexOf('.'));
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}

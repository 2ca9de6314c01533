package app.allo.ice;

import app.allo.room.id.MemberId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The STUN and TURN servers for a member's browser (webrtc-pc §4.2.4), with TURN credentials of its
 * own that expire (draft-uberti-behave-turn-rest-00).
 */
public final class IceServers {
  /**
   * How long credentials are valid, and so how long someone who was removed can use the relay. An
   * allocation that is already open continues for as long as it is refreshed.
   */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private final List<String> stun;
  private final List<String> turn;
  private final Optional<SecretKeySpec> secret;
  private final Clock clock;

  /**
   * @param stun {@code stun:} URLs
   * @param turn {@code turn:} and {@code turns:} URLs
   * @param secret shared with the TURN server (coturn's {@code static-auth-secret})
   * @throws IllegalArgumentException for other URLs, or TURN without a secret
   */
  public IceServers(List<String> stun, List<String> turn, Optional<String> secret, Clock clock) {
    if (stun.stream().anyMatch(url -> IceUrl.faultInStun(url).isPresent())
        || turn.stream().anyMatch(url -> IceUrl.faultInTurn(url).isPresent())) {
      throw new IllegalArgumentException("expected stun:host[:port] and turn:host[:port]");
    }
    if (!turn.isEmpty() && secret.isEmpty()) {
      throw new IllegalArgumentException("TURN needs a secret");
    }
    this.stun = List.copyOf(stun);
    this.turn = List.copyOf(turn);
    this.secret =
        secret.map(text -> new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    this.clock = clock;
  }

  /** The {@code iceServers} of an RTCConfiguration for one member; empty if none are set. */
  public JsonArray forMember(MemberId member) {
    String username = clock.instant().plus(LIFE).getEpochSecond() + ":" + member;
    JsonArray servers = forAnybody();
    if (!turn.isEmpty()) {
      servers
          .getJsonObject(servers.size() - 1)
          .put("username", username)
          .put("credential", credential(username));
    }
    return servers;
  }

  /** The same servers, without credentials that TURN would accept. */
  public JsonArray forAnybody() {
    JsonArray servers = new JsonArray();
    for (List<String> urls : List.of(stun, turn)) {
      if (!urls.isEmpty()) {
        servers.add(new JsonObject().put("urls", new JsonArray(urls)));
      }
    }
    return servers;
  }

  private String credential(String username) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(secret.orElseThrow());
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA1", e);
    }
  }
}

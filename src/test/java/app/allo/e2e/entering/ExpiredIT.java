package app.allo.e2e.entering;

import app.allo.access.InviteClaims;
import app.allo.access.Keys;
import app.allo.access.Tokens;
import app.allo.browser.Api;
import app.allo.browser.Api.Call;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import app.allo.room.Time;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExpiredIT {
  private static final String KEYS = "test:a secret for this test alone: 32 bytes or more";

  @RegisterExtension final Stage stage = new Stage(Map.of("ALLO_KEYS", KEYS));

  @Test
  void an_expired_link_says_so() {
    Api api = new Api(stage.server().origin());
    Call call = api.startsCall(new JsonObject());
    stage.expects("Failed to load resource.*401");
    Person guest = stage.person("Ada");
    guest.opens(call.link(stage.server().origin(), expired(call.invite())));
    guest.readsSomewhere("According to this device’s clock, this link has expired");
    guest.triesToJoin();
    guest.reads("This link has expired");
  }

  /** The same invite as it would have been signed the day before yesterday, for a day. */
  private static String expired(String invite) {
    Clock now = Clock.systemUTC();
    Clock then = Clock.offset(now, Duration.ofDays(-2));
    Vertx vertx = Vertx.vertx();
    try {
      Keys keys = Keys.parse(KEYS, issuer(invite));
      InviteClaims claims = Tokens.open(vertx, keys, Time.by(now)).await().invite(invite).await();
      long yesterday = then.instant().plus(Duration.ofDays(1)).getEpochSecond();
      Tokens earlier = Tokens.open(vertx, keys, Time.by(then)).await();
      return earlier.sign(expiring(claims, earlier.newInviteId(), yesterday));
    } finally {
      vertx.close().await();
    }
  }

  private static InviteClaims expiring(InviteClaims claims, String id, long expires) {
    return new InviteClaims(
        claims.room(),
        id,
        claims.gen(),
        claims.lgen(),
        claims.uses(),
        claims.capacity(),
        claims.knock(),
        expires);
  }

  private static String issuer(String token) {
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return new JsonObject(new String(payload, StandardCharsets.UTF_8)).getString("iss");
  }
}

package app.allo.browser;

import app.allo.AnyCertificate;
import app.allo.ShortLinks;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.util.Base64;

/** Starts and changes calls over HTTP, for what the page has no button for. */
public final class Api {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final HttpClient http;
  private final String origin;

  public Api(String origin) {
    this.origin = origin;
    http = HttpClient.newBuilder().sslContext(AnyCertificate.context()).build();
  }

  /** A call that was started here: its host token and a link into it. */
  public record Call(String room, String host, String secret, String invite) {
    /** Where {@code invite}, a token of this call, is opened. */
    public String link(String origin, String invite) {
      return ShortLinks.link(origin + "/", secret, invite);
    }

    /** The same, as it was before links were short. */
    public String longLink(String origin) {
      return origin + "/#" + secret + "." + invite;
    }
  }

  /** Starts a call; {@code wishes} as the protocol has them: capacity, knock, ttl. */
  public Call startsCall(JsonObject wishes) {
    JsonObject room = send("POST", "/api/rooms", null, wishes, 201);
    return new Call(
        room.getString("room"), room.getString("host"), secret(), room.getString("invite"));
  }

  public String link(Call call) {
    return call.link(origin, call.invite());
  }

  /** A link for one person only. */
  public String singleLink(Call call) {
    JsonObject made =
        send(
            "POST",
            "/api/rooms/" + call.room() + "/invites",
            call.host(),
            new JsonObject().put("uses", 1),
            201);
    return call.link(origin, made.getString("invite"));
  }

  /** Takes back every link made so far. */
  public void takesBackLinks(Call call) {
    send("DELETE", "/api/rooms/" + call.room() + "/invites", call.host(), null, 201);
  }

  private JsonObject send(
      String method, String path, String token, JsonObject body, int expectedStatus) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path)).header("Origin", origin);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, BodyPublishers.ofString(body.encode()));
    }
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() != expectedStatus) {
        throw new IllegalStateException(
            method + " " + path + ": " + response.statusCode() + " " + response.body());
      }
      return new JsonObject(response.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String secret() {
    byte[] bits = new byte[16];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}

package app.allo.web;

import app.allo.room.Refusal;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/**
 * The few forms of an answer: JSON that nobody may store, or nothing; a refusal is a page if a
 * person will see it. Each future completes once the answer was written to the connection.
 */
public final class JsonAnswer {
  private static final String NO_STORE = "no-store";
  private static final String JSON = "application/json";

  private JsonAnswer() {}

  public static Future<Void> json(HttpServerRequest request, int status, JsonObject body) {
    return request.response().end(prepare(request.response(), status, JSON, body.toBuffer()));
  }

  public static Future<Void> nothing(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    return response.setStatusCode(204).end();
  }

  public static Future<Void> refuse(HttpServerRequest request, HttpRefusal refusal) {
    return error(request, refusal.status(), refusal.code());
  }

  /** Refuses a method, and names those that the path has. */
  public static Future<Void> refuseMethod(HttpServerRequest request, String allowed) {
    request.response().putHeader(HttpHeaders.ALLOW, allowed);
    return refuse(request, HttpRefusal.METHOD_NOT_ALLOWED);
  }

  /** Refuses and then closes the connection, since what follows on it cannot be trusted. */
  public static Future<Void> refuseAndClose(HttpServerRequest request, HttpRefusal refusal) {
    request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    return refuse(request, refusal);
  }

  /**
   * Refuses a request that could not be read. The answer is written whole but never ended: Vert.x
   * would cut the connection at once, and the reset would overtake the answer.
   */
  static void refuseUnended(HttpServerRequest unreadable, HttpRefusal refusal) {
    HttpServerResponse response = unreadable.response();
    response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    response.write(refused(unreadable, refusal.status(), refusal.code()));
  }

  /** Refuses a request to another host, telling a person the public address, and closes. */
  static Future<Void> refuseHost(HttpServerRequest request, String publicUrl) {
    HttpRefusal refusal = HttpRefusal.MISDIRECTED;
    if (!Navigation.isForPerson(request)) {
      return refuseAndClose(request, refusal);
    }
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    return response.end(
        page(response, refusal.status(), ErrorPage.misdirected(request, refusal, publicUrl)));
  }

  /** Redirects to another address, temporarily or for good. */
  static Future<Void> redirect(HttpServerRequest request, int status, String location) {
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    response.putHeader(HttpHeaders.LOCATION, location);
    return response.setStatusCode(status).end();
  }

  public static Future<Void> refuse(HttpServerRequest request, Refusal refusal) {
    return error(request, refusal.status(), refusal.code());
  }

  /** Refuses for now; a program may try again after that many seconds. */
  public static Future<Void> refuse(HttpServerRequest request, Refusal refusal, long retryAfter) {
    request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
    return refuse(request, refusal);
  }

  private static Future<Void> error(HttpServerRequest request, int status, String code) {
    return request.response().end(refused(request, status, code));
  }

  /** Prepares the response and gives its body. */
  private static Buffer refused(HttpServerRequest request, int status, String code) {
    HttpServerResponse response = request.response();
    if (Navigation.isForPerson(request)) {
      return page(response, status, ErrorPage.of(request, status, code));
    }
    return prepare(response, status, JSON, new JsonObject().put("error", code).toBuffer());
  }

  private static Buffer page(HttpServerResponse response, int status, Buffer page) {
    ErrorPage.describe(response.headers());
    return prepare(response, status, ErrorPage.TYPE, page);
  }

  private static Buffer prepare(HttpServerResponse response, int status, String type, Buffer body) {
    response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    response.putHeader(HttpHeaders.CONTENT_TYPE, type);
    // Said for HEAD too, whose answer has no body.
    response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
    response.setStatusCode(status);
    return body;
  }
}

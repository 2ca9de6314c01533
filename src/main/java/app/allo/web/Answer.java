package app.allo.web;

import app.allo.room.Refusal;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/**
 * The few shapes an answer takes: JSON that nobody may store, or nothing. Each future completes
 * once the answer was written to the connection.
 */
final class Answer {
  private static final String NO_STORE = "no-store";
  private static final String JSON = "application/json";

  private Answer() {}

  static Future<Void> json(HttpServerRequest request, int status, JsonObject body) {
    return end(request, status, body.toBuffer());
  }

  static Future<Void> nothing(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    return response.setStatusCode(204).end();
  }

  static Future<Void> refuse(HttpServerRequest request, HttpRefusal refusal) {
    return error(request, refusal.status(), refusal.code());
  }

  /** Refuses a method, naming those that the path has. */
  static Future<Void> refuseMethod(HttpServerRequest request, String allowed) {
    request.response().putHeader(HttpHeaders.ALLOW, allowed);
    return refuse(request, HttpRefusal.METHOD_NOT_ALLOWED);
  }

  /** Refuses and then closes the connection, since what follows on it cannot be trusted. */
  static Future<Void> refuseAndClose(HttpServerRequest request, HttpRefusal refusal) {
    request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    return refuse(request, refusal);
  }

  /**
   * Refuses a request that could not be read. The answer is written whole but never ended: Vert.x
   * would cut the connection at once, and the reset would overtake the answer.
   */
  static void refuseUnended(HttpServerRequest unreadable, HttpRefusal refusal) {
    Buffer body = error(refusal.code());
    HttpServerResponse response = unreadable.response();
    response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
    prepare(response, refusal.status()).write(body);
  }

  static Future<Void> refuse(HttpServerRequest request, Refusal refusal) {
    return error(request, refusal.status(), refusal.code());
  }

  /** Refuses for now; a program may try again after that many seconds. */
  static Future<Void> refuse(HttpServerRequest request, Refusal refusal, long retryAfter) {
    request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
    return refuse(request, refusal);
  }

  private static Future<Void> error(HttpServerRequest request, int status, String code) {
    return end(request, status, error(code));
  }

  private static Buffer error(String code) {
    return new JsonObject().put("error", code).toBuffer();
  }

  private static Future<Void> end(HttpServerRequest request, int status, Buffer body) {
    return prepare(request.response(), status).end(body);
  }

  private static HttpServerResponse prepare(HttpServerResponse response, int status) {
    response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
    return response.setStatusCode(status);
  }
}

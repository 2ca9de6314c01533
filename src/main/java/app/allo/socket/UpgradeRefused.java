package app.allo.socket;

import app.allo.room.Refusal;
import io.vertx.core.http.HttpServerResponse;

/**
 * An HTTP answer instead of a 101: status, code and the header that says what would be accepted. It
 * is an answer, so it has no stack trace.
 */
final class UpgradeRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String header;
  private final String value;

  private UpgradeRefused(int status, String code, String header, String value) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.header = header;
    this.value = value;
  }

  static UpgradeRefused method() {
    return new UpgradeRefused(405, "method-not-allowed", "Allow", "GET");
  }

  static UpgradeRefused malformed() {
    return new UpgradeRefused(400, "bad-request", null, null);
  }

  static UpgradeRefused notAsked() {
    return new UpgradeRefused(426, "upgrade-required", "Upgrade", "websocket");
  }

  static UpgradeRefused version() {
    return new UpgradeRefused(426, "upgrade-required", "Sec-WebSocket-Version", "13");
  }

  static UpgradeRefused foreign() {
    return new UpgradeRefused(403, "foreign-origin", null, null);
  }

  static UpgradeRefused noSeat() {
    return of(Refusal.INVALID_TOKEN);
  }

  /** A refusal by a room rule; temporary ones carry Retry-After. */
  static UpgradeRefused of(Refusal refusal) {
    return switch (refusal) {
      case TOO_MANY -> new UpgradeRefused(refusal.status(), refusal.code(), "Retry-After", "10");
      case BUSY -> new UpgradeRefused(refusal.status(), refusal.code(), "Retry-After", "2");
      default -> new UpgradeRefused(refusal.status(), refusal.code(), null, null);
    };
  }

  static UpgradeRefused fault() {
    return new UpgradeRefused(500, "fault", null, null);
  }

  /** Sends it; the code is one of ours, so it needs no escaping. */
  void answer(HttpServerResponse response) {
    if (header != null) {
      response.putHeader(header, value);
    }
    if (status == 426) {
      response.putHeader("Connection", "Upgrade");
    }
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end("{\"error\":\"" + code + "\"}");
  }
}

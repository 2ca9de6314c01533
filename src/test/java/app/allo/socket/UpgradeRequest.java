package app.allo.socket;

/** The request that asks for a socket (RFC 6455 §4.1), as a browser of this site writes it. */
final class UpgradeRequest {
  static final String ORIGIN = "http://allo.test";
  static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

  private UpgradeRequest() {}

  static String with(String seat) {
    return "GET /signal HTTP/1.1\r\n"
        + "Host: allo.test\r\n"
        + "Upgrade: websocket\r\n"
        + "Connection: Upgrade\r\n"
        + "Origin: "
        + ORIGIN
        + "\r\n"
        + "Sec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: "
        + KEY
        + "\r\n"
        + "Sec-WebSocket-Protocol: allo.v1, seat."
        + seat
        + "\r\n\r\n";
  }
}

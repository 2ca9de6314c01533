package app.allo.bench.dialect;

import io.vertx.core.http.WebSocketConnectOptions;

/** A port of the loopback address, in clear or with TLS. */
public record Address(int port, boolean isSecure) {
  static final String HOST = "127.0.0.1";

  WebSocketConnectOptions socket(String uri) {
    return new WebSocketConnectOptions().setHost(HOST).setPort(port).setSsl(isSecure).setURI(uri);
  }
}

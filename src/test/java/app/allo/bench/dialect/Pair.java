package app.allo.bench.dialect;

import io.vertx.core.http.WebSocket;

/** Two connected sockets and the names by which each side addresses the other. */
public record Pair(WebSocket a, String nameOfA, WebSocket b, String nameOfB) {}

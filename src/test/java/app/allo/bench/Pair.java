package app.allo.bench;

import io.vertx.core.http.WebSocket;

/** Two connected sockets and the names by which each side addresses the other. */
record Pair(WebSocket a, String nameOfA, WebSocket b, String nameOfB) {}

package app.allo.socket;

import app.allo.signaling.Rooms;
import io.vertx.core.Vertx;
import java.util.function.LongSupplier;

/**
 * What the sockets of one event loop share.
 *
 * @param nanos a clock that never goes back, in nanoseconds
 */
record SocketContext(
    Vertx vertx,
    Rooms rooms,
    Sockets sockets,
    SignalLimits limits,
    LongSupplier nanos,
    PingTimer pingTimer,
    FlushQueue flushQueue) {}

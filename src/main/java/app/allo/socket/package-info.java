/**
 * One browser's WebSocket, from the upgrade to the last byte. {@code SignalGate} checks everything
 * before the 101; {@code SignalSocket} joins frames into messages, limits their rate, pings, and
 * always comes to an end. What a message means is not decided here, but in {@code signaling}.
 *
 * <p>Below: {@code access}, {@code overload}, {@code room} and {@code signaling}. Decisions 041,
 * 043, 044, 045, 046 and 172.
 */
package app.allo.socket;

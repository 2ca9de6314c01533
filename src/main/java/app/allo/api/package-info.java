/**
 * The HTTP API of the page: opening a room, making and revoking invites, taking and renewing seats,
 * asking for STUN and TURN servers. {@code RoomApi} is its table of paths; the handlers ask the
 * rooms over the event bus. Everything is limited by address.
 *
 * <p>Below: {@code access}, {@code ice}, {@code json}, {@code origin}, {@code overload}, {@code
 * room}, {@code signaling} and {@code web}. Decisions 050 and 053.
 */
package app.allo.api;

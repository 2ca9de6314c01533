/**
 * Rooms on the event bus. {@code RoomVerticle} owns all rooms of this server on one event loop and
 * takes commands; {@code Rooms} is how everybody else reaches them. A {@code Membership} is one
 * socket's place in its room: it reads what a browser says ({@code ClientMessage}), relays signals
 * from member to member, and passes on what the room says ({@code ServerMessage}).
 *
 * <p>Below: {@code access}, {@code json} and {@code room}. The only package that uses the event
 * bus. Decisions 034, 035, 036, 042 and 048.
 */
package app.allo.signaling;

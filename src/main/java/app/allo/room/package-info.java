/**
 * The rules of a room: who may come in, who waits at the door, what a host may do, and when it is
 * over. Plain Java without Vert.x, time and listener handed in, so that every rule has a plain
 * test. A room lives in memory only; after a restart it is rebuilt from the tokens that its members
 * bring. {@code Room} is the way in, {@code RoomEvent} what it tells.
 *
 * <p>Below: {@code room.claims} and {@code room.id}. Decisions 030, 031, 032, 033 and 281.
 */
package app.allo.room;

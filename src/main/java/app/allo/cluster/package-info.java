/**
 * Several nodes as one. {@code Rendezvous} says which node owns a room; {@code Nodes} is what one
 * node sees of the others, and how it reaches them: {@code NodeBus} over the event bus, or nobody
 * at all. {@code Copies} keeps what the owners of rooms say of them, so that any node can go on
 * with any room.
 *
 * <p>Below: {@code room}. Decisions 360 to 362.
 */
package app.allo.cluster;

/**
 * What tokens say of a room, as plain values: which room it is and how long it lives, what seat a
 * token is good for, which role its bearer has, and the counters by which older seats and links are
 * dead.
 *
 * <p>Below: {@code room.id}. Decisions 021 and 033.
 */
package app.allo.room.claims;

/**
 * The ids of rooms and members, 128 random bits each, and the short aliases that stand for them in
 * the log.
 *
 * <p>Below: nothing. Decisions 020 and 275.
 */
package app.allo.room.id;

/**
 * What an operator sees of a running server: its health and metrics on a port of their own, its
 * log, and the drain that sends browsers elsewhere before it stops.
 *
 * <p>Below: {@code room}, for the codes of refusals. Decisions 025, 026, 056 and 275.
 */
package app.allo.ops;

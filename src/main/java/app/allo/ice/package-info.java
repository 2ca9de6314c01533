/**
 * The STUN and TURN servers that browsers need to find a way to each other. {@code IceServers}
 * gives each member TURN credentials of its own, which expire.
 *
 * <p>Below: {@code room}, for ids. Decisions 263 and 310.
 */
package app.allo.ice;

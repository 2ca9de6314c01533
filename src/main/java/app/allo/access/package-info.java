/**
 * Tokens. A browser proves who it is in which room by a signed token (JWT) and by nothing else: a
 * host token, an invite, or a seat. Here they are signed and read, and here are the keys, from the
 * settings or from a file that this server makes for itself. {@code Tokens} is the way in.
 *
 * <p>Below: {@code json} and {@code room}. Decisions 020, 021 and 022.
 */
package app.allo.access;

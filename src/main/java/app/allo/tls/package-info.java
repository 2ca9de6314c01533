/**
 * The certificate that the server shows: its own, made here without a library, or files that are
 * watched and reloaded while the server runs.
 *
 * <p>Below: {@code access}, for files that only their owner may read. Decision 023.
 */
package app.allo.tls;

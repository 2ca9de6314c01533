/**
 * The process itself. {@code Main} reads the settings and answers {@code --help}; {@code Node}
 * makes every part, hands each the others it needs, and takes the server out of service again.
 * {@code WarmUp} goes through one call with this server, so that an archive of classes makes the
 * next start faster.
 *
 * <p>Below: every other package; none of them knows this one. Decisions 012, 014 and 025.
 */
package app.allo;

/**
 * Settings. {@code Setting} lists every environment variable with its type, its default and what it
 * is for; {@code --help} and the table in docs/operations.md come from that list. {@code Config}
 * reads them all once and reports every mistake at the same time. Nothing else reads the
 * environment.
 *
 * <p>Below: {@code access}, {@code ice}, {@code origin}, {@code room} and {@code web}, for what a
 * value has to look like. Decisions 024 and 026.
 */
package app.allo.config;

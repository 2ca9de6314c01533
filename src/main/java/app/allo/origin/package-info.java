/**
 * Where Allo is, and who asks. The deployment's own origin, which requests of other sites do not
 * have; the path it stands below; and the visitor's address, read from the headers of proxies that
 * are trusted and of no others.
 *
 * <p>Below: nothing. Decisions 052, 270 and 274.
 */
package app.allo.origin;

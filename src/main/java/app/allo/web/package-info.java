/**
 * HTTP as browsers speak it: {@code WebVerticle} refuses what is unsafe to read, then leads to the
 * socket, the API or the page. Here are the page's files, the security headers, the time limits of
 * a connection, and the pages that explain an error to a person.
 *
 * <p>Below: {@code origin}, {@code overload}, {@code room} and {@code socket}. Decisions 050, 051,
 * 054, 055, 170, 271 and 272.
 */
package app.allo.web;

/**
 * Keeps a flood from taking the server down. Each connection has a meter of what it holds
 * unfinished; above a bound the largest are cut. Here are the token bucket that limits rates, and
 * the hard close that ends a connection whatever still waits in it.
 *
 * <p>Below: nothing. Decisions 045 and 276.
 */
package app.allo.overload;

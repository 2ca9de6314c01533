/**
 * Reads one JSON object that a stranger wrote, strictly: nothing around it, nothing nested without
 * end, nothing kept of its names.
 *
 * <p>Below: nothing. Decision 050.
 */
package app.allo.json;

/**
 * The list of nodes, kept by Hazelcast: set up in code alone, so that no missing file means a
 * default. Only what starts several nodes uses it; the jar for one node has no Hazelcast.
 *
 * <p>Below: nothing. Decision 360.
 */
package app.allo.cluster.hazelcast;

/**
 * Signals as the bytes that they came in and leave in, and a quick look at such bytes. Here every
 * relayed signal passes.
 */
package app.allo.signaling.bytes;

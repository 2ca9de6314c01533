import { bad, integer, object, parse, string } from "./decode.js";
import { cleanNameOfPeer } from "./text-rules.js";

/**
 * The plate at the door of a call: the name of a host, sealed, for whoever has a link and is not in
 * yet. The server keeps it and cannot read it; all are of one length (protocol.md, Inside the seal).
 *
 * @typedef {{ name: string, at: number }} Plate `at`: ms, when it was made, by its host's clock
 */

const BYTES = 512;
/** What such a text is when it is sealed. */
const SEALED = /^[\w-]{720}$/;
const encoder = new TextEncoder();

/**
 * @param {Plate} plate
 * @returns {string | null} null where it does not fit: no name that a page lets a person write
 */
export function encodePlate({ name, at }) {
  const text = JSON.stringify({ name, at });
  const room = BYTES - encoder.encode(text).length;
  return room < 0 ? null : text + " ".repeat(room);
}

/**
 * @param {string} text
 * @returns {Plate} fails with `bad-message`
 */
export function decodePlate(text) {
  const json = object(parse(text));
  return { name: cleanNameOfPeer(string(json.name)), at: integer(json.at) };
}

/**
 * What the server answers to whoever looks.
 * @param {unknown} value
 * @returns {{ count: number, plate: string | null }}
 */
export function decodeLooked(value) {
  const json = object(value);
  const count = integer(json.count);
  const { plate } = json;
  if (plate === null || plate === undefined) return { count, plate: null };
  if (!SEALED.test(string(plate))) throw bad();
  return { count, plate: string(plate) };
}

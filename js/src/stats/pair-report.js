/**
 * The state of all connections of a call, for whoever helps: members are letters, and the rest is
 * numbers and words from fixed lists. No address, name, token, id or room.
 *
 * @typedef {import("./pairs.js").PairRow} PairRow
 * @typedef {import("./pair-messages.js").Pair} Pair
 */

/**
 * @param {object} facts
 * @param {number} facts.at ms since 1970
 * @param {string} facts.self
 * @param {string[]} facts.hosts
 * @param {PairRow[]} facts.rows
 * @param {Map<string, import("./pair-messages.js").BrowserKind>} facts.browsers
 * @param {(what: string) => number | null} facts.lasted for how long a state has, in ms
 */
export function pairReport({ at, self, hosts, rows, browsers, lasted }) {
  /** @type {Map<string, string>} */
  const letters = new Map();
  /** @param {string} id */
  const letter = (id) => {
    if (!letters.has(id))
      letters.set(id, String.fromCharCode(65 + letters.size));
    return /** @type {string} */ (letters.get(id));
  };
  letter(self);
  for (const { listener } of rows) letter(listener);
  for (const { pairs } of rows) for (const { peer } of pairs) letter(peer);

  /** @param {string} what */
  const forLong = (what) => {
    const ms = lasted(what);
    return ms === null ? "" : ` for ${Math.round(ms / 1_000)} s`;
  };

  /** @param {PairRow} row */
  const lines = ({ listener, word, pairs }) =>
    word === "told"
      ? pairs.map((pair) => {
          const pairing = `${listener} ${pair.peer}`;
          return `${letter(listener)} <- ${letter(pair.peer)}: ${told(pair, forLong(pairing))}`;
        })
      : [`${letter(listener)}: says nothing (${word})${forLong(listener)}`];

  const people = [...letters].map(([id, name]) => {
    const browser = browsers.get(id)?.join(" ") ?? "unknown browser";
    const notes = [
      browser,
      ...(hosts.includes(id) ? ["host"] : []),
      ...(id === self ? ["wrote this"] : []),
    ];
    return `${name}: ${notes.join(", ")}`;
  });

  return [
    "Allo, connections of a call",
    new Date(at).toISOString(),
    ...people,
    ...rows.flatMap(lines),
  ].join("\n");
}

/**
 * @param {Pair} pair
 * @param {string} lasted
 */
function told(pair, lasted) {
  const { state, route, reason, sound, picture, loss, rtt } = pair;
  const codec = (/** @type {string | null} */ name) => (name ? ` ${name}` : "");
  return [
    state + lasted,
    ...(reason ? [reason] : []),
    ...(route ? [route] : []),
    `sound ${sound}${codec(pair.soundCodec)}`,
    `picture ${picture}${codec(pair.pictureCodec)}`,
    `loss ${loss} %`,
    `rtt ${rtt} ms`,
  ].join(", ");
}

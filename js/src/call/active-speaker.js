import { createChanges } from "../changes.js";
import { GAIN } from "../devices/loudness.js";
import { isQuiet, listen, SILENCE, speakers } from "./speech.js";

/**
 * Listens to everyone in the call ten times a second, or four times while nobody can be heard, and tells
 * when somebody begins or stops speaking, or takes the floor: only then.
 */

const LISTEN_MS = 100;
/** To ask a connection for a level holds the page up, and most of the time there is none. */
const QUIET_MS = 250;

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {string} options.self is never the active speaker
 * @param {() => string[]} options.members the others
 * @param {(id: string) => number} options.level of one of them, RMS of 0 to 1
 * @param {Pick<import("../elements/streams.js").Streams, "level">} options.streams
 * @param {(members: string[], active: string | null) => void} options.onChange
 */
export function watchActiveSpeaker({
  clock,
  self,
  members,
  level,
  streams,
  onChange,
}) {
  let own = SILENCE;
  let others = SILENCE;
  const changes = createChanges({
    speaking: /** @type {string[]} */ ([]),
    active: /** @type {string | null} */ (null),
  });
  let timer = clock.setTimeout(tick, LISTEN_MS);

  function tick() {
    const levels = members().map((id) => [id, level(id)]);
    const now = clock.now();
    own = listen(own, { [self]: streams.level("self") / GAIN }, now);
    others = listen(others, Object.fromEntries(levels), now);
    const quiet = isQuiet(own) && isQuiet(others);
    timer = clock.setTimeout(tick, quiet ? QUIET_MS : LISTEN_MS);
    const change = changes.take({
      speaking: [...speakers(own), ...speakers(others)],
      active: others.active,
    });
    if (change) onChange(change.speaking, change.active);
  }

  return { close: () => clock.clearTimeout(timer) };
}

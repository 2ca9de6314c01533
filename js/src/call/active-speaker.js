import { createChanges } from "../changes.js";
import { GAIN } from "../devices/loudness.js";
import { AUDIBLE, isQuiet, listen, SILENCE, speakers } from "./speech.js";

/**
 * Listens to everyone in the call ten times a second, four times while nobody can be heard and twice once that has
 * lasted, and tells when somebody begins or stops speaking, or takes the floor: only then.
 */

const LISTEN_MS = 100;
/** To ask a connection for a level holds the page up, and most of the time there is none. */
const QUIET_MS = 250;
/** After so long without a sound it is not only a pause. */
const PAUSE_MS = 5_000;
const CALM_MS = 500;
/** How much longer than it took to ask the page does something else. */
const REST = 10;
/** What this member says of its own level is on the safe side. */
const HARDLY_AUDIBLE = AUDIBLE / 2;

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {import("../clock.js").Timers} [options.beats] for what comes again and again
 * @param {string} options.self is never the active speaker
 * @param {() => string[]} options.members the others
 * @param {(id: string) => number} options.level of one of them, RMS of 0 to 1
 * @param {Pick<import("../elements/streams.js").Streams, "level" | "isSure">} options.streams
 * @param {(audible: boolean | null) => void} options.onAudible whether this member can be heard, null if
 *   that is not known, has changed
 * @param {(members: string[], active: string | null) => void} options.onChange
 */
export function watchActiveSpeaker({
  clock,
  beats = clock,
  self,
  members,
  level,
  streams,
  onAudible,
  onChange,
}) {
  /** @type {boolean | null} */
  let audible = null;
  let own = SILENCE;
  let others = SILENCE;
  const changes = createChanges({
    speaking: /** @type {string[]} */ ([]),
    active: /** @type {string | null} */ (null),
  });
  /** Whether all has been said about those who are here, as long as nobody makes a sound. */
  let isSettled = false;
  let heardAt = clock.now();
  let tickedAt = heardAt;
  let timer = beats.setTimeout(tick, LISTEN_MS);

  function tick() {
    const began = clock.now();
    /** @type {[string, number][]} */
    const levels = members().map((id) => [id, level(id)]);
    const now = clock.now();
    tickedAt = now;
    const rest = REST * (now - began);
    const loud = streams.level("self") / GAIN;
    if (!isSettled || isNews(loud, levels)) judge(loud, levels, now);
    hear(Math.max(loud, own.of[self].level));
    timer = beats.setTimeout(tick, Math.max(rest, pause(now - heardAt)));
  }

  /**
   * @param {number} loud
   * @param {[string, number][]} levels
   */
  function isNews(loud, levels) {
    return (
      loud >= HARDLY_AUDIBLE ||
      levels.length !== Object.keys(others.of).length ||
      levels.some(([id, of]) => of >= HARDLY_AUDIBLE || !(id in others.of))
    );
  }

  /**
   * @param {number} loud
   * @param {[string, number][]} levels
   * @param {number} now
   */
  function judge(loud, levels, now) {
    own = listen(own, { [self]: loud }, now);
    others = listen(others, Object.fromEntries(levels), now);
    if (!isQuiet(own) || !isQuiet(others)) heardAt = now;
    const speaking = [...speakers(own), ...speakers(others)];
    isSettled =
      now - heardAt >= PAUSE_MS &&
      speaking.length === 0 &&
      own.of[self].level < HARDLY_AUDIBLE;
    const change = changes.take({ speaking, active: others.active });
    if (change) onChange(change.speaking, change.active);
  }

  /** @param {number} silence ms
   * @returns {number} ms */
  function pause(silence) {
    if (silence === 0) return LISTEN_MS;
    return silence < PAUSE_MS ? QUIET_MS : CALM_MS;
  }

  /** @param {number} loud */
  function hear(loud) {
    const is = streams.isSure() ? loud >= HARDLY_AUDIBLE : null;
    if (is === audible) return;
    audible = is;
    onAudible(is);
  }

  return {
    /** Somebody says that it can be heard: that is not left until the next look. */
    audible() {
      beats.clearTimeout(timer);
      const soonest = tickedAt + LISTEN_MS - clock.now();
      timer = beats.setTimeout(tick, Math.max(0, soonest));
    },

    close: () => beats.clearTimeout(timer),
  };
}

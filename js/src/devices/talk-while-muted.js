/**
 * Notices that somebody speaks while muted. A muted track is silent to everyone, so a copy of it is
 * listened to, here and nowhere else, and only while it is needed.
 *
 * @typedef {{ follow: (track: MediaStreamTrack | null) => void, level: () => number }} Loudness
 */

const TICK_MS = 100;
/** While nothing is heard: that need not come at a certain moment. */
const QUIET_MS = 250;
/** Speech begins at one loudness and ends at a lower one, so that its gaps belong to it. */
const BEGINS = 0.25;
const ENDS = 0.12;
/** A cough or a knock is shorter. */
const ENOUGH_MS = 1_000;
const QUIET_AFTERWARDS_MS = 60_000;

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {import("../clock.js").Timers} [options.beats] for what comes again and again
 * @param {Loudness} options.loudness of its own
 * @param {() => void} options.onSpeaking at most once a minute
 */
export function createTalkWhileMuted({
  clock,
  beats = clock,
  loudness,
  onSpeaking,
}) {
  /** @type {MediaStreamTrack | null} */
  let original = null;
  /** @type {MediaStreamTrack | null} */
  let copy = null;
  /** @type {unknown} */
  let timer = null;
  let speaking = false;
  let spokenMs = 0;
  let toldAt = Number.NEGATIVE_INFINITY;

  /** @param {number} passed ms */
  function tick(passed) {
    speaking = loudness.level() >= (speaking ? ENDS : BEGINS);
    spokenMs = Math.max(0, spokenMs + (speaking ? passed : -passed / 2));
    wait(speaking || spokenMs > 0 ? TICK_MS : QUIET_MS);
    if (spokenMs < ENOUGH_MS) return;
    spokenMs = 0;
    if (clock.now() - toldAt < QUIET_AFTERWARDS_MS) return;
    toldAt = clock.now();
    onSpeaking();
  }

  /** @param {number} ms */
  function wait(ms) {
    timer = beats.setTimeout(() => tick(ms), ms);
  }

  return {
    /** @param {MediaStreamTrack | null} track the muted one, or null where nobody is muted */
    follow(track) {
      if (track === original) return;
      original = track;
      beats.clearTimeout(timer);
      copy?.stop();
      copy = track?.clone() ?? null;
      loudness.follow(copy);
      speaking = false;
      spokenMs = 0;
      if (!copy) return;
      copy.enabled = true;
      wait(QUIET_MS);
    },
  };
}

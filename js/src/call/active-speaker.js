import { listen, SILENCE, speakers } from "./speech.js";

/**
 * Listens to everyone in the call ten times a second, and tells when somebody begins or ceases to
 * speak, or takes the floor: only then.
 */

const LISTEN_MS = 100;

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {() => Record<string, number>} options.levels of everyone who is here, RMS of 0 to 1
 * @param {string} options.self speaks, but never has the floor: one need not look at oneself
 * @param {(members: string[], active: string | null) => void} options.onChange
 */
export function watchActiveSpeaker({ clock, levels, self, onChange }) {
  let own = SILENCE;
  let others = SILENCE;
  let told = "[[],null]";
  let timer = clock.setTimeout(tick, LISTEN_MS);

  function tick() {
    timer = clock.setTimeout(tick, LISTEN_MS);
    const { [self]: level = 0, ...rest } = levels();
    own = listen(own, { [self]: level }, clock.now());
    others = listen(others, rest, clock.now());
    const members = [...speakers(own), ...speakers(others)];
    const text = JSON.stringify([members, others.active]);
    if (text === told) return;
    told = text;
    onChange(members, others.active);
  }

  return { stop: () => clock.clearTimeout(timer) };
}

/**
 * Who is speaking, from how loud everyone is: pure rules, so that a cough lights no ring and a
 * breath between two words puts none out (docs/decisions/107).
 *
 * @typedef {object} Voice of one member
 * @property {boolean} speaking
 * @property {number} level smoothed: what is measured are single packets of 20 ms
 * @property {number} loudSince ms, or 0
 * @property {number} heardAt ms when it was last loud enough to go on speaking
 * @property {number} spokeSince ms when it began to speak
 *
 * @typedef {object} Voices
 * @property {Readonly<Record<string, Voice>>} of
 * @property {string | null} active whoever holds the floor, also through a pause
 */

/** RMS of 0 to 1: about -36 dB of full scale to begin, -44 dB to go on. */
export const LOUD = 0.016;
export const AUDIBLE = 0.006;
/** How much of each new level counts, and the most that a bang can weigh. */
const SHARE = 0.4;
const MOST = 4 * LOUD;
/** Shorter sounds are no speech. */
export const BEGIN_MS = 150;
/** A ring stays on over the gaps between words. */
export const END_MS = 700;
/** Whoever wants the floor has to speak for so long, and its holder to be silent. */
export const FLOOR_MS = 1_000;

/** @type {Voices} */
export const SILENCE = { of: {}, active: null };

/**
 * @param {Voices} voices
 * @param {Readonly<Record<string, number>>} levels of everyone who is here, 0 to 1
 * @param {number} now ms
 * @returns {Voices}
 */
export function listen(voices, levels, now) {
  const of = Object.fromEntries(
    Object.entries(levels).map(([id, level]) => [
      id,
      hear(voices.of[id], level, now),
    ]),
  );
  return { of, active: floor(of, voices.active, now) };
}

/** Whether nobody can be heard.
 * @param {Voices} voices */
export function isQuiet({ of }) {
  return Object.values(of).every(({ level }) => level < AUDIBLE);
}

/** @param {Voices} voices
 * @returns {string[]} in a stable order */
export function speakers({ of }) {
  return Object.keys(of)
    .filter((id) => of[id].speaking)
    .sort();
}

/**
 * @param {Voice | undefined} before
 * @param {number} measured
 * @param {number} now
 * @returns {Voice}
 */
function hear(before, measured, now) {
  const last = before?.level ?? 0;
  const level = last + SHARE * (Math.min(measured, MOST) - last);
  const loudSince = level < LOUD ? 0 : before?.loudSince || now;
  if (before?.speaking) {
    const heardAt = level >= AUDIBLE ? now : before.heardAt;
    return {
      ...before,
      level,
      loudSince,
      heardAt,
      speaking: now - heardAt < END_MS,
    };
  }
  const speaking = loudSince > 0 && now - loudSince >= BEGIN_MS;
  return { speaking, level, loudSince, heardAt: now, spokeSince: now };
}

/**
 * @param {Record<string, Voice>} of
 * @param {string | null} holder
 * @param {number} now
 * @returns {string | null}
 */
function floor(of, holder, now) {
  const present = holder !== null && of[holder] ? holder : null;
  if (present && of[present].speaking) return present;
  const waiting = Object.keys(of)
    .filter((id) => of[id].speaking)
    .filter((id) => !present || now - of[id].spokeSince >= FLOOR_MS)
    .sort((one, other) => of[one].spokeSince - of[other].spokeSince);
  return waiting[0] ?? present;
}

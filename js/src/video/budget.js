import { bitsFor, FULL_RATE, pixelsFor, scaleTo, stepUp } from "./bitrates.js";
import { isNone } from "./video-messages.js";

/**
 * Divides the uplink: how large, how often and with how many bits each peer gets the camera and the
 * screen. Pure rules; docs/quality.md has them as a table. Voices need no plan: they have their
 * bits before anything here is divided.
 *
 * @typedef {import("./bitrates.js").Size} Size
 * @typedef {object} Watcher a peer that watches this member
 * @property {Size | null} camera how large it shows the camera, in device pixels; null before it has
 *   told, 0×0 where it wants none
 * @property {Size | null} screen
 * @property {"camera" | "screen" | null} large which of the two it shows large, if either
 * @property {number | null} path what the way there carries in bits per second, null while unknown
 *
 * @typedef {object} Situation
 * @property {number} voice bits per second that the own voice has
 * @property {number} members in the room, this one included
 * @property {boolean} speaking whether this member was the last to speak
 * @property {boolean} onStage whether this member is among those who spoke last
 * @property {Size | null} camera what it captures, null where it is off
 * @property {Size | null} screen
 * @property {boolean} motion whether the screen is to be smooth rather than sharp
 * @property {Readonly<Record<string, Watcher>>} watchers
 *
 * @typedef {object} Share what one peer gets of one picture
 * @property {boolean} on
 * @property {number} bits at most, per second
 * @property {number} frames at most, per second
 * @property {number} scale by which width and height are divided
 * @typedef {{ camera: Share, screen: Share }} Shares
 */

/** Bits per second of a voice, and of what a shared screen plays. */
export const VOICE_BITS = 40_000;
export const SCREEN_AUDIO_BITS = 96_000;
/** For all pictures to all peers, as long as no path says less. */
export const UPLINK_BITS = 6_000_000;
/** From so many members on, only those on stage send their camera to everyone. */
export const CROWD = 9;
/** So many are on stage: those who spoke last. */
export const STAGE = 3;

/** What a screen may take of the whole, and of one path, while a camera is sent too. */
const SCREEN_PART = 0.6;
/** A path is given a little more than it was measured to carry, or it could never show that it
 * carries more. */
const HEADROOM = 1.25;
/** Video is never starved: with so few bits it is small and slow, but there. */
const LEAST = { camera: 50_000, screen: 100_000 };
/** Before a peer has told how large it shows us. */
const SUPPOSED = { width: 640, height: 360 };
/** A screen that is looked at, as text and as a film. */
const SCREEN = {
  text: { bits: 1_500_000, frames: 8 },
  motion: { bits: 2_500_000, frames: FULL_RATE },
};
const SMALL_SCREEN_BITS = 300_000;
const SLOW = { bits: 100_000, frames: 10 };

/** @param {Situation} situation
 * @returns {Record<string, Shares>} by peer */
export function plan(situation) {
  const peers = Object.entries(situation.watchers);
  const wishes = peers.map(([, watcher]) => wish(situation, watcher));
  const screens = level(
    wishes.map(({ screen }) => screen),
    UPLINK_BITS * (situation.camera ? SCREEN_PART : 1),
  );
  const left = UPLINK_BITS - screens.reduce((sum, bits) => sum + bits, 0);
  const cameras = level(
    wishes.map(({ camera }) => camera),
    left,
  );
  return Object.fromEntries(
    peers.map(([id, watcher], i) => [
      id,
      {
        camera: cameraShare(situation, watcher, wishes[i].camera, cameras[i]),
        screen: screenShare(situation, watcher, screens[i]),
      },
    ]),
  );
}

/** Whether a change is worth passing to the browser: small changes of the bits are not.
 * @param {Share | undefined} before
 * @param {Share} next */
export function differs(before, next) {
  return (
    !before ||
    before.on !== next.on ||
    before.scale !== next.scale ||
    before.frames !== next.frames ||
    Math.abs(next.bits - before.bits) > 0.15 * before.bits
  );
}

/**
 * What a path carries, after one more reading: a drop counts at once, a rise when two readings in a
 * row agree, and small changes not at all.
 *
 * @typedef {{ bits: number, rises: number }} Estimate
 * @param {Estimate | null} before
 * @param {number} reading bits per second
 * @returns {Estimate}
 */
export function follow(before, reading) {
  if (!before || reading < 0.85 * before.bits)
    return { bits: reading, rises: 0 };
  if (reading < 1.15 * before.bits) return { ...before, rises: 0 };
  return before.rises > 0
    ? { bits: reading, rises: 0 }
    : { ...before, rises: 1 };
}

/**
 * Who is on stage: those who spoke last, filled up by those who are first in the order of ids, so
 * that all members reach the same result before anybody has spoken.
 *
 * @param {readonly string[]} recent ids, the last speaker first
 * @param {readonly string[]} members all ids, the own one too
 */
export function stageOf(recent, members) {
  const spoke = recent.filter((id) => members.includes(id));
  const silent = members.filter((id) => !spoke.includes(id)).sort();
  return [...spoke, ...silent].slice(0, STAGE);
}

/** The bits that a peer's pictures should have, were they the only ones.
 * @param {Situation} situation
 * @param {Watcher} watcher */
function wish(situation, watcher) {
  const { camera, screen } = situation;
  const room = within(watcher.path, situation.voice);
  const ofScreen =
    screen && !isNone(watcher.screen)
      ? Math.min(
          watcher.large === "screen"
            ? screenKind(situation).bits
            : SMALL_SCREEN_BITS,
          Math.max(LEAST.screen, room * (camera ? SCREEN_PART : 1)),
        )
      : 0;
  if (!camera || !isShown(situation, watcher))
    return { camera: 0, screen: ofScreen };
  const scale = scaleTo(camera, watcher.camera ?? SUPPOSED);
  const wanted = bitsFor(
    (camera.width * camera.height) / scale ** 2,
    framesFor(situation, watcher),
  );
  return {
    camera: Math.min(wanted, Math.max(LEAST.camera, room - ofScreen)),
    screen: ofScreen,
  };
}

/** @param {Situation} situation */
const screenKind = ({ motion }) => SCREEN[motion ? "motion" : "text"];

/** @param {number | null} path
 * @param {number} voice */
function within(path, voice) {
  if (path === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, path * HEADROOM - voice);
}

/** @param {Situation} situation
 * @param {Watcher} watcher */
function isShown({ members, onStage }, watcher) {
  if (isNone(watcher.camera)) return false;
  return members < CROWD || onStage || watcher.large === "camera";
}

/** @param {Situation} situation
 * @param {Watcher} watcher */
function framesFor({ members, speaking }, watcher) {
  const matters = speaking || watcher.large === "camera";
  if (members <= 2) return FULL_RATE;
  if (members <= 4) return matters ? FULL_RATE : 24;
  return matters ? 24 : 15;
}

/**
 * @param {Situation} situation
 * @param {Watcher} watcher
 * @param {number} wished
 * @param {number} bits
 * @returns {Share}
 */
function cameraShare(situation, watcher, wished, bits) {
  const { camera } = situation;
  const frames = framesFor(situation, watcher);
  const on = isShown(situation, watcher);
  if (!camera || !on) return { on, bits: LEAST.camera, frames, scale: 1 };
  const byTile = scaleTo(camera, watcher.camera ?? SUPPOSED);
  const full = bitsFor((camera.width * camera.height) / byTile ** 2, frames);
  const byBits =
    Math.min(wished, bits) < full
      ? Math.sqrt((camera.width * camera.height) / pixelsFor(bits, frames))
      : 1;
  return {
    on,
    bits: rounded(bits),
    frames: bits < SLOW.bits ? Math.min(frames, SLOW.frames) : frames,
    scale: Math.max(byTile, stepUp(byBits)),
  };
}

/** Text must stay legible: a screen that is looked at is not made smaller, it is shown less often. A
 * film is made smaller, so that it does not stutter.
 * @param {Situation} situation
 * @param {Watcher} watcher
 * @param {number} bits
 * @returns {Share} */
function screenShare(situation, watcher, bits) {
  const { screen, motion } = situation;
  const { frames } = screenKind(situation);
  const small = screen && watcher.screen && watcher.large !== "screen";
  const byTile = small ? scaleTo(screen, watcher.screen ?? SUPPOSED) : 1;
  const enough = Math.max(LEAST.screen, bits);
  const byBits =
    screen && motion
      ? Math.sqrt((screen.width * screen.height) / pixelsFor(enough, frames))
      : 1;
  return {
    on: !isNone(watcher.screen),
    bits: rounded(enough),
    frames,
    scale: Math.max(byTile, stepUp(byBits)),
  };
}

/** Shares out a total so that the small wishes are met whole and the large ones alike.
 * @param {number[]} wishes
 * @param {number} total */
function level(wishes, total) {
  let left = total;
  let highest = Number.POSITIVE_INFINITY;
  const ordered = [...wishes].sort((a, b) => a - b);
  for (const [i, wished] of ordered.entries()) {
    highest = left / (ordered.length - i);
    if (wished > highest) break;
    highest = Number.POSITIVE_INFINITY;
    left -= wished;
  }
  return wishes.map((wished) => Math.min(wished, highest));
}

/** @param {number} bits */
const rounded = (bits) => Math.max(10_000, Math.round(bits / 10_000) * 10_000);

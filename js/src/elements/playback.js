/**
 * Keeps the media of the others playing. The page itself never pauses or mutes it: whenever
 * something else does, such as a media key, the system, an extension or sleep, it is undone. Where
 * that does not help, the page says so, and the next click tries again (docs/decisions/262).
 *
 * @typedef {"sound-blocked" | "playback-stopped"} Trouble the browser wants a press first, or
 *   something stops it again and again
 * @typedef {ReturnType<typeof createPlayback>} Playback
 *
 * @typedef {object} Entry
 * @property {() => boolean} isMuted whether it is to be silent
 * @property {() => number} volume how loud it is to be, 0 to 1
 * @property {number} tries since it last played for a while
 * @property {unknown} timer until the next try
 * @property {unknown} calm until it is said to be well
 * @property {Trouble | null} trouble
 */

/** All within 2 s. */
const TRIES_MS = [0, 300, 1_000];
const LATER_MS = 5_000;
/** So long it plays before it counts as well, and before it is forgotten that it did not. */
const WELL_MS = 1_000;
const FORGOTTEN_MS = 10_000;
/** With touch a press counts when the finger goes. */
const PRESSES = ["pointerdown", "pointerup", "keydown"];
const CHANGES = ["pause", "volumechange", "emptied", "stalled"];

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {EventTarget} options.window
 * @param {EventTarget & { hidden: boolean }} options.document
 * @param {(trouble: Trouble, on: boolean) => void} options.onTrouble some element has it, or none has
 *   it any more
 */
export function createPlayback({ clock, window, document, onTrouble }) {
  /** @type {Map<HTMLVideoElement, Entry>} */
  const entries = new Map();

  /** @param {Trouble} trouble */
  const has = (trouble) =>
    [...entries.values()].some((entry) => entry.trouble === trouble);

  /**
   * @param {Entry} entry
   * @param {Trouble | null} trouble
   */
  function enter(entry, trouble) {
    const before = entry.trouble;
    if (before === trouble) return;
    const isNews = trouble !== null && !has(trouble);
    entry.trouble = trouble;
    if (isNews) onTrouble(trouble, true);
    if (before !== null && !has(before)) onTrouble(before, false);
  }

  /** @param {HTMLVideoElement} video
   * @param {Entry} entry */
  function isAmiss(video, { isMuted }) {
    if (!video.srcObject) return false;
    const silent = !isMuted() && (video.muted || video.volume === 0);
    return silent || (video.paused && !video.ended);
  }

  /** @param {HTMLVideoElement} video
   * @param {Entry} entry */
  async function mend(video, entry) {
    entry.tries += 1;
    video.muted = entry.isMuted();
    if (video.volume === 0) video.volume = entry.volume();
    if (!video.paused) return check(video);
    try {
      await video.play();
    } catch (error) {
      const name = error instanceof DOMException ? error.name : "";
      if (name === "NotAllowedError" && entries.get(video) === entry)
        enter(entry, "sound-blocked");
    }
    check(video);
  }

  /** @param {HTMLVideoElement} video */
  function check(video) {
    const entry = entries.get(video);
    if (!entry) return;
    if (!isAmiss(video, entry)) return calmDown(entry);
    clock.clearTimeout(entry.calm);
    entry.calm = null;
    if (entry.timer !== null) return;
    // A picture without sound rests while nobody looks: some systems see to that.
    if (document.hidden && entry.isMuted()) return;
    if (entry.tries >= TRIES_MS.length && entry.trouble === null)
      enter(entry, "playback-stopped");
    entry.timer = clock.setTimeout(() => {
      entry.timer = null;
      if (isAmiss(video, entry)) mend(video, entry);
      else calmDown(entry);
    }, TRIES_MS[entry.tries] ?? LATER_MS);
  }

  /** @param {Entry} entry */
  function calmDown(entry) {
    if (entry.calm !== null || (entry.tries === 0 && !entry.trouble)) return;
    entry.calm = clock.setTimeout(() => {
      enter(entry, null);
      entry.calm = clock.setTimeout(() => {
        entry.calm = null;
        entry.tries = 0;
      }, FORGOTTEN_MS);
    }, WELL_MS);
  }

  /** @param {Entry} entry */
  function stopTimers(entry) {
    clock.clearTimeout(entry.timer);
    clock.clearTimeout(entry.calm);
    entry.timer = null;
    entry.calm = null;
  }

  /** @param {boolean} all also those that are to be tried soon anyway */
  function tryNow(all) {
    for (const [video, entry] of entries) {
      if (!isAmiss(video, entry)) continue;
      if (!all && entry.trouble === null) continue;
      stopTimers(entry);
      mend(video, entry);
    }
  }

  for (const press of PRESSES)
    window.addEventListener(press, () => tryNow(false), { capture: true });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) tryNow(true);
  });
  window.addEventListener("pageshow", () => tryNow(true));

  const changed = (/** @type {Event} */ { target }) =>
    check(/** @type {HTMLVideoElement} */ (target));

  return {
    /** It has something to play.
     * @param {HTMLVideoElement} video
     * @param {Pick<Entry, "isMuted" | "volume">} sound */
    start(video, sound) {
      let entry = entries.get(video);
      if (!entry) {
        entry = { ...sound, tries: 0, timer: null, calm: null, trouble: null };
        entries.set(video, entry);
        for (const change of CHANGES) video.addEventListener(change, changed);
      }
      stopTimers(entry);
      // To begin with is not to be stopped.
      entry.tries = -1;
      mend(video, entry);
    },

    /** @param {HTMLVideoElement} video */
    stop(video) {
      const entry = entries.get(video);
      if (!entry) return;
      stopTimers(entry);
      enter(entry, null);
      entries.delete(video);
      for (const change of CHANGES) video.removeEventListener(change, changed);
    },
  };
}

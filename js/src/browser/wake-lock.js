/**
 * Keeps the screen from going dark while there is a call (Screen Wake Lock API). The browser takes
 * the lock away whenever the page is hidden: it is asked for again when the page is seen.
 *
 * @param {object} options
 * @param {WakeLock | undefined} options.wakeLock undefined where the browser has none
 * @param {EventTarget & { visibilityState: DocumentVisibilityState }} options.document
 */
export function createWakeLock({ wakeLock, document }) {
  let wanted = false;
  let asking = false;
  /** @type {WakeLockSentinel | null} */
  let lock = null;

  async function ask() {
    if (!wanted || asking || document.visibilityState !== "visible") return;
    if (lock && !lock.released) return;
    asking = true;
    try {
      lock = (await wakeLock?.request("screen")) ?? null;
    } catch {
      // Refused, as with little battery left: a call does without.
    }
    asking = false;
    if (!wanted) release();
  }

  function release() {
    lock?.release().catch(() => {});
    lock = null;
  }

  document.addEventListener("visibilitychange", ask);

  return {
    /** @param {boolean} on */
    hold(on) {
      wanted = on;
      if (on) ask();
      else release();
    },
  };
}

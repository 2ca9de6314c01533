/**
 * Notices when the network may have changed: back, different, or after a sleep.
 */

/** After a sleep a call is back within 4 s. */
const TICK_MS = 2_000;
/** A timer that fires so late means that the machine slept. */
const SLEPT_MS = 15_000;

/**
 * @param {object} options
 * @param {EventTarget} options.window
 * @param {EventTarget & { visibilityState: DocumentVisibilityState }} options.document
 * @param {(EventTarget & { type?: string }) | undefined} options.connection
 *   navigator.connection, where there is one
 * @param {import("../clock.js").Clock} options.clock
 * @param {import("../clock.js").Timers} [options.beats] for what comes again and again
 * @param {(doubtful: boolean) => void} options.onWake doubtful: what seems connected may not be
 */
export function watchWakeups({
  window,
  document,
  connection,
  clock,
  beats = clock,
  onWake,
}) {
  let tickedAt = clock.now();
  let network = connection?.type;

  function slept() {
    const late = clock.now() - tickedAt > TICK_MS + SLEPT_MS;
    tickedAt = clock.now();
    return late;
  }

  function tick() {
    if (slept()) onWake(true);
    beats.setTimeout(tick, TICK_MS);
  }

  beats.setTimeout(tick, TICK_MS);
  window.addEventListener("online", () => onWake(true));
  window.addEventListener("pageshow", (event) => {
    if (/** @type {PageTransitionEvent} */ (event).persisted) onWake(true);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") onWake(slept());
  });
  connection?.addEventListener("change", () => {
    // It also changes with every estimate of the speed.
    if (connection.type === network) return;
    network = connection.type;
    onWake(true);
  });
}

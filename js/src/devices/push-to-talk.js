/**
 * Push-to-talk: while muted, hold the space bar to be heard. Space still types in a text field and
 * presses a button that was reached by keyboard; a button that was only clicked does not take it.
 */

const WRITTEN_INTO = "input, textarea, select, [contenteditable]";
const PRESSED = "button, a, summary, [role=switch]";

/**
 * @param {object} options
 * @param {EventTarget} options.window
 * @param {EventTarget & { visibilityState: DocumentVisibilityState }} options.document
 * @param {() => boolean} options.begin unmutes, where that is to be done now
 * @param {() => void} options.end
 */
export function watchPushToTalk({ window, document, begin, end }) {
  let held = false;
  /** Whether the focus went where it is by the keyboard. */
  let led = false;

  /** @param {KeyboardEvent} event */
  function isOurs({ target, ctrlKey, altKey, metaKey }) {
    if (ctrlKey || altKey || metaKey) return false;
    const element = /** @type {Partial<Element> | null} */ (target);
    if (element?.closest?.(WRITTEN_INTO)) return false;
    return !led || !element?.closest?.(PRESSED);
  }

  function stop() {
    if (!held) return;
    held = false;
    end();
  }

  document.addEventListener("pointerdown", () => {
    led = false;
  });
  document.addEventListener("keydown", (anyEvent) => {
    const event = /** @type {KeyboardEvent} */ (anyEvent);
    if (event.key === "Tab") led = true;
    if (event.key !== " ") return;
    if (!held && (event.repeat || !isOurs(event) || !begin())) return;
    held = true;
    event.preventDefault(); // nothing scrolls, no button is pressed
  });
  document.addEventListener("keyup", (anyEvent) => {
    const event = /** @type {KeyboardEvent} */ (anyEvent);
    if (event.key !== " " || !held) return;
    event.preventDefault();
    stop();
  });
  // The key may be let go where this page does not hear of it.
  window.addEventListener("blur", stop);
  document.addEventListener("visibilitychange", stop);
}

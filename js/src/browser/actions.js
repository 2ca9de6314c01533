/**
 * What the page does outside itself: the title, fullscreen, the clipboard, the share sheet.
 */

const CLIPBOARD_MS = 3_000;
const SAVED_MS = 60_000;

/**
 * @param {Document} document
 * @param {{ title: string, language: string }} head
 */
export function showHead(document, { title, language }) {
  document.title = title;
  document.documentElement.lang = language;
}

/**
 * @param {Document} document
 */
export async function toggleFullscreen(document) {
  if (document.fullscreenElement) await document.exitFullscreen();
  else
    await document.documentElement.requestFullscreen({ navigationUI: "hide" });
}

/** A picture that fills its tile is shown whole, or the other way round.
 * @param {Document} document
 * @param {{ member: string, source: string }} whose */
export function switchFraming(document, whose) {
  /** @type {any} */ (elementOf(document, whose))?.switchFraming();
}

/** A shared screen is seen from nearer or farther, or whole.
 * @param {Document} document
 * @param {{ member: string, source: string, step: string }} what */
export function zoom(document, { step, ...whose }) {
  /** @type {any} */ (elementOf(document, whose))?.zoom(step);
}

/** The same for the tile that has the focus, else the large one, else for all cameras alike.
 * @param {Document} document */
export function switchFramings(document) {
  const focused = document.activeElement?.closest(".tile");
  const one =
    focused?.querySelector("allo-video") ??
    document.querySelector('allo-video[large="true"]');
  if (one) return /** @type {any} */ (one).switchFraming();
  /** @type {any[]} */
  const all = [...document.querySelectorAll("allo-video:not([source])")];
  const framing = all[0]?.dataset.fit === "fit" ? "fill" : "fit";
  for (const element of all) element.frameAs(framing);
}

/**
 * @param {Document} document
 * @param {{ member: string, source: string }} whose
 */
export function elementOf(document, { member, source }) {
  return /** @type {HTMLElement[]} */ ([
    ...document.querySelectorAll("allo-video"),
  ])
    .filter((element) => element.getAttribute("member") === member)
    .find((element) => (element.getAttribute("source") ?? "camera") === source);
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it is in the clipboard
 */
export async function copy(text) {
  try {
    // A browser that asks first may wait for ever.
    await inTime(navigator.clipboard.writeText(text));
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
function inTime(promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, CLIPBOARD_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Where the clipboard is refused, as in an older browser or without focus.
 * @param {string} text */
function copyBySelection(text) {
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
  }
}

/** Gives the person a file that the page has made.
 * @param {string} name
 * @param {string} type
 * @param {string} content */
export function save(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Once the browser has read it, which it does not tell.
  setTimeout(() => URL.revokeObjectURL(url), SAVED_MS);
}

/** Opens the share sheet.
 * @param {string} link
 * @returns {Promise<boolean>} false where there is none; a person may also close it
 */
export async function share(link) {
  if (!navigator.share) return false;
  try {
    await navigator.share({ url: link });
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError";
  }
  return true;
}

/** A file that is dropped in the wrong place must not replace the page.
 * @param {Window} window */
export function keepFilesOut(window) {
  for (const type of ["dragover", "drop"]) {
    window.addEventListener(type, (event) => {
      const { types } = /** @type {DragEvent} */ (event).dataTransfer ?? {};
      if (types?.includes("Files")) event.preventDefault();
    });
  }
}

/**
 * Brings what of the page only a call needs: its script, its screen, which is a part of the Elm program,
 * and its style. Asked for in the lobby, and all there before a call begins
 * (docs/decisions/430-fetch-the-screen-of-a-call-with-the-call.md).
 */
import { Refused } from "../wire/messages.js";

/** In ms. A page that is younger is hardly older than its server, and would be loaded over and over. */
const YOUNG_MS = 30_000;

/**
 * @template Script
 * @param {object} options
 * @param {Record<string, unknown>} options.later where the program looks for the screen of a call
 * @param {() => Promise<Script>} options.script
 * @param {() => Promise<{ screen: object }>} options.screen
 * @param {() => Promise<unknown>} options.extras what a call fetches itself once it has begun, and can
 *   begin without
 * @param {Pick<typeof globalThis, "document" | "fetch" | "performance" | "RTCPeerConnection">}
 *   options.window
 * @param {string} options.base the address of the page
 * @returns {() => Promise<Script>} may be asked again if one of them cannot be fetched. Fails with
 *   `offline`, or `changed` if the server has another page by now and the parts of this one are gone
 */
export function createCallParts(options) {
  const { later, script, screen, extras, window, base } = options;
  /** @type {Promise<void> | undefined} */
  let styled;
  let isWarm = false;

  return async () => {
    styled ??= switchOn(window.document);
    styled.catch(() => {
      styled = undefined;
    });
    try {
      const [call, drawn] = await Promise.all([script(), screen(), styled]);
      Object.assign(later, drawn.screen);
      if (!isWarm) {
        warmUp(window);
        extras().catch(() => {});
      }
      isWarm = true;
      return call;
    } catch {
      throw new Refused((await isAnswered()) ? "changed" : "offline");
    }
  };

  async function isAnswered() {
    if (window.performance.now() < YOUNG_MS) return false;
    return window.fetch(base, { method: "HEAD" }).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

/** A browser does not fetch a style sheet that is switched off. A new one takes its place: one that
 * failed would not be fetched again.
 * @param {Pick<Document, "querySelector">} document
 * @returns {Promise<void>} */
function switchOn(document) {
  const off = document.querySelector("link[rel=stylesheet][disabled]");
  return new Promise((resolve, reject) => {
    if (!off) return resolve();
    const on = /** @type {HTMLLinkElement} */ (off.cloneNode());
    on.removeAttribute("disabled");
    on.onload = () => resolve();
    on.onerror = () => {
      on.replaceWith(off);
      reject(new Error("no style"));
    };
    off.replaceWith(on);
  });
}

/** The first offer that a page makes takes a browser several times as long as the next, for all that it
 * has to find out about its codecs: so one is made while nobody waits. It is never set, and asks
 * nobody for anything.
 * @param {Pick<typeof globalThis, "RTCPeerConnection">} window */
async function warmUp({ RTCPeerConnection }) {
  try {
    const pc = new RTCPeerConnection();
    pc.addTransceiver("audio");
    pc.addTransceiver("video");
    await pc.createOffer().finally(() => pc.close());
  } catch {
    // Then the first call finds out.
  }
}

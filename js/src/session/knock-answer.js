/**
 * Announces the answer to a knock while the page is hidden: a tone, and a notice that the title of
 * the page repeats, until the page is looked at. (The host hears a knock in the same way.) Whoever is
 * let in meanwhile is neither seen nor heard before they look: what was on goes off, and the page
 * offers to turn it on again.
 * A host who comes while nobody was there to answer is a tone too, hidden or not.
 *
 * @param {object} options
 * @param {EventTarget & { hidden: boolean }} options.document
 * @param {Pick<import("../devices/chime.js").Chime, "sound">} options.chime
 * @param {Pick<import("../devices/media.js").Media, "wants">} options.media
 * @param {(kind: "camera" | "microphone") => void} options.turnOff at once
 * @param {import("../ports.js").Tell} options.tell
 */
export function createKnockAnswer({ document, chime, media, turnOff, tell }) {
  let knocked = false;
  let alone = false;
  /** @type {string | null} */
  let said = null;

  /** @param {string} code */
  function answer(code) {
    knocked = false;
    if (!document.hidden) return;
    said = code;
    chime.sound();
    tell({ type: "notice", code, member: null });
    if (code === "let-in") comeInUnseen();
  }

  function comeInUnseen() {
    const camera = media.wants("camera");
    const microphone = media.wants("microphone");
    if (camera) turnOff("camera");
    if (microphone) turnOff("microphone");
    if (camera || microphone) tell({ type: "cameInOff", camera, microphone });
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden || said === null) return;
    tell({ type: "notice", code: said, member: null, over: true });
    said = null;
  });

  return {
    /** What the page is told; a welcome, before any peer is met.
     * @param {import("../ports.js").ToElm} message */
    hear(message) {
      if (message.type === "waiting") {
        if (knocked && alone && message.host) chime.sound();
        knocked = true;
        alone = !message.host;
      }
      if (!knocked) return;
      if (message.type === "welcome") answer("let-in");
      // A person who left by themselves need not be told.
      if (message.type === "over" && message.code !== "left")
        answer("not-let-in");
    },
  };
}

/**
 * The speaker that the person has chosen. While it is unplugged, sound comes from the default one.
 */

/**
 * @param {object} options
 * @param {Pick<import("../elements/streams.js").Streams, "playOn" | "speaker">} options.streams
 * @param {(lost: boolean) => void} options.onLost it went, or is back
 */
export function createSpeaker({ streams, onLost }) {
  let chosen = streams.speaker();
  /** Whether it was there since the page was opened. */
  let seen = false;
  let lost = false;

  /** @param {boolean} now */
  function setLost(now) {
    if (now === lost) return;
    lost = now;
    if (seen) onLost(now);
  }

  return {
    /** Before a permission is given a browser names none: that is no reason to think it gone.
     * @param {readonly { id: string }[]} speakers those that there are */
    update(speakers) {
      if (streams.speaker() !== (lost ? "" : chosen)) {
        chosen = streams.speaker();
        setLost(false);
        seen = false;
      }
      if (chosen === "" || speakers.length === 0) return;
      const there = speakers.some(({ id }) => id === chosen);
      if (there === !lost) {
        seen ||= there;
        return;
      }
      streams.playOn(there ? chosen : "");
      setLost(!there);
      seen ||= there;
    },
  };
}

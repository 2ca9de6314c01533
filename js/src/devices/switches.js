/**
 * The switches of camera and microphone, and the key that switches the microphone on for as long as
 * it is held. A reload keeps them as they were set; a held key is not a setting.
 */

/**
 * @param {object} options
 * @param {import("./media.js").Media} options.media
 * @param {{ keepWanted: (wanted: { camera: boolean, microphone: boolean }) => void }} options.store
 * @param {() => void} options.onWanted another is wanted now
 */
export function createSwitches({ media, store, onWanted }) {
  /** The key is held. */
  let talking = false;

  return {
    /**
     * @param {"camera" | "microphone"} kind
     * @param {boolean} on
     */
    turn(kind, on) {
      const wanted = {
        camera: media.wants("camera"),
        microphone: media.wants("microphone") && !talking,
        [kind]: on,
      };
      if (kind === "microphone") talking = false;
      store.keepWanted(wanted);
      onWanted();
      return media.set(kind, on);
    },

    /** The key goes down or up.
     * @param {boolean} on
     * @returns {boolean} whether there was anything to do */
    talk(on) {
      const ready = on
        ? media.state("microphone") === "off" &&
          media.track("microphone") !== null
        : talking;
      if (!ready) return false;
      talking = on;
      media.set("microphone", on);
      return true;
    },

    /** The call is over, and with it the key. */
    release() {
      talking = false;
    },
  };
}

/**
 * What the keys of a keyboard, a headset or the system's own controls do in a call (Media Session
 * API): they hang up and switch microphone and camera, where a browser offers that, and they never
 * pause the others, as they would a film.
 *
 * @param {object} options
 * @param {MediaSession | undefined} options.session
 * @param {() => void} options.leave
 * @param {(kind: "camera" | "microphone") => void} options.toggle
 * @param {() => void} options.leaveTab the tab is left, and may open a window over all others
 */
export function createMediaSession({ session, leave, toggle, leaveTab }) {
  const nothing = () => {};
  const handlers = {
    hangup: leave,
    togglemicrophone: () => toggle("microphone"),
    togglecamera: () => toggle("camera"),
    play: nothing,
    pause: nothing,
    stop: nothing,
  };

  /** @param {string} action
   * @param {(() => void) | null} handler
   * @returns {boolean} whether this browser knows the action */
  function handle(action, handler) {
    try {
      session?.setActionHandler(
        /** @type {MediaSessionAction} */ (action),
        handler,
      );
      return session !== undefined;
    } catch {
      return false;
    }
  }

  return {
    /** @param {boolean} inCall */
    hold(inCall) {
      for (const [action, handler] of Object.entries(handlers))
        handle(action, inCall ? handler : null);
    },

    /** Whether leaving the tab is to be told.
     * @param {boolean} on
     * @returns {boolean} whether this browser would */
    watchLeaving: (on) => handle("enterpictureinpicture", on ? leaveTab : null),

    /** @param {{ camera: boolean, microphone: boolean }} on */
    show({ camera, microphone }) {
      session?.setCameraActive?.(camera)?.catch?.(nothing);
      session?.setMicrophoneActive?.(microphone)?.catch?.(nothing);
    },
  };
}

/**
 * What the keys of a keyboard, a headset or the system's own controls do in a call (Media Session
 * API): they hang up and switch microphone and camera, where a browser offers that, and they never
 * pause the others, as they would a film.
 *
 * @param {object} options
 * @param {MediaSession | undefined} options.session
 * @param {() => void} options.leave
 * @param {(kind: "camera" | "microphone") => void} options.toggle
 */
export function createMediaSession({ session, leave, toggle }) {
  const nothing = () => {};
  const handlers = {
    hangup: leave,
    togglemicrophone: () => toggle("microphone"),
    togglecamera: () => toggle("camera"),
    play: nothing,
    pause: nothing,
    stop: nothing,
  };

  return {
    /** @param {boolean} inCall */
    hold(inCall) {
      for (const [action, handler] of Object.entries(handlers)) {
        try {
          session?.setActionHandler(
            /** @type {MediaSessionAction} */ (action),
            inCall ? handler : null,
          );
        } catch {
          // This browser does not know the action.
        }
      }
    },

    /** @param {{ camera: boolean, microphone: boolean }} on */
    show({ camera, microphone }) {
      session?.setCameraActive?.(camera)?.catch?.(nothing);
      session?.setMicrophoneActive?.(microphone)?.catch?.(nothing);
    },
  };
}

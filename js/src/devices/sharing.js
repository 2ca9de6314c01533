/**
 * Owns what this browser shows of its screen: the tracks of a screen, a window or a tab, and its
 * sound where the browser has it. It ends from here, or from the browser's own bar.
 *
 * @typedef {"off" | "asking" | "on"} SharingState
 * @typedef {{ video: MediaStreamTrack | null, audio: MediaStreamTrack | null }} Shown
 * @typedef {ReturnType<typeof createSharing>} Sharing
 */

/** Text must stay legible, a film must not stutter, and the uplink has to carry faces as well. */
const TEXT = { hint: "detail", video: { frameRate: { ideal: 15, max: 30 } } };
const MOTION = { hint: "motion", video: { frameRate: { ideal: 30, max: 30 } } };
const WISHES = {
  // Music and films are not speech: nothing is to be filtered out of them.
  audio: {
    echoCancellation: false,
    noiseSuppression: false,
    autoGainControl: false,
    suppressLocalAudioPlayback: false,
  },
  // Showing the call within the call would be a hall of mirrors.
  selfBrowserSurface: "exclude",
  surfaceSwitching: "include",
  systemAudio: "include",
};

/**
 * @param {object} options
 * @param {Pick<MediaDevices, "getDisplayMedia"> | undefined} options.devices
 * @param {() => boolean} [options.motion] whether it is to be smooth rather than sharp
 * @param {(state: SharingState) => void} options.onChange the state or a track changed
 * @param {(is: boolean) => void} [options.onInterrupted] nothing comes of it for a while, as of a window
 *   that is minimized, or something does again
 * @param {() => void} options.onFailed the person chose something, but nothing came of it
 */
export function createSharing({
  devices,
  motion = () => false,
  onChange,
  onInterrupted = () => {},
  onFailed,
}) {
  /** @type {Shown} */
  let shown = { video: null, audio: null };
  /** @type {SharingState} */
  let state = "off";

  /** It may change while the person is asked.
   * @returns {SharingState} */
  const now = () => state;

  /** @param {SharingState} next */
  function enter(next) {
    state = next;
    onChange(state);
  }

  const wanted = () => (motion() ? MOTION : TEXT);

  let interrupted = false;

  /** @param {boolean} is */
  function interrupt(is) {
    if (is === interrupted) return;
    interrupted = is;
    onInterrupted(is);
  }

  function stop() {
    interrupt(false);
    for (const track of [shown.video, shown.audio]) {
      if (!track) continue;
      track.onended = null;
      track.onmute = null;
      track.onunmute = null;
      track.stop();
    }
    shown = { video: null, audio: null };
    if (state !== "off") enter("off");
  }

  /** @param {MediaStream} stream */
  function show(stream) {
    const [video = null] = stream.getVideoTracks();
    const [audio = null] = stream.getAudioTracks();
    shown = { video, audio };
    if (!video) return stop();
    video.contentHint = wanted().hint;
    video.onended = stop;
    video.onmute = () => interrupt(true);
    video.onunmute = () => interrupt(false);
    if (audio) {
      // A tab may fall silent, or lose its sound, and still be seen.
      audio.onended = () => {
        shown = { ...shown, audio: null };
        onChange(state);
      };
    }
    enter("on");
  }

  return {
    /** Phones cannot. */
    able: () => typeof devices?.getDisplayMedia === "function",

    /** Asks the person what to show. */
    async start() {
      if (state !== "off" || !devices) return;
      enter("asking");
      try {
        const stream = await devices.getDisplayMedia(
          /** @type {DisplayMediaStreamOptions} */ ({
            ...WISHES,
            video: wanted().video,
          }),
        );
        // Stopped in the meantime, as by leaving: the person's answer came too late.
        if (now() === "asking") show(stream);
        else for (const track of stream.getTracks()) track.stop();
      } catch (error) {
        if (now() !== "asking") return;
        enter("off");
        if (!changedMind(error)) onFailed();
      }
    },

    stop,

    /** Whether it is to be smooth has changed. */
    async motionChanged() {
      const { video } = shown;
      if (!video || video.contentHint === wanted().hint) return;
      video.contentHint = wanted().hint;
      // A browser that cannot go on as it did.
      await video.applyConstraints(wanted().video).catch(() => {});
      onChange(state);
    },

    state: now,
    shown: () => shown,
  };
}

/** Closing the browser's question is an answer too, unless it was the system that said no.
 * @param {unknown} error */
function changedMind(error) {
  return (
    error instanceof Error &&
    ["NotAllowedError", "AbortError"].includes(error.name) &&
    !/system/i.test(error.message)
  );
}

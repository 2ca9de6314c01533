/**
 * How loud this browser's own microphone is. An AudioContext needs a gesture of the person first;
 * until then the level is 0.
 */

/** Speech at a usual distance has a mean of about a tenth: it should fill most of a meter. */
export const GAIN = 6;

export function createLoudness() {
  /** @type {AudioContext | null} */
  let context = null;
  /** @type {AnalyserNode | null} */
  let analyser = null;
  /** @type {MediaStreamAudioSourceNode | null} */
  let source = null;
  /** @type {MediaStreamTrack | null} */
  let track = null;
  const samples = new Float32Array(1_024);

  function connect() {
    source?.disconnect();
    source = null;
    if (!track || !navigator.userActivation?.hasBeenActive) return;
    // Switched off in some browsers: then there is no meter, and a call all the same.
    if (typeof AudioContext !== "function") return;
    context ??= new AudioContext();
    if (context.state === "suspended") context.resume().catch(() => {});
    analyser ??= new AnalyserNode(context, { fftSize: samples.length });
    source = context.createMediaStreamSource(new MediaStream([track]));
    source.connect(analyser);
  }

  /** A context may be suspended until a press, or interrupted, as by a phone call. */
  const gesture = () => {
    if (!source) connect();
    else if (context?.state !== "running") context?.resume().catch(() => {});
  };
  addEventListener("pointerdown", gesture);
  addEventListener("keydown", gesture);
  addEventListener("pageshow", gesture);
  document.addEventListener("visibilitychange", gesture);

  return {
    /** @param {MediaStreamTrack | null} next */
    follow(next) {
      if (next === track) return;
      track = next;
      connect();
    },

    /** Whether the level is that of the microphone: of none, or one that is off, it is. */
    isSure: () =>
      !track?.enabled || (source !== null && context?.state === "running"),

    level() {
      if (!analyser || !source || !track?.enabled) return 0;
      analyser.getFloatTimeDomainData(samples);
      let sum = 0;
      // Many times a second: reduce() takes several times as long.
      for (const sample of samples) sum += sample * sample;
      return Math.min(1, GAIN * Math.sqrt(sum / samples.length));
    },
  };
}

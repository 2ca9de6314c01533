/**
 * The doorbell: two short soft tones, made here, since a file would have to be fetched.
 */

const TONES = [659.26, 523.25];
const TONE_S = 0.18;
const LOUDNESS = 0.12;
/** Several who knock at once ring once. */
const PAUSE_MS = 1_500;

/**
 * @param {() => AudioContext} open
 * @param {() => number} now ms
 */
export function createChime(open, now) {
  /** @type {AudioContext | null} */
  let context = null;
  let rungAt = -PAUSE_MS;

  return function ring() {
    if (now() - rungAt < PAUSE_MS) return;
    rungAt = now();
    context ??= open();
    // Where the browser waits for a click, there is the knock on the screen.
    context.resume().catch(() => {});
    const start = context.currentTime;
    TONES.forEach((frequency, i) => {
      const from = start + i * TONE_S;
      const tone = new OscillatorNode(/** @type {AudioContext} */ (context), {
        frequency,
      });
      const volume = new GainNode(/** @type {AudioContext} */ (context), {
        gain: 0,
      });
      volume.gain.setValueAtTime(0, from);
      volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02);
      volume.gain.linearRampToValueAtTime(0, from + 2 * TONE_S);
      tone
        .connect(volume)
        .connect(/** @type {AudioContext} */ (context).destination);
      tone.start(from);
      tone.stop(from + 2 * TONE_S);
    });
  };
}

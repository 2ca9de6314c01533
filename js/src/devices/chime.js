/**
 * The doorbell: two short soft tones, made here, since a file would have to be fetched. It sounds
 * where the voices do: an element takes the chosen speaker wherever a page may choose one.
 *
 * @typedef {ReturnType<typeof createChime>} Chime
 */

const TONES = [659.26, 523.25];
const TONE_S = 0.18;
const LOUDNESS = 0.12;
/** Several who knock at once ring once. */
const PAUSE_MS = 1_500;

/**
 * @param {object} options
 * @param {() => AudioContext} options.open
 * @param {() => HTMLAudioElement} options.player
 * @param {() => string} options.speaker the device to sound on, "" for the browser's own choice
 * @param {() => number} options.now ms
 */
export function createChime({ open, player, speaker, now }) {
  /** @type {{ context: AudioContext, out: AudioNode, element: HTMLAudioElement } | null} */
  let bell = null;
  let rungAt = -PAUSE_MS;

  function hang() {
    const context = open();
    const out = context.createMediaStreamDestination();
    const element = player();
    element.srcObject = out.stream;
    return { context, out, element };
  }

  /** Where a browser cannot play it, the screen alone shows the knock. */
  function sound() {
    try {
      play();
    } catch {
      bell = null;
    }
  }

  function play() {
    bell ??= hang();
    const { context, out, element } = bell;
    // A device that is gone leaves the sound where it was.
    if (element.setSinkId && element.sinkId !== speaker())
      element.setSinkId(speaker()).catch(() => {});
    // Where the browser waits for a click, there is the knock on the screen.
    context.resume().catch(() => {});
    element.play().catch(() => {});
    const start = context.currentTime;
    TONES.forEach((frequency, i) => {
      const from = start + i * TONE_S;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0, from);
      volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02);
      volume.gain.linearRampToValueAtTime(0, from + 2 * TONE_S);
      tone.connect(volume).connect(out);
      tone.start(from);
      tone.stop(from + 2 * TONE_S);
    });
  }

  return {
    /** To try out how it sounds. */
    sound,

    /** Somebody knocks. */
    ring() {
      if (now() - rungAt < PAUSE_MS) return;
      rungAt = now();
      sound();
    },
  };
}

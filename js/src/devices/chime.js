/**
 * What is to be heard of the others: two short soft tones each, made here, since a file would have to
 * be fetched. The doorbell falls; whoever comes, rises from below it, softer; whoever goes, falls
 * there. They sound where the voices do: an element takes the chosen speaker wherever a page may choose one.
 *
 * @typedef {ReturnType<typeof createChime>} Chime
 */

const BELL = { tones: [659.26, 523.25], loudness: 0.12 };
const COMING = { tones: [392, 493.88], loudness: 0.06 };
const GOING = { tones: [493.88, 392], loudness: 0.06 };
const TONE_S = 0.18;
/** What was played is heard a little later. */
const TAIL_S = 0.5;
/** Several who knock, come or go at once are heard once. */
const PAUSE_MS = 1_500;

/**
 * @param {object} options
 * @param {() => AudioContext} options.open
 * @param {() => HTMLAudioElement} options.player
 * @param {() => string} options.speaker the device to sound on, "" for the browser's own choice
 * @param {() => number} options.now ms
 */
export function createChime({ open, player, speaker, now }) {
  /** @type {{ context: AudioContext, out: AudioNode, element: HTMLAudioElement, tones: number } | null} those that
   * have not ended */
  let bell = null;
  /** When each was heard last.
   * @type {Map<typeof BELL, number>} */
  const heardAt = new Map();

  function hang() {
    const context = open();
    const out = context.createMediaStreamDestination();
    const element = player();
    element.srcObject = out.stream;
    return { context, out, element, tones: 0 };
  }

  /** Where a browser has no such sound, or none left, the screen says it alone.
   * @param {typeof BELL} which */
  function sound(which) {
    try {
      play(which);
    } catch {
      bell = null;
    }
  }

  /** @param {typeof BELL} which */
  function once(which) {
    if (now() - (heardAt.get(which) ?? -PAUSE_MS) < PAUSE_MS) return;
    heardAt.set(which, now());
    sound(which);
  }

  /** @param {typeof BELL} which */
  function play({ tones, loudness }) {
    bell ??= hang();
    const ringing = bell;
    const { context, out, element } = ringing;
    // A device that is gone leaves the sound where it was.
    if (element.setSinkId && element.sinkId !== speaker())
      element.setSinkId(speaker()).catch(() => {});
    // Where the browser waits for a click, there is the knock on the screen.
    context.resume().catch(() => {});
    element.play().catch(() => {});
    const start = context.currentTime;
    ringing.tones += tones.length;
    tones.forEach((frequency, i) => {
      const from = start + i * TONE_S;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0, from);
      volume.gain.linearRampToValueAtTime(loudness, from + 0.02);
      volume.gain.linearRampToValueAtTime(0, from + 2 * TONE_S);
      tone.connect(volume).connect(out);
      tone.start(from);
      tone.stop(from + 2 * TONE_S + TAIL_S);
      tone.onended = () => {
        ringing.tones -= 1;
        if (ringing.tones > 0) return;
        // To play silence keeps the machine at work.
        element.pause();
        context.suspend().catch(() => {});
      };
    });
  }

  return {
    /** To try out how it sounds. */
    sound: () => sound(BELL),

    /** Somebody knocks. */
    ring: () => once(BELL),

    /** Somebody comes into the call. */
    come: () => once(COMING),

    /** Somebody goes out of it. */
    go: () => once(GOING),
  };
}

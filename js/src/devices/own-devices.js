import { createCapture } from "./capture.js";
import { createInterruptions } from "./interruptions.js";
import { createLoudness } from "./loudness.js";
import { createMedia } from "./media.js";
import { createSpeaker } from "./speaker.js";
import { createTalkWhileMuted } from "./talk-while-muted.js";

/**
 * The devices of this browser, with all that the page is told of them: what there is, what is on, and
 * what is lost and back.
 *
 * @param {object} options
 * @param {Parameters<typeof createMedia>[0]["wanted"]} options.wanted
 * @param {Parameters<typeof createMedia>[0]["chosen"]} options.chosen
 * @param {() => import("./settings.js").Settings} options.settings
 * @param {import("../elements/streams.js").Streams} options.streams
 * @param {import("../clock.js").Clock} options.clock
 * @param {import("../clock.js").Timers} options.beats for what comes again and again
 * @param {import("../ports.js").Tell} options.tell
 * @param {import("../log.js").Log} options.log
 * @param {() => void} options.onChange a state or a track changed, and the page was told
 */
export function createOwnDevices({
  wanted,
  chosen,
  settings,
  streams,
  clock,
  beats,
  tell,
  log,
  onChange,
}) {
  let isInCall = false;
  /** What was in use and went away.
   * @type {Set<string>} */
  const lost = new Set();
  const speakers = createSpeaker({
    streams,
    onLost: (gone) =>
      tell({ type: "notice", code: "speaker-lost", member: null, over: !gone }),
  });
  const loudness = createLoudness();
  const media = createMedia({
    capture: createCapture({
      devices: navigator.mediaDevices,
      permissions: navigator.permissions,
      settings,
    }),
    wanted,
    chosen,
    onChange: changed,
    onDevices(list) {
      speakers.update(list.speakers);
      tellLens();
      tell({ type: "devices", ...list, speaker: streams.speaker() });
    },
    clock,
    onLost(kind) {
      log.warn(`the ${kind} is gone`);
      lost.add(kind);
      tell({ type: "notice", code: "device-lost", member: null });
    },
    onRegained(kind) {
      if (lost.delete(kind) && lost.size === 0)
        tell({ type: "notice", code: "device-lost", member: null, over: true });
    },
    onFlipFailed: () =>
      tell({ type: "notice", code: "flip-failed", member: null }),
  });
  const interruptions = createInterruptions({ media, tell, log });
  const talkWhileMuted = createTalkWhileMuted({
    clock,
    beats,
    loudness: createLoudness(),
    onSpeaking: () =>
      tell({ type: "notice", code: "speaking-muted", member: null }),
  });

  function changed() {
    streams.showSelf(media.track("camera"));
    loudness.follow(media.track("microphone"));
    followMuted();
    interruptions.update(isInCall);
    tellLens();
    tell({
      type: "media",
      camera: media.state("camera"),
      microphone: media.state("microphone"),
    });
    onChange();
  }

  function followMuted() {
    const muted = isInCall && media.state("microphone") === "off";
    talkWhileMuted.follow(muted ? media.track("microphone") : null);
  }

  /** What of the camera in use the page has a word in. */
  function tellLens() {
    tell({
      type: "lens",
      flips: media.flips(matchMedia("(pointer: coarse)").matches),
      away: media.looksAway(),
      blurs: media.blurs(),
    });
  }

  return {
    media,
    /** Of the own microphone. */
    loudness,

    /** What others see and hear. */
    on: () => ({
      microphone: media.state("microphone") === "on",
      camera: media.state("camera") === "on",
    }),

    /** A call begins or ends.
     * @param {boolean} now */
    inCall(now) {
      isInCall = now;
      interruptions.update(now);
      followMuted();
    },
  };
}

import { isSame } from "../changes.js";
import { anotherCodec } from "../peer/codecs.js";
import { ORIGINAL_BITS } from "../peer/opus.js";
import {
  differs,
  follow,
  plan,
  SCREEN_AUDIO_BITS,
  stageOf,
  VOICE_BITS,
} from "./budget.js";
import { encodeVideoMessage } from "./video-messages.js";

/**
 * Puts the plan of budget.js into effect: gathers what the plan depends on, and sets each sender's
 * parameters when they change, one change at a time.
 *
 * @typedef {import("./budget.js").Size} Size
 * @typedef {import("./budget.js").Share} Share
 * @typedef {import("../peer/peer.js").Tracks} Tracks
 * @typedef {{ maxWidth: number, maxHeight: number }} Bounds
 * @typedef {{ busy: boolean, set?: string, share?: Share, size?: Bounds | null }} Setting
 * @typedef {Partial<RTCRtpEncodingParameters> & { scaleResolutionDownTo?: Bounds,
 *   codec?: RTCRtpCodec }} Encoding
 */

/** Changes come in swarms, as when somebody joins. */
const GATHER_MS = 150;
/** The browser's first estimates of a connection say little about the path. */
const FIRST_READINGS = 3;
const MOST_RECENT = 16;

/** Voices come before everything.
 * @type {Partial<RTCRtpEncodingParameters>} */
const VOICE = { priority: "high", networkPriority: "high" };
/** What a screen plays comes before any picture.
 * @type {Partial<RTCRtpEncodingParameters>} */
const SCREEN_AUDIO = {
  maxBitrate: SCREEN_AUDIO_BITS,
  priority: "medium",
  networkPriority: "medium",
};

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {string} options.self
 * @param {() => string[]} options.members all others in the room
 * @param {() => { camera: Size | null, screen: Size | null }} options.sources what is captured
 * @param {() => boolean} options.original whether the voice is sent as an original sound
 * @param {() => boolean} options.motion whether the screen is to be smooth rather than sharp
 * @param {(peer: string, name: keyof Tracks) => RTCRtpSender | null} options.sender
 * @param {(peer: string, data: string) => boolean} options.send whether a channel was open
 */
export function createSendParameters(options) {
  const { clock, self, members, sources, send } = options;
  /** @type {Map<string, import("./video-messages.js").TileSizes>} */
  const tileSizes = new Map();
  /** @type {WeakMap<object, { path: import("./budget.js").Estimate | null, readings: number }>} */
  const measured = new WeakMap();
  /** @type {Map<string, object>} whose connection is which, to find what was measured of it */
  const connections = new Map();
  /** @type {Map<string, boolean>} the peers that know whether they get the camera */
  const told = new Map();
  /** @type {WeakMap<RTCRtpSender, Setting>} */
  const settings = new WeakMap();
  /** @type {WeakSet<RTCRtpSender>} that must send a key frame next: what it sent did not arrive */
  const torn = new WeakSet();
  /** @type {Set<string>} from whom nothing arrives */
  const cut = new Set();
  /** Whether the browser lets a page choose the codec of a sender; supposed until it was asked. */
  let choosesCodecs = true;
  /** @type {string[]} the last speaker first */
  let recent = [];
  /** @type {readonly string[]} */
  let speaking = [];
  /** Whether a path was found to carry more or less, or something could not be done yet. */
  let isDue = false;
  /** What was captured when it was planned last.
   * @type {ReturnType<typeof sources> | null} */
  let captured = null;
  /** @type {unknown} */
  let timer = null;
  let open = true;

  function soon() {
    if (open) timer ??= clock.setTimeout(apply, GATHER_MS);
  }

  function now() {
    clock.clearTimeout(timer);
    apply();
  }

  function apply() {
    timer = null;
    isDue = false;
    captured = sources();
    const others = members();
    const everyone = [self, ...others];
    const { camera, screen } = captured;
    const voice = options.original() ? ORIGINAL_BITS : VOICE_BITS;
    const shares = plan({
      voice,
      motion: options.motion(),
      members: everyone.length,
      speaking: recent[0] === self,
      onStage: stageOf(recent, everyone).includes(self),
      camera,
      screen,
      watchers: Object.fromEntries(others.map((id) => [id, watcher(id)])),
    });
    for (const id of others) {
      tellRest(id, !shares[id].camera.on);
      setShare(id, options.sender(id, "video"), shares[id].camera, camera);
      setShare(
        id,
        options.sender(id, "screen"),
        shares[id].screen,
        screen,
        options.motion() ? "maintain-framerate" : "maintain-resolution",
      );
      set(options.sender(id, "audio"), { ...VOICE, maxBitrate: voice });
      set(options.sender(id, "screenAudio"), SCREEN_AUDIO);
    }
  }

  /** @param {string} id
   * @returns {import("./budget.js").Watcher} */
  function watcher(id) {
    const { camera, screen, large } = tileSizes.get(id) ?? UNSEEN;
    return { camera, screen, large, path: pathTo(id) };
  }

  /** @param {string} id
   * @returns {number | null} bits per second */
  function pathTo(id) {
    return measured.get(connections.get(id) ?? UNSEEN)?.path?.bits ?? null;
  }

  /** @param {string} id
   * @param {boolean} resting */
  function tellRest(id, resting) {
    if ((told.get(id) ?? false) === resting) return;
    if (send(id, encodeVideoMessage({ type: "rest", resting })))
      told.set(id, resting);
    else isDue = true;
  }

  /**
   * @param {string} id
   * @param {RTCRtpSender | null} sender
   * @param {Share} planned
   * @param {Size | null} source
   * @param {RTCDegradationPreference} [spared] what is to suffer last when there is too little for all
   */
  function setShare(id, sender, planned, source, spared) {
    if (!sender) {
      isDue = true;
      return;
    }
    const codec = cut.has(id) && choosesCodecs ? idleCodec(sender) : undefined;
    const share = codec ? { ...planned, on: false } : planned;
    const known = settings.get(sender);
    const size = source && sizeAfter(source, share.scale);
    const resized = !isSame(size, known?.size);
    if (!resized && !torn.has(sender) && !differs(known?.share, share)) return;
    const { on, bits, frames, scale } = share;
    set(
      sender,
      {
        active: on,
        ...(codec && { codec }),
        maxBitrate: bits,
        maxFramerate: frames,
        scaleResolutionDownBy: scale,
        ...(size && { scaleResolutionDownTo: size }),
      },
      { share, size },
      spared,
    );
  }

  /**
   * @param {RTCRtpSender | null} sender
   * @param {Encoding} encoding
   * @param {Pick<Setting, "share" | "size">} [made]
   * @param {RTCDegradationPreference} [spared]
   */
  async function set(sender, encoding, made, spared) {
    if (!sender) isDue = true;
    if (!sender?.setParameters) return;
    const known = settings.get(sender) ?? { busy: false };
    const wanted = JSON.stringify([encoding, spared]);
    const whole = torn.has(sender);
    if (known.busy || (known.set === wanted && !whole)) return;
    const parameters = sender.getParameters();
    /** @type {Encoding | undefined} */
    const first = parameters.encodings?.[0];
    if (!first) {
      // Not negotiated yet: the next look finds it ready.
      isDue = true;
      return;
    }
    delete first.codec;
    Object.assign(first, encoding);
    if (spared) parameters.degradationPreference = spared;
    settings.set(sender, { ...known, busy: true });
    try {
      await (whole
        ? sender.setParameters(parameters, WHOLE)
        : sender.setParameters(parameters));
      if (whole) torn.delete(sender);
      choosesCodecs &&= !encoding.codec || "codec" in encodingOf(sender);
      settings.set(sender, { ...made, busy: false, set: wanted });
      // What has changed meanwhile could not be set.
      soon();
    } catch {
      // Its connection is being negotiated, or is gone: the next look asks again.
      settings.set(sender, { busy: false });
      isDue = true;
    }
  }

  return {
    /** How large a peer shows this member.
     * @param {string} id
     * @param {import("./video-messages.js").TileSizes} sizes */
    shownAt(id, sizes) {
      tileSizes.set(id, sizes);
      soon();
    },

    /** @param {readonly string[]} ids of all who speak now */
    heard(ids) {
      const begun = ids.filter((id) => !speaking.includes(id));
      speaking = ids;
      if (begun.length === 0) return;
      const before = recent.filter((id) => !begun.includes(id));
      recent = [...begun, ...before].slice(0, MOST_RECENT);
      soon();
    },

    /** @param {string} id
     * @param {RTCPeerConnection} connection
     * @param {import("../stats/poller.js").Report} report */
    measure(id, connection, report) {
      const before = pathTo(id);
      connections.set(id, connection);
      const bits = outgoing(report);
      const { path, readings } = measured.get(connection) ?? EMPTY;
      measured.set(connection, {
        path: bits && readings >= FIRST_READINGS ? follow(path, bits) : path,
        readings: readings + 1,
      });
      if (pathTo(id) !== before) isDue = true;
    },

    /** Each of a round was measured. A camera may have been turned meanwhile. */
    measured() {
      if (isDue || !isSame(sources(), captured)) now();
    },

    /** A channel to the peer is open: it assumes that it gets everything.
     * @param {string} id */
    opened(id) {
      cut.delete(id);
      told.delete(id);
      soon();
    },

    /** Nothing arrives from the peer, so likely nothing reaches it: no pictures until then, and
     * those that were sent are forgotten. It would ask for them all, and what came seconds late
     * would hold up what came after (docs/decisions/220).
     * @param {string} id */
    cut(id) {
      cut.add(id);
      soon();
    },

    /** The peer is reached again. It cannot show a change of a picture that it never got, and would
     * wait up to 3 s before it asked for a whole one (docs/decisions/160).
     * @param {string} id */
    mended(id) {
      cut.delete(id);
      for (const name of /** @type {const} */ (["video", "screen"])) {
        const sender = options.sender(id, name);
        if (sender) torn.add(sender);
      }
      now();
    },

    /** Somebody came, or a track has changed. */
    changed: soon,

    /** @param {string} id */
    gone(id) {
      cut.delete(id);
      tileSizes.delete(id);
      connections.delete(id);
      told.delete(id);
      soon();
    },

    close() {
      open = false;
      clock.clearTimeout(timer);
    },
  };
}

/** The same as a size, for browsers that know it (webrtc-extensions): a divisor would divide once
 * more what the browser has made smaller already for want of bits.
 * @param {Size} source
 * @param {number} scale
 * @returns {Bounds} */
function sizeAfter({ width, height }, scale) {
  /** @param {number} side */
  const divided = (side) => Math.max(1, Math.round(side / scale));
  return { maxWidth: divided(width), maxHeight: divided(height) };
}

/** A sender that is given another codec (webrtc-extensions) is recreated by the browser, and no
 * longer has what it sent before.
 * @param {RTCRtpSender} sender */
const idleCodec = (sender) => anotherCodec(sender.getParameters().codecs ?? []);

/** @param {RTCRtpSender} sender
 * @returns {Encoding} */
const encodingOf = (sender) => sender.getParameters().encodings[0];

/** Asks for a key frame (webrtc-extensions), where the browser can; others ignore it.
 * @type {any} */
const WHOLE = { encodingOptions: [{ keyFrame: true }] };
const UNSEEN = { camera: null, screen: null, large: null };
const EMPTY = { path: null, readings: 0 };

/** What the browser believes that the selected pair can carry, webrtc-stats §8.
 * @param {import("../stats/poller.js").Report} report
 * @returns {number | undefined} bits per second */
function outgoing(report) {
  /** @type {any[]} */
  const pairs = [...report.values()].filter(
    ({ type }) => type === "candidate-pair",
  );
  return pairs.find((pair) => pair.nominated && pair.availableOutgoingBitrate)
    ?.availableOutgoingBitrate;
}

import { createHearing, heartbeat } from "./hearing.js";
import { negotiate } from "./negotiation.js";
import { askFor, playStereo } from "./opus.js";
import { watchConnection } from "./recovery.js";

/**
 * One peer: its connection, the tracks that go to it and those that come from it. The impolite side
 * lays out the connection (audio, video, the same for a screen, data channel), so that only it
 * makes the first offer; the polite side attaches its tracks to that. The transceivers of the
 * screen are there from the start: sharing then needs no negotiation, nor a server
 * (docs/decisions/105).
 *
 * @typedef {"camera" | "screen"} Source
 * @typedef {object} Tracks
 * @property {MediaStreamTrack | null} audio
 * @property {MediaStreamTrack | null} video
 * @property {MediaStreamTrack | null} screen
 * @property {MediaStreamTrack | null} screenAudio
 * @typedef {ReturnType<typeof createPeer>} Peer
 */

/** In the order of their media descriptions.
 * @type {{ name: keyof Tracks, kind: "audio" | "video", nth: number, source: Source }[]} */
const TRANSCEIVERS = [
  { name: "audio", kind: "audio", nth: 0, source: "camera" },
  { name: "video", kind: "video", nth: 0, source: "camera" },
  { name: "screen", kind: "video", nth: 1, source: "screen" },
  { name: "screenAudio", kind: "audio", nth: 1, source: "screen" },
];

const HEARTBEAT_MS = 1_000;
/** How long a voice waits for a picture that is promised, once there is a path. */
const PROMISE_MS = 400;

/**
 * @param {object} options
 * @param {RTCPeerConnection} options.pc
 * @param {boolean} options.polite
 * @param {Tracks} options.tracks to begin with
 * @param {Record<Source, MediaStream>} options.outgoing names the streams, so that sound and picture
 *   stay in step
 * @param {() => RTCRtpCodec[] | null} options.codecs of the pictures, in the order that suits both
 *   ends best; null for the browser's own
 * @param {() => boolean} options.original whether the voice is sent as an original sound
 * @param {() => boolean | null} options.audible whether this member can be heard, null if unknown
 * @param {() => number} options.pictures how many of the peer were shown here so far
 * @param {import("../clock.js").Clock} options.clock
 * @param {import("../clock.js").Timers} [options.beats] for what comes again and again
 * @param {(signal: import("../wire/messages.js").Signal) => void} options.send
 * @param {() => void} options.onTrying both have said all that a path needs
 * @param {(state: import("./recovery.js").ConnectionState) => void} options.onState
 * @param {() => void} options.onSilence
 * @param {() => void} options.onMended
 * @param {(data: string) => void} options.onData a sealed signal, or what the peer says, came over
 *   the data channel
 * @param {() => void} options.onVoice the peer, which was silent, says that it can be heard
 * @param {() => void} options.onOpen the data channel is open
 * @param {(channel: RTCDataChannel) => void} options.onChannel the peer opened another one
 * @param {() => boolean} options.isPromised whether the peer sends its camera here
 * @param {(track: MediaStreamTrack, source: Source) => void} options.onTrack there is something to
 *   hear or to see
 * @param {(track: MediaStreamTrack, source: Source) => void} options.onBroken it was promised, and does
 *   not come
 * @param {(error: unknown) => void} options.onFault
 * @param {(error: unknown) => void} options.onStray
 */
export function createPeer(options) {
  const {
    pc,
    polite,
    outgoing,
    codecs,
    clock,
    beats = clock,
    send,
    onTrying,
    onState,
    onSilence,
    onMended,
    onTrack,
    onData,
    onOpen,
    onChannel,
    onFault,
    onStray,
  } = options;
  let tracks = options.tracks;
  let original = options.original();
  /** @type {RTCDataChannel | null} */
  let channel = null;
  /** @type {MediaStreamTrack | null} a picture that is attached before it comes, so that its first frame is
   * shown */
  let promised = null;
  /** @type {unknown} */
  let redeeming = null;
  const hearing = createHearing(pc, options.pictures, options.onVoice);

  function openChannel() {
    channel = pc.createDataChannel("allo", { negotiated: true, id: 0 });
    channel.binaryType = "arraybuffer";
    channel.onopen = onOpen;
    channel.onmessage = ({ data }) => {
      const said = hearing.take(data);
      if (said !== null) onData(said);
    };
  }

  /** @param {{ kind: "audio" | "video", nth: number }} one of TRANSCEIVERS
   * @returns {RTCRtpTransceiver | undefined} */
  function find({ kind, nth }) {
    return pc
      .getTransceivers()
      .filter(({ receiver }) => receiver.track.kind === kind)[nth];
  }

  /** The polite side answers an offer: it sends along what the offer has room for. */
  function attachTracks() {
    if (!channel) openChannel();
    for (const one of TRANSCEIVERS) {
      const transceiver = find(one);
      if (!transceiver || transceiver.direction === "sendrecv") continue;
      transceiver.direction = "sendrecv";
      transceiver.sender.setStreams?.(outgoing[one.source]);
      prefer(transceiver, one.kind);
      // Each has the answer wait for another thread.
      if (tracks[one.name]) replaceTrack(transceiver, tracks[one.name]);
    }
  }

  /** Only the order: whatever the browser can is offered as before.
   * @param {RTCRtpTransceiver} transceiver
   * @param {"audio" | "video"} kind */
  function prefer(transceiver, kind) {
    const order = kind === "video" ? codecs() : null;
    if (!order) return;
    try {
      transceiver.setCodecPreferences?.(order);
    } catch {
      // Its own order is good enough: no call may fail for it.
    }
  }

  /**
   * @param {RTCRtpTransceiver} transceiver
   * @param {MediaStreamTrack | null} track
   */
  async function replaceTrack(transceiver, track) {
    try {
      await transceiver.sender.replaceTrack(track);
    } catch (error) {
      if (pc.signalingState !== "closed") onFault(error);
    }
  }

  pc.ontrack = ({ track }) => {
    const found = TRANSCEIVERS.find(
      (one) => find(one)?.receiver.track === track,
    );
    if (!found) return; // nothing that we know how to show
    const { source } = found;
    // An element waits for the first frame before it plays any sound: the video of a camera that is
    // off would keep the voice away.
    const isVoice = track.kind === "audio" && source === "camera";
    const isPicture = track.kind === "video" && source === "camera";
    if (isPicture && track.muted && options.isPromised()) promised = track;
    if (isVoice || !track.muted || track === promised) onTrack(track, source);
    else track.onunmute = () => onTrack(track, source);
  };

  /** There is a path: what was promised comes at once, or nobody waits for it. */
  function redeem() {
    const track = promised;
    if (!track || redeeming !== null) return;
    redeeming = clock.setTimeout(() => {
      promised = null;
      if (!track.muted) return;
      track.onunmute = () => onTrack(track, "camera");
      options.onBroken(track, "camera");
    }, PROMISE_MS);
  }

  pc.ondatachannel = ({ channel }) => onChannel(channel);

  const negotiation = negotiate(pc, {
    polite,
    send,
    beforeAnswer: attachTracks,
    amend: playStereo,
    onStray,
    onFault,
  });
  const recovery = watchConnection(pc, {
    polite,
    clock,
    beats,
    heard: hearing.heard,
    restartIce: negotiation.restartIce,
    onTrying,
    onState(state) {
      if (state === "connected") redeem();
      onState(state);
    },
    onSilence,
    onMended,
  });
  let beating = beats.setTimeout(beat, HEARTBEAT_MS);

  if (!polite) {
    for (const { name, kind, source } of TRANSCEIVERS) {
      const transceiver = pc.addTransceiver(tracks[name] ?? kind, {
        direction: "sendrecv",
        streams: [outgoing[source]],
      });
      prefer(transceiver, kind);
    }
    openChannel();
  }

  /** A peer without microphone and camera sends nothing else that could be heard. */
  function beat() {
    beats.clearTimeout(beating);
    beating = beats.setTimeout(beat, HEARTBEAT_MS);
    if (channel?.readyState !== "open" || channel.bufferedAmount > 0) return;
    // The types know no text or bytes, only either.
    channel.send(/** @type {string} */ (heartbeat(options.audible())));
  }

  return {
    /** @param {import("../wire/messages.js").Signal} signal */
    receive(signal) {
      if (!("description" in signal)) return negotiation.receive(signal);
      const { type, sdp } = signal.description;
      return negotiation.receive({
        description: { type, sdp: askFor(sdp, { original }) },
      });
    },

    /** What sends this track, once it is negotiated.
     * @param {keyof Tracks} name */
    sender(name) {
      const one = TRANSCEIVERS.find((each) => each.name === name);
      const transceiver = one && find(one);
      return transceiver?.direction === "sendrecv" ? transceiver.sender : null;
    },

    /** @param {Tracks} next */
    setTracks(next) {
      for (const one of TRANSCEIVERS) {
        if (next[one.name] === tracks[one.name]) continue;
        const transceiver = find(one);
        if (transceiver?.direction === "sendrecv")
          replaceTrack(transceiver, next[one.name]);
      }
      tracks = next;
      if (options.original() === original) return;
      original = options.original();
      // How a voice is sent was agreed with the last description.
      if (pc.remoteDescription) negotiation.renew();
    },

    /** Sends past the server, where the data channel lives.
     * @param {string} data */
    sendData(data) {
      if (channel?.readyState !== "open") return false;
      channel.send(data);
      return true;
    },

    /** Another channel, which needs no offer: the first has negotiated data channels as such.
     * @param {string} label */
    openChannel: (label) =>
      channel?.readyState === "open" ? pc.createDataChannel(label) : null,

    /** It became known whether this member can be heard. */
    tellAudible: beat,

    /** How loud the peer is, 0 to 1. */
    level() {
      if (pc.connectionState !== "connected") return 0;
      return hearing.level(() => find(TRANSCEIVERS[0])?.receiver);
    },

    /** @param {ReadonlyMap<string, any>} report its statistics */
    measured(report) {
      const id = find(TRANSCEIVERS[0])?.receiver.track.id;
      for (const one of report.values())
        if (one.type === "inbound-rtp" && one.trackIdentifier === id)
          hearing.measured(one);
    },

    state: recovery.state,
    isCut: recovery.isCut,
    restart: recovery.restart,

    close() {
      beats.clearTimeout(beating);
      clock.clearTimeout(redeeming);
      recovery.close();
      pc.ontrack = null;
      pc.ondatachannel = null;
      if (channel) channel.onopen = null;
      negotiation.close();
    },
  };
}

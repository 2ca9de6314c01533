import { createOutbox } from "../wire/outbox.js";
import { createPatience } from "../wire/patience.js";
import { createPeer } from "./peer.js";

/**
 * Owns the peers of a call and what is delivered to them. A peer's connection belongs to one
 * session of the outbox: when a new one begins, so does a new connection.
 *
 * @typedef {import("./peer.js").Peer} Peer
 * @typedef {import("./peer.js").Tracks} Tracks
 * @typedef {import("../wire/messages.js").Envelope} Envelope
 * @typedef {import("../wire/messages.js").Signal} Signal
 * @typedef {ReturnType<typeof createMesh>} Mesh
 */

/** Envelopes kept of somebody who was not announced yet: a signal may overtake the roster. */
const MOST_EARLY = 32;
const MOST_STRANGERS = 16;
/** Each new session that a peer begins costs this page a connection. */
const RENEWALS = { burst: 10, perSecond: 0.2 };
const FAULT_PAUSE_MS = 500;
const LONGEST_FAULT_PAUSE_MS = 30_000;

/**
 * @param {object} options
 * @param {string} options.self
 * @param {number} options.epoch
 * @param {() => number} options.nextEpoch
 * @param {(peer: string) => RTCPeerConnection} options.connect
 * @param {(tracks?: MediaStreamTrack[]) => MediaStream} options.newStream
 * @param {() => Tracks} options.tracks what goes to every peer
 * @param {(peer: string) => RTCRtpCodec[] | null} options.codecs of the pictures, best first; null for
 *   the browser's own order
 * @param {import("../clock.js").Clock} options.clock
 * @param {(peer: string, envelope: Envelope) => void} options.transmit
 * @param {(peer: string, state: import("./recovery.js").ConnectionState) => void} options.onState
 * @param {(peer: string) => void} options.onSilence nothing arrives any more
 * @param {(peer: string) => void} options.onMended after a while in which nothing got through
 * @param {(peer: string, stream: MediaStream, source: import("./peer.js").Source) => void} options.onStream
 * @param {(peer: string, data: string) => void} options.onData
 * @param {(peer: string) => void} options.onConnection one to it is made, for the first time or anew
 * @param {(peer: string) => void} options.onOpen a data channel to it is open
 * @param {(peer: string, channel: RTCDataChannel) => void} options.onChannel
 * @param {(peer: string, reason: import("../wire/messages.js").Hint["hiding"]) => void} options.onHint
 *   why the peer finds no way to this browser, as it says
 * @param {(peer: string, event: string) => void} options.onEvent for the log
 */
export function createMesh(options) {
  const {
    self,
    connect,
    newStream,
    clock,
    onState,
    onSilence,
    onMended,
    onStream,
    onData,
    onEvent,
  } = options;
  /** @type {Map<string, Peer>} */
  const peers = new Map();
  /** @type {Map<string, RTCPeerConnection>} */
  const connections = new Map();
  /** @type {Map<string, Envelope[]>} */
  const strangers = new Map();
  /** @type {Map<string, { count: number, timer: unknown }>} */
  const faults = new Map();
  const outgoing = { camera: newStream(), screen: newStream() };

  const patience = createPatience({ clock, ...RENEWALS });
  const outbox = createOutbox({
    epoch: options.epoch,
    nextEpoch: options.nextEpoch,
    clock,
    transmit: options.transmit,
    deliver(id, body) {
      if ("hiding" in body) options.onHint(id, body.hiding);
      else peers.get(id)?.receive(body);
    },
    mayRenew: patience.bears,
    onRenewed: (id) => {
      if (!peers.has(id)) return;
      onEvent(id, "starts anew");
      open(id);
    },
  });

  /** @param {string} id */
  function open(id) {
    peers.get(id)?.close();
    options.onConnection(id);
    const pc = connect(id);
    const incoming = { camera: newStream(), screen: newStream() };
    connections.set(id, pc);
    const peer = createPeer({
      pc,
      polite: self > id,
      tracks: options.tracks(),
      outgoing,
      codecs: () => options.codecs(id),
      onTrack(track, source) {
        incoming[source].addTrack(track);
        // Not before: an element that was given an empty stream plays no sound.
        onStream(id, incoming[source], source);
      },
      clock,
      send: (signal) => outbox.send(id, signal),
      onState: (state) => onState(id, state),
      onSilence: () => onSilence(id),
      onMended: () => onMended(id),
      onData: (data) => onData(id, data),
      onOpen: () => options.onOpen(id),
      onChannel: (channel) => options.onChannel(id, channel),
      onFault: (error) => fault(id, error),
      onStray: () => onEvent(id, "a candidate came too late"),
    });
    peers.set(id, peer);
    onState(id, "connecting");
  }

  /** The two no longer agree about their connection: another one, not at once and not for ever.
   * @param {string} id
   * @param {unknown} error */
  function fault(id, error) {
    onEvent(
      id,
      `negotiation failed: ${error instanceof Error ? error.name : "unknown"}`,
    );
    const seen = faults.get(id) ?? { count: 0, timer: null };
    clock.clearTimeout(seen.timer);
    const pause = Math.min(
      LONGEST_FAULT_PAUSE_MS,
      FAULT_PAUSE_MS * 2 ** seen.count,
    );
    const timer = clock.setTimeout(() => outbox.restart(id), pause);
    faults.set(id, { count: seen.count + 1, timer });
  }

  /** @param {string} id */
  function remove(id) {
    clock.clearTimeout(faults.get(id)?.timer);
    faults.delete(id);
    peers.get(id)?.close();
    peers.delete(id);
    connections.delete(id);
    outbox.forget(id);
    patience.forget(id);
  }

  return {
    /** @param {string} id */
    add(id) {
      if (peers.has(id)) return;
      open(id);
      const early = strangers.get(id) ?? [];
      strangers.delete(id);
      for (const envelope of early) outbox.receive(id, envelope);
    },

    remove,

    /** @param {string} id */
    has: (id) => peers.has(id),

    connections: () => connections.entries(),

    /**
     * @param {string} id
     * @param {Envelope} envelope
     */
    receive(id, envelope) {
      if (peers.has(id)) {
        outbox.receive(id, envelope);
        return;
      }
      const early = strangers.get(id) ?? [];
      if (early.length >= MOST_EARLY || strangers.size >= MOST_STRANGERS)
        strangers.clear();
      else strangers.set(id, [...early, envelope]);
    },

    /** Tells a peer something else than how to connect.
     * @param {string} id
     * @param {import("../wire/messages.js").Hint} hint */
    hint: (id, hint) => outbox.send(id, hint),

    /** The peer's profile tells of its page.
     * @param {string} id
     * @param {number} epoch */
    introduce: (id, epoch) => outbox.introduce(id, epoch),

    /** @param {string} id */
    repeat: (id) => outbox.repeat(id),

    /**
     * @param {string} id
     * @param {string} data
     */
    sendData: (id, data) => peers.get(id)?.sendData(data) ?? false,

    /**
     * @param {string} id
     * @param {string} label
     */
    openChannel: (id, label) => peers.get(id)?.openChannel(label) ?? null,

    /** What sends this track to the peer.
     * @param {string} id
     * @param {keyof Tracks} name */
    sender: (id, name) => peers.get(id)?.sender(name) ?? null,

    tracksChanged() {
      for (const peer of peers.values()) peer.setTracks(options.tracks());
    },

    /** @param {RTCIceServer[]} iceServers */
    setIceServers(iceServers) {
      for (const pc of connections.values()) {
        pc.setConfiguration({ ...pc.getConfiguration(), iceServers });
      }
    },

    /** The network changed: every pair looks for a path again. */
    restart() {
      for (const peer of peers.values()) {
        if (peer.state() !== "connecting") peer.restart();
      }
    },

    /** This pair looks for a path again.
     * @param {string} id */
    retry: (id) => peers.get(id)?.restart(),

    /** What was agreed with this peer no longer holds: another connection, which knows nothing of
     * the one before.
     * @param {string} id */
    renew(id) {
      if (peers.has(id)) outbox.restart(id);
    },

    /** Whether some of these peers were heard before, and none is now: then the fault is likely
     * here.
     * @param {(peer: string) => boolean} counts */
    isCutOff(counts) {
      const some = [...peers].filter(([id]) => counts(id));
      return some.length > 0 && some.every(([, peer]) => peer.isCut());
    },

    /** @param {string} id */
    level: (id) => peers.get(id)?.level() ?? 0,

    close() {
      for (const id of [...peers.keys()]) remove(id);
      outbox.close();
    },
  };
}

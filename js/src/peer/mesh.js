import { createOutbox } from "../wire/outbox.js";
import { createRateLimit } from "../wire/rate-limit.js";
import { createPeer } from "./peer.js";

/**
 * Owns the peers of a call and what is delivered to them. A peer's connection belongs to one
 * pairing of the outbox: when a new one begins, so does a new connection.
 *
 * @typedef {import("./peer.js").Peer} Peer
 * @typedef {import("./peer.js").Tracks} Tracks
 * @typedef {import("./recovery.js").ConnectionState} ConnectionState
 * @typedef {import("../wire/messages.js").Envelope} Envelope
 * @typedef {import("../wire/messages.js").Signal} Signal
 * @typedef {ReturnType<typeof createMesh>} Mesh
 */

/** Each new pairing that a peer begins costs this page a connection. */
const RENEWALS = { burst: 10, perSecond: 0.2 };
const FAULT_PAUSE_MS = 500;
const LONGEST_FAULT_PAUSE_MS = 30_000;
/** Whoever was announced is connected by then, or it is said that they are not. */
const CONNECTED_BY_MS = 15_000;
/** So many connections may be made at once, and so many per second after that: a member that comes
 * and goes without end has to wait. */
const CONNECTIONS = { burst: 64, perSecond: 0.5 };
const CROWDED_MS = 5_000;

/**
 * @param {object} options
 * @param {string} options.self
 * @param {number} options.epoch
 * @param {() => number} options.nextEpoch
 * @param {(peer: string) => RTCPeerConnection} options.connect may throw
 * @param {(tracks?: MediaStreamTrack[]) => MediaStream} options.newStream
 * @param {() => Tracks} options.tracks what goes to every peer
 * @param {(peer: string) => RTCRtpCodec[] | null} options.codecs of the pictures, best first; null for
 *   the browser's own order
 * @param {() => boolean} options.original whether the voice is sent as an original sound
 * @param {() => boolean | null} options.audible whether this member can be heard, null if unknown
 * @param {(peer: string) => number} options.pictures how many of the peer were shown here so far
 * @param {import("../clock.js").Clock} options.clock
 * @param {import("../clock.js").Timers} [options.beats] for what comes again and again
 * @param {(peer: string, envelope: Envelope) => void} options.transmit
 * @param {(peer: string, state: ConnectionState) => void} options.onState
 * @param {(peer: string) => void} options.onSilence nothing arrives any more
 * @param {(peer: string) => void} options.onMended after a while in which nothing got through
 * @param {(peer: string) => void} options.onVoice who was silent says that it can be heard
 * @param {(peer: string, stream: MediaStream, source: import("./peer.js").Source) => void} options.onStream
 * @param {(peer: string, data: string) => void} options.onData
 * @param {(peer: string) => void} options.onConnection there is a new connection to it
 * @param {(peer: string) => void} options.onOpen a data channel to it is open
 * @param {(peer: string, channel: RTCDataChannel) => void} options.onChannel
 * @param {(peer: string) => boolean} options.isPromised whether it sends its camera here
 * @param {() => void} options.onTrying a path to one of them is looked for
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
  /** @type {Map<string, { state: ConnectionState | null, deadline: unknown }>} all who were announced */
  const announced = new Map();
  /** @type {Map<string, Peer>} those of them to whom there is a connection */
  const peers = new Map();
  /** @type {Map<string, RTCPeerConnection>} */
  const connections = new Map();
  /** @type {Map<string, { count: number, timer: unknown }>} */
  const faults = new Map();
  const outgoing = { camera: newStream(), screen: newStream() };

  const renewals = createRateLimit({ clock, ...RENEWALS });
  const newConnections = createRateLimit({ clock, ...CONNECTIONS });
  const outbox = createOutbox({
    epoch: options.epoch,
    nextEpoch: options.nextEpoch,
    clock,
    transmit: options.transmit,
    isAnnounced: (id) => announced.has(id),
    deliver(id, body) {
      if ("hiding" in body) options.onHint(id, body.hiding);
      else peers.get(id)?.receive(body);
    },
    mayRenew: renewals.allows,
    onRenewed: (id) => {
      if (!announced.has(id)) return;
      onEvent(id, "starts again");
      open(id);
    },
  });

  /**
   * @param {string} id
   * @param {ConnectionState} state
   */
  function enter(id, state) {
    const entry = announced.get(id);
    if (!entry || entry.state === state) return;
    // The next try of a pair that has failed is no news until it comes to something.
    if (entry.state === "failed" && state === "connecting") return;
    if (state === "connected" || state === "failed") {
      clock.clearTimeout(entry.deadline);
      entry.deadline = null;
    }
    announced.set(id, { ...entry, state });
    onState(id, state);
  }

  /** However often the pair starts again, and whatever is missing.
   * @param {string} id */
  function expectConnection(id) {
    const { state = null, deadline = null } = announced.get(id) ?? {};
    if (deadline !== null || state === "failed") return;
    announced.set(id, {
      state,
      deadline: clock.setTimeout(() => {
        const agreed = connections.get(id)?.remoteDescription;
        onEvent(id, agreed ? "no path was found" : "no answer came");
        enter(id, "failed");
      }, CONNECTED_BY_MS),
    });
  }

  /** @param {string} id
   * @returns {RTCPeerConnection | null} */
  function tryToConnect(id) {
    if (!newConnections.allows("")) {
      onEvent(id, "too many connections at once");
      restartLater(id, CROWDED_MS);
      return null;
    }
    try {
      return connect(id);
    } catch (error) {
      fault(id, error);
      return null;
    }
  }

  /** @param {string} id */
  function open(id) {
    drop(id);
    expectConnection(id);
    options.onConnection(id);
    enter(id, "connecting");
    const pc = tryToConnect(id);
    if (!pc) return;
    const incoming = { camera: newStream(), screen: newStream() };
    connections.set(id, pc);
    const peer = createPeer({
      pc,
      polite: self > id,
      tracks: options.tracks(),
      outgoing,
      codecs: () => options.codecs(id),
      original: options.original,
      audible: options.audible,
      pictures: () => options.pictures(id),
      onTrack(track, source) {
        incoming[source].addTrack(track);
        // Not before: an element that was given an empty stream plays no sound.
        onStream(id, incoming[source], source);
      },
      isPromised: () => options.isPromised(id),
      onBroken(track, source) {
        const rest = incoming[source]
          .getTracks()
          .filter((one) => one !== track);
        incoming[source] = newStream();
        for (const one of rest) incoming[source].addTrack(one);
        if (rest.length > 0) onStream(id, incoming[source], source);
      },
      clock,
      beats: options.beats,
      send: (signal) => outbox.send(id, signal),
      onTrying: options.onTrying,
      onState: (state) => enter(id, state),
      onSilence: () => onSilence(id),
      onMended: () => onMended(id),
      onData: (data) => onData(id, data),
      onVoice: () => options.onVoice(id),
      onOpen: () => options.onOpen(id),
      onChannel: (channel) => options.onChannel(id, channel),
      onFault: (error) => fault(id, error),
      onStray: () => onEvent(id, "a candidate came too late"),
    });
    peers.set(id, peer);
  }

  /** @param {string} id */
  function drop(id) {
    peers.get(id)?.close();
    peers.delete(id);
    connections.delete(id);
  }

  /** The two no longer agree about their connection: start a new one, with growing pauses.
   * @param {string} id
   * @param {unknown} error */
  function fault(id, error) {
    onEvent(
      id,
      `negotiation failed: ${error instanceof Error ? error.name : "unknown"}`,
    );
    const { count = 0 } = faults.get(id) ?? {};
    restartLater(
      id,
      Math.min(LONGEST_FAULT_PAUSE_MS, FAULT_PAUSE_MS * 2 ** count),
    );
  }

  /**
   * @param {string} id
   * @param {number} pause ms
   */
  function restartLater(id, pause) {
    const seen = faults.get(id) ?? { count: 0, timer: null };
    clock.clearTimeout(seen.timer);
    const timer = clock.setTimeout(() => outbox.restart(id), pause);
    faults.set(id, { count: seen.count + 1, timer });
  }

  /** @param {string} id */
  function remove(id) {
    clock.clearTimeout(faults.get(id)?.timer);
    faults.delete(id);
    drop(id);
    clock.clearTimeout(announced.get(id)?.deadline);
    announced.delete(id);
    outbox.forget(id);
    renewals.forget(id);
  }

  return {
    /** @param {string} id */
    add(id) {
      if (announced.has(id)) return;
      open(id);
      outbox.announce(id);
    },

    remove,

    /** @param {string} id */
    has: (id) => announced.has(id),

    connections: () => connections.entries(),

    receive: outbox.receive,

    /** Tells a peer something other than how to connect.
     * @param {string} id
     * @param {import("../wire/messages.js").Hint} hint */
    hint: (id, hint) => outbox.send(id, hint),

    /** The peer's profile says which page it has.
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
      for (const [id, peer] of peers) {
        if (announced.get(id)?.state !== "connecting") peer.restart();
      }
    },

    /** This pair looks for a path again.
     * @param {string} id */
    retry: (id) => peers.get(id)?.restart(),

    /** What was agreed with this peer no longer holds: start a new connection, independent of the
     * old one.
     * @param {string} id */
    renew(id) {
      if (announced.has(id)) outbox.restart(id);
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

    /** It became known whether this member can be heard. */
    tellAudible() {
      for (const peer of peers.values()) peer.tellAudible();
    },

    /** @param {{ id: string, report: ReadonlyMap<string, any> }[]} round of statistics */
    measured(round) {
      for (const { id, report } of round) peers.get(id)?.measured(report);
    },

    close() {
      for (const id of [...announced.keys()]) remove(id);
      outbox.close();
    },
  };
}

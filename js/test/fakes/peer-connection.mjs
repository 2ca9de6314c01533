import { FakeConnection } from "./connection.mjs";

/** All of a scheduler's world, since a data channel leads from one to another.
 * @type {WeakMap<object, Set<FakePeerConnection>>} */
const worlds = new WeakMap();

/** A FakeConnection with tracks and a data channel, which connects once both sides agree. */
export class FakePeerConnection extends FakeConnection {
  connectionState = "new";
  /** @type {(() => void) | null} */
  onconnectionstatechange = null;
  /** @type {((event: any) => void) | null} */
  ontrack = null;
  /** @type {any[]} */
  transceivers = [];
  restarts = 0;
  packets = 0;
  /** Nothing arrives. */
  deaf = false;
  /** @type {string | undefined} */
  pairing;
  policy = "all";
  /** Whether something between the two lets nothing through. */
  walled = () => false;

  /** @param {string} name @param {import("./scheduler.mjs").Scheduler} scheduler */
  constructor(name, scheduler) {
    super(name, scheduler);
    this.scheduler = scheduler;
    const world = worlds.get(scheduler) ?? new Set();
    worlds.set(scheduler, world.add(this));
  }

  /** When the last packet came. */
  #packet() {
    if (!this.deaf) this.packets += 1;
    return this.packets;
  }

  /** Whoever agreed on the same at first, where the media flows.
   * @returns {FakePeerConnection | undefined} */
  get other() {
    if (this.connectionState !== "connected") return undefined;
    return [...(worlds.get(this.scheduler) ?? [])].find(
      (pc) => pc !== this && pc.pairing === this.pairing,
    );
  }

  /** @param {any} trackOrKind @param {any} [init] */
  addTransceiver(trackOrKind, init) {
    const kind = trackOrKind.kind ?? trackOrKind;
    const encodings = [{ active: true }];
    const transceiver = {
      /** @type {any} */
      codecs: null,
      /** @param {any} codecs */
      setCodecPreferences(codecs) {
        if (codecs.some((/** @type {any} */ one) => one.refused))
          throw new DOMException("codecs", "InvalidModificationError");
        this.codecs = codecs;
      },
      direction: init?.direction ?? "recvonly",
      receiver: {
        track: { kind, muted: false },
        getSynchronizationSources: () => [{ timestamp: this.#packet() }],
      },
      sender: {
        track: trackOrKind.kind ? trackOrKind : null,
        /** @param {any} track */
        async replaceTrack(track) {
          this.track = track;
        },
        getParameters: () => structuredClone({ encodings }),
        /** @param {any} parameters */
        async setParameters(parameters) {
          Object.assign(encodings[0], parameters.encodings[0]);
        },
      },
    };
    this.transceivers.push(transceiver);
    this.change();
    return transceiver;
  }

  getTransceivers = () => this.transceivers;
  getReceivers = () => this.transceivers.map(({ receiver }) => receiver);
  getConfiguration = () => ({});
  getStats = async () => new Map();
  setConfiguration = () => {};
  addEventListener = () => {};

  createDataChannel() {
    /** @type {any} */
    this.channel = {
      readyState: "connecting",
      bufferedAmount: 0,
      send: (/** @type {string} */ data) => {
        const { other } = this;
        this.scheduler.add(() => {
          if (!other?.deaf) other?.channel?.onmessage?.({ data });
        });
      },
    };
    return this.channel;
  }

  restartIce() {
    this.restarts += 1;
    this.change();
  }

  /** @param {string} state */
  becomes(state) {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }

  /** ICE finds a way soon after. */
  haveAgreed() {
    this.pairing ??= this.agreed;
    this.scheduler.add(() => {
      if (this.signalingState === "closed") return;
      this.becomes("connecting");
      if (this.walled()) return this.becomes("failed");
      this.becomes("connected");
      if (this.channel) this.channel.readyState = "open";
    });
  }

  /** What the offer has room for, found with whoever made it.
   * @param {any} description @returns {string[]} */
  offered(description) {
    const from = [...(worlds.get(this.scheduler) ?? [])].find(
      (pc) => pc.localDescription?.sdp === description.sdp,
    );
    return from?.transceivers.map(({ receiver }) => receiver.track.kind) ?? [];
  }

  /** @param {any} description */
  async setRemoteDescription(description) {
    await super.setRemoteDescription(description);
    if (description.type !== "offer" || this.transceivers.length > 0) return;
    const kinds = this.offered(description);
    for (const kind of kinds) {
      // As setRemoteDescription does, without asking for a negotiation.
      this.change = () => {};
      const { receiver } = this.addTransceiver(kind);
      // @ts-expect-error: back to the method of the class
      delete this.change;
      this.ontrack?.({ track: receiver.track });
    }
  }
}

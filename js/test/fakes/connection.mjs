/**
 * An RTCPeerConnection as far as its signaling goes (webrtc-pc §4.7): its states, its operations
 * chain, the negotiation-needed flag, implicit descriptions and rollback, candidates that belong to
 * a description. Each operation takes steps of a scheduler, so that anything may come between.
 */
export class FakeConnection {
  signalingState = "stable";
  /** @type {any} */
  localDescription = null;
  /** @type {any} */
  remoteDescription = null;
  /** What both sides last agreed on. */
  agreed = "";
  /** @type {((event: any) => void) | null} */
  onicecandidate = null;
  /** @type {(() => void) | null} */
  onnegotiationneeded = null;
  offers = 0;
  rollbacks = 0;

  #scheduler;
  #name;
  #descriptions = 0;
  /** Changes that an offer has to tell of, and how many of them were agreed. */
  #changes = 0;
  #agreedChanges = 0;
  /** @type {(() => Promise<void>)[]} */
  #operations = [];
  #checkWhenEmpty = false;
  #negotiationNeeded = false;
  #knownUfrags = new Set();
  /** @type {any} */
  #stableLocal = null;

  /** @param {string} name @param {import("./scheduler.mjs").Scheduler} scheduler */
  constructor(name, scheduler) {
    this.#name = name;
    this.#scheduler = scheduler;
  }

  get settled() {
    return (
      this.signalingState === "stable" &&
      this.#operations.length === 0 &&
      this.#changes === this.#agreedChanges
    );
  }

  /** As addTransceiver or restartIce: an offer is needed. */
  change() {
    this.#changes += 1;
    this.#updateNegotiationNeeded();
  }

  createOffer = () => this.#create("offer");
  createAnswer = () => this.#create("answer");

  /** @param {"offer" | "answer"} type */
  async #create(type) {
    /** @type {any} */
    let description = null;
    await this.#chain(async () => {
      await this.#scheduler.step();
      description = this.#describe(type);
    });
    return description;
  }

  /** @param {any} [given] */
  setLocalDescription(given) {
    return this.#chain(async () => {
      const type =
        this.signalingState === "have-remote-offer" ? "answer" : "offer";
      if (given && given.type !== type)
        throw new DOMException(this.signalingState, "InvalidStateError");
      const description = given ?? this.#describe(type);
      await this.#scheduler.step();
      if (this.signalingState === "closed") return;
      if (type === "offer") {
        this.offers += 1;
        this.localDescription = description;
        this.#enter("have-local-offer");
      } else {
        this.localDescription = description;
        this.#agree(this.remoteDescription, description);
      }
      this.#gather(description);
    });
  }

  /** @param {any} description */
  setRemoteDescription(description) {
    return this.#chain(async () => {
      const { signalingState } = this;
      const offer = description.type === "offer";
      const allowed = offer
        ? ["stable", "have-local-offer", "have-remote-offer"]
        : ["have-local-offer"];
      if (!allowed.includes(signalingState)) {
        throw new DOMException(signalingState, "InvalidStateError");
      }
      const sdp = parse(description);
      if (!offer && sdp.answers !== parse(this.localDescription).ufrag) {
        throw new DOMException("answers another offer", "OperationError");
      }
      await this.#scheduler.step();
      if (offer && signalingState === "have-local-offer") {
        this.rollbacks += 1;
        this.localDescription = this.#stableLocal;
      }
      this.remoteDescription = description;
      this.#knownUfrags.add(sdp.ufrag);
      if (offer) this.#enter("have-remote-offer");
      else this.#agree(this.localDescription, description);
    });
  }

  /** @param {any} candidate */
  addIceCandidate(candidate) {
    return this.#chain(async () => {
      if (!this.remoteDescription) {
        throw new DOMException("no description", "InvalidStateError");
      }
      await this.#scheduler.step();
      if (!this.#knownUfrags.has(candidate.usernameFragment)) {
        throw new DOMException("unknown ufrag", "OperationError");
      }
    });
  }

  close() {
    this.signalingState = "closed";
  }

  /** @param {string} state */
  #enter(state) {
    this.signalingState = state;
    if (state === "stable") this.#updateNegotiationNeeded();
  }

  /** @param {any} offer @param {any} answer */
  #agree(offer, answer) {
    this.agreed = `${parse(offer).ufrag}/${parse(answer).ufrag}`;
    this.#stableLocal = this.localDescription;
    if (this.localDescription === offer) {
      this.#agreedChanges = parse(offer).changes;
    }
    this.#negotiationNeeded = false;
    this.#enter("stable");
    this.haveAgreed();
  }

  /** Both descriptions are set. */
  haveAgreed() {}

  /** @param {"offer" | "answer"} type */
  #describe(type) {
    const ufrag = `${this.#name}${++this.#descriptions}`;
    const sdp =
      type === "offer"
        ? { ufrag, changes: this.#changes }
        : { ufrag, answers: parse(this.remoteDescription).ufrag };
    return { type, sdp: JSON.stringify(sdp) };
  }

  /** @param {any} description */
  #gather(description) {
    const usernameFragment = parse(description).ufrag;
    for (const candidate of ["host", "srflx", null]) {
      this.#scheduler.add(() => {
        if (this.signalingState === "closed") return;
        const init = candidate && { candidate, usernameFragment };
        this.onicecandidate?.({
          candidate: init && { ...init, toJSON: () => init },
        });
      });
    }
  }

  /** @param {() => Promise<void>} operation @returns {Promise<void>} */
  #chain(operation) {
    if (this.signalingState === "closed") {
      return Promise.reject(new DOMException("closed", "InvalidStateError"));
    }
    return new Promise((resolve, reject) => {
      const run = async () => {
        try {
          await operation();
          if (this.signalingState !== "closed") resolve();
        } catch (error) {
          if (this.signalingState !== "closed") reject(error);
        }
        this.#operations.shift();
        if (this.#operations.length > 0) this.#operations[0]();
        else if (this.#checkWhenEmpty) {
          this.#checkWhenEmpty = false;
          this.#updateNegotiationNeeded();
        }
      };
      this.#operations.push(run);
      if (this.#operations.length === 1) run();
    });
  }

  #updateNegotiationNeeded() {
    if (this.#operations.length > 0) {
      this.#checkWhenEmpty = true;
      return;
    }
    this.#scheduler.add(() => {
      if (this.signalingState === "closed") return;
      if (this.#operations.length > 0) {
        this.#checkWhenEmpty = true;
        return;
      }
      if (this.signalingState !== "stable") return;
      if (this.#changes === this.#agreedChanges) {
        this.#negotiationNeeded = false;
        return;
      }
      if (this.#negotiationNeeded) return;
      this.#negotiationNeeded = true;
      this.onnegotiationneeded?.();
    });
  }
}

/** @param {{ sdp: string }} description */
function parse({ sdp }) {
  return JSON.parse(sdp);
}

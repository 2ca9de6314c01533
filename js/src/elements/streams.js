/**
 * What there is to see and hear of each member, by id, with this browser's own as "self": the camera
 * with the voice, the screen with its sound. The page draws elements that name a member; each takes
 * what is here and follows its changes.
 *
 * @typedef {import("../peer/peer.js").Source} Source
 * @typedef {{ width: number, height: number, large: boolean }} Sight how a picture is shown here, in
 *   device pixels
 * @typedef {ReturnType<typeof createStage>} Stage
 */

export function createStage() {
  /** @type {Record<Source, Map<string, MediaStream>>} */
  const streams = { camera: new Map(), screen: new Map() };
  /** @type {Set<() => void>} */
  const watchers = new Set();
  /** @type {Set<string>} */
  const silenced = new Set();
  /** @type {Set<string>} who sends no camera for now, though it is on */
  const resting = new Set();
  /** @type {Record<Source, Map<string, Sight>>} */
  const sights = { camera: new Map(), screen: new Map() };
  /** @type {Set<() => void>} */
  const sightWatchers = new Set();
  let speaker = "";
  const loudness = {
    own: () => 0,
    /** @type {(member: string) => number} */
    of: () => 0,
  };

  function changed() {
    for (const watcher of watchers) watcher();
  }

  return {
    /**
     * @param {string} member
     * @param {MediaStream | null} stream
     * @param {Source} [source]
     */
    show(member, stream, source = "camera") {
      if (stream) streams[source].set(member, stream);
      else streams[source].delete(member);
      changed();
    },

    /** Nothing more of this member.
     * @param {string} member */
    clear(member) {
      streams.camera.delete(member);
      streams.screen.delete(member);
      resting.delete(member);
      changed();
    },

    /** @param {MediaStreamTrack | null} track of the own camera */
    showSelf(track) {
      const [shown] = streams.camera.get("self")?.getVideoTracks() ?? [];
      if ((shown ?? null) === track) return;
      this.show("self", track && new MediaStream([track]));
    },

    /**
     * @param {string} member
     * @param {Source} [source]
     */
    stream: (member, source = "camera") => streams[source].get(member) ?? null,

    /** @param {string} member
     * @param {boolean} on */
    silence(member, on) {
      if (on) silenced.add(member);
      else silenced.delete(member);
      changed();
    },

    /** Whether its sound is not to be played here.
     * @param {string} member */
    isSilent: (member) => member === "self" || silenced.has(member),

    /** What is shown of its camera is an old picture.
     * @param {string} member
     * @param {boolean} on */
    rest(member, on) {
      if (resting.has(member) === on) return;
      if (on) resting.add(member);
      else resting.delete(member);
      changed();
    },

    /** @param {string} member
     * @param {Source} source */
    isResting: (member, source) => source === "camera" && resting.has(member),

    /** An element tells how it shows a picture, null when it does no more.
     * @param {string} member
     * @param {Source} source
     * @param {Sight | null} sight */
    see(member, source, sight) {
      if (sight) sights[source].set(member, sight);
      else sights[source].delete(member);
      for (const watcher of sightWatchers) watcher();
    },

    /** @param {string} member
     * @param {Source} source */
    sight: (member, source) => sights[source].get(member) ?? null,

    /** @param {() => void} watcher */
    watchSights(watcher) {
      sightWatchers.add(watcher);
      return () => {
        sightWatchers.delete(watcher);
      };
    },

    /** The device that plays everyone, "" for the browser's own choice.
     * @param {string} id */
    playOn(id) {
      speaker = id;
      changed();
    },

    speaker: () => speaker,

    /** How loud a member is, 0 to 1.
     * @param {string} member */
    level: (member) =>
      member === "self" ? loudness.own() : loudness.of(member),

    /** @param {Partial<typeof loudness>} source where loudness is known from */
    listen(source) {
      Object.assign(loudness, source);
    },

    /** @param {() => void} watcher */
    watch(watcher) {
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
  };
}

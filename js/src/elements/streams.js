/**
 * The media of each member, by id, with this browser's own as "self": the camera with the voice,
 * the screen with its sound. The page draws elements that name a member; each plays what is here
 * and follows its changes.
 *
 * @typedef {import("../peer/peer.js").Source} Source
 * @typedef {{ width: number, height: number, large: boolean }} TileSize how a picture is shown here, in
 *   device pixels
 * @typedef {ReturnType<typeof createStreams>} Streams
 */

export function createStreams() {
  /** @type {Record<Source, Map<string, MediaStream>>} */
  const shown = { camera: new Map(), screen: new Map() };
  /** @type {Set<() => void>} */
  const watchers = new Set();
  /** @type {Set<string>} */
  const silenced = new Set();
  /** @type {Map<string, number>} of those that are not to be heard as they come, 0 to 1 */
  const volumes = new Map();
  /** @type {Set<string>} members who send no camera for now, though it is on */
  const resting = new Set();
  /** Pictures that this person wants of nobody. */
  let unwanted = { camera: false, screen: false };
  /** @type {Record<Source, Map<string, TileSize>>} */
  const tileSizes = { camera: new Map(), screen: new Map() };
  /** @type {Set<() => void>} */
  const tileSizeWatchers = new Set();
  /** @type {Record<Source, Map<string, () => number>>} */
  const counters = { camera: new Map(), screen: new Map() };
  let speaker = "";
  const loudness = {
    own: () => 0,
    isSure: () => false,
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
      if (stream) shown[source].set(member, stream);
      else shown[source].delete(member);
      changed();
    },

    /** Nothing more of this member.
     * @param {string} member */
    clear(member) {
      shown.camera.delete(member);
      shown.screen.delete(member);
      resting.delete(member);
      changed();
    },

    /** @param {MediaStreamTrack | null} track of the own camera */
    showSelf(track) {
      const [before] = shown.camera.get("self")?.getVideoTracks() ?? [];
      if ((before ?? null) === track) return;
      this.show("self", track && new MediaStream([track]));
    },

    /**
     * @param {string} member
     * @param {Source} [source]
     */
    stream: (member, source = "camera") => shown[source].get(member) ?? null,

    /** @param {string} member
     * @param {boolean} on */
    silence(member, on) {
      if (on) silenced.add(member);
      else silenced.delete(member);
      changed();
    },

    /** @param {string} member
     * @param {number} volume 0 to 1 */
    setVolume(member, volume) {
      volumes.set(member, volume);
      changed();
    },

    /** How loud its sound is to be played here, 0 to 1.
     * @param {string} member */
    volume: (member) => volumes.get(member) ?? 1,

    /** Whether its sound is not to be played here.
     * @param {string} member */
    isSilent: (member) =>
      member === "self" || silenced.has(member) || volumes.get(member) === 0,

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
    isResting: (member, source) =>
      (member !== "self" && unwanted[source]) ||
      (source === "camera" && resting.has(member)),

    /** Shows no pictures of such a source, whosever they are, and has nobody send any.
     * @param {Record<Source, boolean>} sources */
    refuse(sources) {
      unwanted = sources;
      changed();
      for (const watcher of tileSizeWatchers) watcher();
    },

    /** @param {Source} source */
    refuses: (source) => unwanted[source],

    /** An element reports how it shows a picture, null when it no longer does.
     * @param {string} member
     * @param {Source} source
     * @param {TileSize | null} tileSize */
    setTileSize(member, source, tileSize) {
      if (tileSize) tileSizes[source].set(member, tileSize);
      else tileSizes[source].delete(member);
      for (const watcher of tileSizeWatchers) watcher();
    },

    /** @param {string} member
     * @param {Source} source */
    tileSize: (member, source) => tileSizes[source].get(member) ?? null,

    /** An element counts the pictures that it shows, until null.
     * @param {string} member
     * @param {Source} source
     * @param {(() => number) | null} counter */
    count(member, source, counter) {
      if (counter) counters[source].set(member, counter);
      else counters[source].delete(member);
    },

    /** How many pictures of a member were shown here so far, as far as they still are.
     * @param {string} member */
    pictures: (member) =>
      (counters.camera.get(member)?.() ?? 0) +
      (counters.screen.get(member)?.() ?? 0),

    /** @param {() => void} watcher */
    watchTileSizes(watcher) {
      tileSizeWatchers.add(watcher);
      return () => {
        tileSizeWatchers.delete(watcher);
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

    /** Whether the own level is one. */
    isSure: () => loudness.isSure(),

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

/**
 * Owns this browser's camera and microphone: what is wanted of each, what became of it, and the
 * tracks. One that is missing, refused or in use never takes the other away.
 *
 * @typedef {"camera" | "microphone"} Kind
 * @typedef {"on" | "off" | "asking" | "missing" | "refused" | "busy" | "failed" | "interrupted"
 *   | "unanswered"} DeviceState `interrupted`: the system has muted it for a while, as for a phone
 *   call; `unanswered`: the browser's question stands
 * @typedef {{ id: string, label: string }} Device
 * @typedef {{ cameras: Device[], microphones: Device[], speakers: Device[],
 *   camera: string, microphone: string }} DeviceList what is in use or chosen, "" for neither
 * @typedef {object} Slot
 * @property {boolean} wanted
 * @property {DeviceState} state
 * @property {MediaStreamTrack | null} track
 * @property {string} device the chosen id, or ""
 * @property {string} away the one that was chosen or in use and is gone, or ""
 * @property {number} turn counts requests: only the latest may set the state
 *
 * @typedef {ReturnType<typeof createMedia>} Media
 */

const KINDS = /** @type {const} */ (["camera", "microphone"]);
const UNANSWERED_MS = 20_000;
/** These stand for whatever the system uses at the moment. */
const ANY = ["", "default", "communications"];
const INPUTS = { camera: "videoinput", microphone: "audioinput" };

/**
 * @param {object} options
 * @param {import("./capture.js").Capture} options.capture
 * @param {Record<Kind, boolean>} options.wanted
 * @param {Record<Kind, string>} options.chosen ids of devices, or ""
 * @param {() => void} options.onChange a state or a track changed
 * @param {(list: DeviceList) => void} options.onDevices
 * @param {import("../clock.js").Clock} options.clock
 * @param {(kind: Kind) => void} options.onLost it was in use and went away by itself
 * @param {(kind: Kind) => void} [options.onRegained] it is back, or another was chosen
 * @param {() => void} [options.onFlipFailed] the other camera did not come
 */
export function createMedia({
  capture,
  wanted,
  chosen,
  onChange,
  onDevices,
  clock,
  onLost,
  onRegained = () => {},
  onFlipFailed = () => {},
}) {
  /** @type {Device[]} */
  let cameras = [];
  let replacing = false;
  const slots = {
    camera: idle(wanted.camera, chosen.camera),
    microphone: idle(wanted.microphone, chosen.microphone),
  };

  /**
   * @param {Kind} kind
   * @param {DeviceState} state
   */
  function enter(kind, state) {
    slots[kind].state = state;
    onChange();
  }

  /** Asks for these devices, in one question where it is more than one.
   * @param {Kind[]} kinds */
  async function acquire(kinds) {
    if (kinds.length === 0) return;
    const turns = new Map(kinds.map((kind) => [kind, ++slots[kind].turn]));
    /** @param {Kind} kind */
    const current = (kind) => turns.get(kind) === slots[kind].turn;
    for (const kind of kinds) enter(kind, "asking");
    const unanswered = clock.setTimeout(() => {
      for (const kind of kinds.filter(current)) enter(kind, "unanswered");
    }, UNANSWERED_MS);
    try {
      const wishes = kinds.map((kind) => [kind, slots[kind].device]);
      const stream = await capture
        .open(Object.fromEntries(wishes))
        .finally(() => clock.clearTimeout(unanswered));
      for (const track of stream.getTracks()) {
        const kind = track.kind === "video" ? "camera" : "microphone";
        if (current(kind)) use(kind, track);
        else track.stop();
      }
    } catch (error) {
      const state = /** @type {{ code: DeviceState }} */ (error).code;
      for (const kind of kinds.filter(current)) {
        if (await another(kind, state, kinds.length > 1)) await acquire([kind]);
        else if (current(kind)) enter(kind, state);
      }
    }
  }

  /** Whether to ask once more, for this device alone.
   * @param {Kind} kind
   * @param {DeviceState} state
   * @param {boolean} joint whether it was asked for together with the other */
  async function another(kind, state, joint) {
    const s = slots[kind];
    if (joint && state === "refused") {
      // Asking again after a plain "no" would be a nuisance; but the no may be for the other.
      const permission = await capture.permission(kind);
      return permission === "granted" || permission === "unknown";
    }
    if (joint) return true;
    if (state !== "missing" || s.device === "") return false;
    s.away = s.device; // any other is better than none
    s.device = "";
    return true;
  }

  /**
   * @param {Kind} kind
   * @param {MediaStreamTrack} track
   */
  function use(kind, track) {
    const s = slots[kind];
    s.track = track;
    track.onended = () => lost(kind, track);
    track.onmute = () => enter(kind, wantedState(kind));
    track.onunmute = track.onmute;
    if (kind === "microphone") track.enabled = s.wanted;
    else if (!s.wanted) release(kind);
    enter(kind, wantedState(kind));
  }

  /** A track was acquired.
   * @param {Kind} kind
   * @returns {DeviceState} */
  function wantedState(kind) {
    const { wanted, track } = slots[kind];
    if (!wanted) return "off";
    return track?.muted ? "interrupted" : "on";
  }

  /** A track ended by itself: unplugged, or no longer allowed.
   * @param {Kind} kind
   * @param {MediaStreamTrack} track */
  async function lost(kind, track) {
    const s = slots[kind];
    if (s.track !== track) return;
    const { deviceId = "" } = track.getSettings();
    if (!ANY.includes(deviceId)) s.away = deviceId;
    release(kind);
    enter(kind, s.wanted ? "missing" : "off");
    onLost(kind);
    const denied = (await capture.permission(kind)) === "denied";
    if (denied) s.away = ""; // it is there, and not ours
    if (denied && s.state === "missing") enter(kind, "refused");
    await follow();
  }

  /** @param {Kind} kind */
  function release(kind) {
    const s = slots[kind];
    s.turn += 1;
    quieten(s.track);
    s.track = null;
  }

  /** Takes up the first of these that comes, while the others keep the last they saw or heard of the
   * track before: it stays where it is until another takes its place.
   * @param {Kind} kind
   * @param {import("./capture.js").Wish[]} wishes the last is what was in use
   * @returns {Promise<number | null>} which it was, -1 where none came; null where something else was
   *   asked for meanwhile */
  async function replace(kind, wishes) {
    const s = slots[kind];
    const turn = ++s.turn;
    quieten(s.track); // first: many a phone cannot hold two cameras at once
    for (const [i, wish] of wishes.entries()) {
      try {
        const [track] = (await capture.open({ [kind]: wish })).getTracks();
        if (turn !== s.turn) {
          track.stop();
          return null;
        }
        s.device = track.getSettings().deviceId ?? "";
        use(kind, track);
        return i;
      } catch (error) {
        if (turn !== s.turn) return null;
        if (i < wishes.length - 1) continue;
        release(kind);
        enter(kind, /** @type {{ code: DeviceState }} */ (error).code);
      }
    }
    return -1;
  }

  const facing = () => slots.camera.track?.getSettings().facingMode;

  /** What may be the camera on the other side, the likelier first.
   * @returns {import("./capture.js").Wish[]} */
  function otherCameras() {
    const { deviceId } = slots.camera.track?.getSettings() ?? {};
    const at = cameras.findIndex(({ id }) => id === deviceId);
    const next = cameras[(at + 1) % cameras.length]?.id ?? "";
    const back = facing() === "environment";
    return [{ facing: back ? "user" : "environment" }, next];
  }

  async function tellDevices() {
    const found = await capture.list();
    /** @param {MediaDeviceKind} input
     * @returns {Device[]} */
    const named = (input) =>
      found
        .filter(({ kind, id }) => kind === input && id !== "")
        .map(({ id, label }) => ({ id, label }));
    /** @param {Kind} kind */
    const inUse = (kind) =>
      slots[kind].track?.getSettings().deviceId ?? slots[kind].device;
    cameras = named("videoinput");
    onDevices({
      cameras,
      microphones: named("audioinput"),
      speakers: named("audiooutput"),
      camera: inUse("camera"),
      microphone: inUse("microphone"),
    });
    return found;
  }

  /** Takes up what is wanted, was missing or in use, and is now plugged in; and what went and is
   * back, though another took its place. */
  async function follow() {
    const found = await tellDevices();
    const back = KINDS.filter((kind) =>
      found.some(({ id }) => id === slots[kind].away && id !== ""),
    );
    for (const kind of back) {
      slots[kind].device = slots[kind].away;
      slots[kind].away = "";
    }
    const wanting = KINDS.filter((kind) => {
      const { wanted, state, track } = slots[kind];
      if (back.includes(kind) && track) return true;
      const lacking = state === "missing" || state === "busy";
      const plugged = found.some((device) => device.kind === INPUTS[kind]);
      return wanted && lacking && plugged;
    });
    for (const kind of back) {
      if (wanting.includes(kind)) release(kind);
      onRegained(kind);
    }
    if (wanting.length === 0) return;
    await acquire(wanting);
    await tellDevices();
  }

  capture.watch(follow);

  return {
    /** Asks for what is wanted and not yet there; also "try again". */
    async start() {
      onChange(); // also where nothing is wanted, there is a state to tell
      for (const kind of KINDS)
        if (slots[kind].state === "interrupted") release(kind);
      await acquire(
        KINDS.filter((kind) => {
          const { wanted, track, state } = slots[kind];
          return wanted && !track && state !== "asking";
        }),
      );
      await tellDevices();
    },

    /** Off: the camera stops, so that its light goes out; the microphone falls silent.
     * @param {Kind} kind
     * @param {boolean} on */
    async set(kind, on) {
      const s = slots[kind];
      s.wanted = on;
      if (!on) {
        if (kind === "camera") release(kind);
        else if (s.track) s.track.enabled = false;
        enter(kind, "off");
      } else if (s.track) {
        s.track.enabled = true;
        enter(kind, wantedState(kind));
      } else {
        await acquire([kind]);
        await tellDevices();
      }
    },

    /**
     * @param {Kind} kind
     * @param {string} id of a device
     */
    async choose(kind, id) {
      const s = slots[kind];
      s.device = id;
      s.away = "";
      onRegained(kind);
      if (!s.wanted && !s.track) return void (await tellDevices());
      release(kind); // first: many a phone cannot hold two cameras at once
      await acquire([kind]);
      await tellDevices();
    },

    /** From the camera at the front to that at the back, or the other way round. What was in use comes
     * back where the other does not come. */
    async flip() {
      const { track, wanted } = slots.camera;
      if (!track || !wanted || replacing) return;
      replacing = true;
      const { deviceId = "" } = track.getSettings();
      const wishes = [...otherCameras(), deviceId];
      const which = await replace("camera", wishes);
      replacing = false;
      if (which === wishes.length - 1 || which === -1) onFlipFailed();
      await tellDevices();
    },

    /** Whether there is a camera on the other side.
     * @param {boolean} handheld as is all that is touched, though its cameras may not say where they are */
    flips: (handheld) =>
      cameras.length > 1 && (handheld || facing() !== undefined),

    /** Whether the camera looks away from the person. */
    looksAway: () => facing() === "environment",

    /** How sounds are recorded has changed. Browsers differ in what they change of a track that
     * runs, so another takes its place. */
    async soundChanged() {
      const { track } = slots.microphone;
      if (!track) return onChange();
      const { deviceId = "" } = track.getSettings();
      await replace("microphone", [deviceId]);
      await tellDevices();
    },

    /** Whether what is behind the person is blurred has changed.
     * @returns {Promise<void> | undefined} */
    blurChanged: () =>
      slots.camera.track?.applyConstraints(capture.picture()).catch(() => {}),

    /** Whether the system lets a page blur what is behind the person, and not. */
    blurs() {
      /** @type {any} mediacapture-extensions */
      const can = slots.camera.track?.getCapabilities?.() ?? {};
      return can.backgroundBlur?.length === 2;
    },

    settings: capture.settings,

    tellDevices,

    /** To be called also when the page or the machine wakes: what was in use may be free, and a
     * camera that sleep took away comes back without a word. */
    follow,

    /** @param {Kind} kind */
    state: (kind) => slots[kind].state,
    /** @param {Kind} kind */
    wants: (kind) => slots[kind].wanted,
    /** @param {Kind} kind */
    track: (kind) => slots[kind].track,

    /** Lets go of both devices; what is wanted stays known. */
    stop() {
      for (const kind of KINDS) {
        release(kind);
        enter(kind, "off");
      }
    },
  };
}

/** Ends a track, of which nothing more is to be heard.
 * @param {MediaStreamTrack | null} track */
function quieten(track) {
  if (!track) return;
  track.onended = null;
  track.onmute = null;
  track.onunmute = null;
  track.stop();
}

/**
 * @param {boolean} wanted
 * @param {string} device
 * @returns {Slot}
 */
function idle(wanted, device) {
  return { wanted, device, away: "", state: "off", track: null, turn: 0 };
}

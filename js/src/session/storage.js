/**
 * What this browser keeps: a call for as long as its tab lives, so that a reload resumes it; the
 * name and the devices for next time; a host's calls, as kept-calls.js says.
 *
 * @typedef {object} Claim what leads to a place in a call
 * @property {string} room
 * @property {import("../wire/messages.js").Role} role until there is a seat, what the link says
 * @property {string} secret the newest link secret
 * @property {string} token the host token or the invite
 * @property {string} nonce
 * @property {string | null} link to be shown, for a host
 * @property {string | null} host the host token, if this member is a host
 * @property {import("./invites.js").Invite[]} invites those that this host has made
 * @property {import("./later.js").Later} [later] for its host, of a call that is opened on other days
 * @property {number} [at] for a guest, when the call is, if the link says so, in epoch seconds
 * @property {boolean} inCall a reload goes straight back
 * @property {import("../wire/keyring.js").KeptKey[]} [keys] the link secret and those before it
 * @property {string} [before] the newest seat of an earlier stay
 * @property {string} [elsewhere] the origin for others, where the page itself was opened as localhost
 * @property {boolean} [exposed] whether the server was told the link
 * @property {boolean} [relay] whether this server knows of a relay
 * @property {number} [plateAt] ms, when the newest plate was made that was seen before the call
 * @property {import("../call/ip-hiding.js").Kept} [hiding]
 * @property {import("../wire/newest-profiles.js").KeptProfiles} [profiles] which of each member came
 *   last
 *
 * @typedef {object} Seated what the server gave for it
 * @property {string} member
 * @property {string} seat
 * @property {number} seatSince ms
 *
 * @typedef {Claim & Seated} Session
 * @typedef {Claim | Session} Place
 *
 * @typedef {object} Preferences
 * @property {string} name
 * @property {string} camera ids of devices, or ""
 * @property {string} microphone
 * @property {string} speaker
 * @property {boolean} shortcuts whether single keys do anything
 * @property {boolean} knockSound whether a knock is to be heard
 * @property {boolean} comingSound whether it is to be heard that somebody comes or goes
 * @property {boolean} remember whether calls that this browser is a host of are kept
 * @property {boolean} hide whether the address of this browser is hidden behind the relay
 * @property {string} language its tag, or "" for that of the browser
 * @property {import("./view.js").View} [view]
 * @property {import("../devices/settings.js").Settings} [recording]
 *
 * @typedef {ReturnType<typeof createStorage>} Store
 */

const MOST_NONCES = 50;
const PROBE = "allo.probe";
/** @type {Preferences} */
const NO_PREFERENCES = {
  name: "",
  camera: "",
  microphone: "",
  speaker: "",
  shortcuts: true,
  language: "",
  knockSound: true,
  comingSound: true,
  remember: true,
  hide: false,
};

/** Whether the server has given a seat for it.
 * @param {Place} place
 * @returns {place is Session} */
export function isSeated(place) {
  return Boolean(/** @type {Partial<Seated>} */ (place).seat);
}

/**
 * @param {object} options
 * @param {() => import("./tab-storage.js").TabStorage} options.tab
 * @param {() => Storage} options.browser throws where storage is forbidden
 * @param {() => number} options.now
 */
export function createStorage({ tab, browser, now }) {
  let lastEpoch = 0;
  /** What could not be kept, for as long as the page lives: a browser that keeps nothing can still
   * call, with the name that was typed and the device that was chosen.
   * @type {Map<string, string>} */
  const unkept = new Map();

  /**
   * @param {() => import("./tab-storage.js").TabStorage} where
   * @param {string} key
   * @returns {any} null when there is nothing, or nothing that can be read
   */
  function read(where, key) {
    try {
      return JSON.parse(unkept.get(key) ?? where().getItem(key) ?? "null");
    } catch {
      return null;
    }
  }

  /**
   * @param {() => import("./tab-storage.js").TabStorage} where
   * @param {string} key
   * @param {unknown} value null leaves nothing
   * @returns {boolean} whether it is kept
   */
  function write(where, key, value) {
    const text = JSON.stringify(value);
    try {
      if (value === null) where().removeItem(key);
      else where().setItem(key, text);
      unkept.delete(key);
      return true;
    } catch {
      unkept.set(key, text);
      return false;
    }
  }

  return {
    /** @returns {Place | null} */
    place: () => read(tab, "allo.session"),

    /** @param {Place | null} place */
    keepPlace: (place) => write(tab, "allo.session", place),

    /** Whether camera and microphone are wanted: a reload must not unmute anyone.
     * @returns {{ camera: boolean, microphone: boolean }} */
    wanted: () => ({
      camera: true,
      microphone: true,
      ...read(tab, "allo.wanted"),
    }),

    /** @param {{ camera: boolean, microphone: boolean }} wanted */
    keepWanted: (wanted) => write(tab, "allo.wanted", wanted),

    /** @returns {Preferences} */
    preferences: () => ({
      ...NO_PREFERENCES,
      ...read(browser, "allo.preferences"),
    }),

    /** @param {Partial<Preferences>} some */
    prefer(some) {
      write(browser, "allo.preferences", { ...this.preferences(), ...some });
    },

    /** Whether anything outlives its tab: not where the browser forbids it. */
    lasts() {
      try {
        browser().setItem(PROBE, "");
        browser().removeItem(PROBE);
        return true;
      } catch {
        return false;
      }
    },

    /** The calls that this browser is a host of.
     * @returns {import("./kept-calls.js").KeptCall[]} */
    calls: () =>
      read(browser, "allo.calls") ?? read(tab, "allo.tab-calls") ?? [],

    /** At least in the tab: a reload must not lose them.
     * @param {import("./kept-calls.js").KeptCall[]} calls */
    keepCalls(calls) {
      const some = calls.length > 0 ? calls : null;
      const isKept = write(browser, "allo.calls", some);
      write(tab, "allo.tab-calls", isKept ? null : some);
    },

    /** The nonce of an invite that serves few people outlives its tab, since nobody else may use
     * it: the same browser comes back to its own seat.
     * @param {string} invite its digest
     * @param {string} fresh to be kept where there is none */
    lastingNonce(invite, fresh) {
      const kept = Object.entries(read(browser, "allo.nonces") ?? {});
      const known = kept.find(([key]) => key === invite)?.[1];
      if (typeof known === "string") return known;
      const all = [...kept, [invite, fresh]].slice(-MOST_NONCES);
      write(browser, "allo.nonces", Object.fromEntries(all));
      return fresh;
    },

    /** An integer that grows with each call of it in this tab, over reloads and changed clocks. */
    nextEpoch() {
      const kept = Number(read(tab, "allo.epoch")) || 0;
      lastEpoch = Math.max(now(), kept + 1, lastEpoch + 1);
      write(tab, "allo.epoch", lastEpoch);
      return lastEpoch;
    },
  };
}

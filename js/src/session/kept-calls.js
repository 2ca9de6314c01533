import { inviteOf } from "../wire/claims.js";

/**
 * The calls that this browser is a host of, kept on the device so that a host whose tab was closed
 * comes back as host: until the call has ended, the host token expires or the person forgets it
 * (docs/decisions/320). Of a guest's call nothing is kept.
 *
 * @typedef {object} KeptCall what leads back, and no more: no names, and nothing of who was there
 * @property {string} room
 * @property {string} secret the newest link secret
 * @property {import("../wire/keyring.js").KeptKey[]} [keys]
 * @property {string} host the newest host token that this page was given
 * @property {string} nonce
 * @property {string} [seat] the newest one, which tells a restarted server of removals
 * @property {string | null} link to hand on
 * @property {import("./invites.js").Invite[]} invites
 * @property {number} since when this browser first kept it, ms
 * @property {{ camera: boolean, microphone: boolean }} wanted a return must not unmute anyone
 * @property {boolean} inCall whether the person was in it, and did not leave
 *
 * @typedef {{ room: string, link: string | null, since: number, expires: number,
 *   inCall: boolean }} ShownCall `since` and `expires`: epoch seconds
 * @typedef {import("./storage.js").Place} Place
 * @typedef {ReturnType<typeof createKeptCalls>} KeptCalls
 */

const MOST = 10;

/** What of a place is kept: where anything else is another, there is nothing to write. */
const KEPT = /** @type {const} */ ([
  "host",
  "inCall",
  "invites",
  "keys",
  "link",
  "role",
  "seat",
  "secret",
]);

/**
 * @param {object} options
 * @param {import("./storage.js").Store} options.store
 * @param {() => number} options.now ms
 * @param {import("../ports.js").Tell} options.tell
 */
export function createKeptCalls({ store, now, tell }) {
  /** Rooms that this page has kept: one that is gone since was forgotten, perhaps in another tab.
   * @type {Set<string>} */
  const once = new Set();
  let told = "";

  /** @returns {KeptCall[]} */
  const living = () =>
    store.calls().filter(({ host }) => inviteOf(host).expires * 1_000 > now());

  const isRemembering = () => store.preferences().remember;

  /** @param {KeptCall[]} calls */
  function put(calls) {
    store.keepCalls(calls.slice(-MOST));
    show();
  }

  function show() {
    const message = /** @type {const} */ ({
      type: "calls",
      remember: isRemembering(),
      list: living().map(({ room, link, since, host, inCall }) => ({
        room,
        link,
        since: Math.floor(since / 1_000),
        expires: inviteOf(host).expires,
        inCall,
      })),
    });
    const text = JSON.stringify(message);
    if (text === told) return;
    told = text;
    tell(message);
  }

  /** @param {string} room */
  function forget(room) {
    once.delete(room);
    if (store.calls().some((call) => call.room === room))
      put(living().filter((call) => call.room !== room));
  }

  return {
    show,
    forget,

    /** @param {string} room */
    find: (room) => living().find((call) => call.room === room) ?? null,

    /** What a host's page knows now of its place, if it is to be remembered.
     * @param {Place | null} place
     * @param {object} [change] what of it is new, if not all */
    keep(place, change) {
      if (!place?.host || place.role !== "host" || !isRemembering()) return;
      if (change && !KEPT.some((key) => key in change)) return;
      const { room, secret, host, nonce, link, invites, inCall } = place;
      const {
        keys,
        before,
        seat = before,
      } = /** @type {Partial<import("./storage.js").Session>} */ (place);
      const all = living();
      const at = all.findIndex((call) => call.room === room);
      if (at < 0 && once.has(room)) return;
      once.add(room);
      const since = all[at]?.since ?? now();
      const wanted = store.wanted();
      all.splice(at < 0 ? all.length : at, 1, {
        ...{ room, secret, keys, host, nonce, seat, link, invites },
        ...{ since, wanted, inCall },
      });
      put(all);
    },

    /** The way back in: with the newest host token, for an older one would not tell a restarted
     * server of a removal.
     * @param {KeptCall} call
     * @returns {Place} */
    place: ({ room, secret, keys, host, nonce, seat, link, invites }) => ({
      ...{ room, secret, keys, host, nonce, link, invites },
      role: "host",
      token: host,
      before: seat,
      inCall: false,
    }),

    /** Whether calls are remembered; once they are not, none is.
     * @param {boolean} on
     * @param {Place | null} place that of this tab */
    remember(on, place) {
      store.prefer({ remember: on });
      once.clear();
      if (!on) put([]);
      else this.keep(place);
      show();
    },
  };
}

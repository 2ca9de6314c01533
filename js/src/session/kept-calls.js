import { expiry } from "../wire/claims.js";

/**
 * The calls that this browser is a host of, kept on the device so that a host whose tab was closed
 * comes back as host: until the call has ended, the host token expires or the person forgets it
 * (docs/decisions/320); and those that were made for later, of which it alone knows (322). Of a
 * guest's call nothing is kept.
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
 * @property {import("./later.js").Later} [later]
 * @property {string} [elsewhere] the origin for others, where the page was opened as localhost
 *
 * @typedef {{ room: string, link: string | null, since: number, expires: number, inCall: boolean,
 *   later: { name: string, at: number | null } | null }} ShownCall times are epoch seconds
 * @typedef {import("./storage.js").Place} Place
 * @typedef {ReturnType<typeof createKeptCalls>} KeptCalls
 */

/** Of each kind: a room of one's own is not to make way for today's calls. */
const MOST = 10;

/** What of a place is kept: where anything else is another, there is nothing to write. */
const KEPT = /** @type {const} */ ([
  "host",
  "inCall",
  "invites",
  "keys",
  "later",
  "link",
  "role",
  "seat",
  "secret",
]);

/** In epoch seconds.
 * @param {KeptCall} call */
const expires = ({ host, later }) =>
  Math.max(expiry(host), later ? expiry(later.token) : 0);

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
    store.calls().filter((call) => expires(call) * 1_000 > now());

  const isRemembering = () => store.preferences().remember;

  /** @param {KeptCall[]} calls */
  function put(calls) {
    /** @param {boolean} later */
    const newest = (later) =>
      calls.filter((call) => Boolean(call.later) === later).slice(-MOST);
    store.keepCalls([...newest(true), ...newest(false)]);
    show();
  }

  function show() {
    const message = /** @type {const} */ ({
      type: "calls",
      remember: isRemembering(),
      list: living().map((call) => ({
        room: call.room,
        link: call.link,
        since: Math.floor(call.since / 1_000),
        expires: expires(call),
        inCall: call.inCall,
        later: call.later ? { name: call.later.name, at: call.later.at } : null,
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
      if (!place?.host || place.role !== "host") return;
      if (!place.later && !isRemembering()) return;
      if (change && !KEPT.some((key) => key in change)) return;
      const { room, secret, host, nonce, link, invites, inCall } = place;
      const { later, elsewhere } = place;
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
        ...{ since, wanted, inCall, later, elsewhere },
      });
      put(all);
    },

    /** The way back in: with the newest host token, for an older one would not tell a restarted
     * server of a removal.
     * @param {KeptCall} call
     * @returns {Place} */
    place({ room, secret, keys, nonce, seat, link, invites, ...call }) {
      const { later, elsewhere } = call;
      const host = later?.token ?? call.host;
      return {
        ...{ room, secret, keys, host, nonce, link, invites },
        role: "host",
        token: host,
        before: seat,
        inCall: false,
        ...(later && { later }),
        ...(elsewhere && { elsewhere }),
      };
    },

    /** Whether calls are remembered; once they are not, none is, except those that were made for
     * later: each of them was wanted.
     * @param {boolean} on
     * @param {Place | null} place that of this tab */
    remember(on, place) {
      store.prefer({ remember: on });
      once.clear();
      if (!on) put(living().filter(({ later }) => later));
      else this.keep(place);
      show();
    },
  };
}

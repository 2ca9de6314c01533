import { inviteOf, isHostToken, isLimited } from "../wire/claims.js";
import { random128, toBase64url } from "../wire/seal.js";
import { baseOf, mainInvite } from "./invites.js";
import { makeLink } from "./link.js";

/**
 * The ways to a seat: a new room, a link, or the same place again. Opening a link only reads it;
 * the server learns of it when a seat is taken.
 *
 * @typedef {import("./storage.js").Place} Place
 * @typedef {ReturnType<typeof createSeats>} Seats
 */

/**
 * @param {object} options
 * @param {import("./api.js").Api} options.api
 * @param {import("./storage.js").Store} options.store
 * @param {Crypto} options.crypto
 * @param {() => number} options.now
 * @param {string} options.base the address of the page
 */
export function createSeats({ api, store, crypto, now, base }) {
  /** @param {string} token */
  async function nonceFor(token) {
    const fresh = random128(crypto);
    if (!isLimited(token)) return fresh;
    const digest = await crypto.subtle.digest(
      "SHA-256",
      new TextEncoder().encode(token),
    );
    return store.lastingNonce(
      toBase64url(new Uint8Array(digest)).slice(0, 22),
      fresh,
    );
  }

  return {
    /** Makes a room; its link secret is made here and is in no request.
     * @param {import("./api.js").RoomWishes} wishes
     * @param {number} [at] when the call is, in epoch seconds */
    async create(wishes, at) {
      const room = await api.createRoom(wishes);
      const secret = random128(crypto);
      const { elsewhere } = room;
      const link = makeLink(baseOf({ elsewhere }, base), {
        secret,
        token: room.invite,
        at,
      });
      /** @type {Place} */
      const place = {
        room: room.room,
        role: "host",
        secret,
        token: room.host,
        nonce: random128(crypto),
        link,
        host: room.host,
        invites: [mainInvite(room.invite)],
        inCall: false,
        ...(elsewhere && { elsewhere }),
      };
      return { place, link, expires: room.expires, knock: room.knock };
    },

    /** The place that a link leads to, as far as the link says.
     * @param {import("./link.js").Link} link
     * @param {boolean} exposed whether the server was told the link
     * @returns {Promise<Place>} */
    async open({ secret, token, at }, exposed) {
      const { room, knock } = inviteOf(token);
      const role = knock ? "waiting" : "guest";
      return {
        room,
        role: isHostToken(token) ? "host" : role,
        secret,
        token,
        nonce: await nonceFor(token),
        link: null,
        host: null,
        invites: [],
        inCall: false,
        ...(at !== undefined && { at }),
        ...(exposed && { exposed }),
      };
    },

    /** Takes the seat: from here on the server knows. An earlier seat is handed over.
     * @param {Place & { seat?: string }} place
     * @returns {Promise<Pick<import("./storage.js").Session, "room" | "member" | "role" | "relay"
     *   | "seat" | "seatSince">>} */
    async take({ token, nonce, before, seat: kept = before }) {
      const { seat, room, member, role, relay } = await api.takeSeat({
        token,
        nonce,
        seat: kept,
      });
      return { seat, seatSince: now(), room, member, role, relay };
    },

    /** A fresh seat for the same place. Before the first join the token is exchanged again, since
     * the answer says why a seat is refused; later the token may be used up, and the seat renews
     * itself.
     * @param {import("./storage.js").Session} session */
    async renew(session) {
      const taken = session.inCall
        ? await api.renewSeat(session.seat)
        : await api.takeSeat(session);
      return taken.seat;
    },
  };
}

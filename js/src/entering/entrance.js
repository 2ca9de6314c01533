import { isLimited, makeLink } from "../wire/link.js";
import { random128, toBase64url } from "../wire/seal.js";
import { mainInvite } from "./invites.js";

/**
 * The ways to a seat: a room of one's own, a link, or the same place again.
 *
 * @typedef {import("./storage.js").Session} Session
 * @typedef {ReturnType<typeof createEntrance>} Entrance
 */

/**
 * @param {object} options
 * @param {import("./api.js").Api} options.api
 * @param {import("./storage.js").Store} options.store
 * @param {Crypto} options.crypto
 * @param {() => number} options.now
 * @param {string} options.origin
 */
export function createEntrance({ api, store, crypto, now, origin }) {
  /**
   * @param {Pick<Session, "secret" | "token" | "nonce" | "link" | "host" | "invites" | "hiding">
   *   & { seat?: string }} claim `seat`: that of before
   * @returns {Promise<Session>}
   */
  async function take({ hiding, ...claim }) {
    const { secret, token, nonce, link, host, invites } = claim;
    const { seat, room, member, role, relay } = await api.takeSeat({
      token,
      nonce,
      seat: claim.seat,
    });
    return {
      room,
      member,
      role,
      seat,
      seatSince: now(),
      secret,
      token,
      nonce,
      link,
      host,
      invites,
      inCall: false,
      relay,
      ...(hiding && { hiding }),
    };
  }

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
    /** Makes a room; its link secret is born here and never leaves the link.
     * @param {{ knock: boolean, capacity: number, key: string }} wishes */
    async create(wishes) {
      const room = await api.createRoom(wishes);
      const secret = random128(crypto);
      const link = makeLink(origin, { secret, token: room.invite });
      const session = await take({
        secret,
        token: room.host,
        nonce: random128(crypto),
        link,
        host: room.host,
        invites: [mainInvite(room.invite)],
      });
      return { session, link, expires: room.expires, knock: room.knock };
    },

    /** @param {{ secret: string, token: string }} link */
    async open({ secret, token }) {
      return take({
        secret,
        token,
        nonce: await nonceFor(token),
        link: null,
        host: null,
        invites: [],
      });
    },

    /** @param {Session} session from before a reload */
    again: (session) => take(session),

    /** A fresh seat for the same place. Before the first join the claim itself is made again, for
     * that tells why a seat is refused; later it may be spent, and the seat stands for itself.
     * @param {Session} session */
    async renew(session) {
      const taken = session.inCall
        ? await api.renewSeat(session.seat)
        : await api.takeSeat(session);
      return taken.seat;
    },
  };
}

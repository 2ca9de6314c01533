import {
  decodeHostMade,
  decodeInviteMade,
  decodeLinksReplaced,
  decodeRoomCreated,
  decodeSeatTaken,
  Refused,
} from "../wire/messages.js";
import { decodeLooked } from "../wire/plate.js";

/**
 * The HTTP calls (protocol.md, HTTP). Each fails with a `Refused`: the code of the server,
 * `offline` when there was no answer, or `intercepted` when something other than the server
 * answered.
 *
 * @typedef {{ room: string, bearer: string }} HostClaim `bearer`: a host token
 * @typedef {{ knock: boolean, capacity: number, key: string, later?: boolean,
 *   ttl?: number }} RoomWishes `later`: it is opened again on other days; `ttl` in seconds
 * @typedef {ReturnType<typeof createApi>} Api
 */

const TIMEOUT_MS = 10_000;
const NO_CONTENT = 204;
/** RFC 6585 §6: the network wants a login before it lets anybody through. */
const SIGN_IN_FIRST = 511;

/**
 * @param {typeof globalThis.fetch} fetch
 * @param {string} base the address of the page
 */
export function createApi(fetch, base) {
  /**
   * @param {string} path
   * @param {object} body
   * @param {string} bearer a token or key, or ""
   * @param {"GET" | "POST" | "DELETE"} [method]
   */
  async function post(path, body, bearer, method = "POST") {
    /** @type {Response} */
    let response;
    try {
      response = await fetch(`${base}${path}`, {
        method,
        headers: {
          "Content-Type": "application/json",
          ...(bearer && { Authorization: `Bearer ${bearer}` }),
        },
        ...(method === "POST" && { body: JSON.stringify(body) }),
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      throw new Refused("offline");
    }
    const answer = await response.json().catch((error) => {
      // Our answers are JSON; a login page of a network is not.
      if (error instanceof SyntaxError) return null;
      throw new Refused("offline");
    });
    const empty = response.status === NO_CONTENT;
    if (response.ok && (answer !== null || empty)) return answer;
    throw new Refused(codeOf(answer, response.status), retryAfter(response));
  }

  return {
    /** @param {RoomWishes} wishes a capacity of 0 leaves it to the server */
    async createRoom({ knock, capacity, key, later, ttl }) {
      const body = {
        knock,
        ...(capacity > 0 && { capacity }),
        ...(later && { later }),
        ...(ttl && { ttl }),
      };
      return decodeRoomCreated(await post("api/rooms", body, key));
    },

    /** A newer token for a call that is opened again on other days, or one for a link that makes
     * another device a host.
     * @param {HostClaim} claim
     * @param {{ for: "later" | "device", ttl?: number }} wishes `ttl` in seconds */
    async makeHost({ room, bearer }, wishes) {
      return decodeHostMade(
        await post(`api/rooms/${room}/hosts`, wishes, bearer),
      );
    },

    /** The same nonce gets the same seat again. A kept seat lets a
     * restarted server know of removals.
     * @param {{ token: string, nonce: string, seat?: string }} claim */
    async takeSeat({ token, nonce, seat }) {
      const claim = { token, nonce, ...(seat && { seat }) };
      return decodeSeatTaken(await post("api/seats", claim, ""));
    },

    /** Whether this server has a relay, before there is a seat. Asking has no effect there.
     * @returns {Promise<boolean>} */
    async knowsRelay() {
      const { iceServers } = (await post("api/ice", {}, "", "GET")) ?? {};
      return /"turns?:/.test(JSON.stringify(iceServers ?? []));
    },

    /** How many are in the call that an invite leads to, and the plate of a host. It changes
     * nothing.
     * @param {string} invite */
    async look(invite) {
      return decodeLooked(await post("api/invites/look", { invite }, ""));
    },

    /** @param {string} seat */
    async renewSeat(seat) {
      return decodeSeatTaken(await post("api/seats/renew", {}, seat));
    },

    /** @param {HostClaim} claim
     * @param {{ ttl?: number, uses?: number }} wishes `ttl` in seconds */
    async makeInvite({ room, bearer }, wishes) {
      return decodeInviteMade(
        await post(`api/rooms/${room}/invites`, wishes, bearer),
      );
    },

    /** @param {HostClaim} claim
     * @param {string} id */
    async revokeInvite({ room, bearer }, id) {
      await post(`api/rooms/${room}/invites/${id}`, {}, bearer, "DELETE");
    },

    /** @param {HostClaim} claim */
    async replaceInvites({ room, bearer }) {
      return decodeLinksReplaced(
        await post(`api/rooms/${room}/invites`, {}, bearer, "DELETE"),
      );
    },
  };
}

/**
 * @param {unknown} answer
 * @param {number} status
 */
function codeOf(answer, status) {
  const code = /** @type {{ error?: unknown } | null} */ (answer)?.error;
  if (typeof code === "string") return code;
  // The server's own proxy says in this way that the server is down.
  const ours = status >= 500 && status !== SIGN_IN_FIRST;
  return ours ? "busy" : "intercepted";
}

/** @param {Response} response */
function retryAfter(response) {
  const seconds = Number.parseInt(
    response.headers.get("Retry-After") ?? "",
    10,
  );
  return Number.isFinite(seconds) ? seconds : null;
}

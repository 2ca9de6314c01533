import { decodeRoomCreated, decodeSeatTaken, Refused } from "./messages.js";

/**
 * The HTTP calls of design §4. Each fails with a `Refused`: the code of the server, or `offline`
 * when there was no answer.
 *
 * @typedef {ReturnType<typeof createApi>} Api
 */

const PATIENCE_MS = 10_000;

/** @param {typeof globalThis.fetch} fetch */
export function createApi(fetch) {
  /**
   * @param {string} path
   * @param {object} body
   * @param {string} bearer a token or key, or ""
   */
  async function post(path, body, bearer) {
    /** @type {Response} */
    let response;
    try {
      response = await fetch(path, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          ...(bearer && { Authorization: `Bearer ${bearer}` }),
        },
        body: JSON.stringify(body),
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch {
      throw new Refused("offline");
    }
    const answer = await response.json().catch(() => null);
    if (response.ok) return answer;
    throw new Refused(codeOf(answer, response.status), retryAfter(response));
  }

  return {
    /** @param {{ knock: boolean, capacity: number, key: string }} wishes a capacity of 0 leaves it
     *   to the server */
    async createRoom({ knock, capacity, key }) {
      const body = capacity === 0 ? { knock } : { knock, capacity };
      return decodeRoomCreated(await post("/api/rooms", body, key));
    },

    /** The same nonce gets the same seat again.
     * @param {{ token: string, nonce: string }} claim */
    async takeSeat({ token, nonce }) {
      return decodeSeatTaken(await post("/api/seats", { token, nonce }, ""));
    },

    /** @param {string} seat */
    async renewSeat(seat) {
      return decodeSeatTaken(await post("/api/seats/renew", {}, seat));
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
  return status >= 500 ? "busy" : "bad-message";
}

/** @param {Response} response */
function retryAfter(response) {
  const seconds = Number.parseInt(
    response.headers.get("Retry-After") ?? "",
    10,
  );
  return Number.isFinite(seconds) ? seconds : null;
}

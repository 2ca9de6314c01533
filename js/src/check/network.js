import { base } from "../browser/base.js";
import { acceptedServers } from "../peer/ice-servers.js";
import { Refused } from "../wire/decode.js";

/**
 * Whether this network lets a call through: the socket to the server, and what the STUN and TURN
 * servers answer (RFC 8445 §5.1.1). Nothing here opens a room or joins one.
 *
 * @typedef {{ urls: string[], username?: string, credential?: string }} IceServer
 * @typedef {"well" | "answers" | "unset" | "blocked"} Reached
 */

const TIMEOUT_MS = 15_000;
/** What a TURN server answers to unknown credentials: so it was reached. */
const UNAUTHORIZED = 401;
const TOO_MANY = 429;
/** Without a seat: this only asks whether the server answers, not to be relayed. */
const NOBODY = { username: "check", credential: "check" };

const CHECK = "allo.check";
const NORMAL_CLOSURE = 1000;

/**
 * Opens a socket that the server closes at once. Only that proves that frames get through: a proxy
 * may open it and let nothing pass.
 * @param {(protocols: string[]) => WebSocket} open
 * @param {import("../clock.js").Clock} clock
 * @returns {Promise<boolean>}
 */
export function reachesSocket(open, clock) {
  return new Promise((resolve) => {
    const socket = open([CHECK]);
    const timer = clock.setTimeout(() => done(false), TIMEOUT_MS);
    /** @param {boolean} reached */
    function done(reached) {
      clock.clearTimeout(timer);
      socket.onclose = null;
      socket.close();
      resolve(reached);
    }
    socket.onclose = ({ code }) =>
      done(code === NORMAL_CLOSURE && socket.protocol === CHECK);
  });
}

/** The addresses that this browser refuses. Without a seat, relays come without credentials: that
 * is not their fault.
 * @param {IceServer[]} servers
 * @param {(servers: RTCIceServer[]) => void} attempt */
export function refusedAddresses(servers, attempt) {
  const all = servers.map((server) => ({ ...NOBODY, ...server }));
  return acceptedServers(all, attempt).bad;
}

/**
 * @param {IceServer[]} servers
 * @param {"stun" | "turn"} kind
 * @param {(configuration: RTCConfiguration) => RTCPeerConnection} connect
 * @param {import("../clock.js").Clock} clock
 * @returns {Promise<Reached>}
 */
export async function reachesIce(servers, kind, connect, clock) {
  const iceServers = kind === "turn" ? relays(servers) : stunServers(servers);
  if (iceServers.length === 0) return "unset";
  const pc = connect({
    iceServers,
    iceTransportPolicy: kind === "turn" ? "relay" : "all",
  });
  try {
    return await gather(pc, kind, clock);
  } finally {
    pc.close();
  }
}

/** @param {IceServer[]} servers
 * @returns {RTCIceServer[]} */
function relays(servers) {
  return servers.flatMap(({ urls, ...credentials }) => {
    const some = urls.filter((url) => url.startsWith("turn"));
    return some.length > 0 ? [{ urls: some, ...NOBODY, ...credentials }] : [];
  });
}

/** Where none is named, a relay that is asked by UDP answers STUN as well.
 * @param {IceServer[]} servers
 * @returns {RTCIceServer[]} */
function stunServers(servers) {
  const all = servers.flatMap(({ urls }) => urls);
  const named = all.filter((url) => url.startsWith("stun"));
  const implied = all
    .filter((url) => /^turn:(?!.*transport=tcp)/.test(url))
    .map((url) => url.replace(/^turn:([^?]*).*$/, "stun:$1"));
  const urls = named.length > 0 ? named : implied;
  return urls.length > 0 ? [{ urls }] : [];
}

/**
 * @param {RTCPeerConnection} pc
 * @param {"stun" | "turn"} kind
 * @param {import("../clock.js").Clock} clock
 * @returns {Promise<Reached>}
 */
function gather(pc, kind, clock) {
  return new Promise((resolve, reject) => {
    let answered = false;
    let failed = false;
    const timer = clock.setTimeout(end, TIMEOUT_MS);
    /** @param {Reached} reached */
    function done(reached) {
      clock.clearTimeout(timer);
      resolve(reached);
    }
    function end() {
      // If the address that STUN sees is this machine's own, there is no candidate for it.
      if (kind === "stun") done(failed ? "blocked" : "well");
      else done(answered ? "answers" : "blocked");
    }
    const wanted = kind === "stun" ? "srflx" : "relay";
    pc.onicecandidate = ({ candidate }) => {
      if (candidate?.type === wanted) done("well");
    };
    pc.onicecandidateerror = ({ errorCode }) => {
      if (errorCode === UNAUTHORIZED) answered = true;
      else failed = true;
    };
    pc.onicegatheringstatechange = () => {
      if (pc.iceGatheringState === "complete") end();
    };
    pc.createDataChannel("check");
    pc.setLocalDescription().catch(reject);
  });
}

/**
 * Which ICE servers there are; with a seat, with what they ask for.
 * @param {typeof globalThis.fetch} fetch
 * @param {string | null} seat
 * @returns {Promise<IceServer[]>} fails with a `Refused`
 */
export async function askIceServers(fetch, seat) {
  const response = await ask(fetch, seat);
  // The seat of a call that is over is worth as much as none.
  const good = response.ok || !seat ? response : await ask(fetch, null);
  if (good.status === TOO_MANY) throw new Refused("refused");
  const answer = await good.json().catch(() => null);
  if (!Array.isArray(answer?.iceServers)) throw new Refused("offline");
  return answer.iceServers;
}

/**
 * @param {typeof globalThis.fetch} fetch
 * @param {string | null} seat
 */
async function ask(fetch, seat) {
  try {
    return await fetch(`${base}api/ice`, {
      headers: {
        "Content-Type": "application/json",
        ...(seat && { Authorization: `Bearer ${seat}` }),
      },
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    throw new Refused("offline");
  }
}

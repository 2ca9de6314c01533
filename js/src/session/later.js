import { isBehind, lifeLeft } from "../wire/claims.js";
import { Refused } from "../wire/messages.js";
import { createQueue } from "../wire/queue.js";
import { cleanName } from "../wire/text-rules.js";

/**
 * Calls that a host opens on other days: one at a time that was agreed, or a room of one's own
 * (docs/decisions/322). This browser alone knows its name, and keeps the token by which it is opened.
 *
 * @typedef {object} Later
 * @property {string} token a host token that renews itself while it is good
 * @property {string} name
 * @property {number | null} at when the call is, in epoch seconds; null for a room of one's own
 * @property {boolean} open whether this page lets in whoever knocks, while its host is there
 *
 * @typedef {{ name: string, at: string, knock: boolean, key: string }} LaterWishes `at`: the local time
 *   as a field of a form gives it, such as `2026-12-24T18:00`, or "" for a room of one's own
 * @typedef {ReturnType<typeof createLater>} LaterCalls
 */

/** A call may begin late, and people come back to it: it is good for a day after its time, and until
 * the end of that day in Greenwich, so that its links do not tell the server the hour. */
const DAY_S = 86_400;
/** Nobody arranges a call whose link ends as it begins. */
const LEAST_AFTERWARDS_S = 3_600;
/** A field shows no seconds: this minute is not past. */
const MINUTE_S = 60;

/**
 * When a call is that a person wrote down, in epoch seconds. Fails with `no-time` or `past`.
 * @param {string} text
 * @param {number} now ms
 */
export function timeOf(text, now) {
  const at = Math.floor(new Date(text).getTime() / 1_000);
  // A date without a time would be read as midnight in Greenwich.
  if (!text.includes("T") || !Number.isFinite(at) || at >= 2 ** 32)
    throw new Refused("no-time");
  if (at + MINUTE_S <= now / 1_000) throw new Refused("past");
  return at;
}

/**
 * @param {object} options
 * @param {import("./seats.js").Seats} options.seats
 * @param {import("./api.js").Api} options.api
 * @param {import("./kept-calls.js").KeptCalls} options.calls
 * @param {() => import("./storage.js").Place | null} options.place
 * @param {(change: { later: Later }) => void} options.keep
 * @param {() => string} options.newestSeat
 * @param {() => number} options.now ms
 * @param {import("../ports.js").Tell} options.tell
 * @param {(error: unknown) => void} options.onFault
 */
export function createLater(options) {
  const { seats, api, calls, place, keep, newestSeat, now, tell } = options;
  const queue = createQueue(options.onFault);
  /** Rooms that this page has renewed: once is enough. */
  const renewed = new Set();

  /** A call at a certain time gets no longer by it, but learns of removals. */
  async function renew() {
    const { room, later } = place() ?? {};
    if (!room || !later) return;
    const lasting = later.at === null && !renewed.has(room);
    if (!lasting && !isBehind(later.token, newestSeat())) return;
    const { host } = await api.makeHost(
      { room, bearer: later.token },
      {
        for: "later",
        ...(later.at !== null && { ttl: lifeLeft(later.token, now()) }),
      },
    );
    renewed.add(room);
    const mine = place();
    if (mine?.room === room && mine.later)
      keep({ later: { ...mine.later, token: host } });
  }

  /** @param {LaterWishes} wishes */
  async function make({ name, at: text, knock, key }) {
    const at = text === "" ? null : timeOf(text, now());
    const end = at === null ? 0 : Math.ceil(at / DAY_S + 1) * DAY_S;
    const { place, expires } = await seats.create(
      {
        ...{ knock: true, capacity: 0, key, later: true },
        ...(at !== null && { ttl: end - Math.floor(now() / 1_000) }),
      },
      at ?? undefined,
    );
    if (at !== null && expires < at + LEAST_AFTERWARDS_S)
      return refused({ code: "too-late", until: expires });
    const { room, host } = place;
    const token = host ?? "";
    calls.keep({
      ...place,
      later: { token, name: cleanName(name), at, open: !knock },
    });
    tell({ type: "laterMade", room });
  }

  /** @param {{ code: string, retryAfter?: number | null, until?: number }} why */
  function refused({ code, retryAfter = null, until = 0 }) {
    tell({ type: "laterRefused", code, retryAfter, until });
  }

  return {
    /** Whenever the newest seat has changed: a token from before a removal would not tell a restarted
     * server of it. */
    refresh: () => queue(renew),

    /** Makes a call, which is kept and not opened.
     * @param {LaterWishes} wishes */
    create: (wishes) =>
      make(wishes).catch((error) => {
        options.onFault(error);
        refused(error instanceof Refused ? error : { code: "fault" });
      }),
  };
}

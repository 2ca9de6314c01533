import { isHostToken } from "../wire/claims.js";
import { decodePlate } from "../wire/plate.js";

/**
 * Looks at a call from outside, for as long as the lobby of an invited person is seen: who invites,
 * and how many are there. Nothing comes of it but the page's own words.
 *
 * @typedef {import("./storage.js").Place} Place
 */

const AGAIN_MS = 10_000;
/** After the server asked for patience, or was not reached. */
const LATER_MS = 30_000;
/** A plate is made anew whenever its host comes in; a host token lives for half as long. */
const OLDEST_MS = 24 * 3_600_000;
const PASSING = new Set(["offline", "intercepted", "busy", "too-many"]);

/**
 * @param {object} options
 * @param {Pick<import("./api.js").Api, "look">} options.api
 * @param {import("../clock.js").Clock} options.clock
 * @param {(place: Place) => Promise<Pick<import("../wire/seal.js").Seal, "openPlate">>} options.sealOf
 * @param {() => boolean} options.isHidden whether nobody sees the page
 * @param {(change: Partial<Place>) => void} options.keep
 * @param {import("../ports.js").Tell} options.tell
 */
export function createLooking({ api, clock, sealOf, isHidden, keep, tell }) {
  /** @type {Place | null} */
  let place = null;
  /** @type {unknown} */
  let timer = null;

  /** @param {Place} mine */
  async function look(mine) {
    if (isHidden()) return soon(mine, AGAIN_MS);
    try {
      const { count, plate } = await api.look(mine.token);
      const name = plate === null ? null : await read(mine, plate);
      if (mine !== place) return;
      tell({ type: "seen", count, name });
      soon(mine, AGAIN_MS);
    } catch (error) {
      const code = /** @type {{ code?: string }} */ (error).code ?? "";
      // Else joining says what is amiss with the link.
      if (PASSING.has(code)) soon(mine, LATER_MS);
    }
  }

  /** One that does not open is of another call, or nobody's; one that is older than another was
   * taken out of a drawer.
   * @param {Place} mine
   * @param {string} sealed
   * @returns {Promise<string | null>} */
  async function read(mine, sealed) {
    try {
      const seal = await sealOf(mine);
      const { name, at } = decodePlate(await seal.openPlate(sealed));
      if (at < Math.max(mine.plateAt ?? 0, clock.date() - OLDEST_MS))
        return null;
      if (mine === place) keep({ plateAt: at });
      return name || null;
    } catch {
      return null;
    }
  }

  /** @param {Place} mine
   * @param {number} ms */
  function soon(mine, ms) {
    if (mine === place) timer = clock.setTimeout(() => look(mine), ms);
  }

  function stop() {
    place = null;
    clock.clearTimeout(timer);
  }

  return {
    stop,

    /** The lobby of this place is shown.
     * @param {Place | null} next */
    begin(next) {
      stop();
      if (!next || next.host || isHostToken(next.token)) return;
      place = next;
      look(next);
    },
  };
}

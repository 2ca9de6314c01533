import { inviteOf } from "../wire/claims.js";
import { findLink, isElsewhere, seemsExpired } from "./find-link.js";
import { makeLink } from "./link.js";
import { isSeated } from "./storage.js";

/**
 * The place of this tab in a call: kept for a reload, and asked about when another link is opened.
 *
 * @typedef {import("./storage.js").Place} Place
 * @typedef {import("./find-link.js").Link} Link
 * @typedef {ReturnType<typeof createPlaces>} Places
 */

/** In ms. If the seat was renewed longer ago, this tab left the call long ago by going to another page. */
const STALE_MS = 15 * 60_000;

/** Whether a reload goes straight back into the call.
 * @param {Place | null} place
 * @param {number} now ms */
export function isRunning(place, now) {
  return (
    place !== null &&
    isSeated(place) &&
    place.inCall &&
    Math.abs(now - place.seatSince) < STALE_MS
  );
}

/**
 * @param {object} options
 * @param {import("./seats.js").Seats} options.seats
 * @param {Pick<import("./api.js").Api, "knowsRelay">} options.api
 * @param {import("./storage.js").Store} options.store
 * @param {string} options.base the address of the page
 * @param {() => number} options.now
 * @param {import("../ports.js").Tell} options.tell
 * @param {() => boolean} options.isBusy whether a call goes on, or begins
 * @param {(room: string) => Promise<Place | null>} options.own the way back into a call that this
 *   browser is a host of
 * @param {() => void} options.onShown the place stands before the person
 * @param {() => void} options.onNews what is kept of it has changed, or whether there is a relay
 */
export function createPlaces(options) {
  const { seats, api, store, base, now, tell } = options;
  /** @type {Place | null} */
  let place = null;
  /** Whether a reload is to find it. */
  let lasting = true;
  /** @type {{ link: Link, exposed: boolean } | null} what the person is asked about */
  let other = null;
  let turn = 0;

  function persist() {
    if (place && lasting) store.keepPlace(place);
  }

  /** @param {Partial<import("./storage.js").Session>} change */
  function keep(change) {
    if (!place) return;
    Object.assign(place, change);
    persist();
  }

  /** Shows the place before the call. The server does not know of it yet.
   * @param {Place} next */
  function show(next) {
    place = next;
    lasting = true;
    persist();
    tell({
      type: "invited",
      role: place.role,
      link: place.link,
      opened: place.role === "host" ? null : makeLink(base, place),
      expired: !place.host && seemsExpired(place, now()),
      exposed: place.exposed === true,
      at: place.at ?? place.later?.at ?? null,
      open: place.later?.open === true,
    });
    options.onShown();
    findRelay(place);
  }

  /** So that a person can choose to hide before the call; the seat says it, too.
   * @param {Place} mine */
  async function findRelay(mine) {
    if (mine.relay !== undefined) return;
    const relay = await api.knowsRelay().catch(() => undefined);
    if (relay === undefined || place !== mine || isSeated(mine)) return;
    keep({ relay });
    options.onNews();
  }

  /** @param {Link} link @param {boolean} exposed */
  async function open(link, exposed) {
    turn += 1;
    const mine = turn;
    const own = await options.own(inviteOf(link.token).room);
    const next = own
      ? { ...own, ...(exposed && { exposed }) }
      : await seats.open(link, exposed);
    if (mine === turn) show(next);
  }

  function forget() {
    turn += 1;
    place = null;
    other = null;
    store.keepPlace(null);
  }

  return {
    current: () => place,
    keep,
    show,
    forget,

    /** The place of a call that goes on after a reload.
     * @param {Place} kept */
    resume(kept) {
      place = kept;
    },

    /** A call begins: a reload is to find it. */
    hold() {
      lasting = true;
      persist();
    },

    /** The person has left. They may come back while this page is open, but nothing is stored. */
    leave() {
      if (place) place.inCall = false;
      lasting = false;
      store.keepPlace(null);
    },

    /** @param {Place} mine */
    async take(mine) {
      const { role } = mine;
      const taken = await seats.take(mine);
      if (place !== mine) return;
      keep(taken);
      if (taken.role !== role) tell({ type: "role", role: taken.role });
    },

    /** A link came into the address of this tab. A call goes on until the person has answered.
     * @param {Link} link
     * @param {boolean} exposed whether the server was told it */
    visit(link, exposed) {
      if (!place) return open(link, exposed);
      const same = inviteOf(link.token).room === place.room;
      if (same && exposed) keep({ exposed });
      if (options.isBusy()) {
        if (same && exposed)
          tell({ type: "notice", code: "link-exposed", member: null });
        if (same) return;
      } else if (same && (place.host || place.token === link.token)) {
        return show(place);
      } else if (!place.host) {
        return open(link, exposed);
      }
      other = { link, exposed };
      tell({ type: "otherCall", asked: true });
    },

    /** @returns {(() => void) | null} how to go where the other link leads */
    answer(/** @type {boolean} */ yes) {
      const asked = other;
      other = null;
      tell({ type: "otherCall", asked: false });
      return yes && asked ? () => open(asked.link, asked.exposed) : null;
    },

    /** A text that a person pasted.
     * @param {string} text */
    paste(text) {
      const found = findLink(text);
      if (typeof found === "string")
        return tell({ type: "linkTrouble", code: found, link: null });
      if (found.home && isElsewhere(found.home, base))
        return tell({
          type: "linkTrouble",
          code: "elsewhere",
          link: makeLink(found.home.href, found.link),
        });
      return open(found.link, false);
    },
  };
}

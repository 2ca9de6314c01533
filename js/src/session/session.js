import { createKeyring } from "../wire/keyring.js";
import { Refused } from "../wire/messages.js";
import { createSeal, random128 } from "../wire/seal.js";
import { createHostLink } from "./host-link.js";
import { baseOf, createInvites } from "./invites.js";
import { createKeptCalls } from "./kept-calls.js";
import { createLater } from "./later.js";
import { makeLink } from "./link.js";
import { createLooking } from "./looking.js";
import { createOpenDoor } from "./open-door.js";
import { createPlaces } from "./places.js";
import { isSeated } from "./storage.js";

/**
 * From a link, or a new room, into the call and out of it again: the one call of this tab.
 *
 * @typedef {import("./storage.js").Session} Seated
 * @typedef {import("./storage.js").Place} Place
 * @typedef {ReturnType<typeof createSession>} Session
 */

/** Endings that cannot be rejoined from. */
const FINAL = new Set([
  "ended",
  "expired",
  "invalid-token",
  "invite-revoked",
  "invite-used",
  "outlasted",
  "refused",
  "removed",
  "room-ended",
  "room-not-found",
]);

/**
 * @param {object} options
 * @param {import("./seats.js").Seats} options.seats
 * @param {import("./api.js").Api} options.api
 * @param {string} options.base the address of the page
 * @param {import("./storage.js").Store} options.store
 * @param {import("../devices/media.js").Media} options.media
 * @param {import("../devices/sharing.js").Sharing} options.sharing
 * @param {import("../elements/streams.js").Streams} options.streams
 * @param {import("../log.js").Log} options.log
 * @param {import("../ports.js").Tell} options.tell
 * @param {import("../ports.js").Drawing} options.drawing
 * @param {import("../browser/browser.js").Browser} options.browser
 * @param {import("../browser/call-lock.js").CallLock} options.lock
 * @param {(inCall: boolean) => void} options.onCall one begins or ends
 * @param {() => Promise<Pick<typeof import("../call/call.js"), "createCall">>} options.fetchCall what a
 *   call needs, once somebody is about to join: it is half of the page. Fails with `offline` or `changed`
 * @param {() => void} options.reload
 */
export function createSession(options) {
  const { seats, api, base, store, media, log, tell, browser, lock } = options;
  /** @type {import("../call/call.js").Call | null} */
  let call = null;
  /** Whether one is about to begin. */
  let joining = false;

  function loadCall() {
    const loading = options.fetchCall();
    // Whoever awaits it gets the error too.
    loading.catch(() => {});
    return loading;
  }

  const calls = createKeptCalls({ store, now: browser.clock.date, tell });

  const places = createPlaces({
    seats,
    api,
    store,
    base,
    now: browser.clock.date,
    tell,
    isBusy: () => call !== null || joining,
    own: wayBack,
    onShown() {
      shown();
      looking.begin(places.current());
    },
    onNews: showHiding,
  });

  const looking = createLooking({
    api,
    clock: browser.clock,
    sealOf: ({ room, secret }) => createSeal({ room, secret, crypto }),
    isHidden: browser.isHidden,
    keep: places.keep,
    tell,
  });

  const invites = createInvites({
    api,
    base,
    session: places.current,
    keep,
    keyed: () => call?.keyed(),
    newestSeat,
    now: browser.clock.date,
    tell,
    onFault: (error) => log.warn(`no invite: ${refusal(error).code}`),
  });

  const later = createLater({
    seats,
    api,
    calls,
    place: places.current,
    keep,
    newestSeat,
    now: browser.clock.date,
    tell,
    onFault: (error) => log.warn(`not for later: ${refusal(error).code}`),
  });

  const hostLink = createHostLink({
    api,
    base,
    place: places.current,
    tell,
    onFault: (error) => log.warn(`no host link: ${refusal(error).code}`),
  });

  function newestSeat() {
    const place = places.current();
    return place && isSeated(place) ? place.seat : "";
  }

  /** @param {Partial<Seated>} change */
  function keep(change) {
    places.keep(change);
    calls.keep(places.current(), change);
    // A newer seat may have revoked links; a new host has none yet.
    if (change.seat || change.role || change.secret || change.host) {
      later.refresh();
      invites.refresh();
    }
  }

  /** As host, as which a tab of this browser was in it before. Beside one that is in it still, as
   * one more member.
   * @param {string} room
   * @returns {Promise<Place | null>} */
  async function wayBack(room) {
    const kept = calls.find(room);
    if (!kept) return null;
    const place = calls.place(kept);
    const goesOn = await lock.isHeld(room);
    return goesOn ? { ...place, nonce: random128(crypto) } : place;
  }

  function shown() {
    calls.keep(places.current());
    if (places.current()?.relay || store.preferences().hide) showHiding();
    invites.show();
  }

  /** Before a call, which then does so itself. */
  function showHiding() {
    tell({
      type: "hiding",
      relay: places.current()?.relay === true,
      everyone: store.preferences().hide,
      people: [],
    });
  }

  async function join() {
    const place = places.current();
    if (!place || call || joining) return;
    joining = true;
    looking.stop();
    try {
      // All of this stands between a press and a picture: what need not wait does not.
      const loading = loadCall();
      const keys = keysOf(place);
      if (!isSeated(place)) await places.take(place);
      const { createCall } = await loading;
      const keyring = await keys;
      // Unless the person has gone back in the meantime.
      if (isSeated(place) && places.current() === place)
        begin(place, keyring, createCall);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      log.warn(`no seat: ${error.code}`);
      if (error.code === "changed") return renewPage(place);
      if (places.current() === place) over(error.code);
    } finally {
      joining = false;
    }
  }

  /** The page that the server has now goes on from here: into the call if there is a seat.
   * @param {Place} place */
  function renewPage(place) {
    if (places.current() !== place) return;
    if (isSeated(place)) places.keep({ inCall: true });
    places.hold();
    options.reload();
  }

  /** @param {Place & { keys?: Seated["keys"] }} place */
  const keysOf = ({ room, secret, keys }) =>
    createKeyring({
      keys: keys ?? [{ n: 0, secret, holders: null }],
      makeSeal: (secret) => createSeal({ room, secret, crypto }),
      clock: browser.clock,
      onKeys: (keys) => keep({ keys }),
    });

  /** @param {Seated} session
   * @param {import("../wire/keyring.js").Keyring} keyring
   * @param {typeof import("../call/call.js").createCall} createCall */
  function begin(session, keyring, createCall) {
    const { room } = session;
    places.hold();
    const { name, hide } = store.preferences();
    call = createCall({
      session,
      name,
      hide,
      keyring,
      media,
      sharing: options.sharing,
      streams: options.streams,
      log,
      tell: createOpenDoor({
        isOpen: () => session.later?.open === true,
        admit: (member) => call?.command({ type: "admit", member }),
        tell,
      }),
      drawing: options.drawing,
      browser,
      nextEpoch: store.nextEpoch,
      renew: () => seats.renew(session),
      keep,
      onOver: over,
    });
    call.join();
    lock.hold(room);
    options.onCall(true);
  }

  /** @param {string} code */
  function over(code) {
    call = null;
    lock.release();
    options.onCall(false);
    const place = places.current();
    if (code === "left") places.leave();
    else places.keep({ inCall: false });
    if (FINAL.has(code)) {
      // A call for later lasts no longer at a time than any other, and is opened again.
      const isOut = code === "expired" || code === "outlasted";
      const again = isOut && calls.find(place?.room ?? "")?.later;
      if (again) calls.keep(place);
      else if (place?.host) calls.forget(place.room);
      places.forget();
    } else if (code !== "replaced") {
      // Else it goes on in another tab, which keeps it.
      calls.keep(place);
    }
    tell({ type: "over", code });
  }

  function home() {
    looking.stop();
    call?.leave();
    places.forget();
    media.stop();
  }

  return {
    invites,
    calls,
    later,
    hostLink,
    preload: loadCall,
    join,
    over,
    home,

    /** The call that goes on. */
    call: () => call,

    place: places.current,

    /** Makes a new room.
     * @param {{ knock: boolean, capacity: number, key: string }} wishes */
    async create(wishes) {
      try {
        const { place, link, expires, knock } = await seats.create(wishes);
        log.info("room created");
        tell({ type: "created", link, expires, knock });
        places.show(place);
      } catch (error) {
        const { code, retryAfter } = refusal(error);
        log.warn(`no room: ${code}`);
        tell({ type: "createRefused", code, retryAfter });
      }
    },

    /** A call that this browser keeps: straight back into it, unless it was left.
     * @param {string} room
     * @param {(kept: import("./kept-calls.js").KeptCall) => void} onReturn */
    async reopen(room, onReturn) {
      const kept = calls.find(room);
      const place = await wayBack(room);
      if (!kept || !place) return tell({ type: "over", code: "expired" });
      if (!kept.inCall) return places.show(place);
      onReturn(kept);
      return this.resume(place);
    },

    /** What opens a call for later as host in any browser, for one that keeps nothing.
     * @param {string} room
     * @returns {string | null} */
    ownLink(room) {
      const kept = calls.find(room);
      return kept?.later
        ? makeLink(baseOf(kept, base), { ...kept, token: kept.later.token })
        : null;
    },

    /** What is switched off is to be off after a return, too. */
    keepCall: () => calls.keep(places.current()),

    /** Whether calls are remembered.
     * @param {boolean} on */
    remember: (on) => calls.remember(on, places.current()),

    /** A link came into the address of this tab. */
    open: places.visit,

    /** A text that a person pasted. */
    paste: places.paste,

    /** Whether to go where another link leads.
     * @param {boolean} yes */
    answer(yes) {
      const go = places.answer(yes);
      if (!go) return;
      home();
      return go();
    },

    /** The lobby was reloaded.
     * @param {Place} kept */
    again: (kept) => places.show({ ...kept, inCall: false }),

    /** A call was reloaded: straight back.
     * @param {Place} kept */
    resume(kept) {
      places.resume(kept);
      shown();
      return join();
    },

    /** What a person copies or hands on: a host the link to others, a guest their own.
     * @returns {string | null} */
    link() {
      const place = places.current();
      return place && (place.link ?? makeLink(base, place));
    },

    /** This browser's address, from one member or from all (null).
     * @param {string | null} member
     * @param {boolean} on */
    hide(member, on) {
      if (member === null) store.prefer({ hide: on });
      if (call) call.hide(member, on);
      else showHiding();
    },
  };
}

/** @param {unknown} error */
function refusal(error) {
  return error instanceof Refused ? error : new Refused("offline");
}

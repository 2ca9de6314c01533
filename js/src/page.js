import {
  copy,
  movePictureInPicture,
  share,
  showHead,
  toggleFullscreen,
  togglePictureInPicture,
} from "./browser/actions.js";
import { createSwitches } from "./devices/switches.js";
import { createInvites } from "./session/invites.js";
import { makeLink } from "./session/link.js";
import { createPlaces } from "./session/places.js";
import { isSeated } from "./session/storage.js";
import { decodeView, viewMessage } from "./session/view.js";
import { createKeyring } from "./wire/keyring.js";
import { never, Refused } from "./wire/messages.js";
import { createSeal } from "./wire/seal.js";
import { cleanName, measure } from "./wire/text-rules.js";

/**
 * The page's life apart from showing it: does what Elm asks, before, in and after a call.
 *
 * @typedef {import("./ports.js").FromElm} FromElm
 * @typedef {import("./session/storage.js").Session} Session
 * @typedef {import("./session/storage.js").Place} Place
 */

/** What a call needs is loaded once somebody is about to join: it is a quarter of the script.
 * Fails with `offline`. */
function preloadCall() {
  const loading = import("./call/call.js").catch(() => {
    throw new Refused("offline");
  });
  // Whoever waits for it hears of that too.
  loading.catch(() => {});
  return loading;
}

/** Ends after which there is nothing to come back to. */
const FINAL = new Set([
  "ended",
  "expired",
  "invalid-token",
  "invite-revoked",
  "invite-used",
  "refused",
  "removed",
  "room-ended",
  "room-not-found",
]);

/**
 * @param {object} options
 * @param {import("./session/seats.js").Seats} options.seats
 * @param {import("./session/api.js").Api} options.api
 * @param {string} options.base the address of the page
 * @param {import("./session/storage.js").Store} options.store
 * @param {import("./devices/media.js").Media} options.media
 * @param {import("./devices/sharing.js").Sharing} options.sharing
 * @param {import("./elements/streams.js").Streams} options.streams
 * @param {import("./devices/chime.js").Chime} options.chime
 * @param {import("./log.js").Log} options.log
 * @param {import("./ports.js").Tell} options.tell
 * @param {import("./browser/browser.js").Browser} options.browser
 * @param {(inCall: boolean) => void} [options.onCall] one begins or ends
 */
export function createPage({
  seats,
  api,
  base,
  store,
  media,
  sharing,
  streams,
  chime,
  log,
  tell,
  browser,
  onCall = () => {},
}) {
  /** @type {import("./call/call.js").Call | null} */
  let call = null;
  /** Whether one is about to begin. */
  let joining = false;
  /** The link, in a browser that cannot open it.
   * @type {string | null} */
  let carried = null;
  const switches = createSwitches({ media, store });

  const places = createPlaces({
    seats,
    api,
    store,
    base,
    now: browser.clock.date,
    tell,
    isBusy: () => call !== null || joining,
    onShown: shown,
    onNews: showHiding,
  });

  const invites = createInvites({
    api,
    base,
    session: places.current,
    keep,
    keyed: () => call?.keyed(),
    newestSeat() {
      const place = places.current();
      return place && isSeated(place) ? place.seat : "";
    },
    tell,
    onFault: (error) => log.warn(`no invite: ${refusal(error).code}`),
  });

  /** @param {string} code */
  function notice(code) {
    tell({ type: "notice", code, member: null });
  }

  /** @param {Partial<Session>} change */
  function keep(change) {
    places.keep(change);
    // A newer seat tells of links that are dead now, a newer role of a host without any.
    if (change.seat || change.role || change.secret || change.host)
      invites.refresh();
  }

  function shown() {
    if (places.current()?.relay || store.preferences().hide) showHiding();
    invites.show();
  }

  /** Before a call, which then tells of it itself. */
  function showHiding() {
    tell({
      type: "hiding",
      relay: places.current()?.relay === true,
      everyone: store.preferences().hide,
      people: [],
    });
  }

  /** @param {{ member: string | null, on: boolean }} wish */
  function hide({ member, on }) {
    if (member === null) store.prefer({ hide: on });
    if (call) call.hide(member, on);
    else showHiding();
  }

  /** @param {string} code */
  function over(code) {
    call = null;
    sharing.stop();
    switches.release();
    onCall(false);
    media.stop();
    if (code === "left") places.leave();
    else if (FINAL.has(code)) places.forget();
    else places.keep({ inCall: false });
    tell({ type: "over", code });
  }

  /** @param {{ knock: boolean, capacity: number, key: string }} wishes */
  async function create(wishes) {
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
  }

  async function join() {
    const place = places.current();
    if (!place || call || joining) return;
    joining = true;
    try {
      const loading = preloadCall();
      if (!isSeated(place)) await places.take(place);
      const { createCall } = await loading;
      // Else the person has turned back in the meantime.
      if (isSeated(place)) await begin(place, createCall);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      log.warn(`no seat: ${error.code}`);
      if (places.current() === place) over(error.code);
    } finally {
      joining = false;
    }
  }

  /** @param {Session} session
   * @param {typeof import("./call/call.js").createCall} createCall */
  async function begin(session, createCall) {
    const { room, secret } = session;
    const keyring = await createKeyring({
      keys: session.keys ?? [{ n: 0, secret, holders: null }],
      makeSeal: (secret) => createSeal({ room, secret, crypto }),
      clock: browser.clock,
      onKeys: (keys) => keep({ keys }),
    });
    if (places.current() !== session) return;
    places.hold();
    call = createCall({
      session,
      name: store.preferences().name,
      hide: store.preferences().hide,
      keyring,
      media,
      sharing,
      streams,
      log,
      tell,
      browser,
      nextEpoch: store.nextEpoch,
      renew: () => seats.renew(session),
      keep,
      onOver: over,
    });
    call.join();
    onCall(true);
  }

  /** @param {string} text
   * @param {string} code of the notice when it worked */
  async function copied(text, code) {
    notice((await copy(text)) ? code : "copy-failed");
  }

  function home() {
    call?.leave();
    places.forget();
    media.stop();
  }

  /** What a person copies or hands on: a host the link to others, a guest their own. */
  function link() {
    const place = places.current();
    return place ? (place.link ?? makeLink(base, place)) : carried;
  }

  /** @param {boolean} yes */
  function answer(yes) {
    const go = places.answer(yes);
    if (!go) return;
    home();
    return go();
  }

  /** @param {FromElm} message */
  async function act(message) {
    switch (message.type) {
      case "create":
        return create(message);
      case "preview":
        // Joining must not wait for it; if it does not come now, joining asks again and says so.
        preloadCall();
        return media.start();
      case "choose":
        store.prefer({ [message.kind]: message.id });
        if (message.kind !== "speaker") {
          return media.choose(message.kind, message.id);
        }
        streams.playOn(message.id);
        return media.tellDevices();
      case "testSpeaker":
        return chime.sound();
      case "language":
        return store.prefer({ language: message.tag });
      case "microphone":
      case "camera":
        return switches.turn(message.type, message.on);
      case "measure":
        return tell({ type: "measured", ...measure(message) });
      case "join":
        // It may not have been measured as it stands.
        tell({
          type: "measured",
          ...measure({ field: "name", text: message.name }),
        });
        store.prefer({ name: cleanName(message.name) });
        log.hide(cleanName(message.name));
        return join();
      case "rejoin":
        media.start();
        return join();
      case "leave":
        return call?.leave();
      case "end":
        return call?.command({ type: "end" });
      case "lock":
        return call?.command({ type: "lock", locked: message.locked });
      case "admit":
      case "refuse":
      case "remove":
      case "promote":
        return call?.command({ type: message.type, member: message.member });
      case "say":
        return call?.chat.say(message.text);
      case "react":
        return call?.chat.react(message.reaction);
      case "hand":
        return call?.raiseHand(message.raised);
      case "offerFiles":
        return call?.chat.offer([...message.files]);
      case "acceptFile":
        return call?.chat.accept(message.transfer);
      case "cancelFile":
        return call?.chat.cancel(message.transfer);
      case "share":
        return message.on && call ? sharing.start() : sharing.stop();
      case "view":
        store.prefer({ view: decodeView(message) });
        return tell(viewMessage(decodeView(message)));
      case "pictureInPicture":
        return togglePictureInPicture(document, message);
      case "movePictureInPicture":
        return movePictureInPicture(document, message);
      case "shortcuts":
        return store.prefer({ shortcuts: message.on });
      case "fullscreen":
        return toggleFullscreen(document);
      case "copyLink":
        return copied(link() ?? "", "link-copied");
      case "shareLink":
        if (!(await share(link() ?? ""))) notice("copy-failed");
        return;
      case "pasteLink":
        return places.paste(message.text);
      case "openOther":
        return answer(message.yes);
      case "makeInvite":
        return invites.make(message);
      case "silence":
        return call?.silence(message.member, message.on);
      case "knockSound":
        store.prefer({ knockSound: message.on });
        return tell(message);
      case "askToMute":
        return call?.askToMute(message.member);
      case "hide":
        return hide(message);
      case "revokeInvite":
        return invites.revoke(message.invite);
      case "replaceInvites":
        return invites.replaceAll();
      case "copyInvite":
        return copied(invites.link(message.invite) ?? "", "link-copied");
      case "shareInvite":
        if (!(await share(invites.link(message.invite) ?? "")))
          notice("copy-failed");
        return;
      case "copyLog":
        return copied(log.text(), "log-copied");
      case "copyReport":
        return call && copied(call.report(), "report-copied");
      case "head":
        return showHead(document, message);
      case "note":
        return log.note(message.text);
      case "home":
        return home();
      default:
        return never(message);
    }
  }

  return {
    /** @param {FromElm} message */
    async act(message) {
      try {
        await act(message);
      } catch (error) {
        log.error(
          `${message.type}: ${error instanceof Error ? error.name : "failed"}`,
        );
        if (
          message.type === "fullscreen" ||
          message.type === "pictureInPicture"
        )
          notice("browser-refused");
        // Whoever joins would read that they do, for ever.
        if (message.type === "join" && places.current()) over("fault");
      }
    },

    /** A link came into the address of this tab. */
    visit: places.visit,

    /** What came into it is no link.
     * @param {"incomplete" | "several" | "recased"} code */
    stray(code) {
      if (!places.current()) tell({ type: "linkTrouble", code, link: null });
    },

    /** @param {string | null} link that this browser cannot open */
    carry(link) {
      carried = link;
    },

    /** The lobby was reloaded.
     * @param {Place} kept */
    again: (kept) => places.show({ ...kept, inCall: false }),

    /** A call was reloaded: straight back, with or without devices.
     * @param {Place} kept */
    resume(kept) {
      places.resume(kept);
      shown();
      media.start();
      return join();
    },

    mediaChanged: () => call?.mediaChanged(),

    /** Push-to-talk.
     * @param {boolean} on
     * @returns {boolean} whether there was anything to do */
    talk: (on) => (on && !call ? false : switches.talk(on)),

    /** @param {boolean} doubtful */
    wake(doubtful) {
      call?.wake(doubtful);
      media.follow();
    },
  };
}

/** @param {unknown} error */
function refusal(error) {
  return error instanceof Refused ? error : new Refused("offline");
}

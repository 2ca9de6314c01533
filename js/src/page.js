import { createCall } from "./call/call.js";
import { createSwitches } from "./devices/switches.js";
import { createInvites } from "./entering/invites.js";
import {
  copy,
  movePictureInPicture,
  share,
  showHead,
  toggleFullscreen,
  togglePictureInPicture,
} from "./screen/screen.js";
import { decodeView, viewMessage } from "./screen/view.js";
import { createKeyring } from "./wire/keyring.js";
import { never, Refused } from "./wire/messages.js";
import { createSeal } from "./wire/seal.js";
import { cleanName, measure } from "./wire/text-rules.js";

/**
 * The page's life apart from showing it: does what Elm asks, before, in and after a call.
 *
 * @typedef {import("./ports.js").FromElm} FromElm
 * @typedef {import("./entering/storage.js").Session} Session
 */

/** Ends after which the same place can be had again. */
const PASSING = new Set([
  "left",
  "replaced",
  "offline",
  "unanswered",
  "too-many",
  "busy",
  "room-full",
  "room-locked",
]);

/**
 * @param {object} options
 * @param {import("./entering/entrance.js").Entrance} options.entrance
 * @param {import("./entering/api.js").Api} options.api
 * @param {string} options.origin
 * @param {import("./entering/storage.js").Store} options.store
 * @param {import("./devices/media.js").Media} options.media
 * @param {import("./devices/sharing.js").Sharing} options.sharing
 * @param {import("./screen/stage.js").Stage} options.stage
 * @param {import("./devices/chime.js").Chime} options.chime
 * @param {import("./log.js").Log} options.log
 * @param {import("./ports.js").Tell} options.tell
 * @param {import("./browser.js").Browser} options.browser
 * @param {(inCall: boolean) => void} [options.onCall] one begins or ends
 */
export function createPage({
  entrance,
  api,
  origin,
  store,
  media,
  sharing,
  stage,
  chime,
  log,
  tell,
  browser,
  onCall = () => {},
}) {
  /** @type {Session | null} */
  let session = null;
  /** @type {import("./call/call.js").Call | null} */
  let call = null;
  /** How to try again to get a seat. */
  let retry = () => {};
  const switches = createSwitches({ media, store });

  const invites = createInvites({
    api,
    origin,
    session: () => session,
    keep,
    keyed: () => call?.keyed(),
    newestSeat: () => session?.seat ?? "",
    tell,
    onFault: (error) => log.warn(`no invite: ${refusal(error).code}`),
  });

  /** @param {string} code */
  function notice(code) {
    tell({ type: "notice", code, member: null });
  }

  /** @param {Partial<Session>} change */
  function keep(change) {
    if (!session) return;
    Object.assign(session, change);
    store.keepSession(session);
    // A newer seat tells of links that are dead now, a newer role of a host without any.
    if (change.seat || change.role || change.secret || change.host)
      invites.refresh();
  }

  /** @param {Session} taken */
  function seated(taken) {
    session = taken;
    store.keepSession(session);
    store.keepLink(null);
    tell({ type: "seated", role: session.role, link: session.link });
    if (session.relay || store.preferences().hide) showHiding();
    invites.show();
  }

  /** Before a call, which then tells of it itself. */
  function showHiding() {
    tell({
      type: "hiding",
      relay: session?.relay === true,
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

  /** A reload begins at the start. */
  function forget() {
    session = null;
    store.keepSession(null);
    store.keepLink(null);
  }

  /** @param {string} code */
  function over(code) {
    call = null;
    sharing.stop();
    switches.release();
    onCall(false);
    media.stop();
    if (PASSING.has(code)) keep({ inCall: false });
    else forget();
    tell({ type: "over", code });
  }

  /** @param {{ knock: boolean, capacity: number, key: string }} wishes */
  async function create(wishes) {
    try {
      const { session, link, expires, knock } = await entrance.create(wishes);
      log.info("room created");
      tell({ type: "created", link, expires, knock });
      seated(session);
    } catch (error) {
      const { code, retryAfter } = refusal(error);
      log.warn(`no room: ${code}`);
      tell({ type: "createRefused", code, retryAfter });
    }
  }

  /** @param {() => Promise<Session>} take */
  async function enter(take) {
    retry = () => enter(take);
    try {
      seated(await take());
    } catch (error) {
      const { code } = refusal(error);
      log.warn(`no seat: ${code}`);
      over(code);
    }
  }

  async function join() {
    if (!session || call) return;
    const { room, secret } = session;
    const keyring = await createKeyring({
      keys: session.keys ?? [{ n: 0, secret, holders: null }],
      makeSeal: (secret) => createSeal({ room, secret, crypto }),
      clock: browser.clock,
      onKeys: (keys) => keep({ keys }),
    });
    if (call) return;
    call = createCall({
      session,
      name: store.preferences().name,
      hide: store.preferences().hide,
      keyring,
      media,
      sharing,
      stage,
      log,
      tell,
      browser,
      nextEpoch: store.nextEpoch,
      renew: () => entrance.renew(/** @type {Session} */ (session)),
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
    forget();
    media.stop();
  }

  /** @param {FromElm} message */
  async function act(message) {
    switch (message.type) {
      case "create":
        return create(message);
      case "preview":
        return media.start();
      case "choose":
        store.prefer({ [message.kind]: message.id });
        if (message.kind !== "speaker") {
          return media.choose(message.kind, message.id);
        }
        stage.playOn(message.id);
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
        if (!session) return retry();
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
        return call?.conversation.say(message.text);
      case "react":
        return call?.conversation.react(message.reaction);
      case "hand":
        return call?.raiseHand(message.raised);
      case "offerFiles":
        return call?.conversation.offer([...message.files]);
      case "acceptFile":
        return call?.conversation.accept(message.transfer);
      case "cancelFile":
        return call?.conversation.cancel(message.transfer);
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
        return session?.link ? copied(session.link, "link-copied") : undefined;
      case "shareLink":
        if (session?.link && !(await share(session.link)))
          notice("copy-failed");
        return;
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
        if (message.type === "join" && session) over("fault");
      }
    },

    /** A link was opened.
     * @param {{ secret: string, token: string }} link */
    open(link) {
      store.keepLink(link);
      return enter(() => entrance.open(link));
    },

    /** The lobby was reloaded.
     * @param {Session} kept */
    again: (kept) => enter(() => entrance.again(kept)),

    /** A call was reloaded: straight back, with or without devices.
     * @param {Session} kept */
    resume(kept) {
      seated(kept);
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

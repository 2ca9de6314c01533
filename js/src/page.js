import {
  copy,
  save,
  share,
  showHead,
  switchFraming,
  switchFramings,
  toggleFullscreen,
  zoom,
} from "./browser/actions.js";
import { decodeSettings } from "./devices/settings.js";
import { createSwitches } from "./devices/switches.js";
import { createSession } from "./session/session.js";
import { decodeView } from "./session/view.js";
import { cleanName, measure } from "./wire/text-rules.js";

/**
 * Does what Elm asks, before, in and after a call.
 *
 * @typedef {import("./ports.js").FromElm} FromElm
 * @typedef {import("./session/session.js").Session} Session
 * @typedef {import("./session/storage.js").Store} Store
 * @typedef {import("./log.js").Log} Log
 * @typedef {import("./ports.js").Tell} Tell
 * @typedef {{ [T in FromElm["type"]]: (message: FromElm & { type: T }) => unknown }} Actions what to
 *   do for each message; one that is forgotten fails the type check
 */

/**
 * @param {object} options
 * @param {import("./session/seats.js").Seats} options.seats
 * @param {import("./session/api.js").Api} options.api
 * @param {string} options.base the address of the page
 * @param {Store} options.store
 * @param {import("./devices/media.js").Media} options.media
 * @param {import("./devices/sharing.js").Sharing} options.sharing
 * @param {import("./elements/streams.js").Streams} options.streams
 * @param {import("./devices/chime.js").Chime} options.chime
 * @param {Log} options.log
 * @param {Tell} options.tell
 * @param {import("./ports.js").Drawing} options.drawing
 * @param {import("./browser/browser.js").Browser} options.browser
 * @param {import("./browser/call-lock.js").CallLock} options.lock
 * @param {(inCall: boolean) => void} [options.onCall] one begins or ends
 * @param {() => import("./browser/floating.js").Floating | null} options.floating null before a call
 * @param {Parameters<typeof createSession>[0]["fetchCall"]} options.fetchCall
 * @param {() => Promise<typeof import("./session/calendar.js")>} options.fetchCalendar
 * @param {() => void} options.reload
 * @param {(view: import("./session/view.js").View) => void} options.onView how a call is seen was
 *   chosen
 */
export function createPage({ onCall = () => {}, ...options }) {
  const { media, sharing, log, tell } = options;
  const switches = createSwitches({
    ...options,
    onWanted: () => session.keepCall(),
  });
  const session = createSession({
    ...options,
    onCall(begins) {
      if (begins) return onCall(true);
      sharing.stop();
      switches.release();
      onCall(false);
      media.stop();
    },
  });
  /** The link, in a browser that cannot open it.
   * @type {string | null} */
  let carried = null;

  /** @param {string} code */
  function notice(code) {
    tell({ type: "notice", code, member: null });
  }

  /** @type {Actions} */
  const actions = {
    ...comingAndGoing(session, options),
    ...hosting(session),
    ...beingInCall(session, options),
    ...usingDevices(switches, options),
    ...comingBack(session, options, switches, notice),
    ...handingOn(session, log, () => session.link() ?? carried, notice),
    ...settings(options),
    ...onScreen(options, notice),
  };

  return {
    /** @param {FromElm} message */
    async act(message) {
      const { type } = message;
      try {
        await /** @type {(message: any) => unknown} */ (actions[type])(message);
      } catch (error) {
        log.error(`${type}: ${error instanceof Error ? error.name : "failed"}`);
        if (type === "fullscreen" || type === "pictureInPicture")
          notice("browser-refused");
        // Else the page would say "joining" for ever.
        if (type === "join" && session.place()) session.over("fault");
      }
    },

    /** Tells which calls this browser keeps, which another tab may have changed. */
    tellCalls() {
      session.calls.show();
      if (options.store.calls().some(({ later }) => later))
        options.fetchCalendar().catch(() => {});
    },

    /** A link came into the address of this tab. */
    visit: session.open,

    /** What came into the address is not a link.
     * @param {Exclude<import("./session/find-link.js").NotFound, "nothing">} code */
    stray(code) {
      if (!session.place()) tell({ type: "linkTrouble", code, link: null });
    },

    /** @param {string | null} link that this browser cannot open */
    carry(link) {
      carried = link;
    },

    /** The lobby was reloaded. */
    again: session.again,

    /** A call was reloaded: straight back, with or without devices.
     * @param {import("./session/storage.js").Place} kept */
    resume(kept) {
      media.start();
      return session.resume(kept);
    },

    mediaChanged: () => session.call()?.mediaChanged(),

    /** Push-to-talk.
     * @param {boolean} on
     * @returns {boolean} whether there was anything to do */
    talk: (on) => (on && !session.call() ? false : switches.talk(on)),

    /** @param {boolean} doubtful */
    wake(doubtful) {
      session.call()?.wake(doubtful);
      media.follow();
    },
  };
}

/**
 * From the first view into the call, and out of it.
 *
 * @param {Session} session
 * @param {{ media: import("./devices/media.js").Media, store: Store, log: Log, tell: Tell,
 *   fetchCalendar: () => Promise<unknown> }} options
 */
function comingAndGoing(session, options) {
  const { media, store, log, tell, fetchCalendar } = options;
  return /** @satisfies {Partial<Actions>} */ ({
    create(wishes) {
      session.preload();
      return session.create(wishes);
    },

    createLater(wishes) {
      fetchCalendar().catch(() => {});
      return session.later.create(wishes);
    },

    preview() {
      // Joining must not wait for it; if it does not come now, joining asks again and says so.
      session.preload();
      return media.start();
    },

    join({ name }) {
      // It may not have been measured as it stands.
      tell({ type: "measured", ...measure({ field: "name", text: name }) });
      store.prefer({ name: cleanName(name) });
      log.hide(cleanName(name));
      return session.join();
    },

    rejoin() {
      media.start();
      return session.join();
    },

    leave: () => session.call()?.leave(),
    home: () => session.home(),
    pasteLink: ({ text }) => session.paste(text),
    openOther: ({ yes }) => session.answer(yes),
    hide: ({ member, on }) => session.hide(member, on),
  });
}

/**
 * The calls that this browser keeps.
 *
 * @param {Session} session
 * @param {{ media: import("./devices/media.js").Media,
 *   browser: import("./browser/browser.js").Browser,
 *   fetchCalendar: () => Promise<typeof import("./session/calendar.js")> }} options
 * @param {ReturnType<typeof createSwitches>} switches
 * @param {(code: string) => void} notice
 */
function comingBack(session, options, switches, notice) {
  const { media, browser, fetchCalendar } = options;
  const now = browser.clock.date;
  return /** @satisfies {Partial<Actions>} */ ({
    openCall: ({ room }) =>
      session.reopen(room, ({ wanted }) => {
        for (const kind of /** @type {const} */ (["camera", "microphone"]))
          if (!wanted[kind]) switches.turn(kind, false);
        media.start();
      }),
    forgetCall: ({ room }) => session.calls.forget(room),

    async calendarFile({ room, title, about }) {
      const { link, later } = session.calls.find(room) ?? {};
      if (!link || !later?.at) return;
      const part = await fetchCalendar().catch(() => null);
      if (!part) return notice("not-sent");
      const id = `${room}@${new URL(link).hostname}`;
      const entry = { id, at: later.at, title, about, link };
      save(`${title}.ics`, "text/calendar", part.calendarFile(entry, now()));
    },

    remember: ({ on }) => session.remember(on),
  });
}

/** What a host decides; the server knows whether it may.
 * @param {Session} session */
function hosting(session) {
  /** @param {import("./wire/messages.js").ClientMessage} message */
  const command = (message) => session.call()?.command(message);
  return /** @satisfies {Partial<Actions>} */ ({
    end: () => command({ type: "end" }),
    lock: ({ locked }) => command({ type: "lock", locked }),
    admit: ({ member }) => command({ type: "admit", member }),
    refuse: ({ member }) => command({ type: "refuse", member }),
    remove: ({ member }) => command({ type: "remove", member }),
    promote: ({ member }) => command({ type: "promote", member }),
    askToMute: ({ member }) => session.call()?.askToMute(member),
    makeInvite: (wish) => session.invites.make(wish),
    revokeInvite: ({ invite }) => session.invites.revoke(invite),
    replaceInvites: () => session.invites.replaceAll(),
    hostLink: () => session.hostLink.make(),
  });
}

/**
 * @param {Session} session
 * @param {{ sharing: import("./devices/sharing.js").Sharing }} options
 */
function beingInCall(session, { sharing }) {
  return /** @satisfies {Partial<Actions>} */ ({
    say: ({ text }) => session.call()?.chat.say(text),
    react: ({ reaction }) => session.call()?.chat.react(reaction),
    hand: ({ raised }) => session.call()?.raiseHand(raised),
    offerFiles: ({ files }) => session.call()?.chat.offer([...files]),
    acceptFile: ({ transfer }) => session.call()?.chat.accept(transfer),
    cancelFile: ({ transfer }) => session.call()?.chat.cancel(transfer),
    silence: ({ member, on }) => session.call()?.silence(member, on),
    volume: ({ member, percent }) => session.call()?.setVolume(member, percent),
    share: ({ on }) =>
      on && session.call() ? sharing.start() : sharing.stop(),
  });
}

/**
 * @param {ReturnType<typeof createSwitches>} switches
 * @param {Pick<Parameters<typeof createPage>[0], "media" | "sharing" | "streams" | "chime" |
 *   "store" | "tell">} options
 */
function usingDevices(switches, options) {
  const { media, sharing, streams, chime, store, tell } = options;
  return /** @satisfies {Partial<Actions>} */ ({
    microphone: ({ on }) => switches.turn("microphone", on),
    camera: ({ on }) => switches.turn("camera", on),
    testSpeaker: () => chime.sound(),
    flip: () => media.flip(),

    recording(message) {
      const recording = decodeSettings(message);
      const before = decodeSettings(store.preferences().recording);
      store.prefer({ recording });
      tell({ type: "recording", ...recording });
      if (recording.motion !== before.motion) return sharing.motionChanged();
      if (recording.blur !== before.blur) return media.blurChanged();
      return media.soundChanged();
    },

    choose({ kind, id }) {
      store.prefer({ [kind]: id });
      if (kind !== "speaker") return media.choose(kind, id);
      streams.playOn(id);
      return media.tellDevices();
    },
  });
}

/**
 * What goes into the clipboard, or to the share sheet.
 *
 * @param {Session} session
 * @param {Log} log
 * @param {() => string | null} link
 * @param {(code: string) => void} notice
 */
function handingOn(session, log, link, notice) {
  /** @param {string} text
   * @param {string} code of the notice when it worked
   * @param {string} [failed] when it did not */
  async function copied(text, code, failed = "copy-failed") {
    notice((await copy(text)) ? code : failed);
  }

  /** @param {string} text */
  async function shared(text) {
    if (!(await share(text))) notice("copy-failed");
  }

  /** @param {string} invite */
  const linkOf = (invite) => session.invites.link(invite) ?? "";

  return /** @satisfies {Partial<Actions>} */ ({
    copyLink: () => copied(link() ?? "", "link-copied"),
    copyLinkOnJoining: () =>
      copied(link() ?? "", "link-copied-to-paste", "link-not-copied"),
    shareLink: () => shared(link() ?? ""),
    copyCall: ({ room }) =>
      copied(session.calls.find(room)?.link ?? "", "link-copied"),
    copyOwnLink: ({ room }) =>
      copied(session.ownLink(room) ?? "", "link-copied"),
    copyInvite: ({ invite }) => copied(linkOf(invite), "link-copied"),
    shareInvite: ({ invite }) => shared(linkOf(invite)),
    copyHostLink: () => copied(session.hostLink.link(), "link-copied"),
    shareHostLink: () => shared(session.hostLink.link()),
    copyLog: () => copied(log.text(), "log-copied"),

    copyReport() {
      const call = session.call();
      return call && copied(call.report(), "report-copied");
    },
  });
}

/**
 * What is kept for next time.
 *
 * @param {Pick<Parameters<typeof createPage>[0], "store" | "onView" | "tell">} options
 */
function settings({ store, onView, tell }) {
  return /** @satisfies {Partial<Actions>} */ ({
    language: ({ tag }) => store.prefer({ language: tag }),
    shortcuts: ({ on }) => store.prefer({ shortcuts: on }),

    view(message) {
      const view = decodeView(message);
      store.prefer({ view });
      return onView(view);
    },

    knockSound(message) {
      store.prefer({ knockSound: message.on });
      return tell(message);
    },

    comingSound(message) {
      store.prefer({ comingSound: message.on });
      return tell(message);
    },

    measure: (field) => tell({ type: "measured", ...measure(field) }),
  });
}

/**
 * @param {Pick<Parameters<typeof createPage>[0], "floating" | "log">} options
 * @param {(code: string) => void} notice
 */
function onScreen({ floating, log }, notice) {
  return /** @satisfies {Partial<Actions>} */ ({
    head: (head) => showHead(document, head),
    fullscreen: () => toggleFullscreen(document),
    // Without its part, which is asked for again for as long as the call goes on.
    pictureInPicture: (whose) =>
      floating()?.toggle(whose) ?? notice("not-sent"),
    movePictureInPicture: (whose) => floating()?.move(whose),
    switchFraming: (whose) => switchFraming(document, whose),
    zoom: (what) => zoom(document, what),
    switchFramings: () => switchFramings(document),
    note: ({ text }) => log.note(text),
  });
}

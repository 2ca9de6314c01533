import { Elm, later, spoken } from "elm-main";
import { elementOf, keepFilesOut } from "./browser/actions.js";
import { base } from "./browser/base.js";
import { canSetVolume, isAble, thisBrowser } from "./browser/browser.js";
import { createCallLock } from "./browser/call-lock.js";
import { createCallParts } from "./browser/call-parts.js";
import { createLanguages, firstSpoken } from "./browser/languages.js";
import { createMediaSession } from "./browser/media-session.js";
import { prepareOffline } from "./browser/offline.js";
import { createWakeLock } from "./browser/wake-lock.js";
import { watchWakeups } from "./browser/wakeups.js";
import { systemBeats, systemClock } from "./clock.js";
import { createChime } from "./devices/chime.js";
import { createOwnDevices } from "./devices/own-devices.js";
import { watchPushToTalk } from "./devices/push-to-talk.js";
import { decodeSettings } from "./devices/settings.js";
import { createSharing } from "./devices/sharing.js";
import { defineCode } from "./elements/code-element.js";
import { defineInitials } from "./elements/initials-element.js";
import { defineMeter } from "./elements/meter-element.js";
import { fetchPart } from "./elements/part.js";
import { createPlayback } from "./elements/playback.js";
import { createStreams } from "./elements/streams.js";
import { defineUntil } from "./elements/until-element.js";
import { defineVideo } from "./elements/video-element.js";
import { createLog } from "./log.js";
import { createPacing } from "./pacing.js";
import { createPage } from "./page.js";
import { readAddress, takenAddress, watchAddress } from "./session/address.js";
import { createApi } from "./session/api.js";
import { createComings } from "./session/comings.js";
import { findLink } from "./session/find-link.js";
import { createKnockAnswer } from "./session/knock-answer.js";
import { makeLink } from "./session/link.js";
import { isRunning } from "./session/places.js";
import { createSeats } from "./session/seats.js";
import { createStorage } from "./session/storage.js";
import { createTabStorage } from "./session/tab-storage.js";
import { decodeView, unwanted, viewMessage } from "./session/view.js";

const tab = createTabStorage({ session: () => sessionStorage, history });
const store = createStorage({
  tab: () => tab,
  browser: () => localStorage,
  now: Date.now,
});
const { name, camera, microphone, speaker, language, view } =
  store.preferences();
// Before anything of the browser is used: what is missing is missing by its name.
const able = isAble();
const opened = readAddress(takenAddress(), base);
const kept = able ? keptPlace() : null;
/** Whether the page goes straight back into the call: not if a link leads to one that was left long
 * ago. */
const running = kept?.inCall && (!opened.link || isRunning(kept, Date.now()));
/** For another browser to open, which may be found only where there is https. */
const carried =
  opened.link && makeLink(base.replace(/^http:/, "https:"), opened.link);

/** Another link is opened where a call went on, or a host would lose the only token: then the
 * person is asked. */
function keptPlace() {
  const place = store.place();
  const { link } = opened;
  if (!link || place?.token === link.token) return place;
  return place?.host || isRunning(place, Date.now()) ? place : null;
}

/** @returns {import("./ports.js").Flags["start"]} */
function start() {
  if (!able) return "unsupported";
  if (running) return "resume";
  if (kept || opened.link) return "invite";
  return opened.trouble ?? "home";
}

const streams = createStreams();
if (able) defineElements();
streams.playOn(speaker);

const tags = [language, ...navigator.languages];
const languages = createLanguages({
  spoken,
  // There is no log before the page.
  onTrouble: () =>
    setTimeout(() => log.warn("that language cannot be fetched")),
});
await languages.begin(firstSpoken(tags));

// Extensions add to the body: Elm draws in an element of its own.
const root = document.createElement("div");
document.body.append(root);

const app = Elm.Main.init({
  node: root,
  /** @type {import("./ports.js").Flags} */
  flags: {
    start: start(),
    opened: able ? null : carried,
    name,
    languages: tags,
    canShare: typeof navigator.share === "function",
    canFullscreen: document.fullscreenEnabled === true,
    canSetVolume: canSetVolume(document),
    canKeep: store.lasts(),
    secure: isSecureContext,
    shortcuts: store.preferences().shortcuts,
  },
});

const chime = createChime({
  open: () => new AudioContext(),
  player: () => new Audio(),
  speaker: streams.speaker,
  now: systemClock.now,
});

const comings = createComings({
  chime,
  wanted: () => store.preferences().comingSound,
});

const knockAnswer = createKnockAnswer({
  document,
  chime,
  media: { wants: (kind) => media.wants(kind) },
  turnOff: (kind) => page.act({ type: kind, on: false }),
  tell,
});

const pace = createPacing({
  clock: systemClock,
  // From a fresh task: Elm must not be called while it calls.
  send: (message) => queueMicrotask(() => app.ports.fromJs.send(message)),
});

function defineElements() {
  defineVideo(
    streams,
    createPlayback({
      clock: systemClock,
      window,
      document,
      onTrouble: (code, on) =>
        tell({ type: "notice", code, member: null, over: !on }),
    }),
    (corner) => {
      const { view } = store.preferences();
      page.act({ type: "view", ...decodeView(view), corner });
    },
  );
  defineMeter(streams);
  defineInitials();
  defineUntil();
  defineCode(() => log.warn("the QR code could not be drawn"));
}

/** @type {import("./ports.js").Tell} */
function tell(message) {
  if (message.type === "knock" && store.preferences().knockSound) chime.ring();
  comings.hear(message);
  knockAnswer.hear(message);
  pace.tell(message);
}

const log = createLog({
  now: () => new Date(),
  onLine: (line) => tell({ type: "log", ...line }),
});
tell({ type: "knockSound", on: store.preferences().knockSound });
tell({ type: "comingSound", on: store.preferences().comingSound });
addEventListener("error", ({ message }) => log.error(message));
addEventListener("unhandledrejection", ({ reason }) =>
  log.error(String(reason?.name ?? "fault")),
);

const devices = createOwnDevices({
  wanted: store.wanted(),
  chosen: { camera, microphone },
  settings: () => decodeSettings(store.preferences().recording),
  streams,
  clock: systemClock,
  beats: systemBeats,
  tell,
  log,
  onChange() {
    mediaSession.show(devices.on());
    floating?.showSwitches();
    page.mediaChanged();
  },
});
const { media, loudness } = devices;

const api = createApi((...request) => fetch(...request), base);
const sharing = createSharing({
  devices: navigator.mediaDevices,
  motion: () => media.settings().motion,
  onChange(state) {
    tell({ type: "sharing", state });
    page.mediaChanged();
  },
  onInterrupted: (is) =>
    tell({
      type: "notice",
      code: "share-interrupted",
      member: null,
      over: !is,
    }),
  onFailed: () => tell({ type: "notice", code: "share-failed", member: null }),
});

/** The window over all others, fetched with the first call.
 * @type {import("./browser/floating.js").Floating | null} */
let floating = null;

async function fetchFloating() {
  const part = await fetchPart(
    () => import("./browser/floating.js"),
    () => inCall,
  );
  if (!part) return;
  floating ??= part.createFloating({
    document,
    drawable: /** @type {any} */ (globalThis).documentPictureInPicture,
    streams,
    on: devices.on,
    elementOf,
    press: (what) =>
      page.act(
        what === "leave"
          ? { type: what }
          : { type: what, on: !media.wants(what) },
      ),
    onOpened: (whose) => tell({ type: "floating", ...whose }),
  });
}

/** @param {import("./session/view.js").View} chosen */
function showView(chosen) {
  streams.refuse(unwanted(chosen));
  const known = mediaSession.watchLeaving(inCall && chosen.autoFloat);
  tell(viewMessage(chosen, known));
}

let inCall = false;
const wakeLock = createWakeLock({ wakeLock: navigator.wakeLock, document });
const mediaSession = createMediaSession({
  session: navigator.mediaSession,
  leave: () => page.act({ type: "leave" }),
  toggle: (kind) => page.act({ type: kind, on: !media.wants(kind) }),
  leaveTab: () => floating?.openByItself().catch(() => {}),
});

const page = createPage({
  api,
  base,
  seats: createSeats({
    api,
    store,
    crypto,
    now: Date.now,
    base,
  }),
  store,
  media,
  sharing,
  streams,
  chime,
  log,
  tell,
  drawing: pace,
  floating: () => floating,
  onView: showView,
  browser: thisBrowser(base),
  lock: createCallLock(navigator.locks),
  fetchCall: createCallParts({
    later,
    script: () => import("./call/call.js"),
    screen: () => import("elm-call"),
    extras: () =>
      Promise.all([
        import("./browser/floating.js"),
        import("./elements/corner.js"),
      ]),
    window,
    base,
  }),
  fetchCalendar: () => import("./session/calendar.js"),
  reload: () => location.reload(),
  onCall(now) {
    inCall = now;
    wakeLock.hold(now);
    devices.inCall(now);
    mediaSession.hold(now);
    mediaSession.watchLeaving(
      now && decodeView(store.preferences().view).autoFloat,
    );
    if (now) fetchFloating();
    else floating?.close();
  },
});

streams.listen({ own: loudness.level, isSure: loudness.isSure });
if (sharing.able()) tell({ type: "sharing", state: "off" });
showView(decodeView(view));
tell({ type: "recording", ...media.settings() });
page.tellCalls();
addEventListener("storage", page.tellCalls);

app.ports.toJs.subscribe((sent) => {
  const message = /** @type {import("./ports.js").FromElm} */ (sent);
  if (message.type === "head") speak(message.language);
  page.act(message);
});

/** @param {string} tag */
async function speak(tag) {
  if (await languages.speak(tag)) tell({ type: "words" });
}

document.addEventListener("fullscreenchange", () => {
  tell({ type: "fullscreen", on: document.fullscreenElement !== null });
});

/** Whether anybody sees this tab. */
function looked() {
  tell({ type: "looked", on: !document.hidden });
}

document.addEventListener("visibilitychange", looked);
if (document.hidden) looked();

watchPushToTalk({
  window,
  document,
  begin: () => store.preferences().shortcuts && page.talk(true),
  end: () => page.talk(false),
});

keepFilesOut(window);

watchWakeups({
  window,
  document,
  connection: /** @type {any} */ (navigator).connection,
  clock: systemClock,
  beats: systemBeats,
  onWake: page.wake,
});

prepareOffline({
  window,
  document,
  workers: /** @type {any} */ (navigator).serviceWorker,
});

if (able)
  watchAddress({
    window,
    base,
    state: tab.state,
    onFragment(text) {
      const found = findLink(text);
      if (typeof found !== "string") page.visit(found.link, false);
      else if (found !== "nothing") page.stray(found);
    },
  });

if (!able) {
  log.warn("this browser cannot make calls");
  page.carry(carried);
  // The app around such a browser offers to open the address in another one.
  if (opened.link) history.replaceState(null, "", makeLink(base, opened.link));
  addEventListener("hashchange", () => location.reload());
} else if (kept) {
  if (running) page.resume(kept);
  else page.again(kept);
  if (opened.link) page.visit(opened.link, opened.exposed);
} else if (opened.link) {
  page.visit(opened.link, opened.exposed);
}

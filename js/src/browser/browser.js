import { systemBeats, systemClock } from "../clock.js";
import { findAbilities } from "../peer/codecs.js";
import { tryServers } from "../peer/ice-servers.js";
import { browserKind } from "../stats/browser-kind.js";

/**
 * What a call needs of the browser.
 *
 * @typedef {object} Browser
 * @property {(protocols: string[]) => WebSocket} openSocket
 * @property {(iceServers: RTCIceServer[], iceTransportPolicy: RTCIceTransportPolicy) =>
 *   RTCPeerConnection} connect
 * @property {(iceServers: RTCIceServer[]) => void} tryServers throws for what it does not take
 * @property {() => MediaStream} newStream
 * @property {() => RTCRtpCodec[]} codecs for pictures
 * @property {() => import("../wire/abilities.js").Abilities | null} abilities null until they are found out
 * @property {import("../clock.js").Clock} clock
 * @property {import("../clock.js").Timers} beats for what comes again and again
 * @property {() => number} random
 * @property {() => boolean} isHidden whether nobody sees the page
 * @property {() => boolean} isHeldBack whether it plays no sound before the page is touched
 * @property {import("../stats/pair-messages.js").BrowserKind} kind
 */

/** Whether this browser can take part in a call at all: any current one can, on a secure page.
 * Browsers built into apps often cannot, nor can one with parts switched off. To be asked before
 * anything else, since what is missing is not even declared.
 * @param {any} [scope] */
export function isAble(scope = globalThis) {
  const { navigator, crypto } = scope;
  return [
    scope.RTCPeerConnection,
    scope.MediaStream,
    scope.WebSocket,
    scope.fetch,
    scope.customElements?.define,
    crypto?.subtle?.deriveKey,
    navigator?.mediaDevices?.getUserMedia,
  ].every((part) => typeof part === "function");
}

/** On iOS only its keys set how loud a page is: what the page sets does not stay.
 * @param {Document} document */
export function canSetVolume(document) {
  const video = document.createElement("video");
  video.volume = 0.5;
  return video.volume === 0.5;
}

/**
 * @param {string} base the address of the page
 * @returns {Browser}
 */
export function thisBrowser(base) {
  /** @type {RTCCertificate[]} */
  const certificates = [];
  // Made while nobody waits. One for all peers: they see each other's anyway.
  globalThis.RTCPeerConnection?.generateCertificate?.(
    /** @type {EcKeyGenParams} */ ({ name: "ECDSA", namedCurve: "P-256" }),
  ).then(
    (certificate) => certificates.push(certificate),
    () => {},
  );
  /** @type {import("../wire/abilities.js").Abilities | null} */
  let abilities = null;
  findAbilities(navigator.mediaCapabilities).then((found) => {
    abilities = found;
  });
  return {
    openSocket: (protocols) =>
      new WebSocket(`${base.replace(/^http/, "ws")}signal`, protocols),
    connect: (iceServers, iceTransportPolicy) =>
      new RTCPeerConnection({
        iceServers,
        iceTransportPolicy,
        bundlePolicy: "max-bundle",
        ...(certificates.length > 0 && { certificates }),
      }),
    tryServers,
    newStream: () => new MediaStream(),
    codecs: () =>
      globalThis.RTCRtpReceiver?.getCapabilities?.("video")?.codecs ?? [],
    abilities: () => abilities,
    clock: systemClock,
    beats: systemBeats,
    random: Math.random,
    isHidden: () => document.hidden,
    isHeldBack: () =>
      [...document.querySelectorAll("video")].some(
        ({ srcObject, paused, muted }) => srcObject && paused && !muted,
      ),
    kind: browserKind(navigator.userAgent),
  };
}

import { base } from "../browser/base.js";
import { isAble } from "../browser/browser.js";
import { systemClock } from "../clock.js";
import { createCapture } from "../devices/capture.js";
import { createLoudness } from "../devices/loudness.js";
import { decodeSettings } from "../devices/settings.js";
import { tryServers } from "../peer/ice-servers.js";
import { Refused } from "../wire/decode.js";
import { callItself } from "./loopback.js";
import {
  askIceServers,
  reachesIce,
  reachesSocket,
  refusedAddresses,
} from "./network.js";

/**
 * What the self-test works with in a real browser.
 */

/** Any microphone that is on hums; one that is muted by a switch does not. */
const HUM = 0.003;
const LISTEN_MS = 10_000;
const LOOK_MS = 100;
/** How long the browser's own question may stay unanswered. */
const QUESTION_MS = 60_000;
const PICTURE = { width: 320, height: 240, rate: 15 };

/**
 * @param {object} options
 * @param {() => string | null} options.seat
 * @returns {import("./steps.js").Bench & { close: () => void }}
 */
export function createBench({ seat }) {
  const clock = systemClock;
  const capture = createCapture({
    devices: navigator.mediaDevices,
    permissions: navigator.permissions,
    settings: () => decodeSettings(null),
  });
  const loudness = createLoudness();
  /** @type {(() => void)[]} */
  const endings = [];
  const connect = (/** @type {RTCConfiguration} */ configuration) =>
    new RTCPeerConnection(configuration);

  function canvasTrack() {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: PICTURE.width, height: PICTURE.height });
    const pen = canvas.getContext("2d");
    let hue = 0;
    const drawing = setInterval(() => {
      hue += 10;
      if (!pen) return;
      pen.fillStyle = `hsl(${hue} 70% 50%)`;
      pen.fillRect(0, 0, PICTURE.width, PICTURE.height);
    }, 1_000 / PICTURE.rate);
    const [track] = canvas.captureStream(PICTURE.rate).getVideoTracks();
    endings.push(() => {
      clearInterval(drawing);
      track.stop();
    });
    return track;
  }

  function toneTrack() {
    const context = new AudioContext();
    const tone = new OscillatorNode(context, { frequency: 440 });
    const out = context.createMediaStreamDestination();
    tone.connect(out);
    tone.start();
    endings.push(() => context.close());
    return out.stream.getAudioTracks()[0];
  }

  return {
    browser() {
      if (!isSecureContext) return "insecure";
      return isAble() && navigator.mediaDevices ? "well" : "unsupported";
    },

    async open(kind) {
      const unanswered = new Promise((_, reject) =>
        setTimeout(() => reject(new Refused("refused")), QUESTION_MS),
      );
      const stream = await Promise.race([
        capture.open({ [kind]: "" }),
        /** @type {Promise<never>} */ (unanswered),
      ]);
      return stream.getTracks()[0];
    },

    async hears(track) {
      loudness.follow(track);
      const until = clock.now() + LISTEN_MS;
      let heard = false;
      while (!heard && clock.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
        heard = loudness.level() > HUM;
      }
      loudness.follow(null);
      return heard;
    },

    async speakers() {
      const found = await capture.list();
      return found.filter(({ kind }) => kind === "audiooutput").length;
    },

    servers: () => askIceServers((...request) => fetch(...request), seat()),

    socket: () =>
      reachesSocket(
        (protocols) =>
          new WebSocket(`${base.replace(/^http/, "ws")}signal`, protocols),
        clock,
      ),

    refused: (servers) => refusedAddresses(servers, tryServers),
    ice: (servers, kind) => reachesIce(servers, kind, connect, clock),
    call: (tracks) => callItself(tracks, () => connect({}), clock),
    standIn: (kind) => (kind === "camera" ? canvasTrack() : toneTrack()),

    close() {
      for (const end of endings.splice(0)) end();
    },
  };
}

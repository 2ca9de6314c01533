import assert from "node:assert/strict";
import { test } from "node:test";
import { createPeer } from "../../src/peer/peer.js";
import { FakeClock } from "../fakes/clock.mjs";

/** The polite side of a pair, whose peer sends voice and picture.
 * @param {boolean} isPromised */
function site(isPromised) {
  const clock = new FakeClock();
  const tracks = ["audio", "video"].map((kind) => ({
    kind,
    muted: true,
    onunmute: () => {},
  }));
  /** @type {any} */
  const pc = {
    connectionState: "new",
    signalingState: "stable",
    getTransceivers: () => tracks.map((track) => ({ receiver: { track } })),
    getReceivers: () => [],
    close() {},
  };
  /** @type {string[]} */
  const told = [];
  const nothing = () => {};
  const peer = createPeer({
    pc,
    polite: true,
    tracks: { audio: null, video: null, screen: null, screenAudio: null },
    outgoing: /** @type {any} */ ({}),
    codecs: () => null,
    original: () => false,
    audible: () => null,
    pictures: () => 0,
    clock,
    isPromised: () => isPromised,
    onTrack: ({ kind }) => told.push(kind),
    onBroken: ({ kind }) => told.push(`no ${kind}`),
    onOpen: nothing,
    onChannel: nothing,
    onFault: nothing,
    onStray: nothing,
    send: nothing,
    onTrying: nothing,
    onState: nothing,
    onSilence: nothing,
    onMended: nothing,
    onVoice: nothing,
    onData: nothing,
  });
  for (const track of tracks) pc.ontrack({ track });
  const [, picture] = tracks;
  return {
    clock,
    told,
    peer,
    comes() {
      picture.muted = false;
      picture.onunmute();
    },
    connects() {
      pc.connectionState = "connected";
      pc.onconnectionstatechange();
    },
  };
}

test("a picture that nobody promised is attached when it comes", async () => {
  const { clock, told, connects, comes, peer } = site(false);
  connects();
  await clock.advance(1_000);
  assert.deepEqual(told, ["audio"]);
  comes();
  assert.deepEqual(told, ["audio", "video"]);
  peer.close();
});

test("a picture that is promised is attached before it comes", async () => {
  const { clock, told, connects, comes, peer } = site(true);
  assert.deepEqual(told, ["audio", "video"]);
  await clock.advance(5_000);
  connects();
  comes();
  await clock.advance(1_000);
  assert.deepEqual(told, ["audio", "video"]);
  peer.close();
});

test("a voice does not wait for a picture that was promised and does not come", async () => {
  const { clock, told, connects, comes, peer } = site(true);
  connects();
  await clock.advance(390);
  assert.deepEqual(told, ["audio", "video"]);
  await clock.advance(20);
  assert.deepEqual(told, ["audio", "video", "no video"]);
  comes();
  assert.deepEqual(told, ["audio", "video", "no video", "video"]);
  peer.close();
  assert.equal(clock.pending, 0);
});

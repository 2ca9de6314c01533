import assert from "node:assert/strict";
import { test } from "node:test";
import { askFor, playStereo } from "../../src/peer/opus.js";

const sdp = (/** @type {string[]} */ ...lines) => `${lines.join("\r\n")}\r\n`;
const OPUS = ["m=audio 9 UDP/TLS/RTP/SAVPF 111 9", "a=rtpmap:111 opus/48000/2"];

/** @param {string} sdp */
const askForSpeech = (sdp) => askFor(sdp, { original: false });

test("the voice is asked for with error correction and without silence", () => {
  assert.equal(
    askForSpeech(
      sdp("v=0", ...OPUS, "a=fmtp:111 minptime=10;useinbandfec=1", "a=mid:0"),
    ),
    sdp(
      "v=0",
      ...OPUS,
      "a=fmtp:111 minptime=10;useinbandfec=1;usedtx=1",
      "a=mid:0",
    ),
  );
});

test("also where nothing is said of it, or the opposite", () => {
  const asked = sdp(
    "v=0",
    ...OPUS,
    "a=fmtp:111 useinbandfec=1;usedtx=1",
    "a=mid:0",
  );
  assert.equal(askForSpeech(sdp("v=0", ...OPUS, "a=mid:0")), asked);
  assert.equal(
    askForSpeech(
      sdp("v=0", ...OPUS, "a=fmtp:111 usedtx=0;useinbandfec=0", "a=mid:0"),
    ),
    asked,
  );
  assert.equal(askForSpeech(asked), asked, "once is enough");
});

test("what a screen plays is left alone, and so is all that is no Opus", () => {
  const screen = [...OPUS, "a=fmtp:111 minptime=10", "a=mid:3"];
  const voice = [...OPUS, "a=fmtp:111 useinbandfec=1;usedtx=1"];
  const video = ["m=video 9 UDP/TLS/RTP/SAVPF 96", "a=rtpmap:96 VP8/90000"];
  const whole = sdp("v=0", ...voice, ...video, ...screen);
  assert.equal(askForSpeech(whole), whole);
  const plain = sdp("v=0", "m=audio 9 RTP/SAVPF 0", "a=rtpmap:0 PCMU/8000");
  assert.equal(askForSpeech(plain), plain);
  assert.equal(askForSpeech("{}"), "{}");
});

test("an original sound is asked for in stereo, with its pauses and with more bits", () => {
  const asked = sdp(
    "v=0",
    ...OPUS,
    "a=fmtp:111 minptime=10;useinbandfec=1;stereo=1;maxaveragebitrate=128000",
    "a=mid:0",
  );
  const original = (/** @type {string} */ text) =>
    askFor(text, { original: true });
  const plain = sdp("v=0", ...OPUS, "a=fmtp:111 minptime=10", "a=mid:0");
  assert.equal(original(plain), asked);
  assert.equal(original(askForSpeech(plain)), asked, "also after speech");
  assert.equal(original(asked), asked);
});

test("speech has one channel, though the peer plays two", () => {
  const stereo = sdp("v=0", ...OPUS, "a=fmtp:111 stereo=1;useinbandfec=1");
  assert.equal(
    askForSpeech(stereo),
    sdp("v=0", ...OPUS, "a=fmtp:111 useinbandfec=1;usedtx=1"),
  );
});

test("of our own description only the stereo of the voice is amended, once", () => {
  const screen = [...OPUS, "a=fmtp:111 minptime=10", "a=mid:3"];
  const own = sdp("v=0", ...OPUS, "a=fmtp:111 minptime=10", ...screen);
  const played = sdp(
    "v=0",
    ...OPUS,
    "a=fmtp:111 minptime=10;stereo=1",
    ...screen,
  );
  assert.equal(playStereo(own), played);
  assert.equal(playStereo(played), played);
});

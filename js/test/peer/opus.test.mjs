import assert from "node:assert/strict";
import { test } from "node:test";
import { askForSpeech } from "../../src/peer/opus.js";

const sdp = (/** @type {string[]} */ ...lines) => `${lines.join("\r\n")}\r\n`;
const OPUS = ["m=audio 9 UDP/TLS/RTP/SAVPF 111 9", "a=rtpmap:111 opus/48000/2"];

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

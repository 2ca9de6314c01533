import assert from "node:assert/strict";
import { test } from "node:test";
import {
  changeCandidates,
  changeFormat,
  fingerprints,
  isRejected,
  readCandidate,
  sections,
  withoutAddresses,
} from "../../src/wire/sdp.js";

const HEAD = "v=0\r\no=- 1 2 IN IP4 192.0.2.7\r\na=group:BUNDLE 0 1\r\n";
const AUDIO =
  "m=audio 49170 UDP/TLS/RTP/SAVPF 111\r\nc=IN IP4 192.0.2.7\r\na=rtpmap:111 opus/48000/2\r\n";
const VIDEO = "m=video 0 UDP/TLS/RTP/SAVPF 96\r\na=bundle-only\r\n";

test("the sections of a description make it again", () => {
  assert.deepEqual(sections(HEAD + AUDIO + VIDEO), [HEAD, AUDIO, VIDEO]);
  assert.deepEqual(sections(""), [""]);
});

test("a section with port 0 is rejected unless it shares a transport", () => {
  assert.equal(isRejected(AUDIO), false);
  assert.equal(isRejected(VIDEO), false);
  assert.equal(isRejected("m=video 0 UDP/TLS/RTP/SAVPF 96\r\n"), true);
});

test("fingerprints are read in one spelling", () => {
  assert.deepEqual(fingerprints("a=fingerprint:SHA-256 ab:0C\r\n"), [
    "sha-256 AB:0C",
  ]);
});

test("a candidate has an address and a type, and other lines have neither", () => {
  const candidate = "candidate:1 1 udp 41885439 198.51.100.4 50001 typ relay";
  const read = { address: "198.51.100.4", type: "relay" };
  assert.deepEqual(readCandidate(candidate), read);
  assert.deepEqual(readCandidate(`${candidate} raddr 0.0.0.0 rport 9`), read);
  for (const none of ["", "candidate:1", "end-of-candidates"])
    assert.equal(readCandidate(none), null);
});

test("candidates are changed or left out, and the rest stays", () => {
  const sdp = `${AUDIO}a=candidate:1 a\r\na=candidate:2 b\r\na=mid:0\r\n`;
  const changed = changeCandidates(sdp, (one) =>
    one.endsWith("a") ? null : "candidate:3 c",
  );
  assert.equal(changed, `${AUDIO}a=candidate:3 c\r\na=mid:0\r\n`);
});

test("no address is left in the lines that ICE does not use", () => {
  const text = withoutAddresses(HEAD + AUDIO);
  assert.ok(!text.includes("192.0.2.7"));
  assert.match(text, /^m=audio 9 /m);
});

test("the parameters of a codec are amended, or added after it", () => {
  const add = (/** @type {string[]} */ parameters) => [...parameters, "b=2"];
  const added = changeFormat(AUDIO, /opus\/48000/, add);
  assert.ok(added.endsWith("opus/48000/2\r\na=fmtp:111 b=2\r\n"));
  const amended = changeFormat(
    `${AUDIO}a=fmtp:111 a=1;\r\n`,
    /opus\/48000/,
    add,
  );
  assert.ok(amended.endsWith("a=fmtp:111 a=1;b=2\r\n"));
  assert.equal(changeFormat(VIDEO, /opus\/48000/, add), VIDEO);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isRelayed,
  relayOnly,
  tellsCandidate,
  withoutNames,
} from "../../src/call/candidate-filter.js";

const HOST =
  "candidate:1 1 udp 2122260223 192.168.1.7 54321 typ host generation 0 ufrag abcd network-id 1";
const MDNS =
  "candidate:2 1 udp 2122260223 5b1c3f10-1a52-4f0b-9c3e-aabbccddeeff.local 54321 typ host generation 0";
const SRFLX =
  "candidate:3 1 udp 1686052607 203.0.113.9 54321 typ srflx raddr 192.168.1.7 rport 54321 generation 0";
const RELAY =
  "candidate:4 1 udp 41885439 198.51.100.4 50001 typ relay raddr 203.0.113.9 rport 54321 generation 0 ufrag abcd";
const RELAY_VEILED =
  "candidate:4 1 udp 41885439 198.51.100.4 50001 typ relay raddr 0.0.0.0 rport 9 generation 0 ufrag abcd";

const candidate = (/** @type {string} */ text) => ({
  candidate: {
    candidate: text,
    sdpMid: "0",
    sdpMLineIndex: 0,
    usernameFragment: "abcd",
  },
});

const sdp = (/** @type {string[]} */ ...candidates) =>
  [
    "v=0",
    "o=- 46117 2 IN IP4 192.168.1.7",
    "s=-",
    "t=0 0",
    "a=group:BUNDLE 0 1",
    "m=audio 54321 UDP/TLS/RTP/SAVPF 111",
    "c=IN IP4 203.0.113.9",
    "a=rtcp:54322 IN IP6 2001:db8::7",
    ...candidates.map((text) => `a=${text}`),
    "a=ice-ufrag:abcd",
    "a=fingerprint:sha-256 AA:BB",
    "m=video 0 UDP/TLS/RTP/SAVPF 96",
    "c=IN IP6 2001:db8::7",
    "a=bundle-only",
    "",
  ].join("\r\n");

test("of a hidden browser's candidates only the relay's are told, and not who asked it", () => {
  for (const text of [HOST, MDNS, SRFLX]) {
    assert.equal(relayOnly(candidate(text)), null, text);
    assert.ok(!isRelayed(text));
  }
  assert.ok(isRelayed(RELAY));
  assert.deepEqual(relayOnly(candidate(RELAY)), candidate(RELAY_VEILED));
  assert.deepEqual(relayOnly(candidate("")), candidate(""), "that was all");
  const odd = "candidate:nonsense 192.168.1.7 typ relay";
  assert.equal(relayOnly(candidate(odd)), null, "what is not understood");
});

test("a hidden browser's description names no address but the relay's", () => {
  const told = relayOnly({
    description: { type: "offer", sdp: sdp(HOST, MDNS, SRFLX, RELAY) },
  });
  assert.ok(told && "description" in told);
  const text = told.description.sdp;
  for (const address of ["192.168.1.7", "203.0.113.9", "2001:db8", ".local"])
    assert.ok(!text.includes(address), address);
  assert.deepEqual(
    text.split("\r\n"),
    [
      "v=0",
      "o=- 46117 2 IN IP4 0.0.0.0",
      "s=-",
      "t=0 0",
      "a=group:BUNDLE 0 1",
      "m=audio 9 UDP/TLS/RTP/SAVPF 111",
      "c=IN IP4 0.0.0.0",
      "a=rtcp:9 IN IP4 0.0.0.0",
      `a=${RELAY_VEILED}`,
      "a=ice-ufrag:abcd",
      "a=fingerprint:sha-256 AA:BB",
      "m=video 0 UDP/TLS/RTP/SAVPF 96",
      "c=IN IP4 0.0.0.0",
      "a=bundle-only",
      "",
    ],
    "all else is as it was",
  );
});

test("a hidden browser looks up no name that a peer made up", () => {
  assert.equal(withoutNames(candidate(MDNS)), null);
  const name = HOST.replace("192.168.1.7", "trap.example");
  assert.equal(withoutNames(candidate(name)), null);
  for (const text of [HOST, SRFLX, RELAY, ""])
    assert.deepEqual(withoutNames(candidate(text)), candidate(text));
  const six = HOST.replace("192.168.1.7", "2001:db8::7");
  assert.deepEqual(withoutNames(candidate(six)), candidate(six));
  assert.deepEqual(
    withoutNames({ description: { type: "answer", sdp: sdp(MDNS, HOST) } }),
    { description: { type: "answer", sdp: sdp(HOST) } },
  );
});

test("a description may tell candidates, or not yet", () => {
  const offer = (/** @type {string} */ text) => ({
    description: { type: /** @type {const} */ ("offer"), sdp: text },
  });
  assert.ok(tellsCandidate(candidate(MDNS)));
  assert.ok(!tellsCandidate(candidate("")));
  assert.ok(tellsCandidate(offer(sdp(RELAY))));
  assert.ok(!tellsCandidate(offer(sdp())));
});

test("what names no address is told and withoutNames as it is", () => {
  for (const body of /** @type {any[]} */ ([
    { restart: true },
    { hiding: "no-relay" },
    { hiding: null },
  ])) {
    assert.deepEqual(relayOnly(body), body);
    assert.deepEqual(withoutNames(body), body);
    assert.equal(tellsCandidate(body), false);
  }
});

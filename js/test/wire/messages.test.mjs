import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import {
  decodeEnvelope,
  decodeProfile,
  decodeRoomCreated,
  decodeSeatTaken,
  decodeServerMessage,
  encodeClientMessage,
  HIGHEST_HAND,
} from "../../src/wire/messages.js";

const EXAMPLES = new URL(
  "../../../src/test/resources/protocol/",
  import.meta.url,
);
const A = "AAAAAAAAAAAAAAAAAAAAAA";

/** @param {RegExp} name */
function examples(name) {
  const files = readdirSync(EXAMPLES).filter((file) => name.test(file));
  assert.ok(files.length > 0, `no examples match ${name}`);
  return files.map((file) => ({
    file,
    text: readFileSync(new URL(file, EXAMPLES), "utf8").replace(/\n$/, ""),
  }));
}

const refused = { code: "bad-message" };

test("every example of the server is understood, and nothing of it lost", () => {
  for (const { file, text } of examples(/^server-(?!invalid)/)) {
    const { about, ...decoded } = decodeServerMessage(text);
    const { about: said, ...expected } = JSON.parse(text);
    assert.deepEqual(decoded, expected, file);
    assert.equal(about ?? null, said ?? null, file);
  }
});

test("every invalid example of the server is refused", () => {
  for (const { file, text } of examples(/^server-invalid-/)) {
    assert.throws(() => decodeServerMessage(text), refused, file);
  }
});

test("every field of every example of the server is needed and checked", () => {
  const optional = new Set([
    "about",
    "waiting",
    "username",
    "credential",
    "host",
  ]);
  for (const { file, text } of examples(/^server-(?!invalid)/)) {
    for (const key of Object.keys(JSON.parse(text))) {
      for (const wrong of [7.5, null, {}, [7], ""]) {
        const broken = { ...JSON.parse(text), [key]: wrong };
        const harmless =
          (key === "about" && (wrong === "" || wrong === null)) ||
          (["data", "code", "seat", "host"].includes(key) && wrong === "") ||
          // One that is malformed is left out.
          (key === "iceServers" && Array.isArray(wrong));
        if (harmless) continue;
        assert.throws(
          () => decodeServerMessage(JSON.stringify(broken)),
          refused,
          `${file}: ${key} = ${JSON.stringify(wrong)}`,
        );
      }
      if (optional.has(key)) continue;
      const { [key]: _, ...missing } = JSON.parse(text);
      assert.throws(
        () => decodeServerMessage(JSON.stringify(missing)),
        refused,
        `${file} without ${key}`,
      );
    }
  }
});

test("what the server adds is left behind", () => {
  const text = `{"type":"away","member":"${A}","__proto__":{"a":1},"b":2}`;
  assert.deepEqual(decodeServerMessage(text), { type: "away", member: A });
});

test("an ice server may only be one of STUN or TURN, another is left out", () => {
  const ice = (/** @type {string} */ url) =>
    JSON.stringify({ type: "ice", iceServers: [{ urls: url }] });
  assert.deepEqual(decodeServerMessage(ice("stun:a.test")), {
    type: "ice",
    iceServers: [{ urls: ["stun:a.test"] }],
  });
  assert.deepEqual(decodeServerMessage(ice("https://a.test")), {
    type: "ice",
    iceServers: [],
  });
});

test("what the browser says is what the examples show", () => {
  const B = "EBAQEBAQEBAQEBAQEBAQEA";
  /** @type {[string, import("../../src/wire/messages.js").ClientMessage][]} */
  const said = [
    ["join", { type: "join", profile: "c2VhbGVkLXByb2ZpbGU" }],
    ["profile", { type: "profile", profile: "bmV3LXByb2ZpbGU" }],
    ["signal", { type: "signal", to: B, data: "c2VhbGVkLW9mZmVy" }],
    ["leave", { type: "leave" }],
    ["admit", { type: "admit", member: B }],
    ["refuse", { type: "refuse", member: B }],
    ["remove", { type: "remove", member: B }],
    ["promote", { type: "promote", member: B }],
    ["lock", { type: "lock", locked: true }],
    ["unlock", { type: "lock", locked: false }],
    ["end", { type: "end" }],
  ];
  for (const [name, message] of said) {
    const [{ text }] = examples(new RegExp(`^browser-${name}\\.json$`));
    assert.deepEqual(
      JSON.parse(encodeClientMessage(message)),
      JSON.parse(text),
    );
  }
});

test("answers of the HTTP API are checked", () => {
  const room = {
    room: A,
    host: "h",
    invite: "i",
    capacity: 8,
    knock: false,
    expires: 1,
  };
  assert.deepEqual(decodeRoomCreated({ ...room, extra: 1 }), room);
  for (const key of Object.keys(room)) {
    assert.throws(() => decodeRoomCreated({ ...room, [key]: null }), refused);
  }
  const seat = {
    seat: "s",
    room: A,
    member: A,
    role: "guest",
    expires: 1,
    renewUntil: 2,
    relay: false,
  };
  assert.deepEqual(decodeSeatTaken({ ...seat, extra: 1 }), seat);
  for (const key of Object.keys(seat)) {
    assert.throws(() => decodeSeatTaken({ ...seat, [key]: [] }), refused);
  }
});

test("an envelope is copied field by field", () => {
  const candidate = {
    candidate: "candidate:1",
    sdpMid: "0",
    sdpMLineIndex: 0,
    usernameFragment: "u",
  };
  const envelope = { n: 1, ack: 0, epoch: 5, for: 6, body: { candidate } };
  assert.deepEqual(decodeEnvelope(JSON.stringify(envelope)), envelope);
  const { body: _, ...bare } = envelope;
  assert.deepEqual(decodeEnvelope(JSON.stringify(bare)), bare);
  const description = { type: "offer", sdp: "v=0" };
  assert.deepEqual(
    decodeEnvelope(JSON.stringify({ ...bare, body: { description } })).body,
    { description },
  );
  assert.deepEqual(
    decodeEnvelope(JSON.stringify({ ...bare, body: { restart: true } })).body,
    { restart: true },
  );
  for (const hiding of ["no-relay", "unreachable", null]) {
    const body = { hiding, more: 1 };
    assert.deepEqual(decodeEnvelope(JSON.stringify({ ...bare, body })).body, {
      hiding,
    });
  }
  for (const broken of [
    { ...envelope, n: -1 },
    { ...envelope, epoch: "5" },
    { ...envelope, body: null },
    { ...envelope, body: {} },
    { ...envelope, body: { restart: 1 } },
    { ...envelope, body: { hiding: "because of 192.0.2.1" } },
    { ...envelope, body: { hiding: true } },
    { ...envelope, body: { description: { type: "rollback", sdp: "" } } },
    { ...envelope, body: { candidate: { candidate: 1 } } },
  ]) {
    assert.throws(() => decodeEnvelope(JSON.stringify(broken)), refused);
  }
});

test("a profile is checked and its name made fit to be shown", () => {
  const profile = {
    name: " Zoë ",
    microphone: true,
    camera: false,
    screen: true,
    epoch: 1,
  };
  assert.deepEqual(decodeProfile(JSON.stringify(profile)), {
    ...profile,
    name: "Zoë",
    hand: 0,
  });
  assert.throws(() => decodeProfile('{"name":1}'), refused);
});

test("a profile may tell of codecs, which are checked", () => {
  const profile = { name: "Zoë", microphone: true, camera: false, epoch: 1 };
  const codecs = (/** @type {object} */ said) =>
    decodeProfile(JSON.stringify({ ...profile, ...said })).codecs;
  assert.equal(codecs({}), undefined);
  assert.deepEqual(codecs({ codecs: { decode: ["VP9", "?"], encode: [] } }), {
    decode: ["VP9"],
    encode: [],
  });
  assert.throws(() => codecs({ codecs: 1 }), refused);
});

test("a hand is down unless the profile says otherwise, and never out of reach", () => {
  const profile = { name: "Zoë", microphone: true, camera: false, epoch: 1 };
  const hand = (/** @type {object} */ said) =>
    decodeProfile(JSON.stringify({ ...profile, ...said })).hand;
  assert.equal(hand({}), 0);
  assert.equal(hand({ hand: 3 }), 3);
  assert.equal(hand({ hand: Number.MAX_SAFE_INTEGER }), HIGHEST_HAND);
  assert.throws(() => hand({ hand: "up" }), refused);
  assert.throws(() => hand({ hand: -1 }), refused);
});

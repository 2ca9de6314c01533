import assert from "node:assert/strict";
import { test } from "node:test";
import {
  commitment,
  exchangeTag,
  fingerprintOf,
  safetyCode,
} from "../../src/safety/safety.js";

const ROOM = "AAAAAAAAAAAAAAAAAAAAAA";
const SECRET = "AAECAwQFBgcICQoLDA0ODw";
const ONE = `sha-256 ${Array(32).fill("AA").join(":")}`;
const OTHER = `sha-256 ${Array(32).fill("0B").join(":")}`;

const COMMON = { room: ROOM, secret: SECRET, crypto: globalThis.crypto };
const SIDES = /** @type {[any, any]} */ ([
  { print: ONE, number: "BBBBBBBBBBBBBBBBBBBBBA" },
  { print: OTHER, number: "CCCCCCCCCCCCCCCCCCCCCA" },
]);
const MEMBERS = /** @type {[string, string]} */ ([
  "AAAAAAAAAAAAAAAAAAAAAA",
  "EEEEEEEEEEEEEEEEEEEEEA",
]);

/** Worked out by another program (RFC 5869). */
const VECTOR = [63, 49, 40, 8, 5, 2];
const TAG = "h6neuS5Yg_V-2y4gxQG45A";
const COMMITMENT = "K1i9lCPgZj0ak5Svn5AWYasaskZW8RmT63gzFoCOZl4";

/** @param {Partial<Parameters<typeof commitment>[0]>} [changes] */
const committing = (changes = {}) =>
  commitment({
    room: ROOM,
    tag: TAG,
    members: MEMBERS,
    prints: [ONE, OTHER],
    number: SIDES[0].number,
    crypto: globalThis.crypto,
    ...changes,
  });

const line = (/** @type {string} */ fingerprint) =>
  `a=fingerprint:${fingerprint}\r\n`;
const audio = "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n";
const video = "m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:1\r\n";
const head = "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";

test("both sides read the same code", async () => {
  const [one, other] = SIDES;
  assert.deepEqual(
    await safetyCode(COMMON, [one, other]),
    await safetyCode(COMMON, [other, one]),
  );
  assert.equal(
    await exchangeTag(COMMON, [ONE, OTHER]),
    await exchangeTag(COMMON, [OTHER, ONE]),
  );
});

test("what comes of known numbers is known", async () => {
  assert.deepEqual(await safetyCode(COMMON, SIDES), VECTOR);
  assert.equal(await exchangeTag(COMMON, [ONE, OTHER]), TAG);
  assert.equal(await committing(), COMMITMENT);
});

test("another number, fingerprint, secret or room makes another code", async () => {
  const [one, other] = SIDES;
  const changed = ONE.replace("AA", "AB");
  const others = [
    safetyCode(COMMON, [{ ...one, print: changed }, other]),
    safetyCode(COMMON, [{ ...one, number: other.number }, other]),
    safetyCode(COMMON, [
      { ...one, number: other.number },
      { ...other, number: one.number },
    ]),
    safetyCode({ ...COMMON, secret: "BAECAwQFBgcICQoLDA0ODw" }, SIDES),
    safetyCode({ ...COMMON, room: "BAAAAAAAAAAAAAAAAAAAAA" }, SIDES),
  ];
  for (const code of await Promise.all(others))
    assert.notDeepEqual(code, VECTOR);
});

test("a commitment is for one number, one direction, one connection and one room", async () => {
  const [one, other] = MEMBERS;
  for (const changes of /** @type {Parameters<typeof committing>} */ ([
    { number: SIDES[1].number },
    { members: [other, one] },
    { prints: [OTHER, ONE] },
    { prints: [ONE, ONE] },
    { room: "BAAAAAAAAAAAAAAAAAAAAA" },
    { tag: "AAAAAAAAAAAAAAAAAAAAAA" },
  ]))
    assert.notEqual(await committing(changes), COMMITMENT);
});

test("a code is six numbers of 0 to 63, all of which occur", async () => {
  const seen = new Set();
  const [one, other] = SIDES;
  for (let n = 0; n < 200; n += 1) {
    const some = await safetyCode(COMMON, [
      one,
      { ...other, print: `sha-256 ${n}` },
    ]);
    assert.equal(some.length, 6);
    for (const sign of some) {
      assert.ok(Number.isInteger(sign) && sign >= 0 && sign < 64);
      seen.add(sign);
    }
  }
  assert.equal(seen.size, 64);
});

test("the fingerprint is that of the sections, or else of the whole", () => {
  assert.equal(fingerprintOf(head + audio + line(ONE)), ONE);
  assert.equal(fingerprintOf(head + line(ONE) + audio + video), ONE);
  assert.equal(
    fingerprintOf(head + line(OTHER) + audio + line(ONE)),
    ONE,
    "a section's own comes first",
  );
  assert.equal(
    fingerprintOf(head + audio + line(ONE.toLowerCase())),
    ONE,
    "in one way of writing",
  );
});

test("what is not in use is not compared", () => {
  const rejected = video.replace(" 9 ", " 0 ");
  const bundled = `${rejected}a=bundle-only\r\n`;
  assert.equal(
    fingerprintOf(head + audio + line(ONE) + rejected + line(OTHER)),
    ONE,
  );
  assert.equal(
    fingerprintOf(head + audio + line(ONE) + bundled + line(OTHER)),
    null,
    "a bundled section is in use",
  );
});

test("where it is not clear which fingerprint is in use, there is none", () => {
  assert.equal(
    fingerprintOf(head + audio + line(ONE) + video + line(OTHER)),
    null,
  );
  assert.equal(fingerprintOf(head + audio + line(ONE) + line(OTHER)), null);
  assert.equal(fingerprintOf(head + audio), null);
  assert.equal(fingerprintOf(head + line(ONE)), null, "no section at all");
  assert.equal(fingerprintOf(""), null);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { fingerprintOf, safetyCode } from "../src/call/safety.js";

const ROOM = "AAAAAAAAAAAAAAAAAAAAAA";
const SECRET = "AAECAwQFBgcICQoLDA0ODw";
const ONE = `sha-256 ${Array(32).fill("AA").join(":")}`;
const OTHER = `sha-256 ${Array(32).fill("0B").join(":")}`;

/** @param {Partial<Parameters<typeof safetyCode>[0]>} [changes] */
const code = (changes = {}) =>
  safetyCode({
    room: ROOM,
    secret: SECRET,
    fingerprints: [ONE, OTHER],
    crypto: /** @type {any} */ (crypto),
    ...changes,
  });

/** Worked out by another program (RFC 5869). */
const VECTOR = [23, 14, 14, 20, 57, 27];

const line = (/** @type {string} */ fingerprint) =>
  `a=fingerprint:${fingerprint}\r\n`;
const audio = "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n";
const video = "m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:1\r\n";
const head = "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";

test("both sides read the same code", async () => {
  assert.deepEqual(
    await code({ fingerprints: [OTHER, ONE] }),
    await code({ fingerprints: [ONE, OTHER] }),
  );
});

test("the code of a known pair is known", async () => {
  assert.deepEqual(await code(), VECTOR);
});

test("another fingerprint, secret or room makes another code", async () => {
  const usual = await code();
  const changed = ONE.replace("AA", "AB");
  for (const changes of [
    { fingerprints: /** @type {[string, string]} */ ([changed, OTHER]) },
    { fingerprints: /** @type {[string, string]} */ ([ONE, ONE]) },
    { secret: "BAECAwQFBgcICQoLDA0ODw" },
    { room: "BAAAAAAAAAAAAAAAAAAAAA" },
  ]) {
    assert.notDeepEqual(await code(changes), usual);
  }
});

test("a code is six numbers of 0 to 63, all of which occur", async () => {
  const seen = new Set();
  for (let n = 0; n < 200; n += 1) {
    const some = await code({ fingerprints: [ONE, `sha-256 ${n}`] });
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

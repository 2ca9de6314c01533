import assert from "node:assert/strict";
import { test } from "node:test";
import { HIGHEST_HAND } from "../../src/wire/messages.js";
import {
  createSeal,
  fromBase64url,
  random128,
  toBase64url,
} from "../../src/wire/seal.js";
import { cleanName } from "../../src/wire/text-rules.js";

const { crypto } = globalThis;
const ROOM = "cm9vbXJvb21yb29tcm9vbQ";
const SECRET = "AAECAwQFBgcICQoLDA0ODw";
const [A, B, C] = [
  "AAAAAAAAAAAAAAAAAAAAAA",
  "EBAQEBAQEBAQEBAQEBAQEA",
  "ICAgICAgICAgICAgICAgIA",
];
const unopened = { code: "sealed" };

const seal = await createSeal({ room: ROOM, secret: SECRET, crypto });

test("what one member seals another opens", async () => {
  const text = `{"description":"${"é😀".repeat(5_000)}"}`;
  assert.equal(
    await seal.openSignal(A, B, await seal.sealSignal(A, B, text)),
    text,
  );
  assert.equal(
    await seal.openProfile(A, await seal.sealProfile(A, text)),
    text,
  );
});

test("the seal is what the protocol says, byte for byte", async () => {
  const base = await crypto.subtle.importKey(
    "raw",
    fromBase64url(SECRET),
    "HKDF",
    false,
    ["deriveBits"],
  );
  const bits = await crypto.subtle.deriveBits(
    {
      name: "HKDF",
      hash: "SHA-256",
      salt: Buffer.from(ROOM),
      info: Buffer.from("allo/seal/v1"),
    },
    base,
    256,
  );
  const key = await crypto.subtle.importKey("raw", bits, "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
  const sealed = fromBase64url(await seal.sealSignal(A, B, "hello"));
  const opened = await crypto.subtle.decrypt(
    {
      name: "AES-GCM",
      iv: sealed.subarray(0, 12),
      additionalData: Buffer.from(`${ROOM}|${A}|${B}|signal`),
    },
    key,
    sealed.subarray(12),
  );
  assert.equal(Buffer.from(opened).toString(), "hello");
  const iv = new Uint8Array(12).fill(7);
  const closed = await crypto.subtle.encrypt(
    {
      name: "AES-GCM",
      iv,
      additionalData: Buffer.from(`${ROOM}|${A}|profile`),
    },
    key,
    Buffer.from("me"),
  );
  const profile = toBase64url(
    new Uint8Array([...iv, ...new Uint8Array(closed)]),
  );
  assert.equal(await seal.openProfile(A, profile), "me");
});

test("nothing opens under another sender, receiver, purpose, room or secret", async () => {
  const signal = await seal.sealSignal(A, B, "x");
  const profile = await seal.sealProfile(A, "x");
  await assert.rejects(seal.openSignal(C, B, signal), unopened);
  await assert.rejects(seal.openSignal(A, C, signal), unopened);
  await assert.rejects(seal.openSignal(B, A, signal), unopened);
  await assert.rejects(seal.openProfile(A, signal), unopened);
  await assert.rejects(seal.openProfile(B, profile), unopened);
  await assert.rejects(seal.openSignal(A, A, profile), unopened);
  const elsewhere = await createSeal({ room: A, secret: SECRET, crypto });
  await assert.rejects(elsewhere.openSignal(A, B, signal), unopened);
  const stranger = await createSeal({ room: ROOM, secret: B, crypto });
  await assert.rejects(stranger.openSignal(A, B, signal), unopened);
});

test("no altered, cut or lengthened signal opens", async () => {
  const signal = await seal.sealSignal(A, B, "offer");
  for (let i = 0; i < signal.length; i++) {
    const other = signal[i] === "A" ? "Q" : "A";
    const altered = signal.slice(0, i) + other + signal.slice(i + 1);
    // The bits after the last whole byte carry nothing.
    if (
      Buffer.from(altered, "base64url").equals(Buffer.from(signal, "base64url"))
    )
      continue;
    await assert.rejects(
      seal.openSignal(A, B, altered),
      unopened,
      `character ${i}`,
    );
  }
  for (const broken of [
    "",
    "A",
    signal.slice(0, -4),
    `${signal}AAAA`,
    "***",
    signal.slice(0, 15),
  ]) {
    await assert.rejects(seal.openSignal(A, B, broken), unopened);
  }
});

test("the same text is never sealed alike", async () => {
  const sealed = await Promise.all(
    Array.from({ length: 50 }, () => seal.sealProfile(A, "x")),
  );
  assert.equal(new Set(sealed).size, 50);
});

test("a secret of 128 bits is 22 characters", () => {
  const secrets = Array.from({ length: 50 }, () => random128(crypto));
  for (const secret of secrets) assert.match(secret, /^[\w-]{22}$/);
  assert.equal(new Set(secrets).size, 50);
});

test("base64url goes both ways and takes no other characters", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let length = 0; length < 256; length++) {
    const some = bytes.subarray(0, length);
    assert.deepEqual(fromBase64url(toBase64url(some)), some);
    assert.equal(toBase64url(some), Buffer.from(some).toString("base64url"));
  }
  assert.throws(() => fromBase64url("a+b/"), { code: "bad-message" });
});

test("a profile with the longest name and all codecs is no longer than the server takes", async () => {
  const codecs = ["AV1", "VP9", "H264", "VP8"];
  for (const letter of ["က", "x", '"', "\\", "😀", "👨‍👩‍👧‍👦", "é"]) {
    const profile = {
      name: cleanName(letter.repeat(500)),
      microphone: false,
      camera: false,
      hand: HIGHEST_HAND,
      screen: false,
      epoch: Number.MAX_SAFE_INTEGER,
      n: Number.MAX_SAFE_INTEGER,
      codecs: { decode: codecs, encode: codecs },
    };
    const sealed = await seal.sealProfile(A, JSON.stringify(profile));
    assert.ok(sealed.length <= 1_024, `${letter}: ${sealed.length}`);
  }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  decodeHostMessage,
  encodeHostMessage,
  isHostMessage,
} from "../../src/call/host-messages.js";
import { createKeyring } from "../../src/wire/keyring.js";
import { createSeal } from "../../src/wire/seal.js";
import { FakeClock } from "../fakes/clock.mjs";
import { seeded } from "../fakes/random.mjs";

const ROOM = "cm9vbXJvb21yb29tcm9vbQ";
const [ANN, BOB, EVE] = [
  "AAAAAAAAAAAAAAAAAAAAAA",
  "EBAQEBAQEBAQEBAQEBAQEA",
  "ICAgICAgICAgICAgICAgIA",
];
const K1 = { n: 0, secret: "AAECAwQFBgcICQoLDA0ODw" };
const K2 = { n: 1, secret: "BBECAwQFBgcICQoLDA0ODw" };
const K3 = { n: 2, secret: "CBECAwQFBgcICQoLDA0ODw" };
const unopened = { code: "sealed" };

/** @param {import("../../src/wire/keyring.js").KeptKey[]} keys */
async function ring(...keys) {
  const clock = new FakeClock();
  /** @type {any[]} */
  const kept = [];
  const keyring = await createKeyring({
    keys,
    makeSeal: (secret) =>
      createSeal({ room: ROOM, secret, crypto: globalThis.crypto }),
    clock,
    onKeys: (keys) => kept.push(keys),
  });
  return { keyring, clock, kept };
}

const fresh = (/** @type {typeof K1} */ key) => ring({ ...key, holders: null });

test("one key seals and opens as its seal does", async () => {
  const { keyring: ann } = await fresh(K1);
  const { keyring: bob } = await fresh(K1);
  const sealed = await ann.sealSignal(ANN, BOB, "hello");
  assert.equal(await bob.openSignal(ANN, BOB, sealed), "hello");
  const profile = await ann.sealProfile(ANN, "Ann");
  assert.equal(await bob.openProfile(ANN, profile), "Ann");
  await assert.rejects(bob.openSignal(EVE, BOB, sealed), unopened);
});

test("whoever has left is no longer known to be behind", async () => {
  const { keyring: ann } = await fresh(K1);
  const { keyring: bob } = await fresh(K1);
  await ann.openProfile(BOB, await bob.sealProfile(BOB, "Bob"));
  await ann.advance(K2, [BOB]);
  assert.equal(ann.isBehind(BOB), true);
  ann.forget(BOB);
  assert.equal(ann.isBehind(BOB), false);
});

test("whoever stays is heard with the key before, whoever was removed is not", async () => {
  const { keyring: ann } = await fresh(K1);
  const { keyring: bob } = await fresh(K1);
  const { keyring: eve } = await fresh(K1);
  assert.equal(await ann.advance(K2, [BOB]), true);
  const fromBob = await bob.sealProfile(BOB, "Bob");
  assert.equal(await ann.openProfile(BOB, fromBob), "Bob");
  const fromEve = await eve.sealProfile(EVE, "Eve");
  await assert.rejects(ann.openProfile(EVE, fromEve), unopened);
  const forAll = await ann.sealProfile(ANN, "Ann");
  await assert.rejects(eve.openProfile(ANN, forAll), unopened);
});

test("a peer is written to with the newest key that it is known to hold", async () => {
  const { keyring: ann } = await fresh(K1);
  const { keyring: bob } = await fresh(K1);
  await ann.advance(K2, [BOB]);
  await ann.openProfile(BOB, await bob.sealProfile(BOB, "Bob"));
  assert.equal(ann.isBehind(BOB), true);
  const old = await ann.sealSignal(ANN, BOB, "offer");
  assert.equal(await bob.openSignal(ANN, BOB, old), "offer");
  await bob.advance(K2, [ANN]);
  await ann.openProfile(BOB, await bob.sealProfile(BOB, "Bob"));
  assert.equal(ann.isBehind(BOB), false);
  const { keyring: other } = await fresh(K2);
  const now = await ann.sealSignal(ANN, BOB, "offer");
  assert.equal(await other.openSignal(ANN, BOB, now), "offer");
});

test("once a peer has moved on, the key before opens for a while and then no more", async () => {
  const { keyring: ann, clock } = await fresh(K1);
  const { keyring: bob } = await fresh(K1);
  const late = await bob.sealProfile(BOB, "late");
  await ann.advance(K2, [BOB]);
  await bob.advance(K2, [ANN]);
  await ann.openProfile(BOB, await bob.sealProfile(BOB, "Bob"));
  await clock.advance(29_000);
  assert.equal(await ann.openProfile(BOB, late), "late");
  await clock.advance(2_000);
  await assert.rejects(ann.openProfile(BOB, late), unopened);
});

test("whoever knows the newest key alone needs no other", async () => {
  const { keyring: ann } = await fresh(K1);
  await ann.advance(K2, []);
  const { keyring: late } = await fresh({ ...K2, n: 0 });
  const profile = await late.sealProfile(BOB, "Bob");
  assert.equal(await ann.openProfile(BOB, profile), "Bob");
  assert.equal(ann.isBehind(BOB), false);
  const signal = await ann.sealSignal(ANN, BOB, "offer");
  assert.equal(await late.openSignal(ANN, BOB, signal), "offer");
});

test("whoever was removed holds nothing any more", async () => {
  const { keyring: ann } = await fresh(K1);
  const { keyring: eve } = await fresh(K1);
  await ann.advance(K2, [BOB, EVE]);
  await ann.openProfile(EVE, await eve.sealProfile(EVE, "Eve"));
  assert.equal(ann.isBehind(EVE), true);
  ann.expel(EVE);
  assert.equal(ann.isBehind(EVE), false);
  const again = await eve.sealProfile(EVE, "Eve");
  await assert.rejects(ann.openProfile(EVE, again), unopened);
});

test("an older key changes nothing", async () => {
  const { keyring } = await fresh(K2);
  assert.equal(await keyring.advance(K1, []), false);
  assert.equal(await keyring.advance(K2, []), false);
  assert.deepEqual(keyring.newest(), K2);
});

test("the ring is kept over a reload", async () => {
  const { keyring: ann, kept } = await fresh(K1);
  const { keyring: bob } = await fresh(K1);
  await ann.advance(K2, [BOB]);
  const { keyring: again } = await ring(...kept.at(-1));
  assert.deepEqual(again.newest(), K2);
  const profile = await bob.sealProfile(BOB, "Bob");
  assert.equal(await again.openProfile(BOB, profile), "Bob");
});

test("in whatever order keys come, everybody ends with the same one", async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = seeded(seed);
    const keys = Array.from({ length: 5 }, (_, i) => ({
      n: 1 + Math.floor(random() * 3),
      secret: `${i}AECAwQFBgcICQoLDA0ODw`.slice(0, 22),
    }));
    const ends = [];
    for (let one = 0; one < 3; one++) {
      const { keyring } = await fresh(K1);
      const order = [...keys].sort(() => random() - 0.5);
      // As it happens: several at once.
      await Promise.all(order.map((key) => keyring.advance(key, [BOB])));
      ends.push(keyring.newest());
    }
    assert.deepEqual(ends[1], ends[0], `seed ${seed}`);
    assert.deepEqual(ends[2], ends[0], `seed ${seed}`);
  }
});

test("whoever stayed understands the others at every moment, and whoever left never does", async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const random = seeded(seed);
    const { keyring: ann } = await fresh(K1);
    const { keyring: bob } = await fresh(K1);
    const { keyring: eve } = await fresh(K1);
    const rings = { [ANN]: ann, [BOB]: bob };
    const waiting = [
      () => ann.advance(K2, [BOB]),
      () => bob.advance(K2, [ANN]),
      () => ann.advance(K3, [BOB]),
      () => bob.advance(K3, [ANN]),
    ];
    // Of one page in order, of two pages in any.
    const steps = random() < 0.5 ? [0, 1, 2, 3] : [0, 2, 1, 3];
    for (const step of steps) {
      await waiting[step]();
      for (const [from, to] of [
        [ANN, BOB],
        [BOB, ANN],
      ]) {
        // What an earlier key's holder cannot read yet is read once it has moved on, so profiles
        // tell what each holds; signals must open at once.
        const profile = await rings[from].sealProfile(from, "me");
        await rings[to].openProfile(from, profile).catch(() => {});
        const reply = await rings[to].sealProfile(to, "me");
        await rings[from].openProfile(to, reply).catch(() => {});
        const signal = await rings[from].sealSignal(from, to, "offer");
        assert.equal(await rings[to].openSignal(from, to, signal), "offer");
        await assert.rejects(eve.openSignal(from, EVE, signal), unopened);
      }
    }
    for (const other of [ann, bob]) {
      const forged = await eve.sealProfile(EVE, "Eve");
      await assert.rejects(other.openProfile(EVE, forged), unopened);
    }
  }
});

test("a host's word is read as it was written, and nothing else is", () => {
  /** @type {import("../../src/call/host-messages.js").HostMessage[]} */
  const words = [
    { type: "mute" },
    { type: "host", token: "a.b.c" },
    { type: "key", ...K2, out: [EVE] },
  ];
  for (const word of words) {
    assert.ok(isHostMessage(encodeHostMessage(word)));
    assert.deepEqual(decodeHostMessage(encodeHostMessage(word)), word);
  }
  for (const wrong of [
    "!",
    "!7",
    '!{"type":"end"}',
    '!{"type":"host","token":7}',
    '!{"type":"key","n":-1,"secret":"AAECAwQFBgcICQoLDA0ODw","out":[]}',
    '!{"type":"key","n":1,"secret":"short","out":[]}',
    '!{"type":"key","n":1,"secret":"AAECAwQFBgcICQoLDA0ODw"}',
    `!{"type":"key","n":1,"secret":"AAECAwQFBgcICQoLDA0ODw","out":["x"]}`,
    `!${JSON.stringify({ type: "key", ...K2, out: Array(17).fill(EVE) })}`,
    `!{"type":"mute","x":"${"y".repeat(2_000)}"}`,
  ]) {
    assert.throws(
      () => decodeHostMessage(wrong),
      { code: "bad-message" },
      wrong,
    );
  }
  assert.ok(
    !isHostMessage("") && !isHostMessage("{}") && !isHostMessage("abc"),
  );
});

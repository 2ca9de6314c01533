import assert from "node:assert/strict";
import { test } from "node:test";
import { createKeyRotation } from "../../src/call/key-rotation.js";
import { createKeyring } from "../../src/wire/keyring.js";
import { createSeal } from "../../src/wire/seal.js";
import { FakeClock } from "../fakes/clock.mjs";

const ROOM = "cm9vbXJvb21yb29tcm9vbQ";
const [BOB, EVE] = ["EBAQEBAQEBAQEBAQEBAQEA", "ICAgICAgICAgICAgICAgIA"];
const K1 = "AAECAwQFBgcICQoLDA0ODw";

/** A seat of that generation, as far as a page reads one.
 * @param {number} gen */
const seat = (gen) =>
  `h.${Buffer.from(JSON.stringify({ gen })).toString("base64url")}.s`;

/** @param {string[]} present */
async function page(...present) {
  const clock = new FakeClock();
  const keyring = await createKeyring({
    keys: [{ n: 0, secret: K1, holders: null }],
    makeSeal: (secret) =>
      createSeal({ room: ROOM, secret, crypto: globalThis.crypto }),
    clock,
    onKeys() {},
  });
  /** @type {{ id: string, word: any }[]} */
  const sent = [];
  /** @type {string[]} */
  const agreed = [];
  const own = { generation: 0 };
  const rotation = createKeyRotation({
    keyring,
    clock,
    isOpen: () => true,
    generation: () => own.generation,
    isListed: (id) => present.includes(id),
    present: () => present,
    send: (id, word) => sent.push({ id, word }),
    onAgreed(secret) {
      agreed.push(secret);
      for (const id of present) rotation.give(id);
    },
    onFault: assert.fail,
  });
  return { clock, keyring, rotation, sent, agreed, own };
}

test("whoever asked for a removal makes the next secret, for those who stay", async () => {
  const { keyring, rotation, sent, agreed } = await page(BOB, EVE);
  for (const id of [BOB, EVE])
    await keyring.openProfile(id, await keyring.sealProfile(id, "name"));
  rotation.removes(EVE);
  rotation.seated(seat(0), seat(1));
  await rotation.settled();

  assert.equal(agreed.length, 1);
  assert.notEqual(agreed[0], K1);
  assert.equal(keyring.newest().n, 1);
  assert.deepEqual(sent, [
    { id: BOB, word: { type: "key", n: 1, secret: agreed[0], out: [EVE] } },
  ]);
});

test("a newer seat alone brings no secret, nor one of the same generation", async () => {
  const { rotation, agreed } = await page(BOB);
  rotation.seated(seat(0), seat(1));
  rotation.removes(EVE);
  rotation.seated(seat(1), seat(1));
  await rotation.settled();
  assert.deepEqual(agreed, []);
});

test("a removal that the server does not carry out is forgotten", async () => {
  const { clock, rotation, agreed } = await page(BOB, EVE);
  rotation.removes(EVE);
  await clock.advance(10_000);
  rotation.seated(seat(0), seat(1));
  await rotation.settled();
  assert.deepEqual(agreed, []);
});

test("whoever was lost may come back with the older secret, whoever was removed may not", async () => {
  const { keyring, rotation } = await page();
  const before = await createSeal({
    room: ROOM,
    secret: K1,
    crypto: globalThis.crypto,
  });
  rotation.gone(BOB, "lost");
  rotation.removes(EVE);
  rotation.seated(seat(0), seat(1));
  await rotation.settled();
  const fromBob = await before.sealProfile(BOB, "Bob");
  assert.equal(await keyring.openProfile(BOB, fromBob), "Bob");
  const fromEve = await before.sealProfile(EVE, "Eve");
  await assert.rejects(keyring.openProfile(EVE, fromEve));
});

const K2 = "BAECAwQFBgcICQoLDA0ODw";
const word = (/** @type {object} */ changes = {}) => ({
  type: /** @type {const} */ ("key"),
  n: 1,
  secret: K2,
  out: /** @type {string[]} */ ([]),
  ...changes,
});

test("a secret of a removal waits for a seat that knows of it", async () => {
  const { rotation, agreed, own } = await page(BOB);
  rotation.hear(BOB, word(), true);
  await rotation.settled();
  assert.deepEqual(agreed, []);
  rotation.seated(seat(0), seat(1));
  own.generation = 1;
  await rotation.settled();
  assert.deepEqual(agreed, [K2]);
});

test("nobody can make a secret that comes after that of a later removal", async () => {
  const { keyring, rotation, own } = await page(BOB, EVE);
  for (const n of [1, 2, Number.MAX_SAFE_INTEGER])
    rotation.hear(EVE, word({ n, secret: "_".repeat(22) }), false);
  rotation.hear(BOB, word({ n: Number.MAX_SAFE_INTEGER }), true);
  own.generation = 1;
  rotation.removes(EVE);
  rotation.seated(seat(0), seat(1));
  await rotation.settled();
  assert.equal(keyring.newest().n, 1);
  assert.ok(!["_".repeat(22), K2].includes(keyring.newest().secret));
});

test("only a host is believed that somebody is out who is still here", async () => {
  for (const isHost of [true, false]) {
    const { keyring, rotation, sent, own } = await page(BOB, EVE);
    await keyring.openProfile(BOB, await keyring.sealProfile(BOB, "Bob"));
    own.generation = 1;
    rotation.hear(EVE, word({ out: [BOB] }), isHost);
    await rotation.settled();
    assert.equal(keyring.newest().secret, K2);
    assert.deepEqual(
      sent.map(({ id }) => id),
      isHost ? [] : [BOB],
      "still given to him unless a host says he is out",
    );
  }
});

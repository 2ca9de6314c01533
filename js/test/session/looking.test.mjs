import assert from "node:assert/strict";
import { test } from "node:test";
import { createLooking } from "../../src/session/looking.js";
import { Refused } from "../../src/wire/messages.js";
import { encodePlate } from "../../src/wire/plate.js";
import { createSeal } from "../../src/wire/seal.js";
import { FakeClock } from "../fakes/clock.mjs";

const ROOM = "cm9vbXJvb21yb29tcm9vbQ";
const OTHER_ROOM = "AAAAAAAAAAAAAAAAAAAAAA";
const K = "AAECAwQFBgcICQoLDA0ODw";
const NEXT = "EBAQEBAQEBAQEBAQEBAQEA";
const { crypto } = globalThis;

/** @param {{ room?: string, secret?: string }} [of] */
const sealOf = ({ room = ROOM, secret = K } = {}) =>
  createSeal({ room, secret, crypto });

/** What a host leaves. @param {string} name @param {number} at */
const plate = async (name, at, of = {}) =>
  (await sealOf(of)).sealPlate(encodePlate({ name, at }) ?? "");

function site() {
  const clock = new FakeClock();
  /** @type {any[]} */
  const told = [];
  /** @type {any} */
  const place = { room: ROOM, secret: K, token: "invite", host: null };
  const server = {
    /** @type {any} */
    answer: { count: 0, plate: null },
    asked: /** @type {string[]} */ ([]),
  };
  const seen = { hidden: false };
  const looking = createLooking({
    api: {
      async look(invite) {
        server.asked.push(invite);
        if (server.answer instanceof Error) throw server.answer;
        return server.answer;
      },
    },
    clock,
    sealOf,
    isHidden: () => seen.hidden,
    keep: (change) => Object.assign(place, change),
    tell: (message) => told.push(message),
  });
  let heard = 0;
  /** The next. Sealing takes real time. */
  async function word() {
    while (told.length === heard) await new Promise(setImmediate);
    heard += 1;
    return told[heard - 1];
  }
  return { clock, told, place, server, seen, looking, word };
}

test("whoever has a link reads who invites and how many are there, and again", async () => {
  const { clock, place, server, looking, word } = site();
  server.answer = { count: 2, plate: await plate("Ada", clock.date()) };
  looking.begin(place);
  assert.deepEqual(await word(), { type: "seen", count: 2, name: "Ada" });
  server.answer = { count: 0, plate: null };
  await clock.advance(10_000);
  assert.deepEqual(server.asked, ["invite", "invite"]);
  assert.deepEqual(await word(), { type: "seen", count: 0, name: null });
});

test("a host who has another name is read by it", async () => {
  const { clock, place, server, looking, word } = site();
  server.answer = { count: 1, plate: await plate("Ada", 5_000_000) };
  looking.begin(place);
  const first = await word();
  server.answer = { count: 1, plate: await plate("Augusta", 5_000_001) };
  await clock.advance(10_000);
  const second = await word();
  assert.deepEqual([first.name, second.name], ["Ada", "Augusta"]);
  server.answer = { count: 1, plate: await plate("Ada", 5_000_000) };
  await clock.advance(10_000);
  assert.equal((await word()).name, null, "an old one is not shown again");
});

test("what is another's, or another thing, or too old, names nobody", async () => {
  const { clock, place, server, looking, word } = site();
  const now = clock.date();
  const seal = await sealOf();
  looking.begin(place);
  await word();
  for (const bad of [
    await plate("Eve", now, { room: OTHER_ROOM }),
    await plate("Eve", now, { secret: NEXT }),
    await seal.sealProfile(ROOM, encodePlate({ name: "Eve", at: now }) ?? ""),
    await seal.sealPlate("Eve".padEnd(512)),
    await seal.sealPlate(JSON.stringify({ name: 7, at: now }).padEnd(512)),
    await plate("Eve", now - 25 * 3_600_000),
    "A".repeat(720),
  ]) {
    server.answer = { count: 3, plate: bad };
    await clock.advance(10_000);
    assert.deepEqual(await word(), { type: "seen", count: 3, name: null });
  }
  server.answer = { count: 3, plate: await plate("A\u202e\u0000da", now) };
  await clock.advance(10_000);
  const { name } = await word();
  assert.ok(!name.includes("\u202e") && !name.includes("\u0000"), name);
});

test("nobody is asked while nobody looks, and not after the lobby", async () => {
  const { clock, place, server, seen, looking, word } = site();
  looking.begin({ ...place, host: "H" });
  await clock.advance(60_000);
  const claims = Buffer.from('{"aud":"allo:host"}').toString("base64url");
  looking.begin({ ...place, token: `e30.${claims}.mac` });
  await clock.advance(60_000);
  assert.equal(server.asked.length, 0, "a host knows, on another device too");
  looking.begin(place);
  await word();
  seen.hidden = true;
  await clock.advance(60_000);
  assert.equal(server.asked.length, 1);
  seen.hidden = false;
  await clock.advance(10_000);
  await word();
  assert.equal(server.asked.length, 2);
  looking.stop();
  await clock.advance(60_000);
  assert.equal(server.asked.length, 2);
});

test("a server that cannot answer now is asked later, a dead link no more", async () => {
  for (const [code, times] of /** @type {const} */ ([
    ["offline", 2],
    ["too-many", 2],
    ["invite-revoked", 1],
    ["expired", 1],
    ["room-ended", 1],
  ])) {
    const { clock, place, told, server, looking } = site();
    server.answer = new Refused(code);
    looking.begin(place);
    await new Promise(setImmediate);
    await clock.advance(29_000);
    assert.equal(server.asked.length, 1, code);
    await clock.advance(2_000);
    assert.equal(server.asked.length, times, code);
    assert.deepEqual(told, [], "joining says what is amiss");
    looking.stop();
  }
});

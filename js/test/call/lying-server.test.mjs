import assert from "node:assert/strict";
import { test } from "node:test";
import { createIpHiding } from "../../src/call/ip-hiding.js";
import { createRoomEvents } from "../../src/call/room-events.js";
import { createRoster } from "../../src/call/roster.js";
import { createLog } from "../../src/log.js";
import { createInboundLimit } from "../../src/wire/inbound-limit.js";
import { decodeServerMessage } from "../../src/wire/messages.js";
import { createSealed } from "../../src/wire/sealed.js";
import { FakeClock } from "../fakes/clock.mjs";

const SELF = "AAAAAAAAAAAAAAAAAAAAAA";

/** @param {number} i */
const id = (i) => `${String(i).padStart(21, "m")}A`;
/** @param {number} i */
const listed = (i, role = "guest") => ({ id: id(i), role, profile: "?" });
/** @param {number} n */
const many = (n, role = "guest") =>
  Array.from({ length: n }, (_, i) => listed(i, role));

/** A page, and what it makes of a server that lies. */
function site() {
  const clock = new FakeClock();
  /** @type {any[]} */
  const told = [];
  /** @type {string[]} */
  const suspected = [];
  const peers = new Set();
  const log = createLog({
    now: () => new Date(0),
    onLine: (line) => told.push({ type: "log", ...line }),
  });
  const roster = createRoster({
    clock,
    onMember: (member) => told.push({ type: "member", member }),
    onGone: (gone) => peers.delete(gone),
    onHidden() {},
  });
  const sealed = createSealed({
    self: SELF,
    seal: /** @type {any} */ ({
      openProfile: async () => {
        throw new Error("sealed by nobody");
      },
    }),
    onInterference: (member) => suspected.push(member),
  });
  const roomEvents = createRoomEvents({
    self: SELF,
    sealed,
    roster,
    log,
    mesh: /** @type {any} */ ({
      has: (/** @type {string} */ one) => peers.has(one),
      add: (/** @type {string} */ one) => peers.add(one),
      introduce() {},
      repeat: (/** @type {string} */ one) => assert.ok(peers.has(one)),
    }),
    tell: (message) => told.push(message),
    drawing: { hold() {}, release() {} },
    session: /** @type {any} */ ({ link: null }),
    state: { role: null },
    keep() {},
    onIceServers() {},
    onMet() {},
    onAdmitted() {},
  });
  /** @param {any} message */
  const hear = (message) => roomEvents.hear(message);
  /** @param {object} [some] */
  const welcome = (some) =>
    hear({
      type: "welcome",
      self: SELF,
      role: "host",
      members: [],
      waiting: [],
      locked: false,
      capacity: 8,
      iceServers: [],
      seat: "",
      ...some,
    });
  const last = (/** @type {string} */ type) =>
    told.filter((message) => message.type === type).at(-1);
  return { clock, told, suspected, peers, roster, hear, welcome, last };
}

test("a welcome with ten thousand members shows no more than a room holds, each once, and says so", async () => {
  const { welcome, last, peers, suspected } = site();
  await welcome({
    members: [listed(3), ...many(10_000), listed(3)],
    waiting: [listed(3, "waiting"), ...many(10_000, "waiting")],
  });
  const { members, waiting } = last("welcome");
  assert.equal(members.length, 16);
  assert.equal(
    new Set(members.map((/** @type {any} */ one) => one.id)).size,
    16,
  );
  assert.equal(waiting.length, 32);
  assert.ok(
    waiting.every(
      (/** @type {any} */ one) =>
        !members.some((/** @type {any} */ inside) => inside.id === one.id),
    ),
    "nobody is inside and at the door",
  );
  assert.equal(peers.size, 16);
  assert.ok(suspected.length <= 64);
  assert.match(last("log").text, /more people than a call holds|in the room/);
});

test("members who are announced without end find no place once the room is full", async () => {
  const { hear, welcome, roster, peers, told } = site();
  await welcome();
  for (let i = 0; i < 1_000; i++)
    await hear({ type: "joined", member: listed(i) });
  assert.equal(roster.members().length, 16);
  assert.equal(peers.size, 16);
  assert.ok(
    told.some(({ text }) => /more people than a call holds/.test(text ?? "")),
  );
  await hear({ type: "left", member: id(0), reason: "left" });
  await hear({ type: "joined", member: listed(5_000) });
  assert.ok(peers.has(id(5_000)), "there is a place again");
});

test("a door at which all the world knocks holds 32", async () => {
  const { hear, welcome, told } = site();
  await welcome();
  for (let i = 0; i < 1_000; i++)
    await hear({ type: "knock", member: listed(i, "waiting") });
  assert.equal(told.filter(({ type }) => type === "knock").length, 32);
});

test("news of whom nobody has named make nobody", async () => {
  const { hear, welcome, roster, peers } = site();
  await welcome();
  for (const type of ["back", "away", "unknock"])
    await hear({ type, member: id(1) });
  await hear({ type: "left", member: id(1), reason: "lost" });
  assert.deepEqual([roster.members(), peers.size], [[], 0]);
});

test("news are read at a pace, and what was missed is asked for again", async () => {
  const clock = new FakeClock();
  let missed = 0;
  /** @type {string[]} */
  const leftOut = [];
  const limit = createInboundLimit({
    clock,
    self: SELF,
    onLeftOut: (what) => leftOut.push(what),
    onMissed: () => {
      missed += 1;
    },
  });
  /** @param {any} message */
  const takes = (message) => limit.takes(message);
  /** @param {() => object} message @param {number} n */
  const taken = (message, n) =>
    Array.from({ length: n }, message).filter(takes).length;
  const flapping = () => ({ type: "joined", member: listed(1) });
  assert.equal(taken(flapping, 10_000), 400);
  assert.ok(missed > 0);
  const before = missed;
  assert.equal(
    taken(() => ({ type: "signal", from: id(1), data: "" }), 10_000),
    5_000,
  );
  assert.equal(
    taken(() => ({ type: "error", code: "x", about: null }), 10_000),
    20,
  );
  assert.equal(missed, before, "those are repeated, or nothing is lost");
  for (const message of [
    { type: "seat", seat: "s" },
    { type: "ice", iceServers: [] },
    { type: "room", locked: true },
    { type: "updated", member: { ...listed(1), id: SELF } },
  ])
    assert.equal(
      taken(() => message, 10_000),
      20,
      message.type,
    );
  assert.equal(leftOut.length, 1, "and the log is not filled");
  await clock.advance(1_000);
  assert.equal(taken(flapping, 1_000), 60);
});

test("a flood is not even read", () => {
  const limit = createInboundLimit({
    clock: new FakeClock(),
    self: SELF,
    onLeftOut() {},
    onMissed() {},
  });
  const read = Array.from({ length: 100_000 }, () => limit.reads("{}"));
  assert.equal(read.filter(Boolean).length, 8_000);
});

test("whoever sends what does not open is reported, but not a thousand who were made up", async () => {
  /** @type {string[]} */
  const suspected = [];
  const sealed = createSealed({
    self: SELF,
    seal: /** @type {any} */ ({
      openSignal: async () => {
        throw new Error("sealed by nobody");
      },
    }),
    onInterference: (member) => suspected.push(member),
  });
  for (let i = 0; i < 1_000; i++) await sealed.readSignal(id(i), "");
  assert.equal(suspected.length, 64);
});

test("of a welcome no more is decoded than could be true", () => {
  const welcome = decodeServerMessage(
    JSON.stringify({
      type: "welcome",
      self: SELF,
      role: "guest",
      members: many(10_000),
      waiting: many(10_000, "waiting"),
      locked: false,
      capacity: 8,
      iceServers: [],
      seat: "s",
    }),
  );
  assert.ok(welcome.type === "welcome");
  assert.equal(welcome.members.length, 64);
  assert.equal(welcome.waiting.length, 64);
});

test("what is kept of those who came and went is bounded", () => {
  const log = createLog({ now: () => new Date(0), onLine() {} });
  for (let i = 0; i < 1_000; i++) log.hide(`Name ${i}`);
  log.info("Name 1 and Name 999");
  assert.match(log.text(), /Name 1 and \(name\)/);
  const numbers = new Set();
  for (let i = 0; i < 1_000; i++) numbers.add(log.member(id(i)));
  assert.equal(numbers.size, 501);
  assert.equal(log.member(id(3)), "member 4");

  /** @type {any} */
  let kept = null;
  const hiding = createIpHiding({
    everyone: false,
    clock: new FakeClock(),
    members: () => [],
    keep: (now) => {
      kept = now;
    },
    onChange() {},
    onSwitched() {},
    onMissed() {},
    onTrouble() {},
  });
  const candidate = {
    candidate: "candidate:1 1 udp 1 192.0.2.1 1 typ host",
    sdpMid: null,
    sdpMLineIndex: 0,
  };
  for (let i = 0; i < 1_000; i++)
    hiding.outgoing(id(i), {
      n: 1,
      ack: 0,
      epoch: 1,
      for: 1,
      body: { candidate },
    });
  assert.equal(kept.told.length, 256);
});

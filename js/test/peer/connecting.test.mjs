import assert from "node:assert/strict";
import { test } from "node:test";
import { createMesh } from "../../src/peer/mesh.js";
import { FakeClock } from "../fakes/clock.mjs";
import { FakePeerConnection } from "../fakes/peer-connection.mjs";
import { seeded } from "../fakes/random.mjs";
import { Scheduler } from "../fakes/scheduler.mjs";

const SELF = "AAAAAAAAAAAAAAAAAAAAAA";
const BOB = "EBAQEBAQEBAQEBAQEBAQEA";

/** A mesh of which nothing that it sends arrives.
 * @param {{ connect?: () => void }} [options] `connect` may throw */
function site({ connect = () => {} } = {}) {
  const clock = new FakeClock();
  const scheduler = new Scheduler(seeded(1));
  const began = clock.now();
  /** @type {[string, number][]} */
  const states = [];
  /** @type {string[]} */
  const events = [];
  /** @type {FakePeerConnection[]} */
  const made = [];
  let epoch = 1;
  const mesh = createMesh(
    /** @type {any} */ ({
      self: SELF,
      epoch,
      nextEpoch: () => ++epoch,
      connect() {
        connect();
        const pc = new FakePeerConnection(`${made.length}-`, scheduler);
        made.push(pc);
        return pc;
      },
      original: () => false,
      audible: () => null,
      pictures: () => 0,
      isPromised: () => false,
      onTrying() {},
      newStream: () => ({ addTrack() {} }),
      tracks: () => ({
        audio: null,
        video: null,
        screen: null,
        screenAudio: null,
      }),
      codecs: () => null,
      clock,
      transmit() {},
      onState: (/** @type {string} */ _id, /** @type {string} */ state) =>
        states.push([state, clock.now() - began]),
      onConnection() {},
      onEvent: (/** @type {string} */ _id, /** @type {string} */ event) =>
        events.push(event),
    }),
  );
  return { clock, mesh, states, events, made };
}

test("a pair of which no signal comes through is reported after 15 s", async () => {
  const { clock, mesh, states, events } = site();
  mesh.add(BOB);
  await clock.advance(60_000);
  assert.deepEqual(states, [
    ["connecting", 0],
    ["failed", 15_000],
  ]);
  assert.deepEqual(events, ["no answer came"]);
  mesh.close();
  assert.equal(clock.pending, 0);
});

test("a pair that starts again and again is reported after 15 s too", async () => {
  const { clock, mesh, states, made } = site();
  mesh.add(BOB);
  for (let i = 0; i < 10; i++) {
    await clock.advance(4_000);
    mesh.renew(BOB);
  }
  assert.equal(made.length, 11);
  assert.deepEqual(states, [
    ["connecting", 0],
    ["failed", 15_000],
  ]);
});

test("a pair that was connected and starts again has another 15 s", async () => {
  const { clock, mesh, states, made } = site();
  mesh.add(BOB);
  await clock.advance(1_000);
  made[0].becomes("connected");
  await clock.advance(60_000);
  mesh.renew(BOB);
  await clock.advance(20_000);
  assert.deepEqual(states.at(-2), ["connecting", 61_000]);
  assert.deepEqual(states.at(-1), ["failed", 76_000]);
});

test("a browser that makes no connection is asked again, and it is reported", async () => {
  let able = false;
  const { clock, mesh, states, events, made } = site({
    connect() {
      if (!able) throw new DOMException("too many", "UnknownError");
    },
  });
  mesh.add(BOB);
  assert.deepEqual(events, ["negotiation failed: UnknownError"]);
  await clock.advance(20_000);
  assert.deepEqual(states.at(-1), ["failed", 15_000]);
  able = true;
  await clock.advance(30_000);
  made.at(-1)?.becomes("connected");
  assert.equal(states.at(-1)?.[0], "connected");
});

test("a server that announces members without end makes only so many connections", async () => {
  const { clock, mesh, made, events } = site();
  for (let i = 0; i < 1_000; i++) {
    const id = `${String(i).padStart(21, "m")}A`;
    mesh.add(id);
    mesh.remove(id);
  }
  assert.equal(made.length, 64);
  assert.ok(made.every(({ signalingState }) => signalingState === "closed"));
  assert.ok(events.includes("too many connections at once"));
  await clock.advance(60_000);
  mesh.add(BOB);
  assert.equal(made.length, 65, "whoever is real has one later");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createTalkWhileMuted } from "../../src/devices/talk-while-muted.js";
import { FakeClock } from "../fakes/clock.mjs";

function site() {
  const clock = new FakeClock();
  const state = { level: 0, told: 0, followed: /** @type {any} */ (null) };
  const muted = createTalkWhileMuted({
    clock,
    loudness: {
      follow(track) {
        state.followed = track;
      },
      level: () => state.level,
    },
    onSpeaking() {
      state.told += 1;
    },
  });
  /** @type {any[]} */
  const copies = [];
  const track = /** @type {any} */ ({
    enabled: false,
    clone() {
      const copy = { enabled: false, stopped: false };
      copies.push(Object.assign(copy, { stop: () => (copy.stopped = true) }));
      return copy;
    },
  });
  /** @param {number} level @param {number} ms */
  async function sound(level, ms) {
    state.level = level;
    await clock.advance(ms);
  }
  return { clock, state, muted, copies, track, sound };
}

test("a copy is listened to while muted, and the track itself stays silent", () => {
  const { muted, track, copies, state, clock } = site();
  muted.follow(track);
  muted.follow(track);
  assert.equal(copies.length, 1);
  assert.equal(state.followed, copies[0]);
  assert.equal(copies[0].enabled, true);
  assert.equal(track.enabled, false);

  muted.follow(null);
  assert.equal(copies[0].stopped, true);
  assert.equal(state.followed, null);
  assert.equal(clock.pending, 0);
});

test("whoever speaks for a second while muted is told once", async () => {
  const { muted, track, state, sound } = site();
  muted.follow(track);
  await sound(0.5, 900);
  assert.equal(state.told, 0);
  await sound(0.5, 200);
  assert.equal(state.told, 1);
  await sound(0.5, 50_000);
  assert.equal(state.told, 1, "not again for a while");
  await sound(0.5, 15_000);
  assert.equal(state.told, 2);
});

test("gaps and soft syllables belong to speech", async () => {
  const { muted, track, state, sound } = site();
  muted.follow(track);
  for (let word = 0; word < 4; word += 1) {
    await sound(0.4, 200);
    await sound(0.15, 200);
    await sound(0.02, 200);
  }
  assert.equal(state.told, 1);
});

test("short noises and a hum are not speech", async () => {
  const { muted, track, state, sound } = site();
  muted.follow(track);
  for (let knock = 0; knock < 30; knock += 1) {
    await sound(1, 200);
    await sound(0, 800);
  }
  await sound(0.2, 60_000);
  assert.equal(state.told, 0);
});

test("what was said before muting again does not count", async () => {
  const { muted, track, state, sound } = site();
  muted.follow(track);
  await sound(0.5, 800);
  muted.follow(null);
  await sound(0.5, 5_000);
  muted.follow(track);
  await sound(0.5, 500);
  assert.equal(state.told, 0);
});

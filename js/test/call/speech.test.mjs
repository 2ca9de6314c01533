import assert from "node:assert/strict";
import { test } from "node:test";
import { watchActiveSpeaker } from "../../src/call/active-speaker.js";
import {
  AUDIBLE,
  BEGIN_MS,
  END_MS,
  FLOOR_MS,
  LOUD,
  listen,
  SILENCE,
  speakers,
} from "../../src/call/speech.js";
import { GAIN } from "../../src/devices/loudness.js";
import { FakeClock } from "../fakes/clock.mjs";

const STEP_MS = 100;
/** A voice as loud as that, after a while. */
const VOICE = 3 * LOUD;

/** Lets everyone sound like this for so long, from 1 ms on. */
function room() {
  let voices = SILENCE;
  let now = 1;
  return {
    /** @param {Record<string, number>} levels @param {number} ms */
    sound(levels, ms) {
      for (let passed = 0; passed < ms; passed += STEP_MS) {
        now += STEP_MS;
        voices = listen(voices, levels, now);
      }
      return speakers(voices);
    },
    active: () => voices.active,
  };
}

test("a voice is speech once it lasts", () => {
  const { sound } = room();
  assert.deepEqual(sound({ kim: VOICE, lee: 0 }, BEGIN_MS), []);
  assert.deepEqual(sound({ kim: VOICE, lee: 0 }, STEP_MS), ["kim"]);
});

test("knocks on the table are no speech, however many", () => {
  const { sound } = room();
  for (let knock = 0; knock < 20; knock += 1) {
    assert.deepEqual(sound({ kim: 1 }, STEP_MS), []);
    assert.deepEqual(sound({ kim: 0 }, 500), []);
  }
});

test("a breath between words, or a low voice, ends nothing", () => {
  const { sound } = room();
  sound({ kim: 0.2 }, 500);
  assert.deepEqual(sound({ kim: 0 }, END_MS - STEP_MS), ["kim"]);
  assert.deepEqual(sound({ kim: 1.2 * AUDIBLE }, 5_000), ["kim"]);
  assert.deepEqual(sound({ kim: 0 }, END_MS), []);
});

test("a murmur that is enough to go on is not enough to begin", () => {
  const { sound } = room();
  assert.deepEqual(sound({ kim: (LOUD + AUDIBLE) / 2 }, 10_000), []);
});

test("several speak at once, and whoever leaves is forgotten", () => {
  const { sound } = room();
  assert.deepEqual(sound({ lee: 0.1, kim: 0.1 }, 500), ["kim", "lee"]);
  assert.deepEqual(sound({ lee: 0.1 }, STEP_MS), ["lee"]);
});

test("the floor stays with its holder over interjections and pauses", () => {
  const { sound, active } = room();
  assert.equal(active(), null);
  sound({ kim: 0.1, lee: 0 }, 1_000);
  assert.equal(active(), "kim");
  sound({ kim: 0.1, lee: 0.3 }, 5_000);
  assert.equal(active(), "kim", "louder is not enough");
  sound({ kim: 0, lee: 0 }, 10_000);
  assert.equal(active(), "kim", "nor is silence");
  sound({ kim: 0, lee: 0.3 }, FLOOR_MS);
  assert.equal(active(), "kim", "nor is a yes");
  sound({ kim: 0, lee: 0.3 }, 500);
  assert.equal(active(), "lee");
});

test("the floor of somebody who leaves is free", () => {
  const { sound, active } = room();
  sound({ kim: 0.1, lee: 0 }, 1_000);
  sound({ lee: 0 }, STEP_MS);
  assert.equal(active(), null);
});

/** Somebody listens to one other, silent unless it is said otherwise.
 * @param {Partial<Parameters<typeof watchActiveSpeaker>[0]>} options
 * @param {FakeClock} [clock] */
function listener(options, clock = new FakeClock()) {
  const activeSpeaker = watchActiveSpeaker({
    clock,
    self: "me",
    members: () => ["kim"],
    level: () => 0,
    streams: { level: () => 0, isSure: () => true },
    onAudible() {},
    onChange() {},
    ...options,
  });
  return { clock, ...activeSpeaker };
}

test("only changes are reported, and this member never has the floor", async () => {
  /** @type {any[]} */
  const told = [];
  let levels = { me: 0, kim: 0 };
  const { clock, close } = listener({
    level: () => levels.kim,
    streams: { level: () => levels.me * GAIN, isSure: () => true },
    onChange: (members, active) => told.push([members, active]),
  });
  await clock.advance(2_000);
  assert.deepEqual(told, []);
  levels = { me: 0.5, kim: 0 };
  await clock.advance(2_000);
  assert.deepEqual(told, [[["me"], null]]);
  levels = { me: 0, kim: 0.5 };
  await clock.advance(5_000);
  assert.deepEqual(told.slice(1), [
    [["me", "kim"], "kim"],
    [["kim"], "kim"],
  ]);
  close();
  assert.equal(clock.pending, 0);
});

test("words are heard through the gaps between syllables", () => {
  const { sound } = room();
  for (let syllable = 0; syllable < 4; syllable += 1) {
    sound({ kim: 0.08 }, 200);
    sound({ kim: 0.001 }, 100);
  }
  assert.deepEqual(sound({ kim: 0.08 }, 100), ["kim"]);
});

test("connections are asked less often while nobody can be heard", async () => {
  let loud = 0;
  let asked = 0;
  const { clock, close } = listener({
    level() {
      asked += 1;
      return loud;
    },
    streams: { level: () => 0, isSure: () => false },
  });
  await clock.advance(2_000);
  const quiet = asked;
  loud = VOICE;
  await clock.advance(2_000);
  close();
  assert.ok(quiet <= 9, `${quiet} times in silence`);
  assert.ok(asked - quiet >= 17, `${asked - quiet} times with a voice`);
});

test("after five seconds of silence it is listened twice a second, and at once to who says that it speaks", async () => {
  let asked = 0;
  let loud = 0;
  /** @type {string[][]} */
  const told = [];
  const { clock, audible, close } = listener({
    level() {
      asked += 1;
      return loud;
    },
    onChange: (members) => told.push(members),
  });
  await clock.advance(5_100);
  asked = 0;
  await clock.advance(4_000);
  assert.equal(asked, 8);
  await clock.advance(110);
  loud = 0.5;
  audible();
  await clock.advance(BEGIN_MS + 110);
  assert.deepEqual(told, [["kim"]]);
  asked = 0;
  for (let i = 0; i < 50; i++) {
    audible();
    await clock.advance(10);
  }
  assert.ok(asked <= 5, `${asked} times in 0.5 s, whatever it says`);
  close();
  assert.equal(clock.pending, 0);
});

test("after a long silence whoever leaves still loses the floor, and whoever comes can take it", async () => {
  let members = ["kim"];
  /** @type {Record<string, number>} */
  const loud = { kim: 0.5 };
  /** @type {any[]} */
  const told = [];
  const { clock, close } = listener({
    members: () => members,
    level: (id) => loud[id] ?? 0,
    onChange: (speaking, active) => told.push([speaking, active]),
  });
  await clock.advance(2_000);
  loud.kim = 0;
  await clock.advance(20_000);
  assert.deepEqual(told.splice(0), [
    [["kim"], "kim"],
    [[], "kim"],
  ]);
  members = ["lee"];
  await clock.advance(1_000);
  assert.deepEqual(told.splice(0), [[[], null]]);
  await clock.advance(20_000);
  loud.lee = 0.5;
  await clock.advance(2_000);
  assert.deepEqual(told.splice(0), [[["lee"], "lee"]]);
  close();
});

test("a murmur that fades away during a long silence is told as silence", async () => {
  let loud = 0.8 * AUDIBLE;
  /** @type {(boolean | null)[]} */
  const told = [];
  const { clock, close } = listener({
    streams: { level: () => loud * GAIN, isSure: () => true },
    onAudible: (audible) => told.push(audible),
  });
  await clock.advance(20_000);
  loud = 0;
  await clock.advance(5_000);
  assert.deepEqual(told, [true, false]);
  close();
});

test("whether this member can be heard is told when it changes, and not where it is unknown", async () => {
  /** @type {(boolean | null)[]} */
  const told = [];
  let loud = 0;
  let sure = false;
  const { clock, close } = listener({
    members: () => [],
    streams: { level: () => loud * GAIN, isSure: () => sure },
    onAudible: (audible) => told.push(audible),
  });
  await clock.advance(1_000);
  assert.deepEqual(told, []);
  sure = true;
  await clock.advance(250);
  assert.deepEqual(told, [false]);
  loud = AUDIBLE;
  await clock.advance(250);
  assert.deepEqual(told, [false, true]);
  loud = 0;
  await clock.advance(1_000);
  assert.deepEqual(told, [false, true, false]);
  sure = false;
  await clock.advance(250);
  close();
  assert.deepEqual(told, [false, true, false, null]);
});

test("where it takes long to ask, the page has ten times as long for everything else", async () => {
  const clock = new FakeClock();
  const now = clock.now.bind(clock);
  let spent = 0;
  clock.now = () => now() + spent;
  let asked = 0;
  const { close } = listener(
    {
      members: () => ["ann", "bob"],
      level() {
        asked += 1;
        spent += 20;
        return VOICE;
      },
    },
    clock,
  );
  await clock.advance(100);
  assert.equal(asked, 2);
  await clock.advance(390);
  assert.equal(asked, 2);
  await clock.advance(20);
  assert.equal(asked, 4);
  close();
});

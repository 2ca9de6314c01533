import assert from "node:assert/strict";
import { test } from "node:test";
import { createBeats, createTime, systemClock } from "../src/clock.js";
import { FakeClock } from "./fakes/clock.mjs";

const DAY_MS = 86_400_000;

function site() {
  const machine = { ticks: 5_000, date: 1_800_000_000_000 };
  const now = createTime(
    () => machine.ticks,
    () => machine.date,
  );
  const began = now();
  return {
    machine,
    passed: () => now() - began,
    /** @param {number} ms */
    wait(ms) {
      machine.ticks += ms;
      machine.date += ms;
    },
  };
}

test("time passes as the machine's does", () => {
  const { passed, wait } = site();
  wait(40);
  assert.equal(passed(), 40);
  wait(60_000);
  assert.equal(passed(), 60_040);
});

test("a clock that is set back holds nothing up", () => {
  const { machine, passed, wait } = site();
  wait(2_000);
  machine.date -= DAY_MS;
  assert.equal(passed(), 2_000);
  wait(1_500);
  assert.equal(passed(), 3_500);
  machine.date += 500;
  assert.equal(passed(), 3_500);
});

test("a sleep counts, though the ticks stood still", () => {
  const { machine, passed, wait } = site();
  wait(2_000);
  machine.date += 3_600_000;
  assert.equal(passed(), 3_602_000);
  wait(10);
  assert.equal(passed(), 3_602_010);
});

test("a sleep counts after the clock was set back too", () => {
  const { machine, passed } = site();
  machine.date -= DAY_MS;
  assert.equal(passed(), 0);
  machine.date += 3_600_000;
  assert.equal(passed(), 3_600_000);
});

test("clocks that run apart a little add nothing up", () => {
  const { machine, passed } = site();
  for (let i = 0; i < 10_000; i += 1) {
    machine.ticks += 10.1;
    machine.date += i % 2 ? 11 : 10;
    passed();
  }
  assert.ok(Math.abs(passed() - 101_000) < 1);
});

test("the system's time begins as its date", () => {
  assert.ok(Math.abs(systemClock.now() - systemClock.date()) < 10_000);
});

test("what comes again and again is done on the same beat, however it began", async () => {
  const clock = new FakeClock();
  let timers = 0;
  const beats = createBeats(
    {
      ...clock,
      now: () => clock.now(),
      setTimeout(run, ms) {
        timers += 1;
        return clock.setTimeout(run, ms);
      },
      clearTimeout: (timer) => clock.clearTimeout(timer),
    },
    250,
  );
  const done = { often: 0, seldom: 0 };
  const often = () => {
    done.often += 1;
    beats.setTimeout(often, 250);
  };
  const seldom = () => {
    done.seldom += 1;
    beats.setTimeout(seldom, 1_000);
  };
  beats.setTimeout(often, 250);
  await clock.advance(90);
  beats.setTimeout(seldom, 1_000);
  await clock.advance(9_910);
  assert.ok(Math.abs(done.often - 40) <= 1, `${done.often}`);
  assert.ok(Math.abs(done.seldom - 10) <= 1, `${done.seldom}`);
  assert.ok(timers <= 42, `${timers} timers`);
});

test("what comes every second beat, or every fourth, comes together", async () => {
  const clock = new FakeClock();
  const beats = createBeats(clock, 250);
  const at = /** @type {Set<number>} */ (new Set());
  const counts = { half: 0, whole: 0, two: 0 };
  /** @param {keyof typeof counts} what @param {number} ms */
  const again = (what, ms) => {
    const run = () => {
      counts[what] += 1;
      at.add(clock.now());
      beats.setTimeout(run, ms);
    };
    beats.setTimeout(run, ms);
  };
  again("half", 500);
  await clock.advance(260);
  again("whole", 1_000);
  await clock.advance(280);
  again("two", 2_000);
  await clock.advance(9_460);
  assert.ok(Math.abs(counts.half - 20) <= 1, `${counts.half}`);
  assert.ok(Math.abs(counts.whole - 10) <= 1, `${counts.whole}`);
  assert.ok(Math.abs(counts.two - 5) <= 1, `${counts.two}`);
  assert.equal(at.size, counts.half);
});

test("what no longer waits for a beat is not done, and a fault holds up no other", async () => {
  const clock = new FakeClock();
  /** @type {string[]} */
  const done = [];
  const beats = createBeats(clock, 250);
  beats.setTimeout(() => {
    throw new Error("fault");
  }, 250);
  const waiting = beats.setTimeout(() => done.push("given up"), 250);
  beats.setTimeout(() => done.push("on the beat"), 250);
  beats.setTimeout(() => done.push("sooner"), 100);
  beats.clearTimeout(waiting);
  beats.clearTimeout(null);
  await assert.rejects(clock.advance(1_000), { message: "fault" });
  assert.deepEqual(done, ["sooner", "on the beat"]);
});

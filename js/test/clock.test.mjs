import assert from "node:assert/strict";
import { test } from "node:test";
import { createTime, systemClock } from "../src/clock.js";

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

import assert from "node:assert/strict";
import { test } from "node:test";
import { watchWakeups } from "../../src/browser/wakeups.js";
import { FakeClock } from "../fakes/clock.mjs";

function site() {
  const clock = new FakeClock();
  /** @type {boolean[]} */
  const wakes = [];
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), {
    visibilityState: /** @type {DocumentVisibilityState} */ ("visible"),
  });
  const connection = Object.assign(new EventTarget(), { type: "wifi" });
  watchWakeups({
    window,
    document,
    connection,
    clock,
    onWake: (doubtful) => wakes.push(doubtful),
  });
  return { clock, wakes, window, document, connection };
}

test("a network that is back makes every connection doubtful", () => {
  const { wakes, window } = site();
  window.dispatchEvent(new Event("online"));
  assert.deepEqual(wakes, [true]);
});

test("another kind of network does too, another estimate of its speed does not", () => {
  const { wakes, connection } = site();
  connection.dispatchEvent(new Event("change"));
  assert.deepEqual(wakes, []);
  connection.type = "cellular";
  connection.dispatchEvent(new Event("change"));
  assert.deepEqual(wakes, [true]);
});

test("becoming visible hurries what waits, and doubts nothing", async () => {
  const { wakes, document, clock } = site();
  await clock.advance(60_000);
  document.dispatchEvent(new Event("visibilitychange"));
  document.visibilityState = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  assert.deepEqual(wakes, [false]);
});

test("after a sleep everything is doubtful, once", async () => {
  const { clock, wakes, document } = site();
  await clock.advance(60_000);
  clock.sleep(60 * 60_000);
  document.dispatchEvent(new Event("visibilitychange"));
  await clock.advance(20_000);
  assert.deepEqual(wakes, [true]);
});

test("a page that was in sight all the while notices the sleep itself", async () => {
  const { clock, wakes } = site();
  await clock.advance(60_000);
  clock.sleep(60 * 60_000);
  await clock.advance(20_000);
  assert.deepEqual(wakes, [true]);
});

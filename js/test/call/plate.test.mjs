import assert from "node:assert/strict";
import { test } from "node:test";
import { createPlate } from "../../src/call/plate.js";
import { FakeClock, settled } from "../fakes/clock.mjs";

function site() {
  const clock = new FakeClock();
  /** @type {any[]} */
  const sent = [];
  const state = { open: true, host: true };
  const plate = createPlate({
    name: "Ada",
    keyring: { sealPlate: async (text) => `sealed ${text.trimEnd()}` },
    isHost: () => state.host,
    state,
    clock,
    send: (message) => sent.push(message) > 0,
    onFault: assert.fail,
  });
  return { clock, sent, state, plate };
}

test("a host leaves its name at the door, and again every few minutes until the call is over", async () => {
  const { clock, sent, state, plate } = site();
  await plate.leave();
  assert.deepEqual(sent, [
    { type: "plate", plate: `sealed {"name":"Ada","at":${clock.date()}}` },
  ]);
  await plate.leave();
  await clock.advance(5 * 60_000);
  await settled();
  assert.equal(sent.length, 3, "one timer, however often it is left");
  state.open = false;
  await clock.advance(60 * 60_000);
  assert.equal(sent.length, 3);
  assert.equal(clock.pending, 0);
});

test("a guest leaves none", async () => {
  const { clock, sent, state, plate } = site();
  state.host = false;
  await plate.leave();
  assert.deepEqual([sent, clock.pending], [[], 0]);
  state.host = true;
  await plate.leave();
  assert.equal(sent.length, 1);
  plate.close();
  assert.equal(clock.pending, 0);
});

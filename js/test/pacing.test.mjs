import assert from "node:assert/strict";
import { test } from "node:test";
import { createPacing } from "../src/pacing.js";

function site() {
  /** @type {any[]} */
  const sent = [];
  /** @type {(() => void)[]} */
  let timers = [];
  const pacing = createPacing({
    clock: {
      setTimeout(run) {
        timers.push(run);
        return run;
      },
      clearTimeout(timer) {
        timers = timers.filter((run) => run !== timer);
      },
    },
    send: (message) => sent.push(message),
  });
  return {
    sent,
    ...pacing,
    tell: /** @type {(message: any) => void} */ (pacing.tell),
    pass() {
      const due = timers;
      timers = [];
      for (const run of due) run();
    },
  };
}

const said = (/** @type {number} */ key) => ({ type: "said", key });
const member = (/** @type {string} */ id, hand = 0) => ({
  type: "member",
  member: { id, hand },
});

test("what comes at a pace that a page can follow is told at once", () => {
  const { sent, tell, pass } = site();
  for (let turn = 0; turn < 10; turn += 1) {
    for (let key = 0; key < 50; key += 1) tell(said(key));
    assert.equal(sent.length, 50 * (turn + 1));
    pass();
  }
});

test("a flood of words is told in order, so many at a time, and none is lost", () => {
  const { sent, tell, pass } = site();
  for (let key = 0; key < 400; key += 1) tell(said(key));
  assert.equal(sent.length, 50);
  pass();
  assert.equal(sent.length, 100);
  for (let turn = 0; turn < 6; turn += 1) pass();
  assert.deepEqual(
    sent.map(({ key }) => key),
    Array.from({ length: 400 }, (_, key) => key),
  );
});

test("of what waits about one member only the newest is told, and last", () => {
  const { sent, tell, pass } = site();
  for (let key = 0; key < 50; key += 1) tell(said(key));
  for (let hand = 0; hand < 10_000; hand += 1) tell(member("ada", hand));
  tell(said(50));
  tell({ type: "left", member: "ada" });
  tell(member("eve"));
  tell({ type: "left", member: "eve" });
  tell(member("eve", 3));
  pass();
  assert.deepEqual(sent.slice(50), [
    said(50),
    { type: "left", member: "ada" },
    member("eve", 3),
  ]);
});

test("once a flood is over, the next word is told at once again", () => {
  const { sent, tell, pass } = site();
  for (let key = 0; key < 60; key += 1) tell(said(key));
  pass();
  pass();
  tell(said(60));
  assert.equal(sent.at(-1).key, 60);
});

test("what is told while something is in a hurry comes when it is done, in order", () => {
  const { sent, tell, hold, release } = site();
  hold();
  tell(said(1));
  tell(member("ann", 1));
  tell(said(2));
  tell(member("ann", 2));
  assert.deepEqual(sent, []);
  release();
  assert.deepEqual(sent, [said(1), said(2), member("ann", 2)]);
  release();
  tell(said(3));
  assert.equal(sent.length, 4);
});

test("nothing is kept for long, should what is in a hurry never be done", () => {
  const { sent, tell, hold, pass } = site();
  hold();
  hold();
  tell(said(1));
  pass();
  assert.deepEqual(sent, [said(1)]);
  tell(said(2));
  assert.equal(sent.length, 2);
});

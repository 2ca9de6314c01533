import assert from "node:assert/strict";
import { test } from "node:test";
import { createPoller } from "../../src/stats/poller.js";
import { FakeClock } from "../fakes/clock.mjs";

/** @param {Map<string, any>} connections */
function site(connections) {
  const clock = new FakeClock();
  /** @type {string[][]} */
  const rounds = [];
  const poller = createPoller({
    clock,
    connections: () => connections.entries(),
    onRound: (round) => rounds.push(round.map(({ id }) => id)),
  });
  return { clock, rounds, poller };
}

const connection = (answer = async () => new Map()) => ({
  asked: 0,
  getStats() {
    this.asked += 1;
    return answer();
  },
});

test("each connection is asked once a round, for everyone who wants to know", async () => {
  const connections = new Map([
    ["bob", connection()],
    ["cem", connection()],
  ]);
  const { clock, rounds } = site(connections);
  await clock.advance(6_100);
  assert.deepEqual(rounds, Array(3).fill(["bob", "cem"]));
  assert.equal(connections.get("bob")?.asked, 3);
});

test("one whose statistics fail does not hide the others", async () => {
  const { clock, rounds } = site(
    new Map([
      ["bob", connection(() => Promise.reject(new Error()))],
      ["cem", connection()],
    ]),
  );
  await clock.advance(4_100);
  assert.deepEqual(rounds, [["cem"], ["cem"]]);
});

test("what comes of a connection that was replaced meanwhile is not told", async () => {
  const connections = new Map();
  const late = connection(async () => {
    connections.set("bob", connection());
    return new Map();
  });
  connections.set("bob", late);
  const { clock, rounds } = site(connections);
  await clock.advance(2_100);
  assert.deepEqual(rounds, [[]]);
  await clock.advance(2_000);
  assert.deepEqual(rounds.at(-1), ["bob"]);
});

test("after the end nothing is asked or told", async () => {
  const bob = connection();
  const { clock, rounds, poller } = site(new Map([["bob", bob]]));
  poller.close();
  await clock.advance(10_000);
  assert.deepEqual([rounds, bob.asked], [[], 0]);
  assert.equal(clock.pending, 0);
});

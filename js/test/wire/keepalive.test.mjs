import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "../fakes/clock.mjs";
import { A, site } from "../fakes/signal-site.mjs";

test("a quiet socket is asked for a sign of life, and kept if it gives one", async () => {
  const { clock, join, last, sockets } = site();
  join();
  await clock.advance(7_900);
  assert.equal(last().sent.length, 1, "only the join");
  await clock.advance(8_000 * 10);
  const asked = last().sent.slice(1);
  assert.equal(asked.length, 10);
  assert.deepEqual(asked[0], { type: "signal", to: A, data: "" });
  assert.equal(sockets.length, 1);
});

test("a socket that is half open is replaced within 13 s", async () => {
  const { clock, join, last, sockets, states } = site();
  join();
  last().answers = false;
  await clock.advance(12_200);
  assert.equal(sockets[0].closed, true);
  assert.equal(sockets.length, 2);
  join();
  await clock.advance(5_000);
  last().say({ type: "room", locked: true });
  await clock.advance(7_000);
  assert.equal(last().sent.length, 1, "it was not quiet for long enough");
  assert.deepEqual(states, ["online", "online"]);
});

test("a socket that may be dead is replaced, one that is fine is kept", async () => {
  const { clock, join, last, sockets, channel, states } = site();
  join();
  channel.wake(false);
  await clock.advance(1_000);
  assert.equal(sockets.length, 1);
  channel.wake(true);
  await settled();
  assert.equal(sockets[0].closed, true);
  assert.equal(sockets.length, 2);
  join();
  assert.deepEqual(last().sent[0].type, "join");
  await clock.advance(10_000);
  assert.deepEqual(states, ["online", "online"], "nobody noticed");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "../fakes/clock.mjs";
import { seeded } from "../fakes/random.mjs";
import { site, WELCOME } from "../fakes/signal-site.mjs";

test("attempts follow each other with doubling, jittered pauses", async () => {
  for (const [random, expected] of /** @type {const} */ ([
    [() => 0.999_999, [200, 400, 800, 1_600, 2_000, 2_000]],
    [() => 0.5, [100, 200, 400, 800, 1_000, 1_000]],
    [() => 0, [0, 0, 0, 0, 0, 0]],
  ])) {
    const { clock, join, last, sockets } = site({ random });
    join();
    for (const pause of expected) {
      last().end(1006);
      const before = sockets.length;
      await clock.advance(pause - 2);
      if (pause > 2) assert.equal(sockets.length, before, `too early`);
      await clock.advance(3);
      // Each fourth attempt asks first whether the seat is still good.
      assert.equal(sockets.length, before + 1, `${pause} ms`);
    }
  }
});

test("after a minute of loss the attempts slow down", async () => {
  const { clock, join, last, sockets } = site({ random: seeded(7) });
  join();
  last().end(1006);
  /** @param {number} ms */
  async function refuseFor(ms) {
    const from = sockets.length;
    const until = clock.now() + ms;
    while (clock.now() < until) {
      await clock.advance(50);
      last().end(1006);
    }
    return sockets.length - from;
  }
  const eager = await refuseFor(59_000);
  assert.ok(eager >= 40 && eager <= 90, `${eager} attempts in a minute`);
  await refuseFor(5_000);
  const slow = await refuseFor(300_000);
  assert.ok(slow >= 25 && slow <= 70, `${slow} attempts in five minutes`);
});

test("a loss is told after 2.5 s and not before, and its end at once", async () => {
  const { clock, join, last, states, sockets } = site();
  join();
  last().end(1006);
  await clock.advance(2_400);
  assert.deepEqual(states, ["online"]);
  await clock.advance(200);
  assert.deepEqual(states, ["online", "reconnecting"]);
  await clock.advance(60_000);
  assert.deepEqual(states, ["online", "reconnecting", "offline"]);
  while (last().closed) await clock.advance(100);
  join();
  assert.equal(states.at(-1), "online");
  const { length } = sockets;
  await clock.advance(120_000);
  assert.equal(states.at(-1), "online");
  assert.equal(sockets.length, length);
});

test("a short loss shows nothing", async () => {
  const { clock, join, last, states } = site();
  join();
  last().end(1006);
  await clock.advance(200);
  join();
  await clock.advance(60_000);
  assert.deepEqual(states, ["online", "online"]);
});

for (const [code, least] of /** @type {const} */ ([
  [1000, 0],
  [1001, 0],
  [1006, 0],
  [1008, 2_000],
  [1012, 0],
  [1013, 2_000],
  [4408, 0],
  [4429, 5_000],
  [4430, 1_000],
])) {
  test(`close code ${code} passes: back after ${least} ms and a little`, async () => {
    const { clock, join, last, ends, sockets } = site();
    join();
    last().end(code);
    await clock.advance(least);
    if (least > 0) assert.equal(sockets.length, 1);
    await clock.advance(200);
    assert.equal(sockets.length, 2);
    assert.deepEqual(ends, []);
  });
}

test("an attempt that hangs is given up for another", async () => {
  const { clock, join, last, sockets } = site();
  join();
  last().end(1006);
  await clock.advance(100);
  assert.equal(sockets.length, 2);
  await clock.advance(2_300);
  assert.equal(sockets[1].closed, true);
  assert.equal(sockets.length, 3);
  sockets[1].open();
  assert.deepEqual(sockets[1].sent, [], "too late");
});

test("where nothing comes through, the next attempt follows at once and the seat is not doubted", async () => {
  const { clock, join, last, sockets, renewals } = site({ random: () => 1 });
  join();
  last().end(1006);
  await clock.advance(200 + 2_000 + 200 + 3_000 + 200 + 4_500 + 200);
  assert.equal(sockets.length, 5);
  assert.equal(renewals.count, 0);
});

test("where sockets take long to open, an attempt may take four times as long", async () => {
  const { clock, join, last, sockets } = site({ random: () => 0 });
  await clock.advance(2_000);
  join();
  for (let round = 0; round < 2; round++) {
    last().end(1006);
    await clock.advance(0);
    const { length } = sockets;
    await clock.advance(7_999);
    assert.equal(sockets.length, length, "given up too early");
    await clock.advance(1);
    assert.equal(sockets.length, length + 1);
    await clock.advance(2_000);
    join(); // and so one that opened ends the doubt
  }
});

test("a hint that the network is back ends the pause", async () => {
  const { clock, join, last, sockets, channel } = site();
  join();
  for (let i = 0; i < 2; i++) {
    last().end(1006);
    await clock.advance(1_000);
  }
  last().end(1006);
  const { length } = sockets;
  channel.wake(false);
  await settled();
  assert.equal(sockets.length, length + 1);
});

test("a server that welcomes and hangs up again and again is asked no faster than one that is away", async () => {
  const { clock, sockets, last } = site();
  const until = clock.now() + 60_000;
  while (clock.now() < until) {
    const { length } = sockets;
    last().open();
    last().say(WELCOME);
    last().end(1006);
    while (sockets.length === length && clock.now() < until)
      await clock.advance(50);
  }
  assert.ok(sockets.length < 80, String(sockets.length));
});

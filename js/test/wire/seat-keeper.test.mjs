import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../src/wire/messages.js";
import { settled } from "../fakes/clock.mjs";
import { site, WELCOME } from "../fakes/signal-site.mjs";

/** A seat that may be renewed for an hour. */
const HOURLONG = `x.${Buffer.from(
  JSON.stringify({ iat: 1000, rnw: 4600 }),
).toString("base64url")}.x`;

test("the newest seat is the one to come back with", async () => {
  const { clock, join, last, seats } = site();
  join();
  last().say({ type: "seat", seat: "seat-3" });
  assert.deepEqual(seats, ["seat-of-welcome", "seat-3"]);
  last().end(1006);
  await clock.advance(200);
  assert.deepEqual(last().protocols, ["allo.v1", "seat.seat-3"]);
});

test("a seat older than four minutes is renewed before it is used", async () => {
  const { clock, sockets, start, renewals } = site({ started: false });
  start({ token: "old", since: clock.date() - 4 * 60_000 - 1 });
  assert.equal(sockets.length, 0);
  await settled();
  assert.equal(renewals.count, 1);
  assert.deepEqual(sockets[0].protocols, ["allo.v1", "seat.renewed-seat"]);
});

test("a seat from before the clock was set back is renewed before it is used", () => {
  const { clock, sockets, start, renewals } = site({ started: false });
  start({ token: "old", since: clock.date() + 1 });
  assert.equal(sockets.length, 0);
  assert.equal(renewals.count, 1);
});

test("a seat ages as time passes, however the clock is set", async () => {
  const { clock, join, last, sockets, renewals } = site();
  join();
  renewals.answer = () => new Promise(() => {});
  clock.skew = -86_400_000;
  await clock.advance(4 * 60_000 + 1);
  const before = renewals.count;
  last().end(1006);
  await clock.advance(300);
  assert.equal(renewals.count, before + 1);
  assert.equal(sockets.length, 1);
});

test("a seat is renewed while connected, so that coming back need not wait", async () => {
  const { clock, join, last, sockets, renewals } = site();
  join();
  await clock.advance(60 * 60_000);
  assert.ok(renewals.count >= 14 && renewals.count <= 20);
  last().end(1006);
  const { count } = renewals;
  await clock.advance(200);
  assert.equal(sockets.length, 2);
  assert.equal(renewals.count, count);
});

test("pages that came together do not renew together", async () => {
  for (const [random, due] of /** @type {const} */ ([
    [() => 0, 192_000],
    [() => 1, 240_000],
  ])) {
    const { clock, join, renewals } = site({ random });
    join();
    await clock.advance(due - 1);
    assert.equal(renewals.count, 0);
    await clock.advance(1);
    assert.equal(renewals.count, 1);
  }
});

test("a renewal that fails while connected is tried again and harms nothing", async () => {
  const { clock, join, renewals, ends, sockets } = site();
  join();
  renewals.answer = () => Promise.reject(new Refused("removed"));
  await clock.advance(10 * 60_000);
  assert.ok(renewals.count > 3);
  assert.deepEqual([ends.length, sockets.length], [0, 1]);
});

test("a refused seat is renewed; refused again and again it is the end", async () => {
  const { clock, join, last, ends, sockets, renewals } = site();
  join();
  last().end(4401);
  await clock.advance(0);
  assert.equal(renewals.count, 1);
  assert.deepEqual(last().protocols, ["allo.v1", "seat.renewed-seat"]);
  join();
  assert.deepEqual(ends, []);
  for (let i = 0; i < 3; i++) {
    last().end(4401);
    await clock.advance(0);
  }
  assert.deepEqual(ends, ["invalid-token"]);
  assert.equal(sockets.length, 4);
});

test("a server whose clock was set wrong ends no call", async () => {
  for (const admitted of [true, false]) {
    const { clock, last, renewals, ends, sockets, start, states } = site({
      started: false,
      admitted,
    });
    start({ token: HOURLONG, since: clock.date() });
    last().open();
    last().say({ ...WELCOME, seat: HOURLONG });
    renewals.answer = async () => {
      throw new Refused("expired");
    };
    await clock.advance(5 * 60_000);
    last().end(1006);
    await clock.advance(40 * 60_000);
    assert.deepEqual(ends, []);
    assert.equal(states.at(-1), "offline");

    // It was put right.
    renewals.answer = async () => HOURLONG;
    const before = sockets.length;
    await clock.advance(60_000);
    assert.ok(sockets.length > before);
    last().open();
    last().say({ ...WELCOME, seat: HOURLONG });
    assert.equal(states.at(-1), "online");
  }
});

test("a reload finds the server's clock wrong, and waits", async () => {
  const { clock, last, renewals, ends, start } = site({
    started: false,
    admitted: true,
  });
  renewals.answer = async () => {
    throw new Refused("expired");
  };
  start({ token: HOURLONG, since: clock.date() });
  last().end(1006);
  await clock.advance(10 * 60_000);
  assert.deepEqual(ends, []);
});

test("a seat that is spent by this machine's own clock too is over", async () => {
  const { clock, last, renewals, ends, start } = site({ started: false });
  start({ token: HOURLONG, since: clock.date() });
  last().open();
  last().say({ ...WELCOME, seat: HOURLONG });
  await clock.advance(59 * 60_000 + 1);
  renewals.answer = async () => {
    throw new Refused("expired");
  };
  last().end(4401);
  await clock.advance(60_000);
  assert.deepEqual(ends, ["expired"]);
});

for (const code of ["expired", "removed", "room-ended", "room-not-found"]) {
  test(`a seat that cannot be renewed because of ${code} is the end`, async () => {
    const { clock, join, last, ends, renewals } = site();
    join();
    renewals.answer = () => Promise.reject(new Refused(code));
    last().end(4401);
    await clock.advance(0);
    assert.deepEqual(ends, [code]);
    assert.equal(clock.pending, 0);
  });
}

for (const code of ["offline", "busy", "too-many", "bad-message"]) {
  test(`a renewal that fails with ${code} is only a bad moment`, async () => {
    const { clock, join, last, ends, renewals, sockets } = site();
    join();
    renewals.answer = () => Promise.reject(new Refused(code));
    last().end(4401);
    await clock.advance(10_000);
    renewals.answer = async () => "renewed-seat";
    await clock.advance(10_000);
    assert.deepEqual(ends, []);
    assert.ok(sockets.length >= 2);
  });
}

for (const [retryAfter, pause] of [
  [7, 7_000],
  [3_600, 30_000],
]) {
  test(`whoever is told to come back in ${retryAfter} s does so after ${pause} ms`, async () => {
    const { clock, sockets, start, renewals } = site({ started: false });
    renewals.answer = () => Promise.reject(new Refused("busy", retryAfter));
    start({ token: "old", since: clock.date() - 4 * 60_000 - 1 });
    await clock.advance(pause - 1);
    assert.equal(renewals.count, 1);
    renewals.answer = async () => "renewed-seat";
    await clock.advance(400);
    assert.deepEqual([renewals.count, sockets.length], [2, 1]);
  });
}

test("where too many renew, a seat that is young enough is tried as it is", async () => {
  const { clock, join, last, sockets, renewals } = site();
  join();
  renewals.answer = () => Promise.reject(new Refused("too-many", 30));
  last().end(4401);
  await clock.advance(0);
  assert.deepEqual([renewals.count, sockets.length], [1, 2]);
  assert.deepEqual(last().protocols, ["allo.v1", "seat.seat-of-welcome"]);
});

test("when the first socket does not open, the renewal says why", async () => {
  const { clock, last, ends, renewals } = site();
  renewals.answer = () => Promise.reject(new Refused("room-full"));
  last().end(1006);
  await clock.advance(200);
  assert.deepEqual(ends, ["room-full"]);
});

test("when no socket opens any more, a renewal asks now and then", async () => {
  const { clock, join, last, ends, renewals } = site();
  join();
  renewals.answer = () => Promise.reject(new Refused("room-ended"));
  for (let i = 0; i < 4; i++) {
    last().end(1006);
    await clock.advance(2_000);
  }
  assert.deepEqual(ends, ["room-ended"]);
});

test("many hints at once renew the seat once", async () => {
  const { clock, join, last, channel, renewals } = site();
  join();
  last().end(1006);
  clock.sleep(3_600_000);
  renewals.answer = () => new Promise(() => {});
  for (let i = 0; i < 7; i++) channel.wake(false);
  await settled();
  assert.equal(renewals.count, 1);
});

test("a seat that no header takes is not kept", () => {
  const { join, last, seats } = site();
  join();
  const { length } = seats;
  for (const seat of ["a b", "a,b", "x".repeat(1_601), "é"])
    last().say({ type: "seat", seat });
  assert.equal(seats.length, length);
});

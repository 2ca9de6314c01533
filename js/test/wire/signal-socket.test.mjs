import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "../fakes/random.mjs";
import { A, site, WELCOME } from "../fakes/signal-site.mjs";

test("the seat goes into the subprotocols and joining comes first", () => {
  const { sockets, last, channel } = site();
  assert.equal(sockets.length, 1);
  assert.deepEqual(last().protocols, ["allo.v1", "seat.seat-1"]);
  assert.deepEqual(last().sent, []);
  last().open();
  assert.deepEqual(last().sent, [{ type: "join", profile: "profile-1" }]);
  assert.equal(channel.send({ type: "end" }), false, "not before the welcome");
  last().say(WELCOME);
  assert.equal(channel.send({ type: "end" }), true);
  assert.deepEqual(last().sent.at(-1), { type: "end" });
});

test("a socket that opens before there is a profile joins as soon as there is one", () => {
  const { channel, last } = site({ profile: "" });
  last().open();
  assert.deepEqual(last().sent, []);
  channel.profile("profile-1");
  channel.profile("profile-2");
  last().say(WELCOME);
  assert.deepEqual(last().sent, [
    { type: "join", profile: "profile-1" },
    { type: "profile", profile: "profile-2" },
  ]);
});

test("nothing is given to a socket that is about to close", () => {
  const { channel, join, last } = site();
  join();
  const { length } = last().sent;
  last().closing();
  assert.equal(channel.send({ type: "end" }), false);
  channel.profile("profile-2");
  channel.leave();
  assert.equal(last().sent.length, length);
});

test("a socket that closes before there is a profile is replaced by one that joins", async () => {
  const { channel, last, clock } = site({ profile: "" });
  const early = last();
  early.open();
  early.closing();
  channel.profile("profile-1");
  early.end(1006);
  await clock.advance(10_000);
  assert.deepEqual(early.sent, []);
  assert.notEqual(last(), early);
  last().open();
  assert.deepEqual(last().sent, [{ type: "join", profile: "profile-1" }]);
});

test("a waiting guest is online and keeps the socket", async () => {
  const { last, states, messages, sockets, clock } = site();
  last().open();
  last().say({ type: "waiting" });
  assert.deepEqual(messages, [{ type: "waiting", host: true }]);
  assert.deepEqual(states, ["online"]);
  await clock.advance(60_000);
  assert.equal(sockets.length, 1);
});

for (const [code, outcome] of /** @type {const} */ ([
  [4403, "removed"],
  [4404, "room-ended"],
  [4409, "room-full"],
  [4410, "replaced"],
  [4411, "unanswered"],
  [4423, "room-locked"],
])) {
  test(`close code ${code} is the end: ${outcome}`, async () => {
    const { clock, join, last, ends, sockets } = site();
    join();
    last().end(code);
    await clock.advance(600_000);
    assert.deepEqual(ends, [outcome]);
    assert.equal(sockets.length, 1);
    assert.equal(clock.pending, 0);
  });
}

test("a socket that opens and then says nothing is given up", async () => {
  const { clock, last, sockets } = site();
  last().open();
  await clock.advance(5_200);
  assert.equal(sockets[0].closed, true);
  assert.equal(sockets.length, 2);
});

test("a profile that changed before the welcome is told after it", () => {
  const { channel, last } = site();
  last().open();
  channel.profile("profile-2");
  last().say(WELCOME);
  assert.deepEqual(last().sent, [
    { type: "join", profile: "profile-1" },
    { type: "profile", profile: "profile-2" },
  ]);
  channel.profile("profile-2");
  assert.equal(last().sent.length, 2, "not twice");
});

test("coming back tells the present profile", async () => {
  const { channel, join, last, clock } = site();
  join();
  last().end(1006);
  channel.profile("profile-2");
  await clock.advance(200);
  last().open();
  assert.deepEqual(last().sent, [{ type: "join", profile: "profile-2" }]);
});

test("leaving says so, closes and never comes back", async () => {
  const { channel, join, last, ends, clock, sockets } = site();
  join();
  channel.leave();
  assert.deepEqual(last().sent.at(-1), { type: "leave" });
  assert.equal(last().closed, true);
  channel.wake(true);
  await clock.advance(600_000);
  assert.deepEqual([ends, sockets.length, clock.pending], [[], 1, 0]);
});

test("a message that is not understood is passed over", () => {
  const { join, last, messages, ends } = site();
  join();
  last().say({ type: "dance" });
  last().say({ type: "away", member: 7 });
  last().say({ type: "away", member: A });
  assert.deepEqual(messages.slice(1), [{ type: "away", member: A }]);
  assert.deepEqual(ends, []);
});

test("a hundred losses leave one socket open and nothing behind", async () => {
  const random = seeded(42);
  const { clock, join, last, sockets, channel } = site({ random });
  join();
  for (let i = 0; i < 100; i++) {
    if (random() < 0.3) channel.wake(true);
    else last().end(random() < 0.5 ? 1006 : 1012);
    await clock.advance(random() * 9_000);
    if (last().sent.length === 0) join();
    await clock.advance(random() * 3_000);
  }
  await clock.advance(20_000);
  if (!last().sent.length) join();
  assert.equal(sockets.filter(({ closed }) => !closed).length, 1);
  assert.ok(clock.pending <= 3, `${clock.pending} timers`);
});

test("a second welcome on one socket is not heard, nor is a seat that never ends to change", async () => {
  const { clock, last, messages, seats, leftOut } = site();
  await clock.advance(0);
  last().open();
  last().say(WELCOME);
  last().say(WELCOME);
  assert.equal(messages.filter(({ type }) => type === "welcome").length, 1);
  for (let i = 0; i < 1_000; i++) last().say({ type: "seat", seat: `s${i}` });
  assert.ok(seats.length <= 22, String(seats.length));
  assert.equal(leftOut[0], "a second welcome");
});

test("a message of a megabyte is not read", async () => {
  const { clock, last, messages, leftOut } = site();
  await clock.advance(0);
  last().open();
  last().say(WELCOME);
  last().say({ type: "signal", from: A, data: "x".repeat(1_000_000) });
  assert.equal(messages.length, 1);
  assert.deepEqual(leftOut, ["a message that is too long"]);
});

test("a browser that makes no socket is asked again", async () => {
  const { clock, sockets, able, join, states } = site();
  able.not = true;
  sockets[0].end(1006);
  await clock.advance(20_000);
  assert.equal(sockets.length, 1);
  able.not = false;
  await clock.advance(3_000);
  join();
  assert.equal(states.at(-1), "online");
});

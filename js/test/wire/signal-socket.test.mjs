import assert from "node:assert/strict";
import { test } from "node:test";
import { createNewsLimit } from "../../src/wire/inbound-limit.js";
import { createPulse } from "../../src/wire/keepalive.js";
import { Refused } from "../../src/wire/messages.js";
import { createLoss } from "../../src/wire/reconnect-policy.js";
import { createSeatKeeper } from "../../src/wire/seat-keeper.js";
import { createChannel } from "../../src/wire/signal-socket.js";
import { FakeClock, settled } from "../fakes/clock.mjs";
import { seeded } from "../fakes/random.mjs";
import { FakeSocket } from "../fakes/socket.mjs";

const A = "AAAAAAAAAAAAAAAAAAAAAA";
const WELCOME = {
  type: "welcome",
  self: A,
  role: "guest",
  members: [],
  waiting: [],
  locked: false,
  capacity: 8,
  iceServers: [],
  seat: "seat-of-welcome",
};

/** A channel, the sockets it opened, and what it told. */
function site({ random = () => 0.5, started = true, admitted = false } = {}) {
  const clock = new FakeClock();
  /** @type {FakeSocket[]} */
  const sockets = [];
  /** @type {string[]} */
  const states = [];
  /** @type {string[]} */
  const ends = [];
  /** @type {string[]} */
  const seats = [];
  /** @type {any[]} */
  const messages = [];
  /** @type {string[]} */
  const leftOut = [];
  const able = { not: false };
  const renewals = { count: 0, answer: async () => "renewed-seat" };
  const seat = createSeatKeeper({
    renew() {
      renewals.count += 1;
      return renewals.answer();
    },
    clock,
    random,
    onSeat: (token) => seats.push(token),
  });
  const channel = createChannel({
    open(protocols) {
      if (able.not) throw new TypeError("WebSocket is not a constructor");
      sockets.push(new FakeSocket(protocols));
      return /** @type {any} */ (sockets.at(-1));
    },
    seat,
    loss: createLoss({ clock, random, onState: (state) => states.push(state) }),
    pulse: createPulse(clock),
    limit: createNewsLimit({
      clock,
      self: A,
      onLeftOut: (what) => leftOut.push(what),
      onMissed() {},
    }),
    self: A,
    admitted,
    clock,
    onMessage: (message) => messages.push(message),
    onOver: (code) => ends.push(code),
    onEvent: () => {},
  });
  channel.profile("profile-1");
  /** @param {{ token: string, since: number }} taken */
  const start = (taken) => {
    seat.take(taken);
    channel.start();
  };
  if (started) start({ token: "seat-1", since: clock.date() });
  const last = () => /** @type {FakeSocket} */ (sockets.at(-1));
  const join = () => {
    last().open();
    last().say(WELCOME);
  };
  return {
    leftOut,
    able,
    clock,
    sockets,
    states,
    ends,
    seats,
    messages,
    renewals,
    channel,
    start,
    last,
    join,
  };
}

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

test("a waiting guest is online and keeps the socket", async () => {
  const { last, states, messages, sockets, clock } = site();
  last().open();
  last().say({ type: "waiting" });
  assert.deepEqual(messages, [{ type: "waiting" }]);
  assert.deepEqual(states, ["online"]);
  await clock.advance(60_000);
  assert.equal(sockets.length, 1);
});

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

/** A seat that may be renewed for an hour. */
const HOURLONG = `x.${Buffer.from(
  JSON.stringify({ iat: 1000, rnw: 4600 }),
).toString("base64url")}.x`;

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
  test(`who is told to come back in ${retryAfter} s does so after ${pause} ms`, async () => {
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

test("a socket that opens and then says nothing is given up", async () => {
  const { clock, last, sockets } = site();
  last().open();
  await clock.advance(5_200);
  assert.equal(sockets[0].closed, true);
  assert.equal(sockets.length, 2);
});

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

test("a seat that no header takes is not kept", () => {
  const { join, last, seats } = site();
  join();
  const { length } = seats;
  for (const seat of ["a b", "a,b", "x".repeat(1_601), "é"])
    last().say({ type: "seat", seat });
  assert.equal(seats.length, length);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { watchConnection } from "../../src/peer/recovery.js";
import { FakeClock } from "../fakes/clock.mjs";

/** @param {{ polite?: boolean, asking?: number }} [options] how many ms it takes to ask what came */
function site({ polite = false, asking = 0 } = {}) {
  const clock = new FakeClock();
  const now = clock.now.bind(clock);
  let spent = 0;
  clock.now = () => now() + spent;
  /** @type {number[]} */
  const restarts = [];
  /** @type {string[]} */
  const states = [];
  const began = clock.now();
  const pc = {
    connectionState: "new",
    signalingState: "stable",
    remoteDescription: /** @type {any} */ (null),
    /** @type {(() => void) | null} */
    onconnectionstatechange: null,
    /** @type {(() => void) | null} */
    onsignalingstatechange: null,
  };
  const ear = {
    heard: /** @type {import("../../src/peer/recovery.js").Heard} */ ("media"),
  };
  let asked = 0;
  let tries = 0;
  let silences = 0;
  /** @type {number[]} */
  const mended = [];
  const recovery = watchConnection(/** @type {any} */ (pc), {
    polite,
    clock,
    heard: () => {
      asked += 1;
      spent += asking;
      return ear.heard;
    },
    restartIce: () => restarts.push(clock.now() - began),
    onTrying: () => {
      tries += 1;
    },
    onState: (state) => states.push(state),
    onSilence: () => {
      silences += 1;
    },
    onMended: () => mended.push(clock.now() - began),
  });
  /** @param {RTCPeerConnectionState} state */
  const becomes = (state) => {
    pc.connectionState = state;
    pc.onconnectionstatechange?.();
  };
  return {
    pc,
    clock,
    restarts,
    states,
    recovery,
    becomes,
    ear,
    asked: () => asked,
    tries: () => tries,
    silences: () => silences,
    mended,
  };
}

test("connecting, then connected", () => {
  const { becomes, states, recovery } = site();
  assert.equal(recovery.state(), "connecting");
  becomes("connecting");
  becomes("connected");
  assert.deepEqual(states, ["connected"]);
});

test("it is told when both have said what a path needs, not before", () => {
  const { becomes, tries } = site();
  assert.equal(tries(), 0);
  becomes("connecting");
  assert.equal(tries(), 1);
});

test("who is answered may be looked for before it has read the answer", () => {
  const { pc, becomes, tries } = site();
  pc.signalingState = "have-local-offer";
  pc.onsignalingstatechange?.();
  becomes("connecting");
  assert.equal(tries(), 0);
  pc.signalingState = "stable";
  pc.onsignalingstatechange?.();
  assert.equal(tries(), 1);
  becomes("connected");
  assert.equal(tries(), 1, "once");
});

test("nobody asks what arrived before there is a path", async () => {
  const { becomes, clock, asked } = site();
  becomes("connecting");
  await clock.advance(5_000);
  assert.equal(asked(), 0);
  becomes("connected");
  await clock.advance(1_000);
  assert.ok(asked() > 1);
});

test("a failed connection restarts ICE at once", () => {
  const { becomes, states, restarts } = site();
  becomes("connected");
  becomes("failed");
  assert.deepEqual(states, ["connected", "reconnecting"]);
  assert.deepEqual(restarts, [0]);
});

test("a short disconnection restarts nothing", async () => {
  const { becomes, states, restarts, clock } = site();
  becomes("connected");
  becomes("disconnected");
  await clock.advance(1_900);
  becomes("connected");
  await clock.advance(60_000);
  assert.deepEqual(restarts, []);
  assert.deepEqual(states, ["connected", "reconnecting", "connected"]);
});

test("the impolite side restarts a lasting disconnection first", async () => {
  for (const [polite, after] of /** @type {const} */ ([
    [false, 2_000],
    [true, 4_000],
  ])) {
    const { becomes, restarts, clock } = site({ polite });
    becomes("connected");
    becomes("disconnected");
    await clock.advance(5_000);
    assert.deepEqual(restarts, [after]);
  }
});

test("restarts go on, ever more slowly, and call it failed after two", async () => {
  const { becomes, restarts, states, clock } = site();
  becomes("connected");
  becomes("disconnected");
  becomes("failed");
  await clock.advance(200_000);
  const pauses = restarts.slice(1).map((at, i) => at - restarts[i]);
  assert.deepEqual(pauses.slice(0, 4), [8_000, 16_000, 30_000, 30_000]);
  assert.deepEqual(states, ["connected", "reconnecting", "failed"]);
  becomes("connected");
  assert.equal(states.at(-1), "connected");
  const { length } = restarts;
  await clock.advance(200_000);
  assert.equal(restarts.length, length);
});

test("a pair that is called failed is not called anything else while it tries on", async () => {
  const { becomes, clock, states } = site();
  becomes("connected");
  becomes("failed");
  await clock.advance(8_000);
  becomes("connecting");
  becomes("failed");
  await clock.advance(16_000);
  for (let n = 0; n < 3; n += 1) {
    becomes("connecting");
    becomes("failed");
    await clock.advance(30_000);
  }
  assert.deepEqual(states, ["connected", "reconnecting", "failed"]);
});

test("a pair that never connects is called failed", async () => {
  const { becomes, states, restarts, clock } = site();
  becomes("connecting");
  becomes("failed");
  assert.deepEqual(states, []);
  becomes("connecting");
  becomes("failed");
  await clock.advance(30_000);
  assert.deepEqual(states, ["failed"]);
  assert.ok(restarts.length >= 3);
});

test("a pair that finds no path is called failed after 15 s, while its tries go on", async () => {
  const { pc, clock, restarts, states, becomes } = site();
  pc.remoteDescription = { type: "answer" };
  becomes("failed");
  await clock.advance(14_000);
  assert.deepEqual(states, []);
  await clock.advance(1_000);
  assert.deepEqual(states, ["failed"]);
  assert.deepEqual(restarts, [0, 8_000]);
  becomes("connected");
  assert.deepEqual(states, ["failed", "connected"]);
});

test("a pair that has agreed and neither connects nor fails is tried again", async () => {
  const { pc, clock, restarts, states, becomes } = site();
  await clock.advance(60_000);
  assert.deepEqual(restarts, [], "nobody has answered");
  pc.remoteDescription = { type: "answer" };
  await clock.advance(30_000);
  assert.equal(restarts.length, 3);
  assert.deepEqual(states, ["failed"]);
  becomes("connected");
  await clock.advance(60_000);
  assert.equal(restarts.length, 3);
});

test("silence is shown within 5 s, and restarts ICE before that", async () => {
  const { becomes, states, restarts, clock, ear, silences, recovery } = site();
  becomes("connected");
  await clock.advance(60_000);
  assert.deepEqual([states, restarts], [["connected"], []]);
  assert.equal(recovery.isCut(), false);
  ear.heard = "nothing";
  await clock.advance(2_600);
  assert.deepEqual([states, silences()], [["connected"], 1]);
  assert.equal(restarts.length, 1);
  assert.equal(recovery.isCut(), true);
  await clock.advance(2_000);
  assert.deepEqual(states, ["connected", "reconnecting"]);
  ear.heard = "media";
  await clock.advance(500);
  assert.deepEqual(states, ["connected", "reconnecting", "connected"]);
  await clock.advance(60_000);
  assert.equal(restarts.length, 1);
  assert.equal(recovery.isCut(), false);
});

test("while all is well it is asked twice a second, and a silence is noticed in time", async () => {
  const { clock, becomes, ear, states, asked } = site({ asking: 30 });
  becomes("connected");
  await clock.advance(5_000);
  assert.ok(asked() < 13, `${asked()} in 5 s`);
  ear.heard = "nothing";
  // And some 360 ms for asking.
  await clock.advance(3_100);
  assert.deepEqual(states, ["connected", "reconnecting"]);
});

test("of whom only heartbeats come, it is asked as often as at first", async () => {
  const { clock, becomes, ear, asked } = site();
  ear.heard = "heartbeat";
  becomes("connected");
  await clock.advance(5_000);
  assert.equal(asked(), 21);
});

test("a path that carries again is reported once, by its state or by what comes", async () => {
  const { becomes, clock, ear, mended } = site();
  becomes("connected");
  await clock.advance(10_000);
  assert.deepEqual(mended, [], "nothing was lost when it began");
  ear.heard = "nothing";
  await clock.advance(3_000);
  ear.heard = "media";
  await clock.advance(500);
  assert.deepEqual(mended, [13_250], "before ICE had noticed");
  ear.heard = "nothing";
  await clock.advance(6_000);
  becomes("disconnected");
  await clock.advance(2_000);
  becomes("connected");
  assert.deepEqual(mended, [13_250, 21_500], "before anything came");
  ear.heard = "media";
  await clock.advance(10_000);
  assert.equal(mended.length, 2);
});

test("a pair that fails before it ever connected had nothing to mend", () => {
  const { becomes, mended } = site();
  becomes("failed");
  becomes("connected");
  assert.deepEqual(mended, []);
});

test("the polite side waits a little longer in silence", async () => {
  const { becomes, restarts, clock, ear } = site({ polite: true });
  becomes("connected");
  await clock.advance(1_000);
  ear.heard = "nothing";
  await clock.advance(2_000);
  assert.deepEqual(restarts, []);
  await clock.advance(1_000);
  assert.equal(restarts.length, 1);
});

test("a pair without sound and picture lives by its heartbeat, which may be late", async () => {
  const { becomes, states, restarts, clock, ear } = site();
  ear.heard = "heartbeat";
  becomes("connected");
  await clock.advance(60_000);
  ear.heard = "nothing";
  await clock.advance(3_000);
  ear.heard = "heartbeat";
  await clock.advance(5_000);
  assert.deepEqual([states, restarts], [["connected"], []]);
  ear.heard = "nothing";
  await clock.advance(5_000);
  assert.deepEqual(states, ["connected", "reconnecting"]);
  assert.equal(restarts.length, 1);
});

test("a microphone that is unplugged is no silence", async () => {
  const { becomes, states, clock, ear } = site();
  becomes("connected");
  await clock.advance(10_000);
  ear.heard = "heartbeat";
  await clock.advance(60_000);
  assert.deepEqual(states, ["connected"]);
});

test("a change of network restarts at once", () => {
  const { becomes, restarts, recovery } = site();
  becomes("connected");
  recovery.restart();
  assert.deepEqual(restarts, [0]);
});

test("closing stops it", async () => {
  const { becomes, restarts, recovery, clock } = site();
  becomes("failed");
  recovery.close();
  await clock.advance(100_000);
  assert.equal(restarts.length, 1);
  assert.equal(clock.pending, 0);
});

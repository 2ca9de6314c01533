import assert from "node:assert/strict";
import { test } from "node:test";
import { negotiate } from "../../src/peer/negotiation.js";
import { FakeConnection } from "../fakes/connection.mjs";
import { seeded } from "../fakes/random.mjs";
import { Scheduler } from "../fakes/scheduler.mjs";

/**
 * A polite and an impolite side; what one sends reaches the other in order, some time later.
 * @param {number} seed
 * @param {(sdp: string) => string} [amend]
 */
function pair(seed, amend) {
  const scheduler = new Scheduler(seeded(seed));
  /** @type {unknown[]} */
  const faults = [];
  /** @type {unknown[]} */
  const strays = [];
  /** @type {any} */
  const sides = {};
  /** @param {string} name @param {string} other @param {boolean} polite */
  function side(name, other, polite) {
    const pc = new FakeConnection(name, scheduler);
    /** @type {any[]} */
    const line = [];
    const negotiation = negotiate(/** @type {any} */ (pc), {
      polite,
      amend,
      send(signal) {
        line.push(structuredClone(signal));
        scheduler.add(() => sides[other].negotiation.receive(line.shift()));
      },
      onFault: (error) => faults.push(error),
      onStray: (error) => strays.push(error),
    });
    sides[name] = { pc, negotiation };
  }
  side("P", "I", true);
  side("I", "P", false);
  return { scheduler, faults, strays, P: sides.P, I: sides.I };
}

test("one offer and its answer bring two sides together", async () => {
  const { scheduler, faults, P, I } = pair(1);
  I.pc.change();
  await scheduler.run(1_000);
  assert.deepEqual(faults, []);
  assert.ok(I.pc.settled && P.pc.settled);
  assert.notEqual(I.pc.agreed, "");
  assert.equal(P.pc.agreed, I.pc.agreed);
});

test("1,000 glares leave no pair stuck", async () => {
  let glares = 0;
  for (let seed = 1; glares < 1_000; seed++) {
    assert.ok(seed < 3_000, "too few of these were glares");
    const { scheduler, faults, strays, P, I } = pair(seed);
    P.pc.change();
    I.pc.change();
    for (let i = 0; i < 4; i++) {
      // Later changes fall anywhere into what is going on.
      const { pc } = scheduler.random() < 0.5 ? P : I;
      scheduler.add(() => scheduler.add(() => pc.change()));
    }
    await scheduler.run(10_000);
    assert.deepEqual(faults, [], `seed ${seed}`);
    assert.ok(P.pc.settled, `seed ${seed}: the polite side is stuck`);
    assert.ok(I.pc.settled, `seed ${seed}: the impolite side is stuck`);
    assert.equal(P.pc.agreed, I.pc.agreed, `seed ${seed}: they differ`);
    if (P.pc.rollbacks > 0) glares += 1;
    else assert.deepEqual(strays, [], `seed ${seed}`);
    assert.equal(I.pc.rollbacks, 0, `seed ${seed}: the impolite gave way`);
  }
});

test("both describe themselves anew when either asks, in the midst of what goes on too", async () => {
  for (let seed = 1; seed <= 200; seed++) {
    const { scheduler, faults, P, I } = pair(seed);
    for (const { pc } of [P, I]) pc.restartIce = () => pc.change();
    I.pc.change();
    const side = seed % 2 ? P : I;
    /** @type {any} */
    let before = null;
    const later = (/** @type {number} */ steps) =>
      scheduler.add(() => {
        if (steps > 0) return later(steps - 1);
        before = side.pc.remoteDescription;
        side.negotiation.renew();
      });
    later(seed % 20);
    await scheduler.run(2_000);
    assert.deepEqual(faults, [], `seed ${seed}`);
    assert.ok(P.pc.settled && I.pc.settled, `seed ${seed}`);
    assert.equal(P.pc.agreed, I.pc.agreed);
    assert.notEqual(side.pc.remoteDescription, before, `seed ${seed}`);
    assert.equal(P.pc.rollbacks + I.pc.rollbacks, 0);
  }
});

test("own descriptions are amended, and set as they were made where the browser refuses that", async () => {
  for (const refuses of [false, true]) {
    const { scheduler, faults, P, I } = pair(7, (sdp) =>
      JSON.stringify({ ...JSON.parse(sdp), amended: true }),
    );
    for (const { pc } of [P, I]) {
      const { setLocalDescription } = pc;
      pc.setLocalDescription = (/** @type {any} */ given) =>
        given && refuses
          ? Promise.reject(new DOMException("", "InvalidModificationError"))
          : setLocalDescription.call(pc, given);
    }
    I.pc.change();
    await scheduler.run(1_000);
    assert.deepEqual(faults, []);
    assert.ok(P.pc.settled && I.pc.settled);
    for (const { pc } of [P, I]) {
      const { amended = false } = JSON.parse(pc.localDescription.sdp);
      assert.equal(amended, !refuses);
    }
  }
});

test("ICE restarts that both sides want at once make no glare", async () => {
  for (let seed = 1; seed <= 200; seed++) {
    const { scheduler, faults, P, I } = pair(seed);
    for (const { pc } of [P, I]) pc.restartIce = () => pc.change();
    I.pc.change();
    await scheduler.run(1_000);
    const before = I.pc.agreed;
    P.negotiation.restartIce();
    I.negotiation.restartIce();
    await scheduler.run(10_000);
    assert.deepEqual(faults, [], `seed ${seed}`);
    assert.notEqual(I.pc.agreed, before);
    assert.equal(P.pc.agreed, I.pc.agreed, `seed ${seed}: they differ`);
    assert.equal(P.pc.rollbacks + P.pc.offers, 0, `seed ${seed}: a glare`);
  }
});

test("the polite side asks the other to restart ICE", async () => {
  const { scheduler, P, I } = pair(7);
  I.pc.restartIce = () => I.pc.change();
  I.pc.change();
  await scheduler.run(1_000);
  const before = I.pc.agreed;
  P.negotiation.restartIce();
  await scheduler.run(1_000);
  assert.notEqual(I.pc.agreed, before);
  assert.equal(P.pc.agreed, I.pc.agreed);
});

test("an ICE restart that is asked for during an offer begins no other", async () => {
  const { scheduler, faults, P, I } = pair(8);
  let restarts = 0;
  I.pc.restartIce = () => restarts++;
  const ask = () => I.negotiation.receive({ restart: true });
  const { setLocalDescription } = I.pc;
  I.pc.setLocalDescription = () => {
    ask(); // the offer is being made
    return setLocalDescription.call(I.pc);
  };
  const { setRemoteDescription } = P.pc;
  P.pc.setRemoteDescription = (/** @type {any} */ description) => {
    ask(); // the offer was sent
    return setRemoteDescription.call(P.pc, description);
  };
  I.pc.change();
  await scheduler.run(1_000);
  assert.deepEqual(faults, []);
  assert.ok(I.pc.settled && I.pc.offers === 1);
  assert.equal(restarts, 0);
  ask();
  assert.equal(restarts, 1);
});

test("the polite side begins no ICE restart, whoever asks", async () => {
  const { scheduler, faults, P, I } = pair(9);
  I.pc.change();
  await scheduler.run(1_000);
  P.pc.restartIce = () => P.pc.change();
  P.negotiation.receive({ restart: true });
  await scheduler.run(1_000);
  assert.deepEqual(faults, []);
  assert.equal(P.pc.offers, 0);
});

test("candidates of an offer that was ignored are expected to fit nothing", async () => {
  const { scheduler, strays, I } = pair(10);
  I.pc.change();
  const sdp = JSON.stringify({ ufrag: "P1", changes: 1 });
  const candidate = { candidate: "host", usernameFragment: "P1" };
  const { setLocalDescription } = I.pc;
  I.pc.setLocalDescription = () => {
    I.negotiation.receive({ description: { type: "offer", sdp } });
    I.negotiation.receive({ candidate });
    return setLocalDescription.call(I.pc);
  };
  await scheduler.run(1_000);
  assert.deepEqual(strays, []);
});

test("own tracks are added between an offer and its answer", async () => {
  const scheduler = new Scheduler(seeded(3));
  const pc = new FakeConnection("P", scheduler);
  /** @type {string[]} */
  const events = [];
  const { receive } = negotiate(/** @type {any} */ (pc), {
    polite: true,
    send: (signal) => events.push(Object.keys(signal)[0]),
    beforeAnswer: () => events.push(`before, ${pc.signalingState}`),
    onFault: assert.fail,
    onStray: assert.fail,
  });
  const sdp = JSON.stringify({ ufrag: "I1", changes: 1 });
  receive({ description: { type: "offer", sdp } });
  await scheduler.run(100);
  assert.deepEqual(events, [
    "before, have-remote-offer",
    "description",
    "candidate",
    "candidate",
  ]);
});

test("an answer that fits no offer is a fault", async () => {
  const { scheduler, faults, I } = pair(4);
  I.negotiation.receive({ description: { type: "answer", sdp: "{}" } });
  await scheduler.run(100);
  assert.deepEqual(
    faults.map((error) => /** @type {Error} */ (error).name),
    ["InvalidStateError"],
  );
});

test("a candidate that fits no description is no fault", async () => {
  const { scheduler, faults, strays, P, I } = pair(5);
  I.pc.change();
  await scheduler.run(1_000);
  P.negotiation.receive({
    candidate: { candidate: "host", usernameFragment: "of nobody" },
  });
  await scheduler.run(100);
  assert.deepEqual(faults, []);
  assert.equal(strays.length, 1);
});

test("after closing nothing is sent and nothing is a fault", async () => {
  const { scheduler, faults, P, I } = pair(6);
  I.pc.change();
  P.pc.change();
  P.negotiation.close();
  I.negotiation.close();
  await scheduler.run(1_000);
  P.negotiation.receive({ description: { type: "offer", sdp: "{}" } });
  await scheduler.run(1_000);
  assert.deepEqual(faults, []);
  assert.equal(P.pc.offers + I.pc.offers, 0);
});

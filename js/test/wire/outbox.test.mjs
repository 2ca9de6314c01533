import assert from "node:assert/strict";
import { test } from "node:test";
import { createOutbox } from "../../src/wire/outbox.js";
import { FakeClock } from "../fakes/clock.mjs";
import { seeded } from "../fakes/random.mjs";

/** @typedef {import("../../src/wire/messages.js").Envelope} Envelope */

/** @param {number} i */
const signal = (i) => ({ candidate: { candidate: String(i) } });
/** @param {any} body */
const numberOf = (body) => Number(body.candidate.candidate);

/**
 * Two pages, A and B, and what happens between them.
 * @param {(from: "A" | "B", envelope: Envelope) => void} carry
 */
function twoPages(carry, clock = new FakeClock()) {
  let epochs = 100;
  /** @param {"A" | "B"} name @param {"A" | "B"} peer */
  function page(name, peer) {
    /** @type {number[]} in the present pairing */
    const delivered = [];
    let pairings = 1;
    let patient = true;
    const epoch = ++epochs;
    const outbox = createOutbox({
      epoch,
      nextEpoch: () => ++epochs,
      clock,
      transmit: (_, envelope) => carry(name, envelope),
      deliver: (_, body) => delivered.push(numberOf(body)),
      mayRenew: () => patient,
      onRenewed: () => {
        delivered.length = 0;
        pairings += 1;
      },
    });
    return {
      epoch,
      delivered,
      pairings: () => pairings,
      send: (/** @type {number} */ i) => outbox.send(peer, signal(i)),
      receive: (/** @type {Envelope} */ e) => outbox.receive(peer, e),
      introduce: (/** @type {number} */ other) => outbox.introduce(peer, other),
      repeat: () => outbox.repeat(peer),
      restart: () => outbox.restart(peer),
      forget: () => outbox.forget(peer),
      /** @param {boolean} now */
      allows(now) {
        patient = now;
      },
      close: () => outbox.close(),
    };
  }
  return { clock, page, A: page("A", "B"), B: page("B", "A") };
}

/** @param {number} n */
const upTo = (n) => Array.from({ length: n }, (_, i) => i + 1);

/** A channel that hands over at once, unless it is cut. */
function directly() {
  const line = { cut: false, /** @type {Envelope[]} */ log: [] };
  /** @type {any} */
  const pages = twoPages((from, envelope) => {
    line.log.push(envelope);
    const receiver = from === "A" ? pages.B : pages.A;
    if (!line.cut) receiver.receive(structuredClone(envelope));
  });
  return { ...pages, pages, line };
}

test("signals wait until the peer's page is known, then come in order", () => {
  const { A, B, line } = directly();
  A.send(1);
  A.send(2);
  assert.equal(line.log.length, 0);
  A.introduce(B.epoch);
  assert.deepEqual(B.delivered, [1, 2]);
});

test("what was lost is repeated, at first after a second, then more slowly", async () => {
  const { A, B, line, clock } = directly();
  A.introduce(B.epoch);
  await clock.advance(500);
  line.cut = true;
  line.log.length = 0;
  for (const i of upTo(5)) A.send(i);
  assert.equal(line.log.length, 5);
  await clock.advance(999);
  assert.equal(line.log.length, 5);
  await clock.advance(1);
  assert.equal(line.log.length, 6, "one is enough to ask");
  await clock.advance(60_000);
  assert.ok(line.log.length < 20, `${line.log.length} messages into nothing`);
  line.cut = false;
  await clock.advance(9_000);
  assert.deepEqual(B.delivered, upTo(5));
});

test("everything is repeated at once when the peer is back", () => {
  const { A, B, line } = directly();
  A.introduce(B.epoch);
  line.cut = true;
  for (const i of upTo(5)) A.send(i);
  line.cut = false;
  A.repeat();
  assert.deepEqual(B.delivered, upTo(5));
});

test("once all is acknowledged there is nothing left to do", async () => {
  const { A, B, line, clock } = directly();
  A.introduce(B.epoch);
  for (const i of upTo(3)) A.send(i);
  await clock.advance(200);
  line.log.length = 0;
  await clock.advance(100_000);
  assert.equal(line.log.length, 0);
  assert.equal(clock.pending, 0);
});

test("an acknowledgement goes along with a signal where there is one", async () => {
  const { A, B, line, clock } = directly();
  A.introduce(B.epoch);
  await clock.advance(500);
  line.log.length = 0;
  A.send(1);
  B.send(1);
  await clock.advance(500);
  assert.deepEqual(
    line.log.map(({ n, ack }) => [n, ack]),
    [
      [2, 1],
      [2, 2],
      [0, 2],
    ],
  );
});

test("10,000 signals over a channel that loses, doubles and reorders", async () => {
  const random = seeded(20_260_115);
  const clock = new FakeClock();
  const { A, B } = twoPages((from, envelope) => {
    const copies = random() < 0.2 ? 0 : random() < 0.15 ? 2 : 1;
    for (let i = 0; i < copies; i++) {
      const text = JSON.stringify(envelope);
      clock.setTimeout(
        () => (from === "A" ? B : A).receive(JSON.parse(text)),
        random() * 120,
      );
    }
  }, clock);
  A.introduce(B.epoch);
  B.introduce(A.epoch);
  for (let i = 1; i <= 5_000; i++) {
    A.send(i);
    B.send(i);
    if (i % 4 === 0) await clock.advance(random() * 200);
    // Reconnections, which repeat everything.
    if (i % 500 === 0) (random() < 0.5 ? A : B).repeat();
  }
  await clock.advance(600_000);
  assert.deepEqual(A.delivered, upTo(5_000));
  assert.deepEqual(B.delivered, upTo(5_000));
  assert.equal(A.pairings() + B.pairings(), 2, "nobody had to start anew");
});

test("a reloaded page starts again, and the other one with it", () => {
  const { A, B, page, pages } = directly();
  A.introduce(B.epoch);
  A.send(1);
  A.send(2);
  pages.B = page("B", "A");
  const B2 = pages.B;
  A.send(3);
  assert.equal(A.pairings(), 2);
  assert.deepEqual(B2.delivered, [], "3 belonged to what the old page knew");
  A.send(4);
  B2.send(5);
  assert.deepEqual(B2.delivered, [4]);
  assert.deepEqual(A.delivered, [5]);
});

test("a reloaded page is known from its profile too", () => {
  const { A, B, page, pages } = directly();
  A.introduce(B.epoch);
  pages.B = page("B", "A");
  A.introduce(pages.B.epoch);
  assert.equal(A.pairings(), 2);
  A.send(1);
  assert.deepEqual(pages.B.delivered, [1]);
});

test("what an earlier page said, or somebody replays, is passed over", () => {
  const { A, B, page, pages, line } = directly();
  A.introduce(B.epoch);
  B.send(1);
  const old = line.log.filter(({ epoch }) => epoch === B.epoch);
  pages.B = page("B", "A");
  pages.B.introduce(A.epoch);
  pages.B.send(7);
  for (const envelope of old) A.receive(envelope);
  A.introduce(B.epoch);
  assert.deepEqual(A.delivered, [7]);
  assert.equal(A.pairings(), 2);
});

test("the older of two pages of one member does not fight the newer", () => {
  const { A, B, page, pages, line } = directly();
  A.introduce(B.epoch);
  pages.B = page("B", "A");
  pages.B.introduce(A.epoch);
  line.log.length = 0;
  B.receive({
    n: 1,
    ack: 0,
    epoch: A.epoch,
    for: pages.B.epoch,
    body: signal(1),
  });
  assert.equal(line.log.length, 0);
  assert.deepEqual(B.delivered, []);
});

test("a peer that left and came back on the same page meets a new pairing", () => {
  const { A, B } = directly();
  A.introduce(B.epoch);
  A.send(1);
  B.send(1);
  A.forget();
  A.introduce(B.epoch);
  assert.equal(B.pairings(), 2);
  A.send(2);
  B.send(2);
  assert.deepEqual(B.delivered, [2]);
  assert.deepEqual(A.delivered, [1, 2].slice(0, 1).concat(2));
});

test("a restart from one side renews the pairing of both", () => {
  const { A, B } = directly();
  A.introduce(B.epoch);
  A.send(1);
  B.restart();
  assert.equal(A.pairings(), 2);
  assert.equal(B.pairings(), 2);
  A.send(2);
  B.send(3);
  assert.deepEqual([A.delivered, B.delivered], [[3], [2]]);
});

test("a peer that takes nothing for long starts again instead of filling memory", () => {
  const { A, B, line } = directly();
  A.introduce(B.epoch);
  line.cut = true;
  for (const i of upTo(1_001)) A.send(i);
  assert.equal(A.pairings(), 2);
});

test("pages that reload at any moment end in one pairing without a gap", async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = seeded(seed);
    const clock = new FakeClock();
    /** @type {Record<string, any>} */
    const now = {};
    const { page, A, B } = twoPages((from, envelope) => {
      if (random() < 0.2) return;
      const text = JSON.stringify(envelope);
      // Whichever page is there when it arrives gets it: the member stays the same.
      clock.setTimeout(
        () => now[from === "A" ? "B" : "A"].receive(JSON.parse(text)),
        random() * 300,
      );
    }, clock);
    Object.assign(now, { A, B });
    A.introduce(B.epoch);
    for (let i = 0; i < 30; i++) {
      /** @type {["A", "B"] | ["B", "A"]} */
      const [name, peer] = random() < 0.5 ? ["A", "B"] : ["B", "A"];
      if (random() < 0.2) {
        now[name].close();
        now[name] = page(name, peer);
        now[name].introduce(now[peer].epoch);
      } else if (random() < 0.1) {
        now[name].restart();
      } else {
        now[name].send(i);
      }
      await clock.advance(random() * 400);
    }
    await clock.advance(60_000);
    now.A.delivered.length = 0;
    now.B.delivered.length = 0;
    for (const i of upTo(20)) {
      now.A.send(i);
      now.B.send(i);
    }
    await clock.advance(120_000);
    assert.deepEqual(now.A.delivered, upTo(20), `seed ${seed}`);
    assert.deepEqual(now.B.delivered, upTo(20), `seed ${seed}`);
  }
});

test("a peer that starts again too often is heard later, by what it repeats", async () => {
  const clock = new FakeClock();
  /** @type {ReturnType<typeof twoPages>} */
  const pages = twoPages((from, envelope) => {
    const receiver = from === "A" ? pages.B : pages.A;
    clock.setTimeout(() => receiver.receive(structuredClone(envelope)), 10);
  }, clock);
  const { A, B } = pages;
  A.introduce(B.epoch);
  B.introduce(A.epoch);
  await clock.advance(2_000);
  const pairings = A.pairings();
  A.allows(false);
  for (let time = 0; time < 5; time += 1) B.restart();
  B.send(1);
  await clock.advance(5_000);
  assert.equal(A.pairings(), pairings, "nothing new is begun");
  A.allows(true);
  await clock.advance(20_000);
  assert.equal(A.pairings(), pairings + 1, "the newest alone");
  assert.deepEqual(A.delivered, [1]);
});

test("whoever comes back after hundreds came and went begins with a newer epoch", () => {
  let epochs = 100;
  /** @type {Map<string, number>} */
  const last = new Map();
  const outbox = createOutbox({
    epoch: epochs,
    nextEpoch: () => ++epochs,
    clock: new FakeClock(),
    transmit: (peer, { epoch }) => last.set(peer, epoch),
    deliver() {},
    mayRenew: () => true,
    onRenewed() {},
  });
  /** @param {string} peer */
  const meet = (peer) => {
    outbox.introduce(peer, 1);
    return last.get(peer) ?? 0;
  };
  meet("ann");
  outbox.restart("ann");
  const before = last.get("ann") ?? 0;
  outbox.forget("ann");
  for (let i = 0; i < 1_000; i++) {
    meet(`m${i}`);
    outbox.forget(`m${i}`);
  }
  assert.ok(meet("ann") > before);
});

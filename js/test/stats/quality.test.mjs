import assert from "node:assert/strict";
import { test } from "node:test";
import {
  createQuality,
  lossBetween,
  qualityOf,
  readStats,
} from "../../src/stats/quality.js";

/** @param {object[]} stats */
const report = (...stats) =>
  /** @type {any} */ (
    new Map(stats.map((one) => [/** @type {any} */ (one).id, one]))
  );

/** @param {string} local @param {string} remote */
const candidates = (local, remote) => [
  { id: "L", type: "local-candidate", candidateType: local },
  { id: "R", type: "remote-candidate", candidateType: remote },
];

const PAIR = {
  id: "P",
  type: "candidate-pair",
  localCandidateId: "L",
  remoteCandidateId: "R",
  currentRoundTripTime: 0.05,
};
const OTHER_PAIR = { ...PAIR, id: "Q", localCandidateId: "X" };
const TRANSPORT = { id: "T", type: "transport", selectedCandidatePairId: "P" };

/** @param {Partial<import("../../src/stats/quality.js").Counts>} [changes] */
const counts = (changes = {}) => ({
  lost: 0,
  received: 0,
  rtt: 20,
  theirLoss: 0,
  route: /** @type {const} */ ("direct"),
  ...changes,
});

test("a pair of the browsers' own candidates is direct, one with a relay is relayed", () => {
  for (const own of ["host", "srflx", "prflx"]) {
    for (const theirs of ["host", "srflx", "prflx"]) {
      const stats = [OTHER_PAIR, PAIR, TRANSPORT, ...candidates(own, theirs)];
      assert.equal(readStats(report(...stats)).route, "direct");
    }
  }
  for (const [own, theirs] of [
    ["relay", "host"],
    ["srflx", "relay"],
    ["relay", "relay"],
  ]) {
    const stats = [PAIR, TRANSPORT, ...candidates(own, theirs)];
    assert.equal(readStats(report(...stats)).route, "relayed");
  }
});

test("where no transport names the pair, the one marked as selected counts", () => {
  const marked = { ...PAIR, selected: true };
  const stats = readStats(
    report(OTHER_PAIR, marked, ...candidates("relay", "host")),
  );
  assert.equal(stats.route, "relayed");
  assert.equal(stats.rtt, 50);
});

test("without a selected pair nothing is said", () => {
  assert.equal(readStats(report(PAIR)).route, null);
  assert.equal(readStats(report()).route, null);
});

test("the losses of both kinds are counted, and what the peer reports", () => {
  const read = readStats(
    report(
      { id: "a", type: "inbound-rtp", packetsLost: 3, packetsReceived: 100 },
      { id: "v", type: "inbound-rtp", packetsLost: -2, packetsReceived: 50 },
      { id: "ra", type: "remote-inbound-rtp", fractionLost: 0.25 },
      { id: "rv", type: "remote-inbound-rtp" },
    ),
  );
  assert.equal(read.lost, 3, "what came twice makes up for nothing");
  assert.equal(read.received, 150);
  assert.equal(read.theirLoss, 0.25);
});

test("loss and delay each decide the quality", () => {
  for (const [loss, rtt, quality] of /** @type {const} */ ([
    [0, 0, "good"],
    [0.029, 299, "good"],
    [0.03, 20, "weak"],
    [0, 300, "weak"],
    [0.099, 799, "weak"],
    [0.1, 20, "bad"],
    [0, 800, "bad"],
  ])) {
    assert.equal(qualityOf({ loss, rtt }), quality, `${loss} ${rtt}`);
  }
});

test("what counts is lost since the last reading, in the worse direction", () => {
  const before = counts({ lost: 50, received: 1_000 });
  const loss = (/** @type {object} */ now) => lossBetween(before, counts(now));
  assert.equal(loss({ lost: 50, received: 2_000 }), 0);
  assert.equal(loss({ lost: 60, received: 1_090 }), 0.1);
  assert.equal(loss({ lost: 60, received: 1_090, theirLoss: 0.5 }), 0.5);
  assert.equal(loss({ lost: 60, received: 1_000 }), 1, "nothing arrives");
  assert.equal(loss({ lost: 0, received: 0 }), 0, "a track is gone");
});

test("a quality shows at the second reading, and changes when two agree", () => {
  const quality = createQuality();
  let lost = 0;
  let received = 0;
  const read = (/** @type {number} */ more) => {
    lost += more;
    received += 100 - more;
    return quality.read(counts({ lost, received }));
  };
  assert.equal(read(0), null);
  assert.equal(read(0), "good");
  assert.equal(read(50), "good", "once may be chance");
  assert.equal(read(0), "good");
  assert.equal(read(5), "good");
  assert.equal(read(5), "weak");
  assert.equal(read(50), "weak");
  assert.equal(read(50), "bad");
  assert.equal(read(0), "bad");
  assert.equal(read(0), "good");
});

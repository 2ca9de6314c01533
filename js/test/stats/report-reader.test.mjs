import assert from "node:assert/strict";
import { test } from "node:test";
import { createReportReader } from "../../src/stats/report-reader.js";

const FIRST = {
  T: { type: "transport", selectedCandidatePairId: "P1" },
  P1: { type: "candidate-pair", currentRoundTripTime: 0.01 },
  P2: { type: "candidate-pair" },
  L1: { type: "local-candidate", candidateType: "host" },
  IN: { type: "inbound-rtp", codecId: "C1", packetsReceived: 1 },
  C1: { type: "codec", mimeType: "audio/opus" },
  O1: { type: "certificate" },
};

/** A report as browsers give it, which notes what was made for whom.
 * @param {Record<string, object>} entries */
function report(entries) {
  /** @type {string[]} */
  const made = [];
  const make = (/** @type {string} */ id) => {
    made.push(id);
    return { id, ...entries[id] };
  };
  return {
    made,
    size: Object.keys(entries).length,
    get: (/** @type {string} */ id) => (id in entries ? make(id) : undefined),
    *[Symbol.iterator]() {
      for (const id of Object.keys(entries)) yield [id, make(id)];
    },
  };
}

/** @param {Record<string, object>[]} rounds */
function read(...rounds) {
  const reader = createReportReader();
  return rounds.map((entries) => {
    const given = report(entries);
    const read = new Map(reader(/** @type {any} */ (given)));
    return { made: given.made, read };
  });
}

test("what does not change is read once", () => {
  const later = {
    ...FIRST,
    P1: { ...FIRST.P1, currentRoundTripTime: 0.02 },
    IN: { ...FIRST.IN, packetsReceived: 2 },
  };
  const [first, second] = read(FIRST, later);
  assert.deepEqual(first.made, Object.keys(FIRST));
  assert.deepEqual(second.made, ["T", "P1", "IN"]);
  assert.equal(second.read.get("P1").currentRoundTripTime, 0.02);
  assert.equal(second.read.get("IN").packetsReceived, 2);
  assert.equal(second.read.get("L1").candidateType, "host");
  assert.equal(second.read.get("C1").mimeType, "audio/opus");
});

for (const [
  what,
  change,
] of /** @type {[string, Record<string, object>][]} */ ([
  ["is another path", { T: { ...FIRST.T, selectedCandidatePairId: "P2" } }],
  ["is no path any more", { T: { type: "transport" } }],
  ["is another codec", { IN: { ...FIRST.IN, codecId: "C2" } }],
  ["is one more", { L2: { type: "local-candidate", candidateType: "relay" } }],
])) {
  test(`all is read again when there ${what}`, () => {
    const [, second] = read(FIRST, { ...FIRST, ...change });
    const now = Object.entries({ ...FIRST, ...change });
    for (const [id, entry] of now)
      assert.deepEqual(second.read.get(id), { id, ...entry });
    assert.ok(second.made.includes("O1"));
  });
}

test("what is gone is forgotten, also when something else came for it", () => {
  const { IN, ...rest } = FIRST;
  const [, second] = read(FIRST, { ...rest, IN2: IN });
  const ids = [...second.read.keys()].sort();
  assert.deepEqual(ids, ["C1", "IN2", "L1", "O1", "P1", "P2", "T"]);
});

test("each pair is looked at where no transport says which is taken", () => {
  const { T, ...firefox } = FIRST;
  const pairs = { P2: { ...FIRST.P2, selected: true } };
  const [, second] = read(firefox, { ...firefox, ...pairs });
  assert.deepEqual(second.made, ["P1", "P2", "IN"]);
  assert.equal(second.read.get("P2").selected, true);
});

test("now and then all is read again, in case something changed unnoticed", () => {
  const rounds = read(...Array(17).fill(FIRST));
  const whole = rounds.filter(({ made }) => made.includes("O1"));
  assert.equal(whole.length, 2);
});

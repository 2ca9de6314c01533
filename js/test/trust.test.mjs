import assert from "node:assert/strict";
import { test } from "node:test";
import { createTrust } from "../src/call/trust.js";
import { FakeClock } from "./fakes/clock.mjs";

const description = (/** @type {string} */ print) => ({
  type: "offer",
  sdp: `v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=fingerprint:sha-256 ${print}\r\n`,
});

function connection(changes = {}) {
  return /** @type {any} */ ({
    connectionState: "connected",
    currentLocalDescription: description("AA"),
    currentRemoteDescription: description("BB"),
    getStats: async () =>
      new Map(
        [
          { id: "T", type: "transport", selectedCandidatePairId: "P" },
          { id: "P", type: "candidate-pair", localCandidateId: "L" },
          { id: "L", type: "local-candidate", candidateType: "host" },
        ].map((one) => [one.id, one]),
      ),
    ...changes,
  });
}

/** @param {Map<string, any>} connections */
function site(connections) {
  const clock = new FakeClock();
  /** @type {any[]} */
  const told = [];
  /** @type {string[][]} */
  const asked = [];
  const trust = createTrust({
    clock,
    connections: () => connections.entries(),
    secret: () => "K",
    async code(prints) {
      asked.push(prints);
      return [asked.length, 0, 0, 0, 0, 0];
    },
    onTrust: (id, trust) => told.push({ id, ...trust }),
  });
  return { clock, told, asked, trust };
}

test("a connection is told of with its code and its path", async () => {
  const { clock, told, asked } = site(new Map([["bob", connection()]]));
  await clock.advance(4_100);
  assert.deepEqual(asked, [["sha-256 AA", "sha-256 BB"]], "worked out once");
  assert.deepEqual(told.at(-1), {
    id: "bob",
    safety: [1, 0, 0, 0, 0, 0],
    route: "direct",
    quality: "good",
  });
});

test("another fingerprint makes another code, in a new connection or the old", async () => {
  const bob = connection();
  const connections = new Map([["bob", bob]]);
  const { clock, told, asked } = site(connections);
  await clock.advance(2_100);
  bob.currentRemoteDescription = description("CC");
  await clock.advance(2_000);
  assert.deepEqual(told.at(-1).safety, [2, 0, 0, 0, 0, 0]);

  connections.set("bob", connection({ connectionState: "connecting" }));
  await clock.advance(2_000);
  assert.equal(told.at(-1).safety, null, "the old code proves nothing of it");
  connections.get("bob").connectionState = "connected";
  await clock.advance(2_000);
  assert.deepEqual(told.at(-1).safety, [3, 0, 0, 0, 0, 0]);
  assert.deepEqual(asked.at(-1), ["sha-256 AA", "sha-256 BB"]);
});

test("there is no code before a connection stands, nor of what is only offered", async () => {
  const { clock, told, asked } = site(
    new Map([
      ["bob", connection({ connectionState: "connecting" })],
      [
        "cem",
        connection({
          currentRemoteDescription: null,
          pendingRemoteDescription: description("BB"),
        }),
      ],
    ]),
  );
  await clock.advance(2_100);
  assert.deepEqual(asked, []);
  assert.ok(told.every(({ safety }) => safety === null));
});

test("one whose statistics fail does not hide the others", async () => {
  const broken = connection({ getStats: () => Promise.reject(new Error()) });
  const { clock, told } = site(
    new Map([
      ["bob", broken],
      ["cem", connection()],
    ]),
  );
  await clock.advance(4_100);
  assert.deepEqual([...new Set(told.map(({ id }) => id))], ["cem"]);
});

test("after the end nothing is looked at or told", async () => {
  const { clock, told, trust } = site(new Map([["bob", connection()]]));
  trust.close();
  await clock.advance(10_000);
  assert.deepEqual(told, []);
  assert.equal(clock.pending, 0);
});

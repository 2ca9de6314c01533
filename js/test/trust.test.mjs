import assert from "node:assert/strict";
import { test } from "node:test";
import { createTrust } from "../src/call/trust.js";
import { settled } from "./fakes/clock.mjs";

const description = (/** @type {string} */ print) => ({
  type: "offer",
  sdp: `v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=fingerprint:sha-256 ${print}\r\n`,
});

const report = new Map(
  [
    { id: "T", type: "transport", selectedCandidatePairId: "P" },
    { id: "P", type: "candidate-pair", localCandidateId: "L" },
    { id: "L", type: "local-candidate", candidateType: "host" },
  ].map((one) => [one.id, one]),
);

function connection(changes = {}) {
  return /** @type {any} */ ({
    connectionState: "connected",
    currentLocalDescription: description("AA"),
    currentRemoteDescription: description("BB"),
    ...changes,
  });
}

/** @param {Map<string, any>} connections */
function site(connections) {
  /** @type {any[]} */
  const told = [];
  /** @type {string[][]} */
  const asked = [];
  const trust = createTrust({
    secret: () => "K",
    async code(prints) {
      asked.push(prints);
      return [asked.length, 0, 0, 0, 0, 0];
    },
    onTrust: (id, trust) => told.push({ id, ...trust }),
  });
  /** @param {number} rounds */
  async function pass(rounds) {
    for (let done = 0; done < rounds; done += 1) {
      trust.measured(
        [...connections].map(([id, pc]) => ({
          id,
          pc,
          report: /** @type {any} */ (report),
        })),
      );
      await settled();
    }
  }
  return { pass, told, asked, trust };
}

test("a connection is told of with its code and its path", async () => {
  const { pass, told, asked } = site(new Map([["bob", connection()]]));
  await pass(2);
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
  const { pass, told, asked } = site(connections);
  await pass(1);
  bob.currentRemoteDescription = description("CC");
  await pass(1);
  assert.deepEqual(told.at(-1).safety, [2, 0, 0, 0, 0, 0]);

  connections.set("bob", connection({ connectionState: "connecting" }));
  await pass(1);
  assert.equal(told.at(-1).safety, null, "the old code proves nothing of it");
  connections.get("bob").connectionState = "connected";
  await pass(1);
  assert.deepEqual(told.at(-1).safety, [3, 0, 0, 0, 0, 0]);
  assert.deepEqual(asked.at(-1), ["sha-256 AA", "sha-256 BB"]);
});

test("there is no code before a connection stands, nor of what is only offered", async () => {
  const { pass, told, asked } = site(
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
  await pass(1);
  assert.deepEqual(asked, []);
  assert.ok(told.every(({ safety }) => safety === null));
});

test("after the end nothing is told", async () => {
  const { pass, told, trust } = site(new Map([["bob", connection()]]));
  const passing = pass(1);
  trust.close();
  await passing;
  assert.deepEqual(told, []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createConnectionInfo } from "../../src/stats/connection-info.js";

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
    addEventListener() {},
    ...changes,
  });
}

/** @param {Map<string, any>} connections */
function site(connections) {
  /** @type {any[]} */
  const told = [];
  /** @type {any[]} */
  const exchanges = [];
  /** @type {string[]} */
  const broken = [];
  /** @type {string[]} */
  const strays = [];
  /** @type {any[]} */
  const sent = [];
  const info = createConnectionInfo({
    secret: () => "K",
    exchange(peer, handlers) {
      /** @type {import("../../src/safety/safety-exchange.js").Safety} */
      let safety = { state: "exchanging" };
      const exchange = {
        ...handlers,
        peer,
        views: /** @type {any[]} */ ([]),
        heard: /** @type {any[]} */ ([]),
        closed: false,
        safety: () => safety,
        look: (/** @type {any} */ view) => exchange.views.push(view),
        hear: (/** @type {any} */ word) => exchange.heard.push(word),
        close() {
          exchange.closed = true;
        },
        /** @param {typeof safety} next */
        becomes(next) {
          safety = next;
          handlers.onSafety(next);
        },
      };
      exchanges.push(exchange);
      return exchange;
    },
    send: (id, data) => sent.push([id, data]) > 0,
    onChange: (id, info) => told.push({ id, ...info }),
    onBroken: (id) => broken.push(id),
    onStray: (id) => strays.push(id),
  });
  const pass = () =>
    info.measured(
      [...connections].map(([id, pc]) => ({
        id,
        pc,
        report: /** @type {any} */ (report),
      })),
    );
  return { pass, told, exchanges, broken, strays, sent, info };
}

const CODE = {
  state: /** @type {const} */ ("agreed"),
  code: [1, 2, 3, 4, 5, 6],
};
const word = { type: "commit", tag: "T".repeat(22), hash: "H".repeat(43) };

test("a connection is reported with its code and its path", () => {
  const { pass, told, exchanges } = site(new Map([["bob", connection()]]));
  pass();
  assert.deepEqual(told.at(-1).safety, { state: "exchanging" });
  exchanges[0].becomes(CODE);
  assert.deepEqual(told.at(-1).safety, CODE, "at once");
  pass();
  assert.deepEqual(told.at(-1), {
    id: "bob",
    safety: CODE,
    route: "direct",
    quality: "good",
  });
  assert.equal(exchanges.length, 1);
  assert.deepEqual(exchanges[0].views, [
    { secret: "K", prints: ["sha-256 AA", "sha-256 BB"] },
    { secret: "K", prints: ["sha-256 AA", "sha-256 BB"] },
  ]);
});

test("another connection begins another exchange, and has no code before", () => {
  const connections = new Map([["bob", connection()]]);
  const { pass, told, exchanges, info } = site(connections);
  pass();
  exchanges[0].becomes(CODE);
  connections.set("bob", connection({ connectionState: "connecting" }));
  info.forget("bob");
  assert.equal(exchanges[0].closed, true);
  assert.equal(told.at(-1).safety, null, "the old code proves nothing of it");
  pass();
  assert.equal(told.at(-1).safety, null);
  connections.get("bob").connectionState = "connected";
  pass();
  assert.equal(exchanges.length, 2);
  assert.deepEqual(told.at(-1).safety, { state: "exchanging" });
});

test("a short loss says nothing against the code", () => {
  const bob = connection();
  const { pass, told, exchanges } = site(new Map([["bob", bob]]));
  pass();
  exchanges[0].becomes(CODE);
  bob.connectionState = "disconnected";
  pass();
  assert.deepEqual(told.at(-1).safety, CODE);
});

test("nothing is exchanged before a connection stands, nor of what is only offered", () => {
  const { pass, told, exchanges } = site(
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
  pass();
  assert.ok(exchanges.every(({ views }) => views.length === 0));
  assert.ok(told.every(({ safety }) => safety === null));
});

test("words go between the peer and the exchange of its connection", () => {
  const { pass, exchanges, sent, strays, info } = site(
    new Map([["bob", connection()]]),
  );
  info.hear("bob", `~${JSON.stringify(word)}`);
  pass();
  assert.equal(exchanges.length, 1, "also before this side has looked");
  assert.deepEqual(exchanges[0].heard, [word]);
  exchanges[0].send(word);
  assert.deepEqual(sent, [["bob", `~${JSON.stringify(word)}`]]);
  info.hear("bob", "~{}");
  assert.deepEqual(strays, ["bob"]);
});

test("a broken exchange is warned of, and so is one too many that came to nothing", () => {
  const connections = new Map([["bob", connection()]]);
  const { pass, told, exchanges, broken, info } = site(connections);
  pass();
  exchanges[0].becomes({ state: "broken" });
  assert.deepEqual(told.at(-1).safety, { state: "broken" });
  assert.deepEqual(broken.splice(0), ["bob"]);

  for (let time = 1; time <= 8; time += 1) {
    assert.deepEqual(broken, []);
    exchanges.at(-1).onAbandoned();
    info.forget("bob");
    connections.set("bob", connection());
    pass();
  }
  assert.deepEqual(broken, ["bob"]);
  assert.deepEqual(told.at(-1).safety, { state: "broken" });
  assert.deepEqual(exchanges.at(-1).views, [], "no further try");
});

test("after the end no exchange goes on", () => {
  const { pass, exchanges, info } = site(new Map([["bob", connection()]]));
  pass();
  info.close();
  assert.equal(exchanges[0].closed, true);
});

test("descriptions are read again once something else was negotiated", () => {
  let changed = () => {};
  const pc = connection({
    addEventListener(/** @type {string} */ _, /** @type {() => void} */ run) {
      changed = run;
    },
  });
  const { pass, exchanges } = site(new Map([["bob", pc]]));
  pass();
  pc.currentLocalDescription = description("CC");
  pass();
  changed();
  pass();
  assert.deepEqual(
    exchanges[0].views.map((/** @type {any} */ { prints }) => prints[0]),
    ["AA", "AA", "CC"].map((print) => `sha-256 ${print}`),
  );
});

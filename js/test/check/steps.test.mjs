import assert from "node:assert/strict";
import { test } from "node:test";
import {
  checkReport,
  runSteps,
  STEPS,
  verdictOf,
} from "../../src/check/steps.js";
import { Refused } from "../../src/wire/messages.js";
import { SERVERS } from "../fakes/bench.mjs";

/** A bench on which all is well, save for what is changed. @param {object} [changes] */
function bench(changes = {}) {
  /** @type {string[]} */
  const stopped = [];
  /** @type {unknown[]} */
  const called = [];
  return {
    stopped,
    called,
    steps: /** @type {import("../../src/check/steps.js").Bench} */ ({
      browser: () => "well",
      open: async (kind) =>
        /** @type {any} */ ({ kind, stop: () => stopped.push(kind) }),
      hears: async () => true,
      speakers: async () => 2,
      servers: async () => SERVERS,
      socket: async () => true,
      refused: () => [],
      ice: async () => "well",
      call: async (tracks) => {
        called.push(...tracks);
        return "well";
      },
      standIn: (kind) => /** @type {any} */ (`stand-in for the ${kind}`),
      ...changes,
    }),
  };
}

/** @param {ReturnType<typeof bench>} on */
async function outcomes(on) {
  /** @type {string[]} */
  const order = [];
  const found = await runSteps(on.steps, (step, result) =>
    order.push(result ? `${step} done` : step),
  );
  assert.deepEqual(
    order,
    STEPS.flatMap((step) => [step, `${step} done`]),
  );
  return {
    found,
    verdict: verdictOf(found),
    said: Object.fromEntries(
      [...found].map(([step, { said }]) => [step, said]),
    ),
  };
}

const refusing = (/** @type {string} */ code) => async () => {
  throw new Refused(code);
};

test("where all is well every step says so, and the devices are let go", async () => {
  const on = bench();
  const { found, verdict } = await outcomes(on);
  assert.ok([...found.values()].every(({ state }) => state === "well"));
  assert.equal(verdict, "well");
  assert.deepEqual(on.stopped, ["camera", "microphone"]);
  assert.deepEqual(
    on.called.map((track) => /** @type {any} */ (track).kind),
    ["camera", "microphone"],
  );
});

test("a camera that is refused limits a call, and a stand-in tests the rest", async () => {
  const on = bench({ open: refusing("refused") });
  const { said, verdict } = await outcomes(on);
  assert.equal(said.camera, "camera.refused");
  assert.equal(said.microphone, "microphone.refused");
  assert.equal(said.loopback, "loopback.well");
  assert.equal(verdict, "bad", "since nobody would hear this person");
  assert.deepEqual(on.called, [
    "stand-in for the camera",
    "stand-in for the microphone",
  ]);
});

test("each failure has a word of its own, and those that depend on it are not tested", async () => {
  for (const [changes, expected, verdict] of /** @type {any[]} */ ([
    [{ hears: async () => false }, { microphone: "microphone.quiet" }, "weak"],
    [
      { servers: refusing("offline") },
      {
        server: "server.offline",
        socket: "untested",
        stun: "untested",
        turn: "untested",
      },
      "bad",
    ],
    [{ servers: refusing("refused") }, { server: "server.refused" }, "bad"],
    [{ socket: async () => false }, { socket: "socket.blocked" }, "bad"],
    [
      { ice: async () => "blocked" },
      { stun: "stun.blocked", turn: "turn.blocked" },
      "weak",
    ],
    [
      { refused: () => ["turn:a.example:70000"] },
      { turn: "turn.refused", stun: "stun.well" },
      "weak",
    ],
    [
      { ice: async () => "unset" },
      { stun: "stun.unset", turn: "turn.unset" },
      "well",
    ],
    [
      { call: async () => "no-picture" },
      { loopback: "loopback.no-picture" },
      "bad",
    ],
    [
      { browser: () => "insecure" },
      { browser: "browser.insecure", camera: "untested", loopback: "untested" },
      "bad",
    ],
    [
      {
        call: async () => {
          throw new TypeError("not a function");
        },
      },
      { loopback: "loopback.no-path" },
      "bad",
    ],
  ])) {
    const result = await outcomes(bench(changes));
    for (const [step, said] of Object.entries(expected))
      assert.equal(result.said[step], said, JSON.stringify(expected));
    assert.equal(result.verdict, verdict, JSON.stringify(expected));
  }
});

test("the report for a helper holds states alone", async () => {
  const { found } = await outcomes(bench({ open: refusing("busy") }));
  const report = checkReport(found, {
    at: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
    browser: ["Firefox", 140],
  });
  assert.deepEqual(report.split("\n"), [
    "Allo, test of a device and a network",
    "2026-01-02T03:04:05.000Z",
    "Firefox 140",
    "all: bad",
    "browser: well (well)",
    "camera: weak (busy)",
    "microphone: bad (busy)",
    "speaker: well (well)",
    "server: well (well)",
    "socket: well (well)",
    "stun: well (well)",
    "turn: well (well)",
    "loopback: well (well)",
  ]);
  assert.doesNotMatch(report, /allo\.test|\d+\.\d+\.\d+\.\d+/);
});

test("an address that the browser refuses is named on the page, and is not in the report", async () => {
  const found = await runSteps(
    bench({ refused: () => ["stun:a.example:0"] }).steps,
    () => {},
  );
  assert.equal(found.get("stun")?.named, "stun:a.example:0");
  const about = {
    at: new Date(0),
    browser: /** @type {["Chromium", number]} */ (["Chromium", 1]),
  };
  assert.ok(!checkReport(found, about).includes("a.example"));
});

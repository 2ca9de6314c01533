import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { base } from "../../src/browser/base.js";
import { callItself } from "../../src/check/loopback.js";
import {
  askIceServers,
  reachesIce,
  reachesSocket,
  refusedAddresses,
} from "../../src/check/network.js";
import {
  checkReport,
  runSteps,
  STEPS,
  verdictOf,
} from "../../src/check/steps.js";
import { createCheckView } from "../../src/check/view.js";
import { LANGUAGES } from "../../src/check/words.js";
import { Refused } from "../../src/wire/messages.js";
import { FakeClock } from "../fakes/clock.mjs";
import { FakeSocket } from "../fakes/socket.mjs";

const SERVERS = [
  { urls: ["stun:stun.allo.test"] },
  { urls: ["turn:turn.allo.test"], username: "u", credential: "c" },
];

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

/** A connection that gathers what a test says. @param {(pc: any) => void} gathers */
function gathering(gathers) {
  /** @type {any} */
  const pc = {
    configuration: null,
    closed: false,
    iceGatheringState: "new",
    createDataChannel() {},
    async setLocalDescription() {
      gathers(pc);
    },
    close() {
      pc.closed = true;
    },
    complete() {
      pc.iceGatheringState = "complete";
      pc.onicegatheringstatechange();
    },
  };
  return {
    pc,
    connect: (/** @type {any} */ configuration) => {
      pc.configuration = configuration;
      return pc;
    },
  };
}

test("STUN is reached when an address comes of it, or none has to", async () => {
  const clock = new FakeClock();
  const found = gathering((pc) =>
    pc.onicecandidate({ candidate: { type: "srflx" } }),
  );
  assert.equal(await reachesIce(SERVERS, "stun", found.connect, clock), "well");
  assert.deepEqual(found.pc.configuration.iceServers, [
    { urls: ["stun:stun.allo.test"] },
  ]);
  assert.ok(found.pc.closed);
  assert.equal(clock.pending, 0);

  const same = gathering((pc) => {
    pc.onicecandidate({ candidate: { type: "host" } });
    pc.complete();
  });
  assert.equal(await reachesIce(SERVERS, "stun", same.connect, clock), "well");
  const silent = gathering((pc) => {
    pc.onicecandidateerror({ errorCode: 701 });
    pc.complete();
  });
  assert.equal(
    await reachesIce(SERVERS, "stun", silent.connect, clock),
    "blocked",
  );
});

test("a relay is reached by its address, or by what it says to a stranger", async () => {
  const clock = new FakeClock();
  const found = gathering((pc) =>
    pc.onicecandidate({ candidate: { type: "relay" } }),
  );
  assert.equal(await reachesIce(SERVERS, "turn", found.connect, clock), "well");
  assert.equal(found.pc.configuration.iceTransportPolicy, "relay");
  assert.equal(found.pc.configuration.iceServers[0].username, "u");

  const bare = [{ urls: ["turn:turn.allo.test"] }];
  const stranger = gathering((pc) => {
    pc.onicecandidateerror({ errorCode: 401 });
    pc.complete();
  });
  assert.equal(
    await reachesIce(bare, "turn", stranger.connect, clock),
    "answers",
  );
  assert.equal(stranger.pc.configuration.iceServers[0].username, "check");

  const nothing = gathering(() => {});
  const waiting = reachesIce(bare, "turn", nothing.connect, clock);
  await clock.advance(15_000);
  assert.equal(await waiting, "blocked");
});

test("a relay is asked for the address where no STUN server is named", async () => {
  const found = gathering((pc) =>
    pc.onicecandidate({ candidate: { type: "srflx" } }),
  );
  const servers = [
    {
      urls: [
        "turn:a.test:3478?transport=udp",
        "turn:b.test?transport=tcp",
        "turns:c.test",
      ],
      username: "u",
      credential: "c",
    },
  ];
  const clock = new FakeClock();
  assert.equal(await reachesIce(servers, "stun", found.connect, clock), "well");
  assert.deepEqual(found.pc.configuration.iceServers, [
    { urls: ["stun:a.test:3478"] },
  ]);
});

test("where nothing is set up nothing is tried", async () => {
  const none = await reachesIce([], "turn", assert.fail, new FakeClock());
  assert.equal(none, "unset");
});

test("the socket is tried without a seat, and let go", async () => {
  const clock = new FakeClock();
  for (const [happens, expected] of /** @type {const} */ ([
    [(/** @type {FakeSocket} */ socket) => socket.end(1000), true],
    [(/** @type {FakeSocket} */ socket) => socket.end(1006), false],
    [
      async (/** @type {FakeSocket} */ socket) => {
        socket.open();
        await clock.advance(15_000);
      },
      false,
    ],
    [
      (/** @type {FakeSocket} */ socket) => {
        socket.protocol = "";
        socket.end(1000);
      },
      false,
    ],
    [() => clock.advance(15_000), false],
  ])) {
    /** @type {FakeSocket[]} */
    const sockets = [];
    const reached = reachesSocket((protocols) => {
      sockets.push(new FakeSocket(protocols));
      sockets[0].protocol = protocols[0];
      return /** @type {any} */ (sockets[0]);
    }, clock);
    await happens(sockets[0]);
    assert.equal(await reached, expected);
    assert.deepEqual(sockets[0].protocols, ["allo.check"]);
    assert.ok(sockets[0].closed || !expected);
    assert.equal(clock.pending, 0);
  }
});

test("a seat that is no longer good is worth as much as none", async () => {
  /** @type {(string | undefined)[]} */
  const asked = [];
  const fetching = (/** @type {number[]} */ ...statuses) =>
    /** @type {any} */ (
      async (/** @type {string} */ path, /** @type {any} */ { headers }) => {
        assert.equal(path, `${base}api/ice`);
        asked.push(headers.Authorization);
        const status = statuses.shift() ?? 0;
        if (status === 0) throw new TypeError("no network");
        return {
          ok: status === 200,
          status,
          json: async () => ({ iceServers: SERVERS }),
        };
      }
    );
  assert.deepEqual(await askIceServers(fetching(410, 200), "S"), SERVERS);
  assert.deepEqual(asked, ["Bearer S", undefined]);
  await assert.rejects(askIceServers(fetching(429), null), { code: "refused" });
  const none = /** @type {any} */ (
    async () => ({ ok: false, status: 404, json: async () => ({}) })
  );
  await assert.rejects(askIceServers(none, null), { code: "offline" });
  await assert.rejects(askIceServers(fetching(0), null), { code: "offline" });
});

test("a call with itself waits for pictures and for sound", async () => {
  const looped = async (/** @type {any[][]} */ ...readings) => {
    const clock = new FakeClock();
    let closed = 0;
    globalThis.MediaStream = /** @type {any} */ (class {});
    const call = callItself(
      [/** @type {any} */ ({})],
      () =>
        /** @type {any} */ ({
          addTrack() {},
          async setLocalDescription() {},
          async setRemoteDescription() {},
          getStats: async () =>
            new Map(
              (readings.length > 1 ? readings.shift() : readings[0])?.map(
                (one, i) => [i, { type: "inbound-rtp", ...one }],
              ),
            ),
          close() {
            closed += 1;
          },
        }),
      clock,
    );
    await clock.advance(61_000);
    const result = await call;
    assert.equal(closed, 2);
    return result;
  };
  const video = { kind: "video", framesDecoded: 9 };
  const audio = { kind: "audio", packetsReceived: 90 };
  assert.equal(await looped([], [video], [video, audio]), "well");
  assert.equal(await looped([]), "no-path");
  assert.equal(await looped([audio]), "no-picture");
  assert.equal(await looped([video]), "no-sound");
});

test("names that only mDNS knows are given an address that is always here", async () => {
  /** @type {any[]} */
  const made = [];
  /** @type {string[]} */
  const added = [];
  const clock = new FakeClock();
  const call = callItself(
    [],
    () => {
      const pc = {
        addTrack() {},
        async setLocalDescription() {},
        async setRemoteDescription() {},
        addIceCandidate: async (/** @type {any} */ { candidate }) =>
          added.push(candidate),
        getStats: async () => new Map(),
        connectionState: "new",
        close() {},
      };
      made.push(pc);
      return /** @type {any} */ (pc);
    },
    clock,
  );
  for (const candidate of [
    "candidate:1 1 udp 1 cfcd-bf10.local 4640 typ host",
    "candidate:1 1 udp 1 192.0.2.1 4640 typ host",
  ])
    made[0].onicecandidate({ candidate: { candidate } });
  assert.deepEqual(added, [
    "candidate:1 1 udp 1 cfcd-bf10.local 4640 typ host",
    "candidate:1 1 udp 1 127.0.0.1 4640 typ host",
    "candidate:1 1 udp 1 192.0.2.1 4640 typ host",
  ]);
  made[1].connectionState = "failed";
  await clock.advance(300);
  assert.equal(await call, "no-path", "which needs no more waiting");
});

test("every language says all of it, and each bad result says what to try", () => {
  const { words: english } = LANGUAGES.en;
  for (const [tag, { words }] of Object.entries(LANGUAGES)) {
    for (const [key, [result, advice]] of Object.entries(words.said)) {
      assert.ok(result.length > 5, `${tag} ${key}`);
      const helps = !/\.(well|one|unset|answers)$|untested/.test(key);
      assert.equal(advice !== undefined, helps, `${tag} ${key}`);
    }
    if (tag === "en") continue;
    for (const [key, [result]] of Object.entries(words.said))
      assert.notEqual(
        result,
        english.said[/** @type {keyof typeof english.said} */ (key)][0],
        `${tag} ${key}`,
      );
  }
});

test("the page shows a verdict, a line for each step, and changes its language", async () => {
  const dom = new JSDOM("<!doctype html><body></body>");
  const { document } = dom.window;
  globalThis.document = document;
  /** @type {string[]} */
  const done = [];
  const view = createCheckView(document.body, {
    run: () => done.push("run"),
    copy: () => done.push("copy"),
    choose: (language) => done.push(language),
  });
  /** @type {import("../../src/check/view.js").Shown} */
  const shown = {
    language: "en",
    phase: "new",
    running: null,
    found: new Map(),
    verdict: null,
    notice: null,
  };
  const find = (/** @type {string} */ selector) =>
    /** @type {any} */ (document.querySelector(selector));
  view.show(shown);
  assert.equal(find("#run").textContent, "Start the test");
  assert.ok(find("#copy-check").hidden);
  find("#run").click();
  view.show({ ...shown, phase: "running", running: "camera" });
  assert.equal(find(".check-verdict").textContent, "Testing: Camera");
  find("#run").click();
  assert.deepEqual(done, ["run"], "once is enough");
  view.show({
    ...shown,
    language: "de",
    phase: "done",
    found: new Map([["camera", { state: "weak", said: "camera.refused" }]]),
    verdict: "weak",
  });
  assert.equal(document.documentElement.lang, "de");
  assert.match(find(".check-verdict").textContent, /mit Einschränkungen/);
  const camera = find('[data-step="camera"]');
  assert.equal(camera.dataset.state, "weak");
  assert.match(camera.textContent, /Kamera eingeschränkt/);
  assert.match(camera.textContent, /darf die Kamera nicht benutzen/);
  find("#copy-check").click();
  find("#language").value = "fr";
  find("#language").dispatchEvent(new dom.window.Event("change"));
  assert.deepEqual(done, ["run", "copy", "fr"]);
  dom.window.close();
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

test("a relay whose credentials only a seat gets is not one that the browser refuses", () => {
  /** As browsers do. @param {RTCIceServer[]} servers */
  const attempt = (servers) => {
    for (const { urls, username } of servers) {
      if (String(urls).startsWith("turn") && !username)
        throw new DOMException("", "InvalidAccessError");
      if (String(urls).endsWith(":0"))
        throw new DOMException("", "SyntaxError");
    }
  };
  const servers = [{ urls: ["stun:a:3478"] }, { urls: ["turn:a:3478"] }];
  assert.deepEqual(refusedAddresses(servers, attempt), []);
  assert.deepEqual(
    refusedAddresses([...servers, { urls: ["turn:b:0"] }], attempt),
    ["turn:b:0"],
  );
});

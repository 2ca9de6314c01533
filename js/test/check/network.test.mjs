import assert from "node:assert/strict";
import { test } from "node:test";
import { base } from "../../src/browser/base.js";
import {
  askIceServers,
  reachesIce,
  reachesSocket,
  refusedAddresses,
} from "../../src/check/network.js";
import { SERVERS } from "../fakes/bench.mjs";
import { FakeClock } from "../fakes/clock.mjs";
import { FakeSocket } from "../fakes/socket.mjs";

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

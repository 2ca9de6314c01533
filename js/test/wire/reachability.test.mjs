import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../src/wire/messages.js";
import { createSignalClient } from "../../src/wire/signal-client.js";
import { FakeClock } from "../fakes/clock.mjs";
import { FakeSocket } from "../fakes/socket.mjs";

const SELF = "AAAAAAAAAAAAAAAAAAAAAA";

/** Somebody who joins through something that keeps the socket away.
 * @param {object} between
 * @param {(socket: FakeSocket) => void} [between.opened] what it makes of a socket
 * @param {() => Promise<string>} [between.renew] of a request */
function site({ opened = () => {}, renew = async () => "seat" } = {}) {
  const clock = new FakeClock();
  const began = clock.now();
  /** @type {[string, number][]} */
  const states = [];
  const through = { opened };
  const client = createSignalClient(
    /** @type {any} */ ({
      session: { member: SELF, seat: "seat", seatSince: clock.date() },
      keyring: { sealProfile: async () => "" },
      browser: {
        clock,
        random: () => 0.5,
        openSocket(/** @type {string[]} */ protocols) {
          const socket = new FakeSocket(protocols);
          queueMicrotask(() => through.opened(socket));
          return socket;
        },
      },
      renew,
      log: { info() {}, warn() {}, error() {}, member: () => "" },
      onState: (/** @type {string} */ state) =>
        states.push([state, clock.now() - began]),
      onSeat() {},
      onMessage() {},
      onOver() {},
      onInterference() {},
      onFault: assert.fail,
    }),
  );
  client.takeSeat();
  client.start();
  return { clock, client, states, through };
}

/** @param {FakeSocket} socket */
const welcomes = (socket) => {
  socket.open();
  socket.say({ type: "waiting" });
};

for (const [
  name,
  opened,
] of /** @type {[string, (s: FakeSocket) => void][]} */ ([
  ["never answered", () => {}],
  ["answered with a page", (socket) => socket.end(1006)],
  [
    "stripped of its subprotocol",
    (socket) => {
      socket.protocol = "";
      socket.open();
      socket.say({ type: "waiting" });
    },
  ],
  ["opened, and nothing comes", (socket) => socket.open()],
])) {
  test(`of a socket that is ${name} it is told within 15 s that it is the socket`, async () => {
    const { clock, states, through, client } = site({ opened });
    await clock.advance(15_000);
    assert.equal(states[0]?.[0], "no-socket");
    assert.ok(states[0][1] < 15_000);
    await clock.advance(120_000);
    assert.deepEqual(
      new Set(states.map(([state]) => state)),
      new Set(["no-socket"]),
    );
    through.opened = welcomes;
    await clock.advance(30_000);
    assert.equal(states.at(-1)?.[0], "online");
    client.close();
    await clock.advance(6_000);
    assert.equal(clock.pending, 0);
  });
}

for (const [name, renew] of /** @type {[string, () => Promise<string>][]} */ ([
  ["refused", () => Promise.reject(new Refused("offline"))],
  ["never answered", () => new Promise(() => {})],
  [
    "answered by somebody else",
    () => Promise.reject(new Refused("intercepted")),
  ],
])) {
  test(`where requests are ${name} too it is told within 15 s that it is the server`, async () => {
    const { clock, states, client } = site({ renew });
    await clock.advance(15_000);
    assert.equal(states[0]?.[0], "no-server");
    client.close();
  });
}

test("a server that welcomes is not asked anything", async () => {
  let asked = 0;
  const { clock, states, client } = site({
    opened: welcomes,
    renew: async () => {
      asked += 1;
      return "seat";
    },
  });
  await clock.advance(30_000);
  assert.deepEqual(states, [["online", 0]]);
  assert.equal(asked, 0);
  client.close();
});

test("a loss after the welcome is reported as before", async () => {
  const { clock, states, through, client } = site({ opened: welcomes });
  await clock.advance(1_000);
  client.wake(true);
  through.opened = () => {};
  client.wake(true);
  await clock.advance(3_000);
  assert.deepEqual(states.at(-1)?.[0], "reconnecting");
  client.close();
});

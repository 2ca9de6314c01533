/**
 * Two pages without a screen, of the page's own code, tell each other numbers through a real server
 * that is killed again and again: each must arrive once, and in order.
 *
 *   node --experimental-websocket js/test/soak/delivery.mjs [kills=100] [signals=10000]
 *
 * Starts target/allo.jar. Prints what was lost, doubled or out of order; ends with 1 if anything
 * was.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { systemClock as clock } from "../../src/clock.js";
import { createApi } from "../../src/session/api.js";
import { createInboundLimit } from "../../src/wire/inbound-limit.js";
import { createKeepalive } from "../../src/wire/keepalive.js";
import { createOutbox } from "../../src/wire/outbox.js";
import { createReconnectPolicy } from "../../src/wire/reconnect-policy.js";
import { createSeal, random128 } from "../../src/wire/seal.js";
import { createSealed } from "../../src/wire/sealed.js";
import { createSeatKeeper } from "../../src/wire/seat-keeper.js";
import { createSignalSocket } from "../../src/wire/signal-socket.js";

const TIMEOUT_MS = 60_000;
/** The outbox starts again with a peer that takes none of 1,000 signals: so many may be on their way. */
const MOST_UNHEARD = 400;
const JAR = resolve("target/allo.jar");
const wishes = Object.fromEntries(
  process.argv.slice(2).map((argument) => argument.split("=")),
);
const kills = Number(wishes.kills ?? 100);
const signals = Number(wishes.signals ?? 10_000);

const directory = await mkdtemp(join(tmpdir(), "allo-soak-"));
const server = createServer();
const origin = await server.start();
try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  await server.kill();
  await rm(directory, { recursive: true });
}
process.exit();

async function run() {
  const api = createApi(fetch, `${origin}/`);
  const room = await api.createRoom({ knock: false, capacity: 0, key: "" });
  const secret = random128(crypto);
  const [a, b] = await Promise.all(
    [room.host, room.invite].map((token) => page(api, token, secret)),
  );
  await a.meets(b.self);
  await b.meets(a.self);
  const began = clock.now();
  let killed = 0;
  let downtime = 0;
  const both = signals / 2;
  const heardByBoth = () => Math.min(a.heard.length, b.heard.length);
  const killing = (async () => {
    while (killed < kills) {
      // Anywhere in what goes on: while all is well, and while everybody comes back.
      await pause(Math.random() * 2_000);
      // And no sooner than the signals have kept up.
      while (heardByBoth() < (both * killed) / kills - MOST_UNHEARD)
        await pause(10);
      const down = clock.now();
      await server.kill();
      killed += 1;
      await server.start();
      downtime += clock.now() - down;
    }
  })();
  for (let sent = 0; sent < both; ) {
    // As many as are due, so that the last go out with the last kill.
    const due =
      kills === 0
        ? both
        : Math.ceil((both * Math.min(killed + 1, kills)) / kills);
    for (; sent < due; sent++) {
      while (sent - heardByBoth() >= MOST_UNHEARD) await pause(10);
      a.tell(sent + 1);
      b.tell(sent + 1);
      if (sent % 10 === 0) await pause(20);
    }
    await pause(10);
  }
  await killing;
  const end = clock.now() + TIMEOUT_MS;
  while ((a.heard.length < both || b.heard.length < both) && clock.now() < end)
    await pause(50);
  // What comes twice would come soon after.
  await pause(2_000);
  const faults = [faultsOf(a.heard, both), faultsOf(b.heard, both)];
  const sum = (/** @type {"lost" | "doubled" | "reordered"} */ what) =>
    faults[0][what] + faults[1][what];
  console.log(
    `${killed} kills in ${Math.round((clock.now() - began) / 1_000)} s, each ${Math.round(downtime / Math.max(1, killed))} ms down; ` +
      `${signals} signals sent, ${a.heard.length + b.heard.length} delivered, ` +
      `${a.sent() + b.sent()} written, ${a.sockets() + b.sockets()} sockets`,
  );
  console.log(
    `lost ${sum("lost")}, doubled ${sum("doubled")}, reordered ${sum("reordered")}, new pairings ${a.renewals() + b.renewals()}`,
  );
  const wrong =
    sum("lost") +
    sum("doubled") +
    sum("reordered") +
    a.renewals() +
    b.renewals();
  return wrong === 0 && killed === kills;
}

/**
 * One member: the channel, the seal and the outbox as call.js puts them together.
 * @param {ReturnType<typeof createApi>} api
 * @param {string} token
 * @param {string} secret
 */
async function page(api, token, secret) {
  const taken = await api.takeSeat({ token, nonce: random128(crypto) });
  const self = taken.member;
  const seal = await createSeal({ room: taken.room, secret, crypto });
  const sealed = createSealed({
    self,
    seal,
    onInterference: () => console.log("something did not open"),
  });
  /** @type {number[]} */
  const heard = [];
  const epoch = clock.date();
  let renewals = 0;
  let sockets = 0;
  let written = 0;
  let peer = "";
  let met = () => {};
  let epochs = epoch;
  let sealing = Promise.resolve();
  let opening = Promise.resolve();

  const outbox = createOutbox({
    epoch,
    nextEpoch: () => ++epochs,
    clock,
    transmit: (to, envelope) => {
      sealing = sealing.then(async () => {
        const data = await sealed.writeSignal(to, envelope);
        if (channel.send({ type: "signal", to, data })) written += 1;
      });
    },
    deliver: (_, body) =>
      "candidate" in body && heard.push(Number(body.candidate.candidate)),
    onRenewed: () => {
      renewals += 1;
    },
  });
  const seat = createSeatKeeper({
    renew: async () => (await api.renewSeat(seat.token())).seat,
    clock,
    random: Math.random,
    onSeat: () => {},
  });
  seat.take({ token: taken.seat, since: clock.date() });
  const channel = createSignalSocket({
    open: (protocols) => {
      sockets += 1;
      // As a browser would say where the page is from.
      const headers = { origin };
      const ws = new WebSocket(
        `${origin.replace(/^http/, "ws")}/signal`,
        /** @type {any} */ ({ protocols, headers }),
      );
      // In Node 20 a refused connection is an error and no close, as the standard would have it.
      ws.onerror = () => ws.onclose?.(/** @type {any} */ ({ code: 1006 }));
      return ws;
    },
    seat,
    reconnect: createReconnectPolicy({
      clock,
      random: Math.random,
      onState: () => {},
    }),
    keepalive: createKeepalive(clock),
    limit: createInboundLimit({
      clock: clock,
      self,
      onLeftOut() {},
      onMissed() {},
    }),
    self,
    clock,
    onMessage: (message) => {
      opening = opening.then(() => hear(message));
    },
    onOver: (code) => console.log(`over: ${code}`),
    onEvent: () => {},
  });

  /** @param {import("../../src/wire/messages.js").Listed} listed */
  async function meet(listed) {
    if (listed.id === self) return;
    const { epoch: theirs } = await sealed.readProfile(listed);
    const before = peer !== "";
    peer = listed.id;
    outbox.introduce(peer, theirs);
    if (before) outbox.repeat(peer);
    met();
  }

  /** As room-events.js does.
   * @param {import("../../src/wire/messages.js").ServerMessage} message */
  async function hear(message) {
    switch (message.type) {
      case "welcome":
        for (const listed of message.members) await meet(listed);
        break;
      case "joined":
      case "updated":
        await meet(message.member);
        break;
      case "back":
        outbox.repeat(message.member);
        break;
      case "signal": {
        const envelope = await sealed.readSignal(message.from, message.data);
        if (envelope) outbox.receive(message.from, envelope);
      }
    }
  }

  channel.profile(
    await sealed.writeProfile({
      name: "soak",
      microphone: false,
      camera: false,
      screen: false,
      hand: 0,
      epoch,
    }),
  );
  channel.start();

  return {
    self,
    heard,
    sent: () => written,
    sockets: () => sockets,
    renewals: () => renewals,
    /** @param {number} n */
    tell: (n) => outbox.send(peer, { candidate: { candidate: String(n) } }),
    /** @param {string} other */
    async meets(other) {
      while (peer !== other)
        await new Promise((resolve) => {
          met = () => resolve(undefined);
        });
    },
  };
}

/**
 * @param {number[]} heard
 * @param {number} count
 */
function faultsOf(heard, count) {
  const once = new Set(heard);
  return {
    lost: count - once.size,
    doubled: heard.length - once.size,
    reordered: heard.filter((n, i) => i > 0 && n < heard[i - 1]).length,
  };
}

/** The jar, on a port that it keeps. */
function createServer() {
  let port = "0";
  /** @type {import("node:child_process").ChildProcess} */
  let child;
  process.on("exit", () => child?.kill("SIGKILL"));
  return {
    /** @returns {Promise<string>} its origin, once it accepts connections */
    async start() {
      const flags = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"];
      child = spawn("java", [...flags, "-jar", JAR], {
        cwd: directory,
        stdio: ["ignore", "pipe", "inherit"],
        env: {
          PATH: process.env.PATH,
          ALLO_PORT: port,
          ALLO_HOST: "127.0.0.1",
          ALLO_TLS: "off",
          ALLO_SEATS_PER_MINUTE: "100000",
        },
      });
      const lines = createInterface({
        input: /** @type {any} */ (child.stdout),
      });
      for await (const line of lines) {
        const ready = /ready at (http:\S+):(\d+)/.exec(line);
        if (!ready) continue;
        port = ready[2];
        return `http://127.0.0.1:${port}`;
      }
      throw new Error("the server did not start");
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((resolve) =>
    clock.setTimeout(() => resolve(undefined), ms),
  );
}

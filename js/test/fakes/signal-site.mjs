import { createInboundLimit } from "../../src/wire/inbound-limit.js";
import { createKeepalive } from "../../src/wire/keepalive.js";
import { createReconnectPolicy } from "../../src/wire/reconnect-policy.js";
import { createSeatKeeper } from "../../src/wire/seat-keeper.js";
import { createSignalSocket } from "../../src/wire/signal-socket.js";
import { FakeClock } from "./clock.mjs";
import { FakeSocket } from "./socket.mjs";

export const A = "AAAAAAAAAAAAAAAAAAAAAA";

export const WELCOME = {
  type: "welcome",
  self: A,
  role: "guest",
  members: [],
  waiting: [],
  locked: false,
  capacity: 8,
  iceServers: [],
  seat: "seat-of-welcome",
};

/** A channel, the sockets it opened, and what it told. */
export function site({
  random = () => 0.5,
  started = true,
  admitted = false,
  profile = "profile-1",
} = {}) {
  const clock = new FakeClock();
  /** @type {FakeSocket[]} */
  const sockets = [];
  /** @type {string[]} */
  const states = [];
  /** @type {string[]} */
  const ends = [];
  /** @type {string[]} */
  const seats = [];
  /** @type {any[]} */
  const messages = [];
  /** @type {string[]} */
  const leftOut = [];
  const able = { not: false };
  const renewals = { count: 0, answer: async () => "renewed-seat" };
  const seat = createSeatKeeper({
    renew() {
      renewals.count += 1;
      return renewals.answer();
    },
    clock,
    random,
    onSeat: (token) => seats.push(token),
  });
  const channel = createSignalSocket({
    open(protocols) {
      if (able.not) throw new TypeError("WebSocket is not a constructor");
      sockets.push(new FakeSocket(protocols));
      return /** @type {any} */ (sockets.at(-1));
    },
    seat,
    reconnect: createReconnectPolicy({
      clock,
      random,
      onState: (state) => states.push(state),
    }),
    keepalive: createKeepalive(clock),
    limit: createInboundLimit({
      clock,
      self: A,
      onLeftOut: (what) => leftOut.push(what),
      onMissed() {},
    }),
    self: A,
    admitted,
    clock,
    onMessage: (message) => messages.push(message),
    onOver: (code) => ends.push(code),
    onEvent: () => {},
  });
  channel.profile(profile);
  /** @param {{ token: string, since: number }} taken */
  const start = (taken) => {
    seat.take(taken);
    channel.start();
  };
  if (started) start({ token: "seat-1", since: clock.date() });
  const last = () => /** @type {FakeSocket} */ (sockets.at(-1));
  const join = () => {
    last().open();
    last().say(WELCOME);
  };
  return {
    leftOut,
    able,
    clock,
    sockets,
    states,
    ends,
    seats,
    messages,
    renewals,
    channel,
    start,
    last,
    join,
  };
}

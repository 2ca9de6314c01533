import {
  decodeServerMessage,
  encodeClientMessage,
  Refused,
} from "./messages.js";

/**
 * The connection to the server (protocol.md, The socket): one socket at a time, replaced until the
 * server says that the seat is no longer good.
 *
 * @typedef {import("./messages.js").ServerMessage} ServerMessage
 * @typedef {import("./messages.js").ClientMessage} ClientMessage
 * @typedef {"online" | "reconnecting" | "offline"} SocketState
 * @typedef {ReturnType<typeof createSignalSocket>} SignalSocket
 */

/** What a close code means for good (protocol.md, HTTP); after any other it reconnects. */
const OUTCOMES = new Map([
  [4403, "removed"],
  [4404, "room-ended"],
  [4409, "room-full"],
  [4410, "replaced"],
  [4411, "unanswered"],
  [4423, "room-locked"],
]);
const SEAT_REFUSED = 4401;
/** Least time in ms before the next attempt, where the server asked for quiet. */
const QUIET_MS = new Map([
  [1008, 2_000],
  [1013, 2_000],
  [4429, 5_000],
  [4430, 1_000],
]);

/** Codes of a failed renewal after which retrying cannot help. None of them comes from a proxy. */
const FINAL = new Set([
  "invalid-token",
  "expired",
  "removed",
  "room-not-found",
  "room-ended",
  "room-full",
  "room-locked",
  "invite-used",
  "invite-revoked",
]);

const PROTOCOL = "allo.v1";
/** As `WebSocket.OPEN`. */
const OPEN = 1;
/** A server whose clock is wrong is tried again after so many ms; media goes on without it. */
const WRONG_CLOCK_MS = 15_000;

const WELCOME_TIMEOUT_MS = 5_000;

/**
 * @param {object} options
 * @param {(protocols: string[]) => WebSocket} options.open
 * @param {import("./seat-keeper.js").SeatKeeper} options.seat
 * @param {import("./reconnect-policy.js").ReconnectPolicy} options.reconnect
 * @param {import("./keepalive.js").Keepalive} options.keepalive
 * @param {import("./inbound-limit.js").InboundLimit} options.limit
 * @param {string} options.self
 * @param {boolean} options.admitted whether it was in the call before, in this tab
 * @param {import("../clock.js").Clock} options.clock
 * @param {(message: ServerMessage) => void} options.onMessage
 * @param {(code: string) => void} options.onOver the seat is lost, with this code
 * @param {(event: string) => void} options.onEvent for the log
 */
export function createSignalSocket(options) {
  const { open, seat, reconnect, keepalive, limit, self, clock } = options;
  const { onMessage, onOver, onEvent } = options;
  let profile = "";
  let toldProfile = "";
  /** @type {WebSocket | null} */
  let socket = null;
  /** Whether it is open, and there is no profile yet to join with. */
  let isEarly = false;
  let phase =
    /** @type {"idle" | "renewing" | "trying" | "joined" | "over"} */ ("idle");
  let everJoined = false;
  let everAdmitted = options.admitted;
  /** Sockets in a row that the server did not open, and seats that it refused. */
  let unopened = 0;
  let refused = 0;
  /** Counts attempts, so that a late renewal cannot revive an old one. */
  let turn = 0;
  /** @type {unknown} */
  let timer = null;
  /** @param {boolean} doubtful whether the seat may be what the server refuses */
  async function attempt(doubtful) {
    clock.clearTimeout(timer);
    const mine = ++turn;
    if (doubtful || !seat.isYoung()) {
      phase = "renewing";
      timer = clock.setTimeout(again, reconnect.attemptTimeout());
      try {
        await seat.renew();
        if (mine !== turn) return;
      } catch (error) {
        if (mine === turn) renewalFailed(error);
        return;
      }
    }
    connect();
  }

  /** @param {unknown} error */
  function renewalFailed(error) {
    const { code, retryAfter } =
      error instanceof Refused ? error : new Refused("offline");
    // Not a real refusal: the seat is good, so the clock of the server must be wrong.
    if (code === "expired" && everAdmitted && !seat.isSpent())
      again(WRONG_CLOCK_MS);
    else if (FINAL.has(code)) finish(code);
    else if (code === "too-many" && seat.isYoung()) connect();
    else again(1_000 * Math.min(retryAfter ?? 0, 30));
  }

  function connect() {
    clock.clearTimeout(timer);
    phase = "trying";
    const began = clock.now();
    const ws = make();
    if (!ws) return again();
    let opened = false;
    socket = ws;
    limit.begin();
    timer = clock.setTimeout(() => {
      reconnect.tookTooLong();
      // There was no answer at all: no reason to doubt the seat.
      closed(ws, 1006, true);
    }, reconnect.attemptTimeout());
    ws.onopen = () => {
      // Without the protocol it was not our server that accepted.
      if (ws.protocol !== PROTOCOL) return closed(ws, 1006, true);
      opened = true;
      reconnect.opened(clock.now() - began);
      clock.clearTimeout(timer);
      timer = clock.setTimeout(
        () => closed(ws, 1006, opened),
        WELCOME_TIMEOUT_MS,
      );
      if (profile) join(ws);
      else isEarly = true;
    };
    ws.onmessage = ({ data }) => receive(data);
    ws.onclose = ({ code }) => closed(ws, code, opened);
  }

  /** @param {WebSocket} ws */
  function join(ws) {
    isEarly = false;
    if (give(ws, { type: "join", profile })) toldProfile = profile;
  }

  /**
   * A socket that is closing, which the page learns later, would lose it without a word.
   * @param {WebSocket} ws
   * @param {ClientMessage} message
   */
  function give(ws, message) {
    if (ws.readyState !== OPEN) return false;
    ws.send(encodeClientMessage(message));
    return true;
  }

  /** Some extensions remove the constructor or make it throw. */
  function make() {
    try {
      return open([PROTOCOL, `seat.${seat.token()}`]);
    } catch {
      onEvent("the browser cannot open a socket");
      return null;
    }
  }

  /** @param {unknown} data */
  function receive(data) {
    keepalive.heard();
    if (!limit.reads(String(data))) return;
    /** @type {ServerMessage} */
    let message;
    try {
      message = decodeServerMessage(String(data));
    } catch {
      onEvent("a message from the server was not understood");
      return;
    }
    if (!limit.takes(message)) return;
    if ("seat" in message) seat.keep(message.seat);
    if (message.type === "welcome") everAdmitted = true;
    if (message.type === "welcome" || message.type === "waiting") joined();
    onMessage(message);
  }

  function joined() {
    clock.clearTimeout(timer);
    phase = "joined";
    everJoined = true;
    unopened = 0;
    refused = 0;
    reconnect.end();
    tellProfile();
    const ws = socket;
    keepalive.begin(
      () => send({ type: "signal", to: self, data: "" }),
      () => ws && closed(ws, 1006, true),
    );
  }

  /** Also what changed between joining and the welcome. */
  function tellProfile() {
    if (profile !== toldProfile && send({ type: "profile", profile }))
      toldProfile = profile;
  }

  /**
   * @param {WebSocket} ws
   * @param {number} code
   * @param {boolean} innocent whether the seat cannot be the reason
   */
  function closed(ws, code, innocent) {
    if (ws !== socket) return;
    drop();
    reconnect.begin();
    onEvent(`the socket closed (${code})`);
    const outcome = OUTCOMES.get(code);
    if (outcome) {
      finish(outcome);
    } else if (code === SEAT_REFUSED) {
      refused += 1;
      if (refused > 2) finish("invalid-token");
      else attempt(true);
    } else {
      unopened = innocent ? 0 : unopened + 1;
      again(QUIET_MS.get(code));
    }
  }

  /** @param {number} [least] ms */
  function again(least = 0) {
    clock.clearTimeout(timer);
    turn += 1;
    phase = "trying";
    // A socket that never opens does not say why; a renewal does.
    const doubtful = unopened > (everJoined ? 2 : 0);
    if (doubtful) unopened = 0;
    timer = clock.setTimeout(
      () => attempt(doubtful),
      least + reconnect.delay(),
    );
  }

  function drop() {
    clock.clearTimeout(timer);
    keepalive.end();
    isEarly = false;
    if (!socket) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
    socket = null;
  }

  /** @param {string | null} code */
  function finish(code) {
    if (phase === "over") return;
    phase = "over";
    turn += 1;
    drop();
    reconnect.silence();
    seat.close();
    if (code) onOver(code);
  }

  /** Whether the message was given to a socket; one given may still be lost with it.
   * @param {ClientMessage} message */
  function send(message) {
    return phase === "joined" && socket !== null && give(socket, message);
  }

  return {
    send,

    /** The seat must be known by now; the profile may come while the socket opens. */
    start() {
      reconnect.begin();
      attempt(false);
    },

    /** @param {string} sealedProfile */
    profile(sealedProfile) {
      profile = sealedProfile;
      if (isEarly && socket) join(socket);
      else tellProfile();
    },

    /** The network may be back, or have changed. A browser cannot see that a socket is half open,
     * so a doubtful one is replaced: the server resumes the same member.
     * @param {boolean} doubtful also replace a socket that seems fine */
    wake(doubtful) {
      if (phase === "idle" || phase === "over") return;
      const busy = socket !== null || phase === "renewing";
      if (busy && !doubtful) return;
      drop();
      reconnect.begin();
      reconnect.hurry();
      attempt(false);
    },

    /** Leaves for good. */
    leave() {
      send({ type: "leave" });
      finish(null);
    },

    close: () => finish(null),
  };
}

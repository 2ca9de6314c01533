import { generation } from "./claims.js";
import { createInboundLimit } from "./inbound-limit.js";
import { createKeepalive } from "./keepalive.js";
import { Refused } from "./messages.js";
import { createNewestProfiles } from "./newest-profiles.js";
import { createQueue } from "./queue.js";
import { createRateLimit } from "./rate-limit.js";
import { watchReachability } from "./reachability.js";
import { createReconnectPolicy } from "./reconnect-policy.js";
import { createSealed } from "./sealed.js";
import { createSeatKeeper } from "./seat-keeper.js";
import { createSignalSocket } from "./signal-socket.js";

/**
 * The connection to the server, for as long as the call lasts: a socket with a seat that is always
 * good, and the road of a signal between the outbox and that socket: filtered, sealed, and in turn.
 *
 * @typedef {import("./messages.js").Envelope} Envelope
 * @typedef {Exclude<import("./messages.js").ServerMessage, { type: "signal" }>} RoomMessage
 * @typedef {{ member: string, seat: string, seatSince: number, inCall: boolean,
 *   profiles?: import("./newest-profiles.js").KeptProfiles }} Session
 * @typedef {object} Filter what of a signal a peer may be told, and what of its signals is accepted
 * @property {(to: string, envelope: Envelope) => Envelope} outgoing
 * @property {(from: string, envelope: Envelope) => Envelope} incoming
 * @typedef {ReturnType<typeof createSignalClient>} SignalClient
 */

/** Least ms between two replacements of a socket that is only suspected to be dead. */
const SUSPICION_MS = 10_000;
/** After skipping messages of the server, reconnect to get the whole state. */
const ASK_AGAIN_MS = 10_000;
/** After a removal the next link secret may come later than what is sealed with it. */
const KEY_TIMEOUT_MS = 5_000;
/** Signals from members whom the server has not named yet. */
const STRANGERS = { burst: 64, perSecond: 4 };

/**
 * @param {object} options
 * @param {Readonly<Session>} options.session
 * @param {import("./keyring.js").Keyring} options.keyring
 * @param {{ clock: import("../clock.js").Clock, random: () => number,
 *   openSocket: (protocols: string[]) => WebSocket }} options.browser
 * @param {{ has: (id: string) => boolean, reachable: (id: string) => boolean }} options.roster
 * @param {Filter} options.filter
 * @param {() => Promise<string>} options.renew a fresh seat
 * @param {import("../log.js").Log} options.log
 * @param {(id: string, data: string) => unknown} options.bypass sends a sealed signal past the server
 * @param {(id: string, envelope: Envelope) => void} options.onSignal
 * @param {(message: RoomMessage) => unknown} options.onMessage
 * @param {(state: import("./reconnect-policy.js").SocketState
 *   | import("./reachability.js").Reach) => void} options.onState
 * @param {(token: string) => void} options.onSeat
 * @param {(kept: import("./newest-profiles.js").KeptProfiles) => void} options.onProfiles
 * @param {(code: string) => void} options.onOver
 * @param {(id: string) => void} options.onInterference what it sends cannot be decrypted
 * @param {(error: unknown) => void} options.onFault
 */
export function createSignalClient(options) {
  const { session, roster, filter, log } = options;
  const { clock, random, openSocket } = options.browser;
  const sending = createQueue(options.onFault);
  const receiving = createQueue(options.onFault);
  const strangers = createRateLimit({ clock, ...STRANGERS });
  let open = true;
  let suspectedAt = -SUSPICION_MS;
  /** @type {unknown} */
  let againTimer = null;

  const sealed = createSealed({
    self: session.member,
    seal: options.keyring,
    newest: createNewestProfiles(session.profiles, options.onProfiles),
    onOld: (id) => log.info(`an older profile of ${log.member(id)} came again`),
    onInterference(id) {
      if (generation(session.seat) === 0) interferes(id);
      else
        clock.setTimeout(() => {
          if (open && sealed.suspects(id)) interferes(id);
        }, KEY_TIMEOUT_MS);
    },
  });

  /** @param {string} id */
  function interferes(id) {
    log.error(
      `cannot decrypt messages from ${log.member(id)}: incomplete link or interference`,
    );
    options.onInterference(id);
  }

  const seat = createSeatKeeper({
    renew: options.renew,
    clock,
    random,
    onSeat: options.onSeat,
  });

  const reachability = watchReachability({
    clock,
    answers: () => options.renew().then(() => true, isAnswer),
    onReach(reach) {
      log.warn(`joining: ${reach}`);
      options.onState(reach);
    },
  });

  const socket = createSignalSocket({
    open: openSocket,
    seat,
    reconnect: createReconnectPolicy({
      clock,
      random,
      onState(state) {
        if (state === "online") reachability.end();
        // Before the first welcome the page says what is wrong, not just that something is.
        if (!reachability.isWaiting()) options.onState(state);
      },
    }),
    keepalive: createKeepalive(clock),
    limit: createInboundLimit({
      clock,
      self: session.member,
      onLeftOut: (what) =>
        log.warn(`skipped messages from the server: ${what}`),
      onMissed() {
        againTimer ??= clock.setTimeout(() => {
          againTimer = null;
          socket.wake(true);
        }, ASK_AGAIN_MS);
      },
    }),
    self: session.member,
    admitted: session.inCall,
    clock,
    onMessage: (message) =>
      receiving(() => {
        if (!open) return;
        return message.type === "signal"
          ? read(message.from, message.data)
          : options.onMessage(message);
      }),
    onOver: options.onOver,
    onEvent: log.info,
  });

  /**
   * @param {string} to
   * @param {Envelope} envelope
   */
  async function write(to, envelope) {
    const data = await sealed.writeSignal(to, filter.outgoing(to, envelope));
    const taken =
      roster.reachable(to) && socket.send({ type: "signal", to, data });
    // Past the server where it cannot be reached; where neither way is open, it is repeated.
    if (!taken) options.bypass(to, data);
  }

  /**
   * @param {string} from
   * @param {string} data
   */
  async function read(from, data) {
    if (!roster.has(from) && !strangers.allows("")) return;
    const envelope = await sealed.readSignal(from, data);
    if (envelope && open)
      options.onSignal(from, filter.incoming(from, envelope));
  }

  return {
    sealed,
    send: socket.send,
    wake: socket.wake,

    /**
     * @param {string} to
     * @param {Envelope} envelope
     */
    transmit: (to, envelope) => sending(() => write(to, envelope)),

    /** A sealed signal came over the data channel.
     * @param {string} from
     * @param {string} data */
    receive: (from, data) => receiving(() => read(from, data)),

    /** Does this in turn with what comes from the server. */
    inTurn: receiving,

    /** @param {() => import("./messages.js").Profile | null} profile asked for in its turn; null where
     *   there is nothing new */
    publish: (profile) =>
      sending(async () => {
        const next = profile();
        if (next) socket.profile(await sealed.writeProfile(next));
      }),

    /** Before the start. */
    takeSeat() {
      seat.take({ token: session.seat, since: session.seatSince });
    },

    /** Nobody waits for the profile: it is sealed while the socket opens. */
    start() {
      reachability.begin();
      socket.start();
    },

    leave() {
      reachability.end();
      socket.leave();
    },

    /** The socket has likely died. */
    suspect() {
      if (clock.now() - suspectedAt < SUSPICION_MS) return;
      suspectedAt = clock.now();
      socket.wake(true);
    },

    close() {
      open = false;
      clock.clearTimeout(againTimer);
      reachability.end();
      socket.close();
    },
  };
}

/** A refusal is an answer too, unless a proxy gave it.
 * @param {unknown} error */
function isAnswer(error) {
  const code = error instanceof Refused ? error.code : "offline";
  return code !== "offline" && code !== "intercepted";
}

import { generation } from "./claims.js";
import { createInboundLimit } from "./inbound-limit.js";
import { createKeepalive } from "./keepalive.js";
import { Refused } from "./messages.js";
import { createNewestProfiles } from "./newest-profiles.js";
import { watchReachability } from "./reachability.js";
import { createReconnectPolicy } from "./reconnect-policy.js";
import { createSealed } from "./sealed.js";
import { createSeatKeeper } from "./seat-keeper.js";
import { createSignalSocket } from "./signal-socket.js";

/**
 * The connection to the server, for as long as the call lasts: a socket with a seat that is always
 * good, and the seal of what goes through it.
 *
 * @typedef {ReturnType<typeof createSignalClient>} SignalClient
 */

/** Least ms between two replacements of a socket on the mere suspicion that it is dead. */
const SUSPICION_MS = 10_000;
/** A server of which not all was heard is asked anew for all of it. */
const ASK_ANEW_MS = 10_000;
/** After a removal the next link secret may come later than what is sealed with it. */
const KEY_TIMEOUT_MS = 5_000;

/**
 * @param {object} options
 * @param {Readonly<import("../session/storage.js").Session>} options.session
 * @param {import("./keyring.js").Keyring} options.keyring
 * @param {import("../browser/browser.js").Browser} options.browser
 * @param {() => Promise<string>} options.renew a fresh seat
 * @param {import("../log.js").Log} options.log
 * @param {(state: import("./reconnect-policy.js").SocketState
 *   | import("./reachability.js").Reach) => void} options.onState
 * @param {(token: string) => void} options.onSeat
 * @param {(kept: import("./newest-profiles.js").KeptProfiles) => void} options.onProfiles
 * @param {(message: import("./messages.js").ServerMessage) => void} options.onMessage
 * @param {(code: string) => void} options.onOver
 * @param {(id: string) => void} options.onInterference what it sends does not open
 */
export function createSignalClient(options) {
  const { session, log } = options;
  const { clock, random, openSocket } = options.browser;
  let open = true;
  let suspectedAt = -SUSPICION_MS;
  /** @type {unknown} */
  let anewTimer = null;

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
      `what ${log.member(id)} sends does not open: incomplete link or interference`,
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
        // Before the first welcome it is said what is amiss, rather than that something is.
        if (!reachability.isWaiting()) options.onState(state);
      },
    }),
    keepalive: createKeepalive(clock),
    limit: createInboundLimit({
      clock,
      self: session.member,
      onLeftOut: (what) => log.warn(`not heard of the server: ${what}`),
      onMissed() {
        anewTimer ??= clock.setTimeout(() => {
          anewTimer = null;
          socket.wake(true);
        }, ASK_ANEW_MS);
      },
    }),
    self: session.member,
    admitted: session.inCall,
    clock,
    onMessage: options.onMessage,
    onOver: options.onOver,
    onEvent: log.info,
  });

  return {
    sealed,
    send: socket.send,
    wake: socket.wake,
    leave() {
      reachability.end();
      socket.leave();
    },

    /** Before the socket opens, so that it has a profile to join with. */
    takeSeat() {
      seat.take({ token: session.seat, since: session.seatSince });
    },

    start() {
      reachability.begin();
      socket.start();
    },

    /** @param {import("./messages.js").Profile} profile */
    async publish(profile) {
      socket.profile(await sealed.writeProfile(profile));
    },

    /** The socket has likely died. */
    suspect() {
      if (clock.now() - suspectedAt < SUSPICION_MS) return;
      suspectedAt = clock.now();
      socket.wake(true);
    },

    close() {
      open = false;
      clock.clearTimeout(anewTimer);
      reachability.end();
      socket.close();
    },
  };
}

/** A refusal is an answer too, unless it comes from something in between.
 * @param {unknown} error */
function isAnswer(error) {
  const code = error instanceof Refused ? error.code : "offline";
  return code !== "offline" && code !== "intercepted";
}

import { generation } from "./claims.js";
import { createNewsLimit } from "./inbound-limit.js";
import { createPulse } from "./keepalive.js";
import { Refused } from "./messages.js";
import { createNewestProfiles } from "./newest-profiles.js";
import { watchReachability } from "./reachability.js";
import { createLoss } from "./reconnect-policy.js";
import { createCorrespondence } from "./sealed.js";
import { createSeatKeeper } from "./seat-keeper.js";
import { createChannel } from "./signal-socket.js";

/**
 * The line to the server, for as long as the call lasts: a channel with a seat that is always good,
 * and the seal of what goes through it.
 *
 * @typedef {ReturnType<typeof createLine>} Line
 */

/** Least ms between two replacements of a socket on the mere suspicion that it is dead. */
const SUSPICION_MS = 10_000;
/** A server of which not all was heard is asked anew for all of it. */
const ASK_ANEW_MS = 10_000;
/** After a removal the next link secret may come later than what is sealed with it. */
const PATIENCE_MS = 5_000;

/**
 * @param {object} options
 * @param {Readonly<import("../session/storage.js").Session>} options.session
 * @param {import("./keyring.js").Keyring} options.keyring
 * @param {import("../browser/browser.js").Browser} options.browser
 * @param {() => Promise<string>} options.renew a fresh seat
 * @param {import("../log.js").Log} options.log
 * @param {(state: import("./reconnect-policy.js").ChannelState
 *   | import("./reachability.js").Reach) => void} options.onState
 * @param {(token: string) => void} options.onSeat
 * @param {(kept: import("./newest-profiles.js").KeptProfiles) => void} options.onProfiles
 * @param {(message: import("./messages.js").ServerMessage) => void} options.onMessage
 * @param {(code: string) => void} options.onOver
 * @param {(id: string) => void} options.onInterference what it sends does not open
 */
export function createLine(options) {
  const { session, log } = options;
  const { clock, random, openSocket } = options.browser;
  let open = true;
  let suspectedAt = -SUSPICION_MS;
  /** @type {unknown} */
  let anewTimer = null;

  const letters = createCorrespondence({
    self: session.member,
    seal: options.keyring,
    newest: createNewestProfiles(session.profiles, options.onProfiles),
    onOld: (id) => log.info(`an older profile of ${log.member(id)} came again`),
    onInterference(id) {
      if (generation(session.seat) === 0) interferes(id);
      else
        clock.setTimeout(() => {
          if (open && letters.suspects(id)) interferes(id);
        }, PATIENCE_MS);
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

  const channel = createChannel({
    open: openSocket,
    seat,
    loss: createLoss({
      clock,
      random,
      onState(state) {
        if (state === "online") reachability.end();
        // Before the first welcome it is said what is amiss, rather than that something is.
        if (!reachability.isWaiting()) options.onState(state);
      },
    }),
    pulse: createPulse(clock),
    limit: createNewsLimit({
      clock,
      self: session.member,
      onLeftOut: (what) => log.warn(`not heard of the server: ${what}`),
      onMissed() {
        anewTimer ??= clock.setTimeout(() => {
          anewTimer = null;
          channel.wake(true);
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
    letters,
    send: channel.send,
    wake: channel.wake,
    leave() {
      reachability.end();
      channel.leave();
    },

    /** Before the channel starts, so that it has a profile to join with. */
    takeSeat() {
      seat.take({ token: session.seat, since: session.seatSince });
    },

    start() {
      reachability.begin();
      channel.start();
    },

    /** @param {import("./messages.js").Profile} profile */
    async publish(profile) {
      channel.profile(await letters.writeProfile(profile));
    },

    /** The socket has likely died. */
    suspect() {
      if (clock.now() - suspectedAt < SUSPICION_MS) return;
      suspectedAt = clock.now();
      channel.wake(true);
    },

    close() {
      open = false;
      clock.clearTimeout(anewTimer);
      reachability.end();
      channel.close();
    },
  };
}

/** A refusal is an answer too, unless it comes from something in between.
 * @param {unknown} error */
function isAnswer(error) {
  const code = error instanceof Refused ? error.code : "offline";
  return code !== "offline" && code !== "intercepted";
}

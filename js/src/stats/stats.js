import { createExchange } from "../safety/safety-exchange.js";
import { isSafetyMessage } from "../safety/safety-messages.js";
import { createConnectionInfo } from "./connection-info.js";
import { isPairMessage } from "./pair-messages.js";
import { createPairs } from "./pairs.js";
import { createPoller } from "./poller.js";

/**
 * Measures the connections, for the person here, who may want to know how far to rely on them, and
 * for the hosts, who see who hears whom.
 */

/**
 * @param {object} options
 * @param {Readonly<{ room: string, member: string, secret: string }>} options.session
 * @param {{ clock: import("../clock.js").Clock, isHeldBack: () => boolean,
 *   kind: import("./pair-messages.js").BrowserKind }} options.browser
 * @param {import("../clock.js").Timers} [options.beats] for what comes again and again
 * @param {Pick<import("../peer/mesh.js").Mesh, "sendData" | "connections">} options.mesh
 * @param {{ members: () => import("./pairs.js").Known[],
 *   connectionInfo: (id: string, info: import("./connection-info.js").ConnectionInfo) => void
 *   }} options.roster
 * @param {Pick<import("../elements/streams.js").Streams, "isResting">} options.streams
 * @param {import("../log.js").Log} options.log
 * @param {import("../ports.js").Tell} options.tell
 * @param {() => boolean} options.isHost
 * @param {() => boolean} options.relays whether there are any
 * @param {(round: import("./poller.js").Reading[]) => void} options.onRound
 * @param {(id: string) => void} options.onStray what it said is not understood
 * @param {(error: unknown) => void} options.onFault
 */
export function createStats(options) {
  const { session, mesh, roster, streams, log, tell, onStray } = options;
  const { clock, isHeldBack, kind } = options.browser;
  const self = session.member;

  const info = createConnectionInfo({
    secret: () => session.secret,
    exchange: (peer, rest) =>
      createExchange({
        room: session.room,
        self,
        peer,
        crypto,
        onFault: options.onFault,
        ...rest,
      }),
    send: mesh.sendData,
    onChange: roster.connectionInfo,
    onBroken(id) {
      log.error(`${log.member(id)}: no safety code could be agreed on`);
      tell({ type: "notice", code: "safety-broken", member: id });
    },
    onStray,
  });

  const pairs = createPairs({
    self,
    clock,
    members: roster.members,
    isHost: options.isHost,
    isResting: (id) => streams.isResting(id, "camera"),
    relays: options.relays,
    heldBack: isHeldBack,
    send: mesh.sendData,
    browser: kind,
    onRows: (rows) => tell({ type: "pairs", rows }),
    onStray,
  });

  const poller = createPoller({
    clock: options.beats ?? clock,
    connections: mesh.connections,
    onRound(round) {
      info.measured(round);
      options.onRound(round);
      pairs.measured(round);
    },
  });

  return {
    report: pairs.report,

    /**
     * @param {string} id
     * @param {string} data
     * @returns {boolean} whether it was about this
     */
    hear(id, data) {
      if (isPairMessage(data)) pairs.hear(id, data);
      else if (isSafetyMessage(data)) info.hear(id, data);
      else return false;
      return true;
    },

    /** There is a new connection to this member.
     * @param {string} id */
    renewed: info.forget,

    /** @param {string} id */
    gone(id) {
      info.forget(id);
      pairs.gone(id);
    },

    close() {
      poller.close();
      info.close();
    },
  };
}

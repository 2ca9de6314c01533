import { createExchange } from "../safety/safety-exchange.js";
import { isSafetyMessage } from "../safety/safety-messages.js";
import { createConnectionInfo } from "./connection-info.js";
import { isPairMessage } from "./pair-messages.js";
import { createPairs } from "./pairs.js";
import { createPoller } from "./poller.js";

/**
 * What is measured of the connections, and who makes something of it: the person here, who may want
 * to know what to rely on, and the hosts, who see who hears whom.
 */

/**
 * @param {object} options
 * @param {Readonly<import("../session/storage.js").Session>} options.session
 * @param {import("../browser/browser.js").Browser} options.browser
 * @param {import("../peer/mesh.js").Mesh} options.mesh
 * @param {import("../call/roster.js").Roster} options.roster
 * @param {import("../log.js").Log} options.log
 * @param {import("../ports.js").Tell} options.tell
 * @param {() => boolean} options.isHost
 * @param {(id: string) => boolean} options.isResting this member sends no picture for now
 * @param {() => boolean} options.relays whether there are any
 * @param {(round: import("./poller.js").Reading[]) => void} options.onRound
 * @param {(id: string) => void} options.onStray what it said is not understood
 * @param {(error: unknown) => void} options.onFault
 */
export function createStats(options) {
  const { session, mesh, roster, log, tell, onStray } = options;
  const { clock, isHeldBack, kind } = options.browser;
  const self = session.member;

  const trust = createConnectionInfo({
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
    onTrust: roster.trust,
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
    isResting: options.isResting,
    relays: options.relays,
    heldBack: isHeldBack,
    send: mesh.sendData,
    browser: kind,
    onRows: (rows) => tell({ type: "pairs", rows }),
    onStray,
  });

  const readings = createPoller({
    clock,
    connections: mesh.connections,
    onRound(round) {
      trust.measured(round);
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
      else if (isSafetyMessage(data)) trust.hear(id, data);
      else return false;
      return true;
    },

    /** There is another connection to this member.
     * @param {string} id */
    renewed: trust.forget,

    /** @param {string} id */
    gone(id) {
      trust.forget(id);
      pairs.gone(id);
    },

    close() {
      readings.close();
      trust.close();
    },
  };
}

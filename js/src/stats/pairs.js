import { createChanges } from "../changes.js";
import { decodePairMessage, encodePairMessage } from "./pair-messages.js";
import { pairReport } from "./pair-report.js";
import { createPairGauge, readPair } from "./pair-stats.js";

/**
 * Who hears and sees whom. Each browser measures its own connections and reports to the hosts; a
 * host combines the reports (docs/decisions/125). A member who reports nothing is shown as unknown.
 *
 * @typedef {import("./pair-messages.js").Pair} Pair
 * @typedef {import("./pair-messages.js").BrowserKind} BrowserKind
 * @typedef {"told" | "waiting" | "unreachable"} Word whether this member reports:
 *   `unreachable` where no data channel leads there
 * @typedef {{ listener: string, word: Word, pairs: Pair[] }} PairRow
 * @typedef {{ id: string, role: string, microphone: boolean, camera: boolean,
 *   connection: Pair["state"] }} Known
 */

/** A host gets a report at least this often, changed or not. */
const REPEAT_MS = 9_000;
/** After this long without a report, the state is unknown. */
const STALE_MS = 25_000;
/** Reports that come sooner are ignored. */
const LEAST_PAUSE_MS = 500;

/**
 * @param {object} options
 * @param {string} options.self
 * @param {import("../clock.js").Clock} options.clock
 * @param {() => Known[]} options.members the others
 * @param {() => boolean} options.isHost
 * @param {(id: string) => boolean} options.isResting whether it sends its camera elsewhere for now
 * @param {() => boolean} options.relays whether the server names any
 * @param {() => boolean} options.heldBack
 * @param {(peer: string, data: string) => boolean} options.send whether a channel was open
 * @param {BrowserKind} options.browser
 * @param {(rows: PairRow[]) => void} options.onRows they changed
 * @param {(from: string) => void} options.onStray what it told is not understood
 * @param {typeof readPair} [options.read]
 */
export function createPairs(options) {
  const { self, clock, members, isHost, send, onRows } = options;
  const read = options.read ?? readPair;
  /** @type {WeakMap<RTCPeerConnection, ReturnType<typeof createPairGauge>>} */
  const gauges = new WeakMap();
  /** @type {Pair[]} */
  let own = [];
  /** @type {Map<string, { at: number, browser: BrowserKind, pairs: Pair[] }>} */
  const told = new Map();
  /** @type {Map<string, number>} */
  const heardAt = new Map();
  /** @type {Map<string, { at: number, text: string }>} what each host has heard last */
  const sent = new Map();
  /** @type {Map<string, { state: string, at: number }>} */
  const since = new Map();
  const changes = createChanges(/** @type {PairRow[] | null} */ (null));

  /**
   * @param {import("./poller.js").Reading} reading
   * @param {Known} member
   * @returns {Pair}
   */
  function measure({ pc, report }, member) {
    const gauge = gauges.get(pc) ?? createPairGauge();
    gauges.set(pc, gauge);
    return gauge.read(read(report, pc), {
      peer: member.id,
      state: member.connection,
      expected: { ...member, resting: options.isResting(member.id) },
      relays: options.relays(),
      heldBack: options.heldBack(),
    });
  }

  function report() {
    const text = encodePairMessage({ browser: options.browser, pairs: own });
    const now = clock.now();
    for (const { id, role } of members()) {
      if (role !== "host") continue;
      const last = sent.get(id);
      if (last && last.text === text && now - last.at < REPEAT_MS) continue;
      if (send(id, text)) sent.set(id, { at: now, text });
    }
  }

  /** @returns {PairRow[]} */
  function rows() {
    /** @type {PairRow} */
    const ours = { listener: self, word: "told", pairs: sorted(own) };
    if (!isHost()) return [ours];
    return [ours, ...members().map(rowOf)];
  }

  /** @param {Known} member
   * @returns {PairRow} */
  function rowOf({ id, connection }) {
    const word = told.get(id);
    const reached = connection === "connected";
    if (reached && word && clock.now() - word.at < STALE_MS) {
      const here = new Set([self, ...members().map((one) => one.id)]);
      const pairs = word.pairs.filter(
        ({ peer }) => here.has(peer) && peer !== id,
      );
      return { listener: id, word: "told", pairs: sorted(pairs) };
    }
    const why = reached ? "waiting" : "unreachable";
    return { listener: id, word: why, pairs: [] };
  }

  function show() {
    const now = changes.take(rows());
    if (!now) return;
    for (const { listener, word, pairs } of now) {
      mark(listener, word);
      for (const { peer, state } of pairs) mark(`${listener} ${peer}`, state);
    }
    onRows(now);
  }

  /**
   * @param {string} what
   * @param {string} state
   */
  function mark(what, state) {
    if (since.get(what)?.state !== state)
      since.set(what, { state, at: clock.now() });
  }

  return {
    /** @param {import("./poller.js").Reading[]} round of all connections */
    measured(round) {
      const known = new Map(members().map((member) => [member.id, member]));
      own = round.flatMap((reading) => {
        const member = known.get(reading.id);
        return member ? [measure(reading, member)] : [];
      });
      report();
      show();
    },

    /** A member reports how its connections do.
     * @param {string} from who it is, as the channel has it
     * @param {string} data */
    hear(from, data) {
      if (!isHost() || !members().some(({ id }) => id === from)) return;
      const at = clock.now();
      if (at - (heardAt.get(from) ?? 0) < LEAST_PAUSE_MS) return;
      heardAt.set(from, at);
      try {
        const { browser, pairs } = decodePairMessage(data);
        told.set(from, { at, browser, pairs });
        show();
      } catch {
        options.onStray(from);
      }
    },

    /** @param {string} id */
    gone(id) {
      told.delete(id);
      heardAt.delete(id);
      sent.delete(id);
      for (const what of since.keys())
        if (what.split(" ").includes(id)) since.delete(what);
    },

    /** A report for whoever helps, without saying who or where. */
    report: () =>
      pairReport({
        at: clock.date(),
        self,
        hosts: [
          ...(isHost() ? [self] : []),
          ...members().flatMap(({ id, role }) => (role === "host" ? [id] : [])),
        ],
        rows: rows(),
        browsers: new Map([
          [self, options.browser],
          ...[...told].map(
            ([id, { browser }]) =>
              /** @type {[string, BrowserKind]} */ ([id, browser]),
          ),
        ]),
        lasted(what) {
          const began = since.get(what)?.at;
          return began === undefined ? null : clock.now() - began;
        },
      }),
  };
}

/** @param {Pair[]} pairs */
function sorted(pairs) {
  return [...pairs].sort((a, b) => (a.peer < b.peer ? -1 : 1));
}

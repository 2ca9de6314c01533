import { Refused } from "../wire/decode.js";

/**
 * The steps of the self-test, in order, each with what it found out. What a step needs of the
 * browser is passed in.
 *
 * @typedef {import("./words.js").StepName} StepName
 * @typedef {import("./words.js").State} State
 * @typedef {keyof import("./words.js").CheckWords["said"]} SaidKey
 * @typedef {{ state: State, said: SaidKey, named?: string }} Found `named` is shown after what is said,
 *   and not copied
 *
 * @typedef {object} Bench what the steps work with
 * @property {() => "well" | "insecure" | "unsupported"} browser
 * @property {(kind: "camera" | "microphone") => Promise<MediaStreamTrack>} open fails with a
 *   `Refused`: `refused`, `missing`, `busy`, `failed`
 * @property {(track: MediaStreamTrack) => Promise<boolean>} hears whether anything is said
 * @property {() => Promise<number>} speakers how many there are to choose from
 * @property {() => Promise<import("./network.js").IceServer[]>} servers
 * @property {() => Promise<boolean>} socket
 * @property {(servers: import("./network.js").IceServer[]) => string[]} refused addresses that
 *   the browser does not take
 * @property {(servers: import("./network.js").IceServer[], kind: "stun" | "turn") =>
 *   Promise<import("./network.js").Reached>} ice
 * @property {(tracks: MediaStreamTrack[]) => Promise<import("./loopback.js").Looped>} call
 * @property {(kind: "camera" | "microphone") => MediaStreamTrack} standIn sends something where there
 *   is no device
 */

/** @type {StepName[]} */
export const STEPS = [
  "browser",
  "camera",
  "microphone",
  "speaker",
  "server",
  "socket",
  "stun",
  "turn",
  "loopback",
];

/** @type {Found} */
const UNTESTED = { state: "skipped", said: "untested" };

/**
 * @param {Bench} bench
 * @param {(step: StepName, found: Found | null) => void} onStep null when it begins
 * @returns {Promise<Map<StepName, Found>>}
 */
export async function runSteps(bench, onStep) {
  /** @type {Map<StepName, Found>} */
  const found = new Map();
  /** @type {Partial<Record<"camera" | "microphone", MediaStreamTrack>>} */
  const tracks = {};
  /** @type {import("./network.js").IceServer[] | null} */
  let servers = null;
  const able = () => found.get("browser")?.state === "well";

  /** @param {"camera" | "microphone"} kind
   * @returns {Promise<Found>} */
  async function device(kind) {
    try {
      tracks[kind] = await bench.open(kind);
    } catch (error) {
      const said = /** @type {SaidKey} */ (`${kind}.${codeOf(error)}`);
      return { state: kind === "camera" ? "weak" : "bad", said };
    }
    return { state: "well", said: `${kind}.well` };
  }

  /**
   * @param {import("./network.js").IceServer[]} all
   * @param {"stun" | "turn"} kind
   * @returns {Found | null}
   */
  function refusedOf(all, kind) {
    const some = bench.refused(all).filter((url) => url.startsWith(kind));
    if (some.length === 0) return null;
    return { state: "weak", said: `${kind}.refused`, named: some.join(", ") };
  }

  /** @type {Record<StepName, () => Promise<Found>>} */
  const steps = {
    async browser() {
      const code = bench.browser();
      return {
        state: code === "well" ? "well" : "bad",
        said: `browser.${code}`,
      };
    },
    camera: async () => (able() ? device("camera") : UNTESTED),
    async microphone() {
      if (!able()) return UNTESTED;
      const opened = await device("microphone");
      if (!tracks.microphone || (await bench.hears(tracks.microphone)))
        return opened;
      return { state: "weak", said: "microphone.quiet" };
    },
    async speaker() {
      const several = (await bench.speakers()) > 1;
      return { state: "well", said: several ? "speaker.well" : "speaker.one" };
    },
    async server() {
      try {
        servers = await bench.servers();
        return { state: "well", said: "server.well" };
      } catch (error) {
        const waits = error instanceof Refused && error.code === "refused";
        return {
          state: "bad",
          said: waits ? "server.refused" : "server.offline",
        };
      }
    },
    async socket() {
      if (!servers) return UNTESTED;
      const reached = await bench.socket();
      return {
        state: reached ? "well" : "bad",
        said: reached ? "socket.well" : "socket.blocked",
      };
    },
    async stun() {
      if (!servers || !able()) return UNTESTED;
      const refused = refusedOf(servers, "stun");
      if (refused) return refused;
      const reached = await bench.ice(servers, "stun");
      return reached === "answers" ? UNTESTED : reachable("stun", reached);
    },
    async turn() {
      if (!servers || !able()) return UNTESTED;
      const refused = refusedOf(servers, "turn");
      if (refused) return refused;
      const reached = await bench.ice(servers, "turn");
      return reached === "answers"
        ? { state: "well", said: "turn.answers" }
        : reachable("turn", reached);
    },
    async loopback() {
      if (!able()) return UNTESTED;
      const code = await bench.call([
        tracks.camera ?? bench.standIn("camera"),
        tracks.microphone ?? bench.standIn("microphone"),
      ]);
      return {
        state: code === "well" ? "well" : "bad",
        said: `loopback.${code}`,
      };
    },
  };

  try {
    for (const name of STEPS) {
      onStep(name, null);
      // A browser may forbid what the specification promises: then that step has failed, not all.
      const result = await steps[name]().catch(() => FAULTS[name]);
      found.set(name, result);
      onStep(name, result);
    }
  } finally {
    for (const track of Object.values(tracks)) track.stop();
  }
  return found;
}

/** @type {Record<StepName, Found>} */
const FAULTS = {
  browser: { state: "bad", said: "browser.unsupported" },
  camera: { state: "weak", said: "camera.failed" },
  microphone: { state: "bad", said: "microphone.failed" },
  speaker: { state: "well", said: "speaker.one" },
  server: { state: "bad", said: "server.offline" },
  socket: { state: "bad", said: "socket.blocked" },
  stun: { state: "weak", said: "stun.blocked" },
  turn: { state: "weak", said: "turn.blocked" },
  loopback: { state: "bad", said: "loopback.no-path" },
};

/**
 * @template {"stun" | "turn"} K
 * @param {K} kind
 * @param {"well" | "unset" | "blocked"} reached
 * @returns {Found}
 */
function reachable(kind, reached) {
  const states = /** @type {const} */ ({
    well: "well",
    unset: "skipped",
    blocked: "weak",
  });
  return {
    state: states[reached],
    said: /** @type {SaidKey} */ (`${kind}.${reached}`),
  };
}

/** @param {unknown} error */
function codeOf(error) {
  const code = error instanceof Refused ? error.code : "failed";
  return ["refused", "missing", "busy"].includes(code) ? code : "failed";
}

/** What all of it comes to.
 * @param {Map<StepName, Found>} found
 * @returns {"well" | "weak" | "bad"} */
export function verdictOf(found) {
  const states = [...found.values()].map(({ state }) => state);
  if (states.includes("bad")) return "bad";
  return states.includes("weak") ? "weak" : "well";
}

/**
 * For a helper: nothing in it but words of this program, the browser's family and version, and the
 * time.
 * @param {Map<StepName, Found>} found
 * @param {object} about
 * @param {Date} about.at
 * @param {import("../stats/pair-messages.js").BrowserKind} about.browser
 */
export function checkReport(found, { at, browser }) {
  return [
    "Allo, test of a device and a network",
    at.toISOString(),
    browser.join(" "),
    `all: ${verdictOf(found)}`,
    ...[...found].map(
      ([step, { state, said }]) =>
        `${step}: ${state} (${said.split(".").at(-1)})`,
    ),
  ].join("\n");
}

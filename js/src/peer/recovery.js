/**
 * Watches one connection: tells what a person should know of it, and restarts ICE when it failed,
 * stays disconnected or falls silent (webrtc-pc §4.3.3, RFC 8445 §9).
 *
 * @typedef {"connecting" | "connected" | "reconnecting" | "failed"} ConnectionState
 * @typedef {"media" | "heartbeat" | "nothing"} Heard what arrived since it was last asked
 */

/** The impolite one restarts first; the other only if that came to nothing, to spare a glare. */
const DISCONNECTED_MS = { impolite: 2_000, polite: 4_000 };
const POLITE_PAUSE_MS = 1_000;
const FIRST_RESTART_MS = 8_000;
const LAST_RESTART_MS = 30_000;
const TICK_MS = 250;
/** While all is well. */
const CALM_TICK_MS = 500;
/** Sound comes fifty times a second, a heartbeat once and perhaps late. ICE itself takes longer to
 * notice that a path is dead. */
const SILENCE_MS = { media: 1_500, heartbeat: 4_000 };
/** A shorter silence is not shown. */
const UNNOTICED_MS = 3_500;
/** A pair that has agreed and found no path by then is called failed, and tries again: should ICE
 * not have failed, it may lack candidates. */
const FIRST_PATH_MS = 15_000;
/** Restarts in a row after which it is called failed, though the next one may still help. */
const PATIENT_RESTARTS = 2;

/**
 * @param {RTCPeerConnection} pc
 * @param {object} options
 * @param {boolean} options.polite
 * @param {import("../clock.js").Clock} options.clock
 * @param {import("../clock.js").Timers} [options.beats] for what comes again and again
 * @param {() => Heard} options.heard
 * @param {() => void} options.restartIce
 * @param {() => void} options.onTrying both have said all that a path needs
 * @param {(state: ConnectionState) => void} options.onState
 * @param {() => void} options.onSilence nothing arrives on a path that seemed well
 * @param {() => void} options.onMended the path carries again: what went there meanwhile is lost
 */
export function watchConnection(pc, options) {
  const { polite, clock, heard, restartIce, beats = clock } = options;
  const { onTrying, onState, onSilence, onMended } = options;
  let state = /** @type {ConnectionState} */ ("connecting");
  let everConnected = false;
  let silent = false;
  let broken = false;
  let restarts = 0;
  const openedAt = clock.now();
  let heardAt = openedAt;
  let mediaAt = 0;
  /** @type {unknown} */
  let restartTimer = null;
  let isWell = false;
  let isTold = false;
  let ticker = beats.setTimeout(tick, TICK_MS);

  /** @param {ConnectionState} next */
  function enter(next) {
    if (next === state) return;
    state = next;
    onState(next);
  }

  function tick() {
    ticker = beats.setTimeout(tick, isWell ? CALM_TICK_MS : TICK_MS);
    // To ask what came holds the page up, most of all while many connections begin.
    if (everConnected) listen();
    if (findsNoPath()) {
      enter("failed");
      if (restarts === 0 && pc.signalingState === "stable") restart();
    }
  }

  function findsNoPath() {
    return (
      !everConnected &&
      clock.now() - openedAt >= FIRST_PATH_MS &&
      pc.remoteDescription
    );
  }

  /** What arrives says more than the state, which is late to change. */
  function listen() {
    const what = heard();
    // As soon as nothing comes, every moment counts.
    isWell = what === "media";
    if (isWell) mediaAt = clock.now();
    if (what !== "nothing") heardAt = clock.now();
    if (pc.connectionState !== "connected") return;
    const silence = clock.now() - heardAt;
    const usual = heardAt - mediaAt < SILENCE_MS.media ? "media" : "heartbeat";
    if (silence < SILENCE_MS[usual]) {
      if (silent || state !== "connected") well();
    } else if (!silent) {
      silent = true;
      broken = true;
      restartIn(polite ? POLITE_PAUSE_MS : 0);
      onSilence();
    }
    if (silence > UNNOTICED_MS) enter("reconnecting");
  }

  function well() {
    silent = false;
    restarts = 0;
    clock.clearTimeout(restartTimer);
    enter("connected");
    mended();
  }

  function mended() {
    if (!broken) return;
    broken = false;
    onMended();
  }

  function restart() {
    restarts += 1;
    if (restarts > PATIENT_RESTARTS) enter("failed");
    restartIce();
    const pause = FIRST_RESTART_MS * 2 ** (restarts - 1);
    restartIn(Math.min(LAST_RESTART_MS, pause));
  }

  /** @param {number} ms */
  function restartIn(ms) {
    clock.clearTimeout(restartTimer);
    restartTimer = clock.setTimeout(restart, ms);
  }

  /** Whoever answers looks for a path at once: the other may notice before it has read the answer. */
  function tellOfTrying() {
    if (isTold || pc.connectionState === "new") return;
    if (pc.signalingState !== "stable") return;
    isTold = true;
    onTrying();
  }

  pc.onsignalingstatechange = tellOfTrying;
  pc.onconnectionstatechange = () => {
    tellOfTrying();
    switch (pc.connectionState) {
      case "connected":
        if (!everConnected) heardAt = clock.now();
        everConnected = true;
        mended();
        listen();
        break;
      case "disconnected":
        broken = true;
        enter("reconnecting");
        if (!silent) {
          restartIn(polite ? DISCONNECTED_MS.polite : DISCONNECTED_MS.impolite);
        }
        break;
      case "failed":
        broken = everConnected;
        if (restarts >= PATIENT_RESTARTS) enter("failed");
        else if (everConnected) enter("reconnecting");
        if (restarts === 0) restart();
        break;
      case "new":
      case "connecting":
      case "closed":
        break;
    }
  };

  return {
    state: () => state,

    /** Whether it was well before and is not now. */
    isCut: () =>
      everConnected && (silent || pc.connectionState !== "connected"),

    /** The network changed: what was found out about paths no longer holds. */
    restart() {
      restarts = 0;
      restart();
    },

    close() {
      pc.onsignalingstatechange = null;
      pc.onconnectionstatechange = null;
      clock.clearTimeout(restartTimer);
      beats.clearTimeout(ticker);
    },
  };
}

/**
 * Watches one connection: tells what a person should know of it, and restarts ICE when it failed
 * or stays disconnected (webrtc-pc §4.3.3, RFC 8445 §9).
 *
 * @typedef {"connecting" | "connected" | "reconnecting" | "failed"} ConnectionState
 */

/** The impolite one restarts first; the other only if that came to nothing, to spare a glare. */
const DISCONNECTED_MS = { impolite: 2_000, polite: 4_000 };
const FIRST_RESTART_MS = 8_000;
const LAST_RESTART_MS = 30_000;
/** A connection that says nothing for so long is not what it seems. ICE itself notices later. */
const SILENCE_MS = 3_500;
const TICK_MS = 1_000;
/** Restarts in a row after which it is called failed, though the next one may still help. */
const PATIENT_RESTARTS = 2;

/**
 * @param {RTCPeerConnection} pc
 * @param {object} options
 * @param {boolean} options.polite
 * @param {import("./clock.js").Clock} options.clock
 * @param {() => boolean} options.heard whether anything arrived since it was last asked
 * @param {(state: ConnectionState) => void} options.onState
 */
export function watchConnection(pc, { polite, clock, heard, onState }) {
  let state = /** @type {ConnectionState} */ ("connecting");
  let everConnected = false;
  let restarts = 0;
  let heardAt = clock.now();
  /** @type {unknown} */
  let restartTimer = null;
  let ticker = clock.setTimeout(tick, TICK_MS);

  /** @param {ConnectionState} next */
  function enter(next) {
    if (next === state) return;
    state = next;
    onState(next);
  }

  function tick() {
    ticker = clock.setTimeout(tick, TICK_MS);
    if (heard()) heardAt = clock.now();
    if (pc.connectionState === "connected") connected();
  }

  function connected() {
    const silent = clock.now() - heardAt > SILENCE_MS;
    enter(silent ? "reconnecting" : "connected");
  }

  function restart() {
    restarts += 1;
    if (restarts > PATIENT_RESTARTS) enter("failed");
    pc.restartIce();
    restartIn(
      Math.min(LAST_RESTART_MS, FIRST_RESTART_MS * 2 ** (restarts - 1)),
    );
  }

  /** @param {number} ms */
  function restartIn(ms) {
    clock.clearTimeout(restartTimer);
    restartTimer = clock.setTimeout(restart, ms);
  }

  pc.onconnectionstatechange = () => {
    switch (pc.connectionState) {
      case "connected":
        everConnected = true;
        restarts = 0;
        heardAt = clock.now();
        clock.clearTimeout(restartTimer);
        enter("connected");
        break;
      case "disconnected":
        enter("reconnecting");
        restartIn(polite ? DISCONNECTED_MS.polite : DISCONNECTED_MS.impolite);
        break;
      case "failed":
        if (everConnected) enter("reconnecting");
        if (restarts === 0) restart();
        else if (restarts >= PATIENT_RESTARTS) enter("failed");
        break;
      case "new":
      case "connecting":
      case "closed":
        break;
    }
  };

  return {
    state: () => state,

    /** The network changed: what was found out about paths no longer holds. */
    restart() {
      restarts = 0;
      restart();
    },

    close() {
      pc.onconnectionstatechange = null;
      clock.clearTimeout(restartTimer);
      clock.clearTimeout(ticker);
    },
  };
}

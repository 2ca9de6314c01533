/**
 * A call of this page with itself: two connections, one sends, the other must get pictures that it
 * can decode and sound.
 *
 * @typedef {"well" | "no-path" | "no-picture" | "no-sound"} Looped
 */

/** A busy machine takes long to begin; one that cannot connect says so sooner. */
const TIMEOUT_MS = 60_000;
const LOOK_MS = 200;
/** This much must arrive before it counts: one frame may be luck. */
const FRAMES = 5;
const PACKETS = 10;

/**
 * @param {MediaStreamTrack[]} tracks one of each kind
 * @param {() => RTCPeerConnection} connect
 * @param {import("../clock.js").Clock} clock
 * @returns {Promise<Looped>}
 */
export async function callItself(tracks, connect, clock) {
  const [one, other] = [connect(), connect()];
  try {
    join(one, other);
    join(other, one);
    const stream = new MediaStream(tracks);
    for (const track of tracks) one.addTrack(track, stream);
    await one.setLocalDescription();
    await other.setRemoteDescription(description(one));
    await other.setLocalDescription();
    await one.setRemoteDescription(description(other));
    return await arrival(other, clock);
  } finally {
    one.close();
    other.close();
  }
}

/**
 * @param {RTCPeerConnection} from
 * @param {RTCPeerConnection} to
 */
function join(from, to) {
  from.onicecandidate = ({ candidate }) => {
    if (!candidate) return;
    for (const one of [candidate, ...here(candidate)])
      to.addIceCandidate(one).catch(() => {});
  };
}

/** A page without a camera gives its addresses names of mDNS, which not every network can look up.
 * That says nothing about this browser, and here is where both ends are.
 * @param {RTCIceCandidate} candidate
 * @returns {RTCIceCandidateInit[]} */
function here({ candidate, sdpMid, sdpMLineIndex, usernameFragment }) {
  if (!/\.local\b/.test(candidate)) return [];
  const known = candidate.replace(/\S+\.local\b/, "127.0.0.1");
  return [{ candidate: known, sdpMid, sdpMLineIndex, usernameFragment }];
}

/** @param {RTCPeerConnection} pc */
function description(pc) {
  return /** @type {RTCSessionDescription} */ (pc.localDescription);
}

/**
 * @param {RTCPeerConnection} pc
 * @param {import("../clock.js").Clock} clock
 * @returns {Promise<Looped>}
 */
async function arrival(pc, clock) {
  const until = clock.now() + TIMEOUT_MS;
  let frames = 0;
  let packets = 0;
  while (clock.now() < until && pc.connectionState !== "failed") {
    for (const one of (await pc.getStats()).values()) {
      if (one.type !== "inbound-rtp") continue;
      if (one.kind === "video") frames = one.framesDecoded ?? 0;
      else packets = one.packetsReceived ?? 0;
    }
    if (frames >= FRAMES && packets >= PACKETS) return "well";
    await new Promise((resolve) =>
      clock.setTimeout(() => resolve(null), LOOK_MS),
    );
  }
  if (frames === 0 && packets === 0) return "no-path";
  return frames < FRAMES ? "no-picture" : "no-sound";
}

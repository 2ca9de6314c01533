/**
 * Which of the STUN and TURN servers that the server names a browser takes. It refuses a connection
 * altogether for one entry that it does not like (webrtc-pc §4.4.1.6, "validate an ICE server
 * URL"), so such an entry is left out: a call is worth more than a relay (docs/decisions/263).
 *
 * @param {readonly RTCIceServer[]} servers
 * @param {(servers: RTCIceServer[]) => void} attempt makes a connection with these and closes it, or
 *   throws
 * @returns {{ good: RTCIceServer[], bad: string[] }} what is left, and the addresses that were refused
 */
export function acceptedServers(servers, attempt) {
  /** @param {RTCIceServer[]} some */
  const isTaken = (some) => {
    try {
      attempt(some);
      return true;
    } catch {
      return false;
    }
  };
  if (servers.length === 0 || isTaken([...servers]))
    return { good: [...servers], bad: [] };
  /** @type {string[]} */
  const bad = [];
  const good = servers.flatMap(({ urls, ...credentials }) => {
    const taken = [urls].flat().filter((url) => {
      if (isTaken([{ urls: [url], ...credentials }])) return true;
      bad.push(url);
      return false;
    });
    return taken.length > 0 ? [{ urls: taken, ...credentials }] : [];
  });
  // Each is taken alone and not all together, as where a browser takes only so many.
  while (bad.length === 0 && good.length > 0 && !isTaken(good)) good.pop();
  return { good, bad };
}

/** @param {RTCIceServer[]} iceServers */
export function tryServers(iceServers) {
  new RTCPeerConnection({ iceServers }).close();
}

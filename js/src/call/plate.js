import { encodePlate } from "../wire/plate.js";

/** So that a server that has forgotten it, and did not tell, has it again. */
const AGAIN_MS = 5 * 60_000;

/**
 * Leaves this member's name at the door while it is a host (wire/plate.js): when it comes in or
 * becomes a host, again when there is another link secret, and every few minutes.
 *
 * @param {object} options
 * @param {string} options.name
 * @param {Pick<import("../wire/keyring.js").Keyring, "sealPlate">} options.keyring
 * @param {() => boolean} options.isHost
 * @param {{ open: boolean }} options.state
 * @param {import("../clock.js").Clock} options.clock
 * @param {(message: import("../wire/messages.js").ClientMessage) => boolean} options.send
 * @param {(error: unknown) => void} options.onFault
 */
export function createPlate(options) {
  const { name, keyring, isHost, state, clock, send, onFault } = options;
  /** @type {unknown} */
  let timer = null;

  async function leave() {
    clock.clearTimeout(timer);
    if (!state.open || !isHost()) return;
    timer = clock.setTimeout(leave, AGAIN_MS);
    const text = encodePlate({ name, at: clock.date() });
    if (!text) return;
    try {
      send({ type: "plate", plate: await keyring.sealPlate(text) });
    } catch (error) {
      onFault(error);
    }
  }

  return {
    leave,
    close: () => clock.clearTimeout(timer),
  };
}

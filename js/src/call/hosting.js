import { generation } from "../wire/claims.js";
import { createHostMessages } from "./host-messages.js";
import { createKeyRotation } from "./key-rotation.js";

/**
 * What hosts do in a call: what they ask of the server, and what they hand on past it, such as the
 * next link secret after a removal.
 *
 * @param {import("./call.js").Context & {
 *   keyring: import("../wire/keyring.js").Keyring,
 *   client: import("../wire/signal-client.js").SignalClient,
 *   send: (id: string, data: string) => boolean,
 *   knocking: () => string[],
 *   onKey: () => void }} options `send`: whether a channel was open; `onKey`: the link secret
 *   has changed
 */
export function createHosting(options) {
  const { session, state, roster, client, members, log, tell, keep } = options;

  const rotation = createKeyRotation({
    keyring: options.keyring,
    clock: options.clock,
    isOpen: () => state.open,
    generation: () => generation(session.seat),
    isListed: roster.isListed,
    present: () => [...members(), ...options.knocking()],
    send: (id, message) => messages.say(id, message),
    onFault: options.onFault,
    onAgreed(secret) {
      log.info("a new link secret was agreed");
      keep({ secret });
      options.onKey();
      members().forEach(rotation.give);
    },
  });

  const messages = createHostMessages({
    session,
    roster,
    send: options.send,
    onKey: rotation.hear,
    onToken: (host) => keep({ host }),
    onMuteAsked: (member) => tell({ type: "muteAsked", member }),
    onStray: options.onStray,
  });

  return {
    hear: messages.hear,
    askToMute: messages.askToMute,
    opened: rotation.give,
    gone: rotation.gone,

    /** Hands the next link secret to a member who may lack it. */
    give: rotation.give,

    /** A newer seat came. */
    seated: rotation.seated,

    /** Once the link secret matches the newest seat.
     * @returns {Promise<void>} */
    keyed: rotation.settled,

    /** The server decides.
     * @param {import("../wire/messages.js").ClientMessage} message */
    command(message) {
      if (message.type === "promote") messages.share(message.member);
      if (message.type === "remove") rotation.removes(message.member);
      if (client.send(message)) return;
      log.warn("not sent: the server cannot be reached");
      tell({ type: "notice", code: "not-sent", member: null });
    },
  };
}

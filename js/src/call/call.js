import { createConversation } from "../chat/chat.js";
import { GAIN } from "../devices/loudness.js";
import { orderCodecs, preferredCodecs } from "../peer/codecs.js";
import { acceptedServers } from "../peer/ice-servers.js";
import { createMesh } from "../peer/mesh.js";
import { createMeasuring } from "../stats/stats.js";
import { createPictures } from "../video/video.js";
import { generation } from "../wire/claims.js";
import { createTurns } from "../wire/queue.js";
import { createPatience } from "../wire/rate-limit.js";
import { createLine } from "../wire/signal-client.js";
import { payAttention } from "./active-speaker.js";
import { createHostTalk } from "./host-messages.js";
import { createHiding } from "./ip-hiding.js";
import { createSuccession } from "./key-rotation.js";
import { createProfile } from "./profile.js";
import { createReception } from "./room-events.js";
import { createRoster } from "./roster.js";

/**
 * One call, from joining to leaving: brings together the channel to the server, the connections to
 * the peers and this browser's devices.
 *
 * @typedef {ReturnType<typeof createCall>} Call
 */

/** What a peer may say over the data channel, in UTF-16 units and in words: no more of it is read. */
const LONGEST_WORD = 65_536;
const WORDS = { burst: 600, perSecond: 50 };
/** Signals of whom the server has not named yet. */
const STRANGERS = { burst: 64, perSecond: 4 };

/**
 * @param {object} options
 * @param {import("../session/storage.js").Session} options.session
 * @param {string} options.name
 * @param {import("../wire/keyring.js").Keyring} options.keyring
 * @param {boolean} options.hide this browser's address from everybody
 * @param {import("../devices/media.js").Media} options.media
 * @param {import("../devices/sharing.js").Sharing} options.sharing
 * @param {import("../elements/streams.js").Stage} options.stage
 * @param {import("../log.js").Log} options.log
 * @param {import("../ports.js").Tell} options.tell
 * @param {import("../browser/browser.js").Browser} options.browser
 * @param {() => number} options.nextEpoch
 * @param {() => Promise<string>} options.renew a fresh seat
 * @param {(change: Partial<import("../session/storage.js").Session>) => void} options.keep
 * @param {(code: string) => void} options.onOver
 */
export function createCall(options) {
  const {
    session,
    name,
    keyring,
    media,
    sharing,
    stage,
    log,
    tell,
    keep,
    onOver,
  } = options;
  const { clock, connect, tryServers, newStream, codecs, abilities } =
    options.browser;
  const self = session.member;
  const epoch = options.nextEpoch();
  /** @type {RTCIceServer[]} */
  let iceServers = [];
  let open = true;
  let admitted = false;
  let isHost = false;
  const patience = createPatience({ clock, ...WORDS });
  const strangers = createPatience({ clock, ...STRANGERS });
  const receiving = createTurns(fault);
  const sending = createTurns(fault);

  const line = createLine({
    session,
    keyring,
    browser: options.browser,
    renew: options.renew,
    log,
    onState: (state) => tell({ type: "connection", state }),
    onSeat(token) {
      succession.seated(session.seat, token);
      keep({ seat: token, seatSince: clock.date() });
    },
    onProfiles: (profiles) => keep({ profiles }),
    onMessage: (message) => receiving(() => open && reception.hear(message)),
    onOver: (code) => over(outcome(code)),
    onInterference: (member) =>
      tell({ type: "notice", code: "interference", member }),
  });
  const { letters } = line;

  const roster = createRoster({
    clock,
    onMember: (member) => tell({ type: "member", member }),
    onGone(id, reason) {
      log.info(`${log.member(id)} is gone (${reason})`);
      mesh.remove(id);
      succession.gone(id, reason);
      hiding.gone(id);
      measuring.gone(id);
      patience.forget(id);
      conversation.gone(id, reason);
      pictures.gone(id);
      stage.clear(id);
      tell({ type: "left", member: id, reason });
    },
    onHidden: (id) => tell({ type: "left", member: id, reason: "lost" }),
  });

  const ids = () => roster.members().map(({ id }) => id);

  const tracks = () => ({
    audio: media.track("microphone"),
    video: media.track("camera"),
    screen: sharing.shown().picture,
    screenAudio: sharing.shown().sound,
  });

  const mesh = createMesh({
    self,
    epoch,
    nextEpoch: options.nextEpoch,
    connect: (id) => hiding.watch(id, connect(iceServers, hiding.policy(id))),
    newStream,
    tracks,
    codecs: (id) =>
      orderCodecs(
        codecs(),
        preferredCodecs(abilities(), letters.abilities(id)),
      ),
    clock,
    transmit: (id, envelope) => sending(() => transmit(id, envelope)),
    onStream: stage.show,
    onConnection(id) {
      measuring.renewed(id);
      conversation.renewed(id);
      hiding.renewed(id);
    },
    onData(id, data) {
      if (data.length > LONGEST_WORD || !patience.bears(id)) return;
      const heard = [pictures, hosts, measuring, conversation].some((part) =>
        part.hear(id, data),
      );
      if (!heard) receiving(() => signal(id, data));
    },
    onOpen(id) {
      succession.give(id);
      conversation.opened(id);
      pictures.opened(id);
    },
    onChannel: (id, channel) => conversation.channel(id, channel),
    onHint: (id, reason) => hiding.hear(id, reason),
    onEvent: (id, event) => log.warn(`${log.member(id)}: ${event}`),
    onState(id, state) {
      log.info(`${log.member(id)} is ${state}`);
      roster.connection(id, state);
      if (state === "failed" && !hiding.explains(id)) {
        tell({ type: "notice", code: "no-peer-path", member: id });
      }
    },
    onSilence(id) {
      log.info(`nothing arrives from ${log.member(id)}`);
      pictures.cut(id);
      // When nobody can be heard whom the server calls here, the socket has likely died too.
      if (mesh.isCutOff(roster.reachable)) line.suspect();
    },
    onMended(id) {
      pictures.mended(id);
      line.wake(false);
    },
  });

  const hiding = createHiding({
    everyone: options.hide,
    kept: session.hiding,
    clock,
    members: ids,
    keep: (hiding) => keep({ hiding }),
    onChange: (state) => tell({ type: "hiding", ...state }),
    onSwitched: (id) => mesh.renew(id),
    onMissed(id) {
      log.warn(`no relay answers, and ${log.member(id)} is to be reached so`);
      mesh.retry(id);
    },
    onTrouble: (id, trouble) => mesh.hint(id, { hiding: trouble }),
  });

  const conversation = createConversation({
    page: epoch,
    clock,
    members: ids,
    send: mesh.sendData,
    openChannel: mesh.openChannel,
    log,
    tell,
  });

  const pictures = createPictures({
    clock,
    self,
    members: ids,
    tracks,
    sender: mesh.sender,
    send: mesh.sendData,
    stage,
    log,
  });

  const measuring = createMeasuring({
    session,
    browser: options.browser,
    mesh,
    roster,
    log,
    tell,
    isHost: () => isHost,
    isResting: (id) => stage.isResting(id, "camera"),
    relays: () => iceServers.some(({ urls }) => /turns?:/.test(String(urls))),
    onRound: pictures.measured,
    onStray: stray,
    onFault: fault,
  });

  const succession = createSuccession({
    keyring,
    clock,
    isOpen: () => open,
    generation: () => generation(session.seat),
    isListed: roster.isListed,
    present: () => [...ids(), ...reception.knocking()],
    send: (id, word) => hosts.say(id, word),
    onFault: fault,
    onAgreed(secret) {
      log.info("a new link secret was agreed");
      keep({ secret });
      profile.forget();
      sending(profile.publish);
      receiving(reception.readAgain);
      for (const id of ids()) succession.give(id);
    },
  });

  const hosts = createHostTalk({
    session,
    roster,
    send: mesh.sendData,
    onKey: succession.hear,
    onToken: (host) => keep({ host }),
    onMuteAsked: (member) => tell({ type: "muteAsked", member }),
    onStray: stray,
  });

  const profile = createProfile({
    name,
    epoch,
    media,
    sharing,
    abilities,
    members: roster.members,
    send: line.publish,
    tell,
  });

  const reception = createReception({
    self,
    letters,
    roster,
    mesh,
    log,
    tell,
    link: () => session.link,
    onSignal: signal,
    onMet: succession.give,
    onAdmitted(role) {
      admitted = true;
      isHost = role === "host";
      keep({ role, inCall: true });
    },
    // One of before a removal would not tell a restarted server of it.
    onHostToken: (host) =>
      keep(session.token === session.host ? { host, token: host } : { host }),
    onIceServers(servers) {
      const { good, bad } = acceptedServers(servers, tryServers);
      if (bad.length > 0)
        log.error(
          `STUN or TURN entries that the browser refuses: ${bad.length}`,
        );
      iceServers = good;
      hiding.setServers(good);
      mesh.setIceServers(good);
    },
  });

  stage.listen({ of: mesh.level });
  const attention = payAttention({
    clock,
    self,
    levels: () => ({
      ...Object.fromEntries(ids().map((id) => [id, mesh.level(id)])),
      [self]: stage.level("self") / GAIN,
    }),
    onChange(members, active) {
      pictures.heard(members);
      tell({ type: "speaking", members, active });
    },
  });

  /** @param {string} id */
  function stray(id) {
    log.warn(`${log.member(id)}: a word that is none`);
  }

  /** @param {unknown} error */
  function fault(error) {
    log.error(`fault: ${error instanceof Error ? error.message : "unknown"}`);
  }

  /**
   * @param {string} id
   * @param {import("../wire/messages.js").Envelope} envelope
   */
  async function transmit(id, envelope) {
    const data = await letters.writeSignal(id, hiding.veil(id, envelope));
    const taken =
      roster.reachable(id) && line.send({ type: "signal", to: id, data });
    // Past the server where it cannot be reached; where neither way is open, it is repeated.
    if (!taken) mesh.sendData(id, data);
  }

  /**
   * @param {string} from
   * @param {string} data
   */
  async function signal(from, data) {
    if (!roster.has(from) && !strangers.bears("")) return;
    const envelope = await letters.readSignal(from, data);
    if (envelope && open) mesh.receive(from, hiding.heed(from, envelope));
  }

  /** @param {string} code
   * @returns {string} as the page tells it */
  function outcome(code) {
    if (code === "removed" && !admitted) return "refused";
    return code === "room-ended" ? "ended" : code;
  }

  /** @param {string} code */
  function over(code) {
    if (!open) return;
    open = false;
    log.info(`over: ${code}`);
    for (const id of ids()) stage.clear(id);
    stage.listen({ of: () => 0 });
    attention.stop();
    roster.close();
    conversation.close();
    pictures.close();
    measuring.close();
    mesh.close();
    line.close();
    onOver(code);
  }

  return {
    conversation,
    report: measuring.report,

    join() {
      profile.showHand();
      line.takeSeat();
      sending(profile.publish);
      sending(() => open && line.start());
    },

    mediaChanged() {
      mesh.tracksChanged();
      pictures.changed();
      sending(profile.publish);
    },

    /** @param {boolean} raised */
    raiseHand(raised) {
      if (profile.raiseHand(raised)) sending(profile.publish);
    },

    /** For the host; the server decides.
     * @param {import("../wire/messages.js").ClientMessage} message */
    command(message) {
      if (message.type === "promote") hosts.share(message.member);
      if (message.type === "remove") succession.removes(message.member);
      if (!line.send(message)) {
        log.warn("not sent: the server cannot be reached");
        tell({ type: "notice", code: "not-sent", member: null });
      }
    },

    /** Plays no sound of this member here.
     * @param {string} id
     * @param {boolean} on */
    silence(id, on) {
      roster.silence(id, on);
      stage.silence(id, on);
    },

    /** This browser's address, from one member or from all (null).
     * @param {string | null} id
     * @param {boolean} on */
    hide(id, on) {
      if (id === null) hiding.hideFromAll(on);
      else if (roster.has(id)) hiding.hideFrom(id, on);
    },

    askToMute: hosts.askToMute,

    /** Once the link secret is the one that holds for the newest seat.
     * @returns {Promise<void>} */
    keyed: succession.settled,

    /** @param {boolean} doubtful */
    wake(doubtful) {
      line.wake(doubtful);
      if (doubtful) mesh.restart();
    },

    leave() {
      line.leave();
      over("left");
    },
  };
}

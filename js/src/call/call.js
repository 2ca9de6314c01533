import { createChat } from "../chat/chat.js";
import { GAIN } from "../devices/loudness.js";
import { orderCodecs, preferredCodecs } from "../peer/codecs.js";
import { acceptedServers } from "../peer/ice-servers.js";
import { createMesh } from "../peer/mesh.js";
import { createStats } from "../stats/stats.js";
import { createVideo } from "../video/video.js";
import { generation } from "../wire/claims.js";
import { createQueue } from "../wire/queue.js";
import { createRateLimit } from "../wire/rate-limit.js";
import { createSignalClient } from "../wire/signal-client.js";
import { watchActiveSpeaker } from "./active-speaker.js";
import { createHostMessages } from "./host-messages.js";
import { createIpHiding } from "./ip-hiding.js";
import { createKeyRotation } from "./key-rotation.js";
import { createProfile } from "./profile.js";
import { createRoomEvents } from "./room-events.js";
import { createRoster } from "./roster.js";

/**
 * One call, from joining to leaving: brings together the connection to the server, those to
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
 * @param {import("../elements/streams.js").Streams} options.streams
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
    streams,
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
  const limit = createRateLimit({ clock, ...WORDS });
  const strangers = createRateLimit({ clock, ...STRANGERS });
  const receiving = createQueue(fault);
  const sending = createQueue(fault);

  const client = createSignalClient({
    session,
    keyring,
    browser: options.browser,
    renew: options.renew,
    log,
    onState: (state) => tell({ type: "connection", state }),
    onSeat(token) {
      keyRotation.seated(session.seat, token);
      keep({ seat: token, seatSince: clock.date() });
    },
    onProfiles: (profiles) => keep({ profiles }),
    onMessage: (message) => receiving(() => open && roomEvents.hear(message)),
    onOver: (code) => over(outcome(code)),
    onInterference: (member) =>
      tell({ type: "notice", code: "interference", member }),
  });
  const { sealed } = client;

  const roster = createRoster({
    clock,
    onMember: (member) => tell({ type: "member", member }),
    onGone(id, reason) {
      log.info(`${log.member(id)} is gone (${reason})`);
      mesh.remove(id);
      keyRotation.gone(id, reason);
      ipHiding.gone(id);
      stats.gone(id);
      limit.forget(id);
      chat.gone(id, reason);
      video.gone(id);
      streams.clear(id);
      tell({ type: "left", member: id, reason });
    },
    onHidden: (id) => tell({ type: "left", member: id, reason: "lost" }),
  });

  const ids = () => roster.members().map(({ id }) => id);

  const tracks = () => ({
    audio: media.track("microphone"),
    video: media.track("camera"),
    screen: sharing.shown().video,
    screenAudio: sharing.shown().audio,
  });

  const mesh = createMesh({
    self,
    epoch,
    nextEpoch: options.nextEpoch,
    connect: (id) =>
      ipHiding.watch(id, connect(iceServers, ipHiding.policy(id))),
    newStream,
    tracks,
    codecs: (id) =>
      orderCodecs(codecs(), preferredCodecs(abilities(), sealed.abilities(id))),
    clock,
    transmit: (id, envelope) => sending(() => transmit(id, envelope)),
    onStream: streams.show,
    onConnection(id) {
      stats.renewed(id);
      chat.renewed(id);
      ipHiding.renewed(id);
    },
    onData(id, data) {
      if (data.length > LONGEST_WORD || !limit.allows(id)) return;
      const heard = [video, hostMessages, stats, chat].some((part) =>
        part.hear(id, data),
      );
      if (!heard) receiving(() => signal(id, data));
    },
    onOpen(id) {
      keyRotation.give(id);
      chat.opened(id);
      video.opened(id);
    },
    onChannel: (id, channel) => chat.channel(id, channel),
    onHint: (id, reason) => ipHiding.hear(id, reason),
    onEvent: (id, event) => log.warn(`${log.member(id)}: ${event}`),
    onState(id, state) {
      log.info(`${log.member(id)} is ${state}`);
      roster.connection(id, state);
      if (state === "failed" && !ipHiding.explains(id)) {
        tell({ type: "notice", code: "no-peer-path", member: id });
      }
    },
    onSilence(id) {
      log.info(`nothing arrives from ${log.member(id)}`);
      video.cut(id);
      // When nobody can be heard whom the server calls here, the socket has likely died too.
      if (mesh.isCutOff(roster.reachable)) client.suspect();
    },
    onMended(id) {
      video.mended(id);
      client.wake(false);
    },
  });

  const ipHiding = createIpHiding({
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

  const chat = createChat({
    page: epoch,
    clock,
    members: ids,
    send: mesh.sendData,
    openChannel: mesh.openChannel,
    log,
    tell,
  });

  const video = createVideo({
    clock,
    self,
    members: ids,
    tracks,
    sender: mesh.sender,
    send: mesh.sendData,
    streams,
    log,
  });

  const stats = createStats({
    session,
    browser: options.browser,
    mesh,
    roster,
    log,
    tell,
    isHost: () => isHost,
    isResting: (id) => streams.isResting(id, "camera"),
    relays: () => iceServers.some(({ urls }) => /turns?:/.test(String(urls))),
    onRound: video.measured,
    onStray: stray,
    onFault: fault,
  });

  const keyRotation = createKeyRotation({
    keyring,
    clock,
    isOpen: () => open,
    generation: () => generation(session.seat),
    isListed: roster.isListed,
    present: () => [...ids(), ...roomEvents.knocking()],
    send: (id, word) => hostMessages.say(id, word),
    onFault: fault,
    onAgreed(secret) {
      log.info("a new link secret was agreed");
      keep({ secret });
      profile.forget();
      sending(profile.publish);
      receiving(roomEvents.readAgain);
      for (const id of ids()) keyRotation.give(id);
    },
  });

  const hostMessages = createHostMessages({
    session,
    roster,
    send: mesh.sendData,
    onKey: keyRotation.hear,
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
    send: client.publish,
    tell,
  });

  const roomEvents = createRoomEvents({
    self,
    sealed,
    roster,
    mesh,
    log,
    tell,
    link: () => session.link,
    onSignal: signal,
    onMet: keyRotation.give,
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
      ipHiding.setServers(good);
      mesh.setIceServers(good);
    },
  });

  streams.listen({ of: mesh.level });
  const activeSpeaker = watchActiveSpeaker({
    clock,
    self,
    levels: () => ({
      ...Object.fromEntries(ids().map((id) => [id, mesh.level(id)])),
      [self]: streams.level("self") / GAIN,
    }),
    onChange(members, active) {
      video.heard(members);
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
    const data = await sealed.writeSignal(
      id,
      ipHiding.filterOutgoing(id, envelope),
    );
    const taken =
      roster.reachable(id) && client.send({ type: "signal", to: id, data });
    // Past the server where it cannot be reached; where neither way is open, it is repeated.
    if (!taken) mesh.sendData(id, data);
  }

  /**
   * @param {string} from
   * @param {string} data
   */
  async function signal(from, data) {
    if (!roster.has(from) && !strangers.allows("")) return;
    const envelope = await sealed.readSignal(from, data);
    if (envelope && open)
      mesh.receive(from, ipHiding.filterIncoming(from, envelope));
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
    for (const id of ids()) streams.clear(id);
    streams.listen({ of: () => 0 });
    activeSpeaker.stop();
    roster.close();
    chat.close();
    video.close();
    stats.close();
    mesh.close();
    client.close();
    onOver(code);
  }

  return {
    chat,
    report: stats.report,

    join() {
      profile.showHand();
      client.takeSeat();
      sending(profile.publish);
      sending(() => open && client.start());
    },

    mediaChanged() {
      mesh.tracksChanged();
      video.changed();
      sending(profile.publish);
    },

    /** @param {boolean} raised */
    raiseHand(raised) {
      if (profile.raiseHand(raised)) sending(profile.publish);
    },

    /** For the host; the server decides.
     * @param {import("../wire/messages.js").ClientMessage} message */
    command(message) {
      if (message.type === "promote") hostMessages.share(message.member);
      if (message.type === "remove") keyRotation.removes(message.member);
      if (!client.send(message)) {
        log.warn("not sent: the server cannot be reached");
        tell({ type: "notice", code: "not-sent", member: null });
      }
    },

    /** Plays no sound of this member here.
     * @param {string} id
     * @param {boolean} on */
    silence(id, on) {
      roster.silence(id, on);
      streams.silence(id, on);
    },

    /** This browser's address, from one member or from all (null).
     * @param {string | null} id
     * @param {boolean} on */
    hide(id, on) {
      if (id === null) ipHiding.hideFromAll(on);
      else if (roster.has(id)) ipHiding.hideFrom(id, on);
    },

    askToMute: hostMessages.askToMute,

    /** Once the link secret is the one that holds for the newest seat.
     * @returns {Promise<void>} */
    keyed: keyRotation.settled,

    /** @param {boolean} doubtful */
    wake(doubtful) {
      client.wake(doubtful);
      if (doubtful) mesh.restart();
    },

    leave() {
      client.leave();
      over("left");
    },
  };
}

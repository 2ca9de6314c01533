import { GAIN } from "../devices/loudness.js";
import { isPairWord } from "../pairs/pair-messages.js";
import { createPairs } from "../pairs/pairs.js";
import { orderCodecs, preferredCodecs } from "../peer/codecs.js";
import { createMesh } from "../peer/mesh.js";
import { createReadings } from "../peer/readings.js";
import { createPictures } from "../pictures/pictures.js";
import { createConversation } from "../talk/conversation.js";
import { createCorrespondence } from "../wire/correspondence.js";
import { generation } from "../wire/link.js";
import { createLoss } from "../wire/loss.js";
import { createPulse } from "../wire/pulse.js";
import { createSeatKeeper } from "../wire/seat-keeper.js";
import { createChannel } from "../wire/signaling.js";
import { createTurns } from "../wire/turns.js";
import { payAttention } from "./attention.js";
import { nextHand } from "./hands.js";
import { createHiding } from "./hiding.js";
import { decodeHostWord, encodeHostWord, isHostWord } from "./host-words.js";
import { createReception } from "./reception.js";
import { createRoster } from "./roster.js";
import { createExchange } from "./safety-exchange.js";
import { isSafetyWord } from "./safety-words.js";
import { createSuccession } from "./succession.js";
import { createTrust } from "./trust.js";

/**
 * One call, from joining to leaving: brings together the channel to the server, the connections to
 * the peers and this browser's devices.
 *
 * @typedef {ReturnType<typeof createCall>} Call
 */

/** Least ms between two replacements of a socket on the mere suspicion that it is dead. */
const SUSPICION_MS = 10_000;
/** After a removal the next link secret may come later than what is sealed with it. */
const PATIENCE_MS = 5_000;

/**
 * @param {object} options
 * @param {import("../entering/storage.js").Session} options.session
 * @param {string} options.name
 * @param {import("../wire/keyring.js").Keyring} options.keyring
 * @param {boolean} options.hide this browser's address from everybody
 * @param {import("../devices/media.js").Media} options.media
 * @param {import("../devices/sharing.js").Sharing} options.sharing
 * @param {import("../screen/stage.js").Stage} options.stage
 * @param {import("../log.js").Log} options.log
 * @param {import("../ports.js").Tell} options.tell
 * @param {import("../browser.js").Browser} options.browser
 * @param {() => number} options.nextEpoch
 * @param {() => Promise<string>} options.renew a fresh seat
 * @param {(change: Partial<import("../entering/storage.js").Session>) => void} options.keep
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
  const { clock, random, connect, openSocket, newStream, codecs, abilities } =
    options.browser;
  const self = session.member;
  const epoch = options.nextEpoch();
  /** @type {RTCIceServer[]} */
  let iceServers = [];
  let open = true;
  let admitted = false;
  let isHost = false;
  let toldProfile = "";
  let hand = 0;
  let suspectedAt = -SUSPICION_MS;
  const receiving = createTurns(fault);
  const sending = createTurns(fault);

  const letters = createCorrespondence({
    self,
    seal: keyring,
    onInterference(id) {
      if (generation(session.seat) === 0) interferes(id);
      else
        clock.setTimeout(() => {
          if (open && letters.suspects(id)) interferes(id);
        }, PATIENCE_MS);
    },
  });

  /** @param {string} id */
  function interferes(id) {
    log.error(
      `what ${log.member(id)} sends does not open: incomplete link or interference`,
    );
    tell({ type: "notice", code: "interference", member: id });
  }

  const roster = createRoster({
    clock,
    onMember: (member) => tell({ type: "member", member }),
    onGone(id, reason) {
      log.info(`${log.member(id)} is gone (${reason})`);
      mesh.remove(id);
      succession.gone(id, reason);
      hiding.gone(id);
      trust.forget(id);
      conversation.gone(id, reason);
      pictures.gone(id);
      pairs.gone(id);
      stage.clear(id);
      tell({ type: "left", member: id, reason });
    },
    onHidden: (id) => tell({ type: "left", member: id, reason: "lost" }),
  });

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
      trust.forget(id);
      conversation.renewed(id);
      hiding.show();
    },
    onData(id, data) {
      if (pictures.hear(id, data)) return;
      if (isHostWord(data)) hostWord(id, data);
      else if (isPairWord(data)) pairs.hear(id, data);
      else if (isSafetyWord(data)) trust.hear(id, data);
      else if (!conversation.hear(id, data)) receiving(() => signal(id, data));
    },
    onOpen(id) {
      succession.give(id);
      conversation.opened(id);
      pictures.opened(id);
    },
    onChannel: (id, channel) => conversation.channel(id, channel),
    onEvent: (id, event) => log.warn(`${log.member(id)}: ${event}`),
    onState(id, state) {
      log.info(`${log.member(id)} is ${state}`);
      roster.connection(id, state);
      if (state === "failed" && !hiding.trouble(id)) {
        tell({ type: "notice", code: "no-peer-path", member: id });
      }
    },
    onSilence(id) {
      log.info(`nothing arrives from ${log.member(id)}`);
      suspect();
    },
    onMended(id) {
      pictures.mended(id);
      channel.wake(false);
    },
  });

  const hiding = createHiding({
    everyone: options.hide,
    kept: session.hiding,
    clock,
    members: () => roster.members().map(({ id }) => id),
    keep: (hiding) => keep({ hiding }),
    onChange: (state) => tell({ type: "hiding", ...state }),
    onSwitched: (id) => mesh.renew(id),
    onMissed(id) {
      log.warn(`no relay answers, and ${log.member(id)} is to be reached so`);
      mesh.retry(id);
    },
  });

  const conversation = createConversation({
    page: epoch,
    clock,
    members: () => roster.members().map(({ id }) => id),
    send: mesh.sendData,
    openChannel: mesh.openChannel,
    log,
    tell,
  });

  const pictures = createPictures({
    clock,
    self,
    members: () => roster.members().map(({ id }) => id),
    tracks,
    sender: mesh.sender,
    send: mesh.sendData,
    stage,
    log,
  });

  const trust = createTrust({
    secret: () => session.secret,
    exchange: (peer, rest) =>
      createExchange({
        room: session.room,
        self,
        peer,
        crypto,
        onFault: fault,
        ...rest,
      }),
    send: mesh.sendData,
    onTrust: roster.trust,
    onBroken(id) {
      log.error(`${log.member(id)}: no safety code could be agreed on`);
      tell({ type: "notice", code: "safety-broken", member: id });
    },
    onStray: stray,
  });

  const pairs = createPairs({
    self,
    clock,
    members: roster.members,
    isHost: () => isHost,
    isResting: (id) => stage.isResting(id, "camera"),
    relays: () => iceServers.some(({ urls }) => /turns?:/.test(String(urls))),
    heldBack: options.browser.isHeldBack,
    send: mesh.sendData,
    browser: options.browser.kind,
    onRows: (rows) => tell({ type: "pairs", rows }),
    onStray: stray,
  });

  const readings = createReadings({
    clock,
    connections: mesh.connections,
    onRound(round) {
      trust.measured(round);
      pictures.measured(round);
      pairs.measured(round);
    },
  });

  const succession = createSuccession({
    keyring,
    clock,
    isOpen: () => open,
    present: () => [
      ...roster.members().map(({ id }) => id),
      ...reception.knocking(),
    ],
    send: (id, word) => mesh.sendData(id, encodeHostWord(word)),
    onFault: fault,
    onAgreed(secret) {
      log.info("a new link secret was agreed");
      keep({ secret });
      toldProfile = "";
      sending(publish);
      receiving(reception.readAgain);
      for (const { id } of roster.members()) succession.give(id);
    },
  });

  const seat = createSeatKeeper({
    renew: options.renew,
    clock,
    random,
    onSeat(token) {
      succession.seated(session.seat, token);
      keep({ seat: token, seatSince: clock.now() });
    },
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
    onIceServers(servers) {
      iceServers = servers;
      hiding.setServers(servers);
      mesh.setIceServers(servers);
    },
  });

  const channel = createChannel({
    open: openSocket,
    seat,
    loss: createLoss({
      clock,
      random,
      onState: (state) => tell({ type: "connection", state }),
    }),
    pulse: createPulse(clock),
    self,
    clock,
    onMessage: (message) => receiving(() => open && reception.hear(message)),
    onOver: (code) => over(outcome(code)),
    onEvent: log.info,
  });

  stage.listen({ of: mesh.level });
  const attention = payAttention({
    clock,
    self,
    levels: () => ({
      ...Object.fromEntries(
        roster.members().map(({ id }) => [id, mesh.level(id)]),
      ),
      [self]: stage.level("self") / GAIN,
    }),
    onChange(members, active) {
      pictures.heard(members);
      tell({ type: "speaking", members, active });
    },
  });

  /**
   * @param {string} id
   * @param {string} data
   */
  function hostWord(id, data) {
    const isHost = roster.find(id)?.role === "host";
    try {
      const word = decodeHostWord(data);
      if (word.type === "key") {
        // Where no other host is left to give it, any who stayed may.
        const hosts = roster.members().some(({ role }) => role === "host");
        if (isHost || !hosts) succession.take(word, word.out);
      } else if (isHost && word.type === "mute")
        tell({ type: "muteAsked", member: id });
      else if (isHost && word.type === "host" && !session.host)
        keep({ host: word.token });
    } catch {
      stray(id);
    }
  }

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
      roster.reachable(id) && channel.send({ type: "signal", to: id, data });
    // Past the server where it cannot be reached; where neither way is open, it is repeated.
    if (!taken) mesh.sendData(id, data);
  }

  /**
   * @param {string} from
   * @param {string} data
   */
  async function signal(from, data) {
    const envelope = await letters.readSignal(from, data);
    if (envelope && open) mesh.receive(from, hiding.heed(from, envelope));
  }

  /** When nobody can be heard whom the server calls here, the socket has likely died too. */
  function suspect() {
    if (!mesh.isCutOff(roster.reachable)) return;
    if (clock.now() - suspectedAt < SUSPICION_MS) return;
    suspectedAt = clock.now();
    channel.wake(true);
  }

  async function publish() {
    const able = abilities();
    const profile = {
      name,
      microphone: media.state("microphone") === "on",
      camera: media.state("camera") === "on",
      hand,
      screen: sharing.state() === "on",
      epoch,
      ...(able && { codecs: able }),
    };
    const text = JSON.stringify(profile);
    if (text === toldProfile) return;
    toldProfile = text;
    channel.profile(await letters.writeProfile(profile));
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
    for (const { id } of roster.members()) stage.clear(id);
    stage.listen({ of: () => 0 });
    attention.stop();
    roster.close();
    conversation.close();
    pictures.close();
    readings.close();
    trust.close();
    mesh.close();
    channel.close();
    onOver(code);
  }

  return {
    conversation,
    report: pairs.report,

    join() {
      tell({ type: "hand", hand });
      seat.take({ token: session.seat, since: session.seatSince });
      sending(publish);
      sending(() => open && channel.start());
    },

    mediaChanged() {
      mesh.tracksChanged();
      pictures.changed();
      sending(publish);
    },

    /** @param {boolean} raised */
    raiseHand(raised) {
      if (raised === hand > 0) return;
      hand = raised ? nextHand(roster.members()) : 0;
      tell({ type: "hand", hand });
      sending(publish);
    },

    /** For the host; the server decides.
     * @param {import("../wire/messages.js").ClientMessage} message */
    command(message) {
      if (message.type === "promote" && session.host) {
        const word = {
          type: /** @type {const} */ ("host"),
          token: session.host,
        };
        mesh.sendData(message.member, encodeHostWord(word));
      }
      if (message.type === "remove") succession.removes(message.member);
      if (!channel.send(message)) {
        log.warn("not sent: the server cannot be reached");
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

    /** Asks another to mute itself: it decides.
     * @param {string} id */
    askToMute(id) {
      mesh.sendData(id, encodeHostWord({ type: "mute" }));
    },

    /** Once the link secret is the one that holds for the newest seat.
     * @returns {Promise<void>} */
    keyed: succession.settled,

    /** @param {boolean} doubtful */
    wake(doubtful) {
      channel.wake(doubtful);
      if (doubtful) mesh.restart();
    },

    leave() {
      channel.leave();
      over("left");
    },
  };
}

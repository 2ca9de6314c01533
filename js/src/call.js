import { createCorrespondence } from "./correspondence.js";
import { createLoss } from "./loss.js";
import { createMesh } from "./mesh.js";
import { never } from "./messages.js";
import { createRoster, newcomer } from "./roster.js";
import { createChannel } from "./signaling.js";

/**
 * One call, from joining to leaving: takes what the channel says to the roster and the peers, and
 * what the peers say to the channel.
 *
 * @typedef {import("./messages.js").ServerMessage} ServerMessage
 * @typedef {import("./messages.js").Listed} Listed
 * @typedef {ReturnType<typeof createCall>} Call
 */

/** Least ms between two replacements of a socket on the mere suspicion that it is dead. */
const SUSPICION_MS = 10_000;

/**
 * @param {object} options
 * @param {import("./storage.js").Session} options.session
 * @param {string} options.name
 * @param {import("./seal.js").Seal} options.seal
 * @param {import("./media.js").Media} options.media
 * @param {import("./stage.js").Stage} options.stage
 * @param {import("./log.js").Log} options.log
 * @param {import("./ports.js").Tell} options.tell
 * @param {import("./browser.js").Browser} options.browser
 * @param {() => number} options.nextEpoch
 * @param {() => Promise<string>} options.renew a fresh seat
 * @param {(change: Partial<import("./storage.js").Session>) => void} options.keep
 * @param {(code: string) => void} options.onOver
 */
export function createCall(options) {
  const { session, name, media, stage, log, tell, browser, keep, onOver } =
    options;
  const { clock, random } = browser;
  const self = session.member;
  const epoch = options.nextEpoch();
  /** @type {RTCIceServer[]} */
  let iceServers = [];
  let open = true;
  let welcomed = false;
  let toldProfile = "";
  let suspectedAt = -SUSPICION_MS;
  // Opening and sealing take turns, so that the order of messages survives them.
  let incoming = Promise.resolve();
  let outgoing = Promise.resolve();

  const letters = createCorrespondence({
    self,
    seal: options.seal,
    onInterference(id) {
      log.error(
        `what ${log.member(id)} sends does not open: incomplete link or interference`,
      );
      tell({ type: "notice", code: "interference", member: id });
    },
  });

  const roster = createRoster({
    clock,
    onMember: (member) => welcomed && tell({ type: "member", member }),
    onGone(id, reason) {
      log.info(`${log.member(id)} is gone (${reason})`);
      mesh.remove(id);
      stage.show(id, null);
      tell({ type: "left", member: id, reason });
    },
  });

  const mesh = createMesh({
    self,
    epoch,
    nextEpoch: options.nextEpoch,
    connect: () => browser.connect(iceServers),
    newStream: browser.newStream,
    tracks: () => ({
      audio: media.track("microphone"),
      video: media.track("camera"),
    }),
    clock,
    transmit: (id, envelope) =>
      sending(async () => {
        const data = await letters.writeSignal(id, envelope);
        // Past the server where it cannot be reached; lost where neither way is open, and repeated.
        const taken =
          roster.reachable(id) &&
          channel.send({ type: "signal", to: id, data });
        if (!taken) mesh.sendData(id, data);
      }),
    onStream: (id, stream) => stage.show(id, stream),
    onData: (id, data) => receiving(() => signal(id, data)),
    onEvent: (id, event) => log.warn(`${log.member(id)}: ${event}`),
    onState(id, state) {
      log.info(`${log.member(id)} is ${state}`);
      roster.connection(id, state);
      if (state === "failed")
        tell({ type: "notice", code: "no-peer-path", member: id });
      suspect();
    },
  });

  const channel = createChannel({
    open: browser.openSocket,
    renew: options.renew,
    loss: createLoss({
      clock,
      random,
      onState: (state) => tell({ type: "connection", state }),
    }),
    clock,
    random,
    onMessage: (message) => receiving(() => handle(message)),
    onSeat: (seat) => keep({ seat, seatSince: clock.now() }),
    onOver: (code) => over(outcome(code)),
    onEvent: (event) => log.info(event),
  });

  stage.listen({ of: mesh.level });

  /** @param {() => Promise<void> | void} work */
  async function unlessOver(work) {
    try {
      if (open) await work();
    } catch (error) {
      log.error(`fault: ${error instanceof Error ? error.message : "unknown"}`);
    }
  }

  /** @param {() => Promise<void> | void} work */
  function receiving(work) {
    incoming = incoming.then(() => unlessOver(work));
  }

  /** @param {() => Promise<void> | void} work */
  function sending(work) {
    outgoing = outgoing.then(() => unlessOver(work));
  }

  /** When nobody at all can be heard any more, the socket has likely died with the rest. */
  function suspect() {
    if (!mesh.cutOff() || clock.now() - suspectedAt < SUSPICION_MS) return;
    suspectedAt = clock.now();
    channel.wake(true);
  }

  /** @param {ServerMessage} message */
  async function handle(message) {
    switch (message.type) {
      case "welcome":
        return welcome(message);
      case "waiting":
        log.info("waiting to be admitted");
        return tell({ type: "waiting" });
      case "joined":
      case "updated":
        return meet(message.member);
      case "left":
        return roster.left(message.member, message.reason);
      case "away":
        return roster.away(message.member, true);
      case "back":
        roster.away(message.member, false);
        return mesh.repeat(message.member);
      case "knock":
        return tell({
          type: "knock",
          member: newcomer((await read(message.member)).known),
        });
      case "unknock":
        return tell({ type: "unknock", member: message.member });
      case "signal":
        return signal(message.from, message.data);
      case "room":
        return tell({ type: "room", locked: message.locked });
      case "ice":
        iceServers = message.iceServers;
        return mesh.setIceServers(iceServers);
      case "error":
        return log.warn(`the server refused a message: ${message.code}`);
      case "seat":
        return; // the channel keeps it
      default:
        return never(message);
    }
  }

  /** @param {ServerMessage & { type: "welcome" }} message */
  async function welcome({
    role,
    members,
    waiting,
    locked,
    capacity,
    ...rest
  }) {
    keep({ role, inCall: true });
    iceServers = rest.iceServers;
    mesh.setIceServers(iceServers);
    const others = await Promise.all(
      members.filter(({ id }) => id !== self).map(read),
    );
    const knocking = await Promise.all(waiting.map(read));
    log.info(`in the room with ${others.length} others`);
    welcomed = false; // the welcome itself tells of everyone
    roster.only(others.map(({ known }) => known.id));
    for (const { known } of others) roster.put(known);
    welcomed = true;
    tell({
      type: "welcome",
      self,
      role,
      locked,
      capacity,
      members: roster.members(),
      waiting: knocking.map(({ known }) => newcomer(known)),
      link: session.link,
    });
    for (const { known, epoch } of others) approach(known.id, epoch);
  }

  /** @param {Listed} listed */
  async function read(listed) {
    const opened = await letters.readProfile(listed);
    if (opened.known.name) log.hide(opened.known.name);
    return opened;
  }

  /** @param {Listed} listed */
  async function meet(listed) {
    if (listed.id === self) return;
    const { known, epoch } = await read(listed);
    roster.put(known);
    approach(known.id, epoch);
  }

  /**
   * @param {string} id
   * @param {number} epoch of its page
   */
  function approach(id, epoch) {
    const before = mesh.has(id);
    mesh.add(id);
    mesh.introduce(id, epoch);
    if (before) mesh.repeat(id);
  }

  /**
   * @param {string} from
   * @param {string} data
   */
  async function signal(from, data) {
    const envelope = await letters.readSignal(from, data);
    if (envelope) mesh.receive(from, envelope);
  }

  async function publish() {
    const [microphone, camera] = [
      media.state("microphone") === "on",
      media.state("camera") === "on",
    ];
    const profile = { name, microphone, camera, epoch };
    const text = JSON.stringify(profile);
    if (text === toldProfile) return;
    toldProfile = text;
    channel.profile(await letters.writeProfile(profile));
  }

  /** @param {string} code
   * @returns {string} as the page tells it */
  function outcome(code) {
    if (code === "removed" && !welcomed) return "refused";
    return code === "room-ended" ? "ended" : code;
  }

  function close() {
    open = false;
    for (const { id } of roster.members()) stage.show(id, null);
    stage.listen({ of: () => 0 });
    roster.close();
    mesh.close();
    channel.close();
  }

  /** @param {string} code */
  function over(code) {
    log.info(`over: ${code}`);
    close();
    onOver(code);
  }

  return {
    join() {
      sending(publish);
      sending(() =>
        channel.start({ token: session.seat, since: session.seatSince }),
      );
    },

    mediaChanged() {
      mesh.tracksChanged();
      sending(publish);
    },

    /** For the host; the server decides.
     * @param {import("./messages.js").ClientMessage} message */
    command(message) {
      if (!channel.send(message))
        log.warn("not sent: the server cannot be reached");
    },

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

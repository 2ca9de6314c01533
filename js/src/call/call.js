import { createChat } from "../chat/chat.js";
import { createStats } from "../stats/stats.js";
import { createVideo } from "../video/video.js";
import { createSignalClient } from "../wire/signal-client.js";
import { watchActiveSpeaker } from "./active-speaker.js";
import { createConnections } from "./connections.js";
import { createFeatures } from "./features.js";
import { createHosting } from "./hosting.js";
import { createPlate } from "./plate.js";
import { createProfile } from "./profile.js";
import { createRoomEvents } from "./room-events.js";
import { createRoster } from "./roster.js";

/**
 * One call, from joining to leaving: brings together the connection to the server, those to the
 * peers, this browser's devices, and whatever else a call can do (features.js).
 *
 * @typedef {ReturnType<typeof createCall>} Call
 *
 * @typedef {object} Session the place of this tab in the call
 * @property {string} room
 * @property {string} member
 * @property {Role} role
 * @property {string} seat
 * @property {number} seatSince ms
 * @property {string} secret the newest link secret
 * @property {string} token the host token or the invite
 * @property {string | null} host the host token, if this member is a host
 * @property {string | null} link to be shown, for a host
 * @property {boolean} inCall
 * @property {import("./ip-hiding.js").Kept} [hiding]
 * @property {import("../wire/newest-profiles.js").KeptProfiles} [profiles]
 *
 * @typedef {object} Options
 * @property {Session} session
 * @property {string} name
 * @property {import("../wire/keyring.js").Keyring} keyring
 * @property {boolean} hide this browser's address from everybody
 * @property {import("../devices/media.js").Media} media
 * @property {import("../devices/sharing.js").Sharing} sharing
 * @property {import("../elements/streams.js").Streams} streams
 * @property {import("../log.js").Log} log
 * @property {import("../ports.js").Tell} tell
 * @property {import("../ports.js").Drawing} drawing
 * @property {import("../browser/browser.js").Browser} browser
 * @property {() => number} nextEpoch
 * @property {() => Promise<string>} renew a fresh seat
 * @property {(change: Partial<Session>) => void} keep
 * @property {(code: string) => void} onOver
 *
 * @typedef {import("../wire/messages.js").Role} Role
 * @typedef {ReturnType<typeof shareable>} Context
 */

/** @param {Options} options */
export function createCall(options) {
  const { session, streams, log, tell, keep } = options;
  const context = shareable(options);
  const { clock, state, features, roster } = context;

  // What is made later is only called back later: nothing happens before all of it is here.
  const connections = createConnections({ ...context, client: () => client });
  const { mesh, hiding } = connections;
  const client = createSignalClient({
    ...context,
    filter: hiding,
    bypass: mesh.sendData,
    onSignal: mesh.receive,
    onMessage: (message) => roomEvents.hear(message),
    onState: (state) => tell({ type: "connection", state }),
    onSeat(token) {
      hosting.seated(session.seat, token);
      keep({ seat: token, seatSince: clock.date() });
    },
    onProfiles: (profiles) => keep({ profiles }),
    onOver: (code) => over(outcome(code, state.role)),
    onInterference: (member) =>
      tell({ type: "notice", code: "interference", member }),
  });
  features.add({ gone: client.sealed.forget });
  const profile = createProfile({ ...context, send: client.publish });

  const plate = features.add(createPlate({ ...context, send: client.send }));

  const hosting = features.add(
    createHosting({
      ...context,
      client,
      send: mesh.sendData,
      knocking: () => roomEvents.knocking(),
      onKey() {
        profile.publishAgain();
        plate.leave();
        client.inTurn(roomEvents.readAgain);
      },
    }),
  );
  const { video, stats, chat } = addFeatures(context, connections);
  const roomEvents = createRoomEvents({
    ...context,
    mesh,
    sealed: client.sealed,
    onIceServers: connections.setIceServers,
    onMet: hosting.give,
    onAdmitted: plate.leave,
  });

  /** @param {string} code */
  function over(code) {
    if (!state.open) return;
    state.open = false;
    log.info(`over: ${code}`);
    connections.fallSilent();
    roster.close();
    features.close();
    client.close();
    options.onOver(code);
  }

  return {
    chat,
    report: stats.report,
    raiseHand: profile.raiseHand,
    hide: hiding.hide,
    command: hosting.command,
    askToMute: hosting.askToMute,
    keyed: hosting.keyed,

    join() {
      client.takeSeat();
      client.start();
      profile.publish();
      profile.showHand();
    },

    mediaChanged() {
      mesh.tracksChanged();
      video.changed();
      profile.publish();
    },

    /** Plays no sound of this member here.
     * @param {string} id
     * @param {boolean} on */
    silence(id, on) {
      roster.silence(id, on);
      streams.silence(id, on);
    },

    /** Plays the sound of this member as loud here.
     * @param {string} id
     * @param {number} percent */
    setVolume(id, percent) {
      roster.setVolume(id, percent);
      streams.setVolume(id, percent / 100);
    },

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

/**
 * What a call can do with each peer. A new feature is one file, and one line here.
 *
 * @param {Context} context
 * @param {import("./connections.js").Connections} connections
 */
function addFeatures(context, { mesh, relays }) {
  const { features, state, tell } = context;
  const { sendData: send, sender, openChannel, level } = mesh;
  const parts = { ...context, mesh, relays, send, sender, openChannel, level };
  const video = features.add(createVideo(parts));
  const stats = features.add(
    createStats({
      ...parts,
      onRound(round) {
        mesh.measured(round);
        video.measured(round);
      },
    }),
  );
  const chat = features.add(createChat(parts));
  features.add(
    watchActiveSpeaker({
      ...parts,
      onAudible(audible) {
        state.audible = audible;
        mesh.tellAudible();
      },
      onChange(members, active) {
        video.heard(members);
        tell({ type: "speaking", members, active });
      },
    }),
  );
  return { video, stats, chat };
}

/**
 * What the parts of a call share.
 *
 * @param {Options} options
 */
function shareable(options) {
  const { session, media, sharing, log, tell } = options;
  const { clock, beats } = options.browser;
  const features = createFeatures(clock);
  /** `role`: null until this member has been in the room; `audible`: whether it can be heard, null if
   * that is not known */
  const state = {
    open: true,
    role: /** @type {Role | null} */ (null),
    audible: /** @type {boolean | null} */ (null),
  };

  const roster = createRoster({
    clock,
    onMember: (member) => tell({ type: "member", member }),
    onGone(id, reason) {
      log.info(`${log.member(id)} is gone (${reason})`);
      features.gone(id, reason);
      tell({ type: "left", member: id, reason });
    },
    onHidden: (id) => tell({ type: "left", member: id, reason: "lost" }),
  });

  return {
    ...options,
    self: session.member,
    epoch: options.nextEpoch(),
    clock,
    beats,
    state,
    features,
    roster,

    isHost: () => state.role === "host",

    /** The ids of the others. */
    members: roster.ids,

    /** What goes to every peer. */
    tracks: () => ({
      audio: media.track("microphone"),
      video: media.track("camera"),
      screen: sharing.shown().video,
      screenAudio: sharing.shown().audio,
    }),

    /** Whether the voice is sent as an original sound. */
    original: () => media.settings().originalSound,

    /** Whether a shared screen is to be smooth rather than sharp. */
    motion: () => media.settings().motion,

    /** A peer sent something that is not understood.
     * @param {string} id */
    onStray(id) {
      log.warn(`${log.member(id)}: unrecognised message`);
    },

    /** @param {unknown} error */
    onFault(error) {
      log.error(`fault: ${error instanceof Error ? error.message : "unknown"}`);
    },
  };
}

/**
 * @param {string} code
 * @param {Role | null} role
 * @returns {string} as the page tells it
 */
function outcome(code, role) {
  if (code === "removed" && role === null) return "refused";
  if (code === "expired" && role !== null) return "outlasted";
  return code === "room-ended" ? "ended" : code;
}

import { orderCodecs, preferredCodecs } from "../peer/codecs.js";
import { acceptedServers } from "../peer/ice-servers.js";
import { createMesh } from "../peer/mesh.js";
import { CROWD } from "../video/budget.js";
import { createIpHiding, hasRelay } from "./ip-hiding.js";

/**
 * How this browser connects to the others: with which STUN and TURN servers, through the relay
 * alone where it hides its address, and in which codec. Reports to the log and the page what
 * becomes of it.
 *
 * @typedef {ReturnType<typeof createConnections>} Connections
 */

/**
 * @param {import("./call.js").Context & {
 *   client: () => import("../wire/signal-client.js").SignalClient }} options
 */
export function createConnections(options) {
  const { session, browser, streams, features, roster, log, tell } = options;
  const { clock, client } = options;
  /** @type {RTCIceServer[]} */
  let iceServers = [];

  features.add({
    gone(id) {
      mesh.remove(id);
      streams.clear(id);
    },
    close: () => mesh.close(),
  });

  const hiding = features.add(
    createIpHiding({
      everyone: options.hide,
      kept: session.hiding,
      clock,
      members: options.members,
      keep: (hiding) => options.keep({ hiding }),
      onChange: (state) => tell({ type: "hiding", ...state }),
      onSwitched: (id) => mesh.renew(id),
      onMissed(id) {
        log.warn(`TURN server unreachable; ${log.member(id)} requires relay`);
        mesh.retry(id);
      },
      onTrouble: (id, trouble) => mesh.hint(id, { hiding: trouble }),
    }),
  );

  /** @param {string} id */
  function connect(id) {
    const pc = browser.connect(iceServers, hiding.policy(id));
    return hiding.watch(id, pc);
  }

  /** @param {string} id */
  function codecs(id) {
    const theirs = client().sealed.abilities(id);
    return orderCodecs(
      browser.codecs(),
      preferredCodecs(browser.abilities(), theirs),
    );
  }

  const mesh = createMesh({
    self: options.self,
    epoch: options.epoch,
    nextEpoch: options.nextEpoch,
    connect,
    newStream: browser.newStream,
    tracks: options.tracks,
    original: options.original,
    audible: () => options.state.audible,
    pictures: streams.pictures,
    isPromised: (id) =>
      roster.find(id)?.camera === true &&
      options.members().length + 1 < CROWD &&
      !streams.refuses("camera"),
    codecs,
    clock,
    beats: options.beats,
    transmit: (id, envelope) => client().transmit(id, envelope),
    onStream: streams.show,
    onConnection: features.renewed,
    onData(id, data) {
      if (!features.hear(id, data)) client().receive(id, data);
    },
    onVoice: features.audible,
    onOpen: features.opened,
    onChannel: features.channel,
    onTrying: options.drawing.release,
    onHint: hiding.theirTrouble,
    onEvent: (id, event) => log.warn(`${log.member(id)}: ${event}`),
    onState(id, state) {
      log.info(`${log.member(id)} is ${state}`);
      roster.connection(id, state);
    },
    onSilence(id) {
      log.info(`nothing arrives from ${log.member(id)}`);
      features.cut(id);
      // When nobody can be heard whom the server calls here, the socket has likely died too.
      if (mesh.isCutOff(roster.reachable)) client().suspect();
    },
    onMended(id) {
      features.mended(id);
      client().wake(false);
    },
  });
  streams.listen({ of: mesh.level });

  return {
    mesh,
    hiding,

    /** Whether the server names a TURN server that this browser takes. */
    relays: () => hasRelay(iceServers),

    /** @param {RTCIceServer[]} servers */
    setIceServers(servers) {
      const { good, bad } = acceptedServers(servers, browser.tryServers);
      if (bad.length > 0)
        log.error(
          `STUN or TURN entries that the browser refuses: ${bad.length}`,
        );
      iceServers = good;
      hiding.setServers(good);
      mesh.setIceServers(good);
    },

    /** The call is over: at once, before anything is taken down. */
    fallSilent() {
      for (const id of options.members()) streams.clear(id);
      streams.listen({ of: () => 0 });
    },
  };
}

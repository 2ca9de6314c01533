import { generation, isHostLink } from "../wire/claims.js";
import { never } from "../wire/messages.js";
import { newcomer } from "./roster.js";

/**
 * Handles what the server says about the room, and passes it on to the roster, the peers and the
 * page.
 *
 * @typedef {import("../wire/messages.js").ServerMessage} ServerMessage
 * @typedef {import("../wire/messages.js").Listed} Listed
 * @typedef {import("../wire/messages.js").Role} Role
 */

/** What a room and its door hold; whoever the server names beyond that is ignored
 * (docs/decisions/264). */
const MOST_MEMBERS = 16;
const MOST_WAITING = 32;
const MOST_UNREAD = 64;

/**
 * @param {object} options
 * @param {string} options.self
 * @param {import("../wire/sealed.js").Sealed} options.sealed
 * @param {import("./roster.js").Roster} options.roster
 * @param {import("../peer/mesh.js").Mesh} options.mesh
 * @param {import("../log.js").Log} options.log
 * @param {import("../ports.js").Tell} options.tell
 * @param {import("../ports.js").Drawing} options.drawing
 * @param {Readonly<import("./call.js").Session>} options.session
 * @param {{ role: Role | null }} options.state
 * @param {(change: Partial<import("./call.js").Session>) => void} options.keep
 * @param {(iceServers: RTCIceServer[]) => void} options.onIceServers
 * @param {(id: string) => void} options.onMet the profile of a member was read
 * @param {() => unknown} options.onAdmitted this member is in, or has another role
 */
export function createRoomEvents(options) {
  const { self, session, sealed, roster, mesh, log, tell, keep } = options;
  let lastGeneration = 0;
  /** @type {Map<string, Listed>} members whose profile did not open, yet */
  const unread = new Map();
  /** @type {Set<string>} */
  const knocking = new Set();

  /** @param {Listed} listed */
  async function read(listed) {
    const opened = await sealed.readProfile(listed);
    if (opened.known.name) log.hide(opened.known.name);
    unread.delete(listed.id);
    if (opened.known.name === null && unread.size < MOST_UNREAD)
      unread.set(listed.id, listed);
    return opened;
  }

  /** Each once, and no more than there can be.
   * @param {Listed[]} all
   * @param {number} most
   * @param {(id: string) => boolean} counts */
  function bounded(all, most, counts) {
    const each = new Map(all.map((listed) => [listed.id, listed]));
    const some = [...each.values()].filter(({ id }) => counts(id));
    if (some.length > most) tooMany();
    return some.slice(0, most);
  }

  function tooMany() {
    log.warn("the server names more people than a call holds");
  }

  /** @param {ServerMessage & { type: "welcome" }} message */
  async function welcome({ role, members, waiting, iceServers, ...room }) {
    const removals =
      lastGeneration > 0 && generation(room.seat) > lastGeneration;
    lastGeneration = generation(room.seat);
    const named = bounded(members, MOST_MEMBERS, (id) => id !== self);
    const others = await Promise.all(named.map(read));
    const isInside = (/** @type {string} */ id) =>
      id === self || named.some((one) => one.id === id);
    const door = bounded(waiting, MOST_WAITING, (id) => !isInside(id));
    const atDoor = await Promise.all(door.map(read));
    knocking.clear();
    for (const { id } of door) knocking.add(id);
    log.info(`in the room with ${others.length} others`);
    admitted(role);
    if (room.host) keepHostToken(room.host);
    options.onIceServers(iceServers);
    for (const { known } of others) expectOffer(known.id);
    roster.welcome(
      others.map(({ known }) => remembered(known)),
      removals,
    );
    tell({
      type: "welcome",
      self,
      role,
      locked: room.locked,
      capacity: room.capacity,
      members: roster.withTile(),
      waiting: atDoor.map(({ known }) => newcomer(known)),
      link: session.link,
    });
    for (const { known, epoch } of others) approach(known.id, epoch);
  }

  /** @param {Role} role */
  function admitted(role) {
    options.state.role = role;
    keep({ role, inCall: true });
    options.onAdmitted();
  }

  /** The newest host token: one from before a removal would not let a restarted server know of it.
   * @param {string} host */
  function keepHostToken(host) {
    const isOwn = session.token === session.host || isHostLink(session.token);
    keep(isOwn ? { host, token: host } : { host });
  }

  /** Before the next link secret is here, a member is still who it was.
   * @param {import("./roster.js").Known} known */
  function remembered(known) {
    const before = unread.has(known.id) ? roster.find(known.id) : undefined;
    return before ? { ...before, role: known.role } : known;
  }

  /** @param {Listed} listed */
  async function meet(listed) {
    if (listed.id === self) return;
    if (!roster.has(listed.id) && roster.isFull()) return tooMany();
    knocking.delete(listed.id);
    const { known, epoch } = await read(listed);
    expectOffer(known.id);
    roster.put(remembered(known));
    approach(known.id, epoch);
  }

  /** There is about to be an offer and an answer: they come before everything that is only seen.
   * @param {string} id */
  function expectOffer(id) {
    if (!mesh.has(id)) options.drawing.hold();
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
    options.onMet(id);
  }

  /** The server tells a member when its own role has changed.
   * @param {Role} role */
  function own(role) {
    log.info(`this member is now a ${role}`);
    admitted(role);
    tell({ type: "role", role });
  }

  /** @param {import("../wire/signal-client.js").RoomMessage} message */
  async function hear(message) {
    switch (message.type) {
      case "welcome":
        return welcome(message);
      case "waiting":
        log.info("waiting to be admitted");
        // After a restart of the server a host decides again who is let in: until then, hear nobody.
        for (const { id } of roster.members()) roster.left(id, "left");
        return tell({ type: "waiting", host: message.host });
      case "joined":
      case "updated":
        if (message.member.id === self) return own(message.member.role);
        return meet(message.member);
      case "left":
        return roster.left(message.member, message.reason);
      case "away":
        return roster.away(message.member, true);
      case "back":
        roster.away(message.member, false);
        return mesh.has(message.member) && mesh.repeat(message.member);
      case "knock": {
        const { id } = message.member;
        if (id === self || roster.isListed(id)) return;
        if (!knocking.has(id) && knocking.size >= MOST_WAITING)
          return tooMany();
        const { known } = await read(message.member);
        knocking.add(known.id);
        return tell({ type: "knock", member: newcomer(known) });
      }
      case "unknock":
        knocking.delete(message.member);
        return tell({ type: "unknock", member: message.member });
      case "room":
        return tell({ type: "room", locked: message.locked });
      case "ice":
        return options.onIceServers(message.iceServers);
      case "error":
        // Peers come and go, and the socket asks in this way whether it is still alive.
        if (message.code === "no-peer") return;
        return log.warn(`the server refused a message: ${message.code}`);
      case "seat":
        lastGeneration = generation(message.seat); // its keeper has it
        return message.host && keepHostToken(message.host);
      default:
        return never(message);
    }
  }

  return {
    hear,

    /** The link secret has changed: what did not open before may open now. */
    async readAgain() {
      for (const listed of [...unread.values()])
        if (roster.has(listed.id)) await meet(listed);
    },

    /** The ids of those who knock. */
    knocking: () => [...knocking],
  };
}

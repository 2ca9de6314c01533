import { FakeSocket } from "./socket.mjs";

/**
 * The server of one room, as protocol.md has it: joins and resumes members, tells the others,
 * relays signals. What it says arrives one task of the scheduler later, in order.
 */
export class FakeRoom {
  /** @type {Map<string, { socket: FakeSocket, profile: string, seat: number }>} */
  members = new Map();
  /** Whether sockets can be opened at all. */
  up = true;
  signals = 0;
  generation = 1;
  /** Who is let in no more. @type {Set<string>} */
  refused = new Set();
  /** @type {(from: string, to: string, data: string) => string} what the server makes of it */
  relay = (_from, _to, data) => data;

  /** @param {import("./scheduler.mjs").Scheduler} scheduler */
  constructor(scheduler) {
    this.scheduler = scheduler;
  }

  /** @param {string[]} protocols */
  open = ([, protocol]) => {
    const socket = new FakeSocket([protocol]);
    const [, id] = protocol.split(".");
    /** @type {any[]} */
    const heard = [];
    socket.send = (text) => {
      heard.push(JSON.parse(text));
      this.scheduler.add(() => this.#hear(id, socket, heard.shift()));
    };
    socket.close = () => {
      socket.closed = true;
      this.scheduler.add(() => this.#lost(id, socket));
    };
    this.scheduler.add(() =>
      this.up && !this.refused.has(id) ? socket.open() : socket.end(1006),
    );
    return socket;
  };

  /** @param {string} id @param {object} message */
  tell(id, message) {
    const member = this.members.get(id);
    if (!member) return;
    this.#say(member.socket, message);
  }

  /** The server dies, and all it knew with it. */
  die() {
    this.up = false;
    const sockets = [...this.members.values()].map(({ socket }) => socket);
    this.members.clear();
    for (const socket of sockets) this.#end(socket, 1006);
  }

  /** @param {string} id */
  cut(id) {
    const member = this.members.get(id);
    if (!member) return;
    this.#end(member.socket, 1006);
    this.#others(id, { type: "away", member: id });
  }

  /** The grace time is over. @param {string} id */
  lose(id) {
    this.members.delete(id);
    this.#others(id, { type: "left", member: id, reason: "lost" });
  }

  /** @param {FakeSocket} socket @param {number} code */
  #end(socket, code) {
    socket.closed = true;
    this.scheduler.add(() => socket.end(code));
  }

  /** @param {FakeSocket} socket @param {object} message */
  #say(socket, message) {
    /** @type {any} */ (socket).line ??= [];
    /** @type {any} */ (socket).line.push(message);
    this.scheduler.add(() => {
      const next = /** @type {any} */ (socket).line.shift();
      if (!socket.closed) socket.say(next);
    });
  }

  /** @param {string} id @param {object} message */
  #others(id, message) {
    for (const other of this.members.keys()) {
      if (other !== id) this.tell(other, message);
    }
  }

  /** @param {string} id @param {FakeSocket} socket */
  #lost(id, socket) {
    if (this.members.get(id)?.socket !== socket) return;
    this.#others(id, { type: "away", member: id });
  }

  /** @param {string} id @param {FakeSocket} socket @param {any} message */
  #hear(id, socket, message) {
    if (socket.closed && message.type !== "leave") return;
    const { type, profile, to, data } = message;
    const listed = { id, role: "guest", profile };
    if (type === "join") {
      const before = this.members.get(id);
      if (before && !before.socket.closed) this.#end(before.socket, 4410);
      this.members.set(id, { socket, profile, seat: 0 });
      this.#say(socket, this.#welcome(id));
      if (!before) this.#others(id, { type: "joined", member: listed });
      else {
        this.#others(id, { type: "back", member: id });
        if (before.profile !== profile) {
          this.#others(id, { type: "updated", member: listed });
        }
      }
    } else if (type === "profile") {
      const member = this.members.get(id);
      if (member) member.profile = profile;
      this.#others(id, { type: "updated", member: listed });
    } else if (type === "signal" && to === id) {
      this.#say(socket, { type: "error", code: "no-peer", about: "signal" });
    } else if (type === "signal") {
      this.signals += 1;
      const text = this.relay(id, to, data);
      this.tell(to, { type: "signal", from: id, data: text });
    } else if (type === "leave") {
      this.members.delete(id);
      this.#others(id, { type: "left", member: id, reason: "left" });
    }
  }

  /** A token as far as a page can read it: its claims, and here whose it is. @param {string} id */
  #seat(id) {
    const claims = JSON.stringify({ gen: this.generation });
    return `${id}.${Buffer.from(claims).toString("base64url")}.x`;
  }

  /** @param {string} self */
  #welcome(self) {
    return {
      type: "welcome",
      self,
      role: "guest",
      members: [...this.members].map(([id, { profile }]) => ({
        id,
        role: "guest",
        profile,
      })),
      waiting: [],
      locked: false,
      capacity: 8,
      iceServers: [],
      seat: this.#seat(self),
    };
  }
}

import assert from "node:assert/strict";
import { createCall } from "../../src/call/call.js";
import { BEAT_MS, createBeats } from "../../src/clock.js";
import { createStreams } from "../../src/elements/streams.js";
import { FakeClock } from "./clock.mjs";
import { FakePeerConnection } from "./peer-connection.mjs";
import { seeded } from "./random.mjs";
import { FakeRoom } from "./room.mjs";
import { Scheduler } from "./scheduler.mjs";

export const IDS = {
  ann: "AAAAAAAAAAAAAAAAAAAAAA",
  bob: "EBAQEBAQEBAQEBAQEBAQEA",
  cem: "ICAgICAgICAgICAgICAgIA",
  dia: "MDAwMDAwMDAwMDAwMDAwMA",
  eve: "QEBAQEBAQEBAQEBAQEBAQA",
  fay: "UFBQUFBQUFBQUFBQUFBQUA",
  gil: "YGBgYGBgYGBgYGBgYGBgYA",
  hal: "cHBwcHBwcHBwcHBwcHBwcA",
};
/** @typedef {keyof typeof IDS} Name */

/** A seal that only checks what it is bound to, and takes no time. @param {string} secret */
function seal(secret) {
  /** @param {string[]} bound */
  const closing =
    (...bound) =>
    async (/** @type {string} */ text) =>
      JSON.stringify([secret, ...bound, text]);
  /** @param {string[]} bound */
  const opening =
    (...bound) =>
    async (/** @type {string} */ data) => {
      const parts = JSON.parse(data);
      const text = parts.pop();
      assert.deepEqual(parts, [secret, ...bound]);
      return text;
    };
  return /** @type {import("../../src/wire/seal.js").Seal} */ ({
    sealSignal: (from, to, text) => closing(from, to)(text),
    openSignal: (from, to, data) => opening(from, to)(data),
    sealProfile: (member, text) => closing(member)(text),
    openProfile: (member, data) => opening(member)(data),
    sealPlate: (text) => closing("plate")(text),
    openPlate: (data) => opening("plate")(data),
  });
}

/** A room and the people who come to it. */
export function world(seed = 1) {
  const clock = new FakeClock();
  const scheduler = new Scheduler(seeded(seed));
  const room = new FakeRoom(scheduler);
  const wall = { up: false };
  let epochs = 1_000_000_000;
  let connections = 0;

  /** A page of this member's, opened anew.
   * @param {Name} name
   * @param {{ secret?: string, hide?: boolean, skew?: number }} [own] `skew`: ms by which its clock is
   *   ahead */
  function page(name, { secret = "K", hide = false, skew = 0 } = {}) {
    const id = IDS[name];
    const now = () => clock.now() + skew;
    const own = { ...clock, now, date: now };
    /** @type {any[]} */
    const told = [];
    /** @type {FakePeerConnection[]} */
    const made = [];
    /** @type {string[]} */
    const overs = [];
    /** When nothing more is drawn, and when it is again.
     * @type {string[]} */
    const drawing = [];
    const states = {
      camera: "on",
      microphone: "on",
      screen: "off",
      /** @type {import("../../src/wire/abilities.js").Abilities | null} */
      abilities: null,
      refusesCodecs: false,
    };
    const streams = createStreams();
    const call = createCall({
      session: /** @type {any} */ ({
        member: id,
        seat: id,
        link: null,
        seatSince: now(),
      }),
      name,
      hide,
      keyring: {
        ...seal(secret),
        newest: () => ({ n: 0, secret }),
        isBehind: () => false,
        advance: async () => false,
        expel() {},
        forget: () => false,
      },
      media: /** @type {any} */ ({
        state: (/** @type {"camera" | "microphone"} */ kind) => states[kind],
        settings: () => ({}),
        track: (/** @type {string} */ kind) => ({
          kind: kind === "camera" ? "video" : "audio",
          name,
        }),
      }),
      sharing: /** @type {any} */ ({
        state: () => states.screen,
        shown: () =>
          states.screen === "on"
            ? {
                video: { kind: "video", name: `screen of ${name}` },
                audio: { kind: "audio", name: `sound of ${name}` },
              }
            : { video: null, audio: null },
      }),
      streams,
      log: /** @type {any} */ ({
        info() {},
        warn() {},
        error: (/** @type {string} */ text) =>
          told.push({ type: "error", text }),
        hide() {},
        member: () => "member",
      }),
      tell: (message) => told.push(message),
      drawing: {
        hold: () => drawing.push(`hold with ${made.length}`),
        release: () => drawing.push(`release ${made[0].signalingState}`),
      },
      browser: {
        openSocket: (protocols) => /** @type {any} */ (room.open(protocols)),
        connect(_servers, policy) {
          connections += 1;
          const pc = new FakePeerConnection(
            `${name}${connections}-`,
            scheduler,
          );
          pc.policy = policy;
          pc.walled = () => wall.up;
          made.push(pc);
          return /** @type {any} */ (pc);
        },
        tryServers() {},
        newStream: () => /** @type {any} */ ({ addTrack() {} }),
        codecs: () =>
          /** @type {any} */ ([
            { mimeType: "video/VP8" },
            { mimeType: "video/H264", refused: states.refusesCodecs },
          ]),
        abilities: () => states.abilities,
        clock: own,
        beats: createBeats(own, BEAT_MS),
        random: scheduler.random,
        isHidden: () => false,
        isHeldBack: () => false,
        kind: ["Chromium", 1],
      },
      nextEpoch: () => ++epochs + skew,
      renew: async () => id,
      keep() {},
      onOver: (code) => overs.push(code),
    });
    call.join();
    /** Members as the page shows them. */
    const shown = () => {
      /** @type {Map<string, any>} */
      const members = new Map();
      for (const message of told) {
        if (message.type === "welcome") {
          members.clear();
          for (const member of message.members) members.set(member.id, member);
        }
        if (message.type === "member")
          members.set(message.member.id, message.member);
        if (message.type === "left") members.delete(message.member);
      }
      return [...members.values()]
        .map(
          ({ name, connection, away }) =>
            `${name} ${connection}${away ? " away" : ""}`,
        )
        .sort();
    };
    const live = () =>
      made.filter(({ signalingState }) => signalingState !== "closed");
    return {
      id,
      call,
      told,
      made,
      live,
      shown,
      overs,
      states,
      streams,
      drawing,
    };
  }

  /** Lets time pass for everyone. @param {number} ms */
  async function pass(ms) {
    for (let passed = 0; passed < ms; passed += 50) {
      await scheduler.run(100_000);
      await clock.advance(50);
    }
    await scheduler.run(100_000);
  }

  return { clock, scheduler, room, wall, page, pass };
}

/** @param {ReturnType<ReturnType<typeof world>["page"]>} one @param {typeof one} other */
export function assertPaired(one, other) {
  const common = one
    .live()
    .filter((pc) =>
      other.live().some(({ agreed }) => agreed === pc.agreed && agreed !== ""),
    );
  assert.equal(common.length, 1, "they agree about one connection");
  assert.ok(common[0].settled);
}

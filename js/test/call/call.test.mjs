import assert from "node:assert/strict";
import { test } from "node:test";
import { watchWakeups } from "../../src/browser/wakeups.js";
import { createCall } from "../../src/call/call.js";
import { createStage } from "../../src/elements/streams.js";
import { FakeClock } from "../fakes/clock.mjs";
import { FakePeerConnection } from "../fakes/peer-connection.mjs";
import { seeded } from "../fakes/random.mjs";
import { FakeRoom } from "../fakes/room.mjs";
import { Scheduler } from "../fakes/scheduler.mjs";

const IDS = {
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
  });
}

/** A room and the people who come to it. */
function world(seed = 1) {
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
    /** @type {any[]} */
    const told = [];
    /** @type {FakePeerConnection[]} */
    const made = [];
    /** @type {string[]} */
    const overs = [];
    const states = {
      camera: "on",
      microphone: "on",
      screen: "off",
      /** @type {import("../../src/peer/codecs.js").Abilities | null} */
      abilities: null,
      refusesCodecs: false,
    };
    const stage = createStage();
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
      },
      media: /** @type {any} */ ({
        state: (/** @type {"camera" | "microphone"} */ kind) => states[kind],
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
                picture: { kind: "video", name: `screen of ${name}` },
                sound: { kind: "audio", name: `sound of ${name}` },
              }
            : { picture: null, sound: null },
      }),
      stage,
      log: /** @type {any} */ ({
        info() {},
        warn() {},
        error: (/** @type {string} */ text) =>
          told.push({ type: "error", text }),
        hide() {},
        member: () => "member",
      }),
      tell: (message) => told.push(message),
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
        clock: { ...clock, now, date: now },
        random: scheduler.random,
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
    return { id, call, told, made, live, shown, overs, states, stage };
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
function assertPaired(one, other) {
  const common = one
    .live()
    .filter((pc) =>
      other.live().some(({ agreed }) => agreed === pc.agreed && agreed !== ""),
    );
  assert.equal(common.length, 1, "they agree about one connection");
  assert.ok(common[0].settled);
}

test("two who join see each other and are connected", async () => {
  const { page, pass } = world();
  const ann = page("ann");
  await pass(100);
  const bob = page("bob");
  await pass(1_000);
  assert.deepEqual(ann.shown(), ["bob connected"]);
  assert.deepEqual(bob.shown(), ["ann connected"]);
  assertPaired(ann, bob);
  assert.equal(ann.made.length + bob.made.length, 2);
});

test("each side sends its camera and its microphone", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  for (const { made } of [ann, bob]) {
    const sent = made[0].transceivers.map(
      ({ direction, sender }) => `${sender.track?.kind} ${direction}`,
    );
    assert.deepEqual(sent, [
      "audio sendrecv",
      "video sendrecv",
      "undefined sendrecv",
      "undefined sendrecv",
    ]);
  }
});

test("a picture is sent as large as the other shows it", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  bob.stage.see(ann.id, "camera", { width: 320, height: 180, large: false });
  await pass(1_000);
  const [voice, camera] = ann.made[0].transceivers.map(
    ({ sender }) => sender.getParameters().encodings[0],
  );
  assert.equal(camera.scaleResolutionDownBy, 4);
  assert.equal(voice.priority, "high");
  bob.stage.see(ann.id, "camera", { width: 1280, height: 720, large: true });
  await pass(1_000);
  assert.equal(
    ann.made[0].transceivers[1].sender.getParameters().encodings[0]
      .scaleResolutionDownBy,
    1,
  );
});

test("a peer that says nonsense of pictures is not heeded, and the call goes on", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  for (const word of ['^{"type":"see"}', "^", '^{"type":"rest","resting":1}'])
    ann.made[0].channel.onmessage({ data: word });
  assert.equal(ann.stage.isResting(bob.id, "camera"), false);
  ann.made[0].channel.onmessage({ data: '^{"type":"rest","resting":true}' });
  assert.equal(ann.stage.isResting(bob.id, "camera"), true);
  await pass(500);
  assert.deepEqual(ann.shown(), ["bob connected"]);
});

test("both sides put the codec first that both do in hardware", async () => {
  const { page, pass } = world();
  const [ann, bob, cem] = [page("ann"), page("bob"), page("cem")];
  for (const { states } of [ann, bob])
    states.abilities = { decode: ["H264"], encode: ["H264"] };
  await pass(1_000);
  const orders = [ann, bob, cem].flatMap(({ made }) =>
    made.map(({ transceivers }) =>
      transceivers.map(({ codecs }) => codecs?.[0].mimeType ?? "-").join(" "),
    ),
  );
  const preferred = "- video/H264 video/H264 -";
  assert.deepEqual(orders.sort(), [
    ...Array(4).fill("- - - -"),
    preferred,
    preferred,
  ]);
});

test("a browser that refuses an order of codecs is called in its own", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  for (const { states } of [ann, bob])
    Object.assign(states, {
      abilities: { decode: ["H264"], encode: ["H264"] },
      refusesCodecs: true,
    });
  await pass(1_000);
  assertPaired(ann, bob);
  assert.ok(
    [...ann.made, ...bob.made].every(({ transceivers }) =>
      transceivers.every(({ codecs }) => codecs === null),
    ),
  );
});

test("only the impolite side makes the first offer", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  assert.ok(ann.id < bob.id);
  assert.equal(ann.made[0].offers, 1);
  assert.equal(bob.made[0].offers, 0);
});

test("three who join at the same moment become a full mesh", async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { page, pass } = world(seed);
    const [ann, bob, cem] = [page("ann"), page("bob"), page("cem")];
    await pass(3_000);
    assertPaired(ann, bob);
    assertPaired(ann, cem);
    assertPaired(bob, cem);
    assert.deepEqual(
      ann.shown(),
      ["bob connected", "cem connected"],
      `seed ${seed}`,
    );
  }
});

test("a pair that finds no way is told so on both sides, and tried until there is one", async () => {
  const { page, pass, wall } = world();
  wall.up = true;
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(60_000);
  for (const [one, other] of [
    [ann, bob],
    [bob, ann],
  ]) {
    assert.match(one.shown()[0], / failed$/);
    const notices = one.told.filter(({ type }) => type === "notice");
    assert.deepEqual(notices, [
      { type: "notice", code: "no-peer-path", member: other.id },
    ]);
  }
  wall.up = false;
  await pass(31_000);
  assert.deepEqual(ann.shown(), ["bob connected"]);
  assert.deepEqual(bob.shown(), ["ann connected"]);
  assert.equal(ann.made.length + bob.made.length, 2);
});

test("eight who join within 100 ms are a full mesh within 5 s", async () => {
  const { page, pass } = world();
  const names = /** @type {Name[]} */ (Object.keys(IDS));
  const all = [];
  for (const name of names) {
    all.push(page(name));
    if (all.length % 4 === 0) await pass(50);
  }
  await pass(4_900);
  for (const [i, name] of names.entries()) {
    const others = names.filter((other) => other !== name);
    assert.deepEqual(
      all[i].shown(),
      others.map((other) => `${other} connected`),
    );
    assert.equal(all[i].live().length, 7);
  }
});

test("a clock that is a day off harms nothing", async () => {
  for (const days of [-1, 1]) {
    const { page, pass, room } = world();
    const ann = page("ann");
    const skewed = () => page("bob", { skew: days * 86_400_000 });
    const bob = skewed();
    await pass(1_000);
    assertPaired(ann, bob);
    room.die();
    await pass(10_000);
    room.up = true;
    await pass(3_000);
    room.cut(bob.id);
    await pass(300);
    const again = skewed();
    await pass(4_000);
    assertPaired(ann, again);
    assert.deepEqual(ann.shown(), ["bob connected"]);
    assert.deepEqual(again.shown(), ["ann connected"]);
  }
});

test("a change of the own devices is seen by the others", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  ann.states.microphone = "off";
  ann.call.mediaChanged();
  await pass(100);
  const { member } = bob.told.filter(({ type }) => type === "member").at(-1);
  assert.deepEqual([member.microphone, member.camera], [false, true]);
});

test("a screen goes beside the camera, again and again, without a negotiation", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  const sent = (/** @type {typeof ann} */ { made }) =>
    made[0].transceivers.map(({ sender }) => sender.track?.name ?? null);
  const offers = ann.made[0].offers + bob.made[0].offers;
  for (const [one, other] of [
    [ann, bob],
    [bob, ann],
    [ann, bob],
  ]) {
    one.states.screen = "on";
    one.call.mediaChanged();
    await pass(100);
    const name = one === ann ? "ann" : "bob";
    assert.deepEqual(sent(one), [
      name,
      name,
      `screen of ${name}`,
      `sound of ${name}`,
    ]);
    const last = () =>
      other.told.filter(({ type }) => type === "member").at(-1).member;
    assert.equal(last().screen, true);
    one.states.screen = "off";
    one.call.mediaChanged();
    await pass(100);
    assert.deepEqual(sent(one), [name, name, null, null]);
    assert.equal(last().screen, false);
  }
  assert.equal(ann.made[0].offers + bob.made[0].offers, offers);
});

test("whoever joins later gets the screen that is shared", async () => {
  const { page, pass } = world();
  const ann = page("ann");
  ann.states.screen = "on";
  ann.call.mediaChanged();
  await pass(200);
  const bob = page("bob");
  await pass(1_000);
  assert.equal(ann.made[0].transceivers[2].sender.track.name, "screen of ann");
  const [{ members }] = bob.told.filter(({ type }) => type === "welcome");
  assert.equal(members[0].screen, true);
  assert.ok(bob.stage.stream(ann.id, "screen"));
  ann.call.leave();
  await pass(200);
  assert.equal(bob.stage.stream(ann.id, "screen"), null);
});

test("a lost socket is resumed without anybody noticing", async () => {
  const { page, pass, room } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  const [toldAnn, toldBob] = [ann.told.length, bob.told.length];
  room.cut(ann.id);
  await pass(3_000);
  const measured = ({ type } = { type: "" }) => type === "pairs";
  assert.ok(bob.told.slice(toldBob).every(measured));
  const news = ann.told.slice(toldAnn).map(({ type }) => type);
  assert.ok(!news.includes("left") && !news.includes("error"), String(news));
  assert.deepEqual(ann.shown(), ["bob connected"]);
  assert.equal(ann.made.length + bob.made.length, 2);
});

test("a server that dies and starts again costs no connection and no tile", async () => {
  const { page, pass, room } = world();
  const [ann, bob, cem] = [page("ann"), page("bob"), page("cem")];
  await pass(2_000);
  room.die();
  await pass(5_000);
  room.up = true;
  await pass(20_000);
  for (const one of [ann, bob, cem]) {
    assert.ok(!one.told.some(({ type }) => type === "left"));
    assert.equal(one.made.length, 2);
    assert.equal(
      one.shown().filter((tile) => tile.endsWith(" connected")).length,
      2,
    );
  }
});

test("a server that dies during a negotiation only delays it", async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const { page, pass, room, scheduler } = world(seed);
    const ann = page("ann");
    await pass(200);
    const bob = page("bob");
    await scheduler.run(100_000).catch(() => {});
    room.die();
    await pass(600);
    room.up = true;
    await pass(6_000);
    assertPaired(ann, bob);
    assert.deepEqual(ann.shown(), ["bob connected"], `seed ${seed}`);
    assert.deepEqual(bob.shown(), ["ann connected"], `seed ${seed}`);
  }
});

test("signals that the server loses are repeated", async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const { page, pass, room, scheduler } = world(seed);
    const tell = room.tell.bind(room);
    room.tell = (id, message) => {
      const { type } = /** @type {any} */ (message);
      if (type !== "signal" || scheduler.random() > 0.3) tell(id, message);
    };
    const [ann, bob] = [page("ann"), page("bob")];
    await pass(60_000);
    assertPaired(ann, bob);
  }
});

test("a reloaded page gets a new connection, in the same tile", async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { page, pass, room } = world(seed);
    const ann = page("ann");
    const bob = page("bob");
    await pass(1_000);
    room.cut(bob.id);
    await pass(300);
    const again = page("bob");
    await pass(4_000);
    assertPaired(ann, again);
    assert.equal(ann.live().length, 1);
    assert.ok(!ann.told.some(({ type }) => type === "left"), `seed ${seed}`);
    assert.deepEqual(again.shown(), ["ann connected"]);
  }
});

test("who was lost and comes back on the same page is connected anew", async () => {
  const { page, pass, room } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  // Ann cannot hear Bob any more; Bob never learns that he was away.
  ann.made[0].becomes("failed");
  room.lose(bob.id);
  await pass(13_000);
  assert.deepEqual(ann.shown(), []);
  room.members.clear();
  bob.call.wake(true);
  ann.call.wake(true);
  await pass(5_000);
  assertPaired(ann, bob);
  assert.deepEqual(ann.shown(), ["bob connected"]);
});

test("after a sleep of an hour one is back within 4 s", async () => {
  const { page, pass, room, clock } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  watchWakeups({
    window: new EventTarget(),
    document: /** @type {any} */ (new EventTarget()),
    connection: undefined,
    clock,
    onWake(doubtful) {
      for (const { call } of [ann, bob]) call.wake(doubtful);
    },
  });
  await pass(10_000);
  clock.sleep(3_600_000);
  for (const { id, made } of [ann, bob]) {
    made[0].becomes("failed");
    room.lose(id);
  }
  await pass(4_000);
  assertPaired(ann, bob);
  assert.deepEqual(ann.shown(), ["bob connected"]);
  assert.deepEqual(bob.shown(), ["ann connected"]);
});

test("what a host asks of a server that is out of reach is said not to be done", async () => {
  const { page, pass, room } = world();
  const ann = page("ann");
  await pass(1_000);
  room.die();
  await pass(500);
  ann.call.command({ type: "lock", locked: true });
  const last = ann.told.filter(({ type }) => type === "notice").at(-1);
  assert.equal(last?.code, "not-sent");
});

test("who leaves is gone at once", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  bob.call.leave();
  await pass(50);
  assert.deepEqual(ann.shown(), []);
  assert.deepEqual(ann.live(), []);
  assert.deepEqual(bob.live(), []);
  assert.deepEqual(bob.overs, ["left"]);
});

test("who was removed while this page heard nothing is cut off", async () => {
  const { page, pass, room } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  room.die();
  room.generation = 2;
  room.refused.add(bob.id);
  room.up = true;
  await pass(6_000);
  assert.deepEqual(ann.shown(), []);
  assert.deepEqual(ann.live(), []);
});

test("a second page of the same seat takes over, and the first says so", async () => {
  const { page, pass, clock } = world();
  const ann = page("ann");
  const bob = page("bob");
  await pass(1_000);
  const newer = page("bob");
  await pass(3_000);
  assert.deepEqual(bob.overs, ["replaced"]);
  assert.deepEqual(bob.live(), []);
  assert.deepEqual(newer.overs, []);
  assertPaired(ann, newer);
  assert.ok(clock.pending < 20);
});

test("a wrong link secret opens nothing, connects nobody and is told", async () => {
  const { page, pass } = world();
  const ann = page("ann");
  const eve = page("bob", { secret: "another secret" });
  await pass(5_000);
  eve.call.raiseHand(true);
  await pass(1_000);
  assert.deepEqual(ann.shown(), ["null connecting"]);
  assert.equal(ann.made[0].agreed, "");
  const notices = ann.told.filter(({ type }) => type === "notice");
  assert.deepEqual(notices, [
    { type: "notice", code: "interference", member: eve.id },
  ]);
});

test("a server that alters what it relays connects nobody", async () => {
  const { page, pass, room } = world();
  room.relay = (_from, _to, data) =>
    data.replace("offer", "answer").replace("K", "X");
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(5_000);
  assert.equal(ann.made[0].agreed, "");
  assert.ok(bob.told.some(({ code }) => code === "interference"));
});

test("a server that repeats old signals changes nothing", async () => {
  const { page, pass, room, scheduler } = world();
  /** @type {[string, object][]} */
  const old = [];
  const tell = room.tell.bind(room);
  room.tell = (id, message) => {
    if (/** @type {any} */ (message).type === "signal") old.push([id, message]);
    tell(id, message);
  };
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  const agreed = ann.made[0].agreed;
  for (const [id, message] of old.sort(() => scheduler.random() - 0.5))
    tell(id, message);
  await pass(2_000);
  assert.equal(ann.made[0].agreed, agreed);
  assertPaired(ann, bob);
});

test("a server that plays back an older profile, by whatever message, shows nobody as live who is muted", async () => {
  const { page, pass, room } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  const live = room.members.get(bob.id)?.profile ?? "";
  bob.states.microphone = "off";
  bob.call.mediaChanged();
  await pass(200);
  const last = () =>
    ann.told.filter(({ type }) => ["member", "welcome"].includes(type)).at(-1);
  const member = { id: bob.id, role: "guest", profile: live };
  for (const type of ["updated", "joined"]) {
    room.tell(ann.id, { type, member });
    await pass(200);
    assert.equal(last().member.microphone, false, type);
  }
  room.tell(ann.id, { type: "left", member: bob.id, reason: "left" });
  room.tell(ann.id, { type: "joined", member });
  await pass(200);
  assert.equal(last().member.microphone, false, "left and joined");
  Object.assign(room.members.get(bob.id) ?? {}, { profile: live });
  room.cut(ann.id);
  await pass(2_000);
  assert.equal(last().type, "welcome");
  assert.equal(last().members[0].microphone, false, "welcome");
  room.tell(ann.id, { type: "left", member: bob.id, reason: "left" });
  room.tell(ann.id, { type: "knock", member: { ...member, role: "waiting" } });
  await pass(200);
  const knock = ann.told.filter(({ type }) => type === "knock").at(-1);
  assert.equal(knock.member.microphone, false, "knock");
  bob.states.microphone = "on";
  bob.call.mediaChanged();
  await pass(200);
  assert.equal(last().member.microphone, true, "and what is new is shown");
});

test("while the server is away, signals go over the data channel", async () => {
  const { page, pass, room } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  room.die();
  await pass(500);
  const before = ann.made[0].agreed;
  const { signals } = room;
  ann.made[0].restartIce();
  await pass(1_500);
  assert.notEqual(ann.made[0].agreed, before);
  assertPaired(ann, bob);
  assert.equal(room.signals, signals);
});

test("when nobody can be heard any more the socket is doubted too", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(11_000);
  const joins = () => ann.told.filter(({ type }) => type === "welcome").length;
  assert.equal(joins(), 1);
  ann.made[0].deaf = true;
  await pass(3_500);
  assert.equal(joins(), 2);
  assert.equal(ann.made[0].restarts, 1);
  assert.deepEqual(bob.shown(), ["ann connected"]);
});

test("a peer that the server calls away does not make the socket doubtful", async () => {
  const { page, pass, room } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(11_000);
  room.refused.add(bob.id);
  room.cut(bob.id);
  await pass(200);
  ann.made[0].deaf = true;
  await pass(8_000);
  assert.equal(ann.told.filter(({ type }) => type === "welcome").length, 1);
  assert.deepEqual(ann.shown(), ["bob reconnecting away"]);
});

test("a peer that is heard again says that the network is back: the server is tried at once", async () => {
  const { page, pass, room } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(11_000);
  ann.made[0].deaf = true;
  room.refused.add(ann.id);
  room.cut(ann.id);
  await pass(120_000);
  room.refused.clear();
  ann.made[0].deaf = false;
  await pass(500);
  assert.deepEqual(ann.shown(), ["bob connected"]);
  assert.deepEqual(bob.shown(), ["ann connected"]);
  assert.equal(ann.told.filter(({ type }) => type === "welcome").length, 2);
});

/** What somebody told of candidates from now on, as a peer could read it.
 * @param {FakeRoom} room @param {string} from */
function overheard(room, from) {
  /** @type {string[]} */
  const candidates = [];
  room.relay = (sender, _to, data) => {
    if (sender !== from) return data;
    const { body } = JSON.parse(JSON.parse(data).at(-1));
    if (body?.candidate) candidates.push(body.candidate.candidate);
    return data;
  };
  return candidates;
}

test("who hides from everybody tells nobody of a candidate that is not the relay's", async () => {
  const { page, pass, room } = world();
  const ann = page("ann", { hide: true });
  const told = overheard(room, ann.id);
  const bob = page("bob");
  await pass(3_000);
  assert.equal(ann.made[0].policy, "relay");
  assert.equal(bob.made[0].policy, "all");
  assert.deepEqual(told, []);
  assertPaired(ann, bob);
});

test("hiding in mid-call begins another connection, for that pair alone", async () => {
  for (let seed = 1; seed <= 10; seed++) {
    const { page, pass, room } = world(seed);
    const [ann, bob, cem] = [page("ann"), page("bob"), page("cem")];
    await pass(3_000);
    const before = ann.live();
    const told = overheard(room, bob.id);
    bob.call.hide(ann.id, true);
    assert.equal(
      bob.live().filter(({ policy }) => policy === "relay").length,
      1,
    );
    await pass(3_000);
    assert.deepEqual(told, [], "nothing of the connection before, either");
    assertPaired(ann, bob);
    assertPaired(bob, cem);
    assert.equal(ann.live().filter((pc) => before.includes(pc)).length, 1);

    bob.call.hide(null, false);
    assert.equal(
      bob.live().filter(({ policy }) => policy === "relay").length,
      1,
    );
    bob.call.hide(ann.id, false);
    await pass(3_000);
    assertPaired(ann, bob);
    assert.deepEqual(told.sort(), ["host", "srflx"], "now it may be told");
  }
});

test("without a relay a hidden pair is called disconnected for that reason", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(3_000);
  ann.call.hide(bob.id, true);
  const hiding = ann.told.filter(({ type }) => type === "hiding").at(-1);
  assert.deepEqual(hiding, {
    type: "hiding",
    relay: false,
    everyone: false,
    people: [
      {
        member: bob.id,
        on: true,
        told: true,
        trouble: "no-relay",
        theirs: null,
      },
    ],
  });
  ann.call.hide("AQEBAQEBAQEBAQEBAQEBAQ", true);
  assert.equal(ann.told.filter(({ type }) => type === "hiding").at(-1), hiding);
});

test("who is hidden from is told why there is no connection, until there is a relay", async () => {
  const { page, pass, room, scheduler } = world();
  const [ann, bob, cem] = [page("ann"), page("bob"), page("cem")];
  await pass(3_000);
  const told = (/** @type {typeof ann} */ one, /** @type {typeof ann} */ of) =>
    one.told
      .filter(({ type }) => type === "hiding")
      .at(-1)
      .people.find((/** @type {any} */ { member }) => member === of.id).theirs;
  // What is said is lost now and then, and said again.
  const tell = room.tell.bind(room);
  room.tell = (id, message) => {
    const { type } = /** @type {any} */ (message);
    if (type !== "signal" || scheduler.random() > 0.5) tell(id, message);
  };
  ann.call.hide(bob.id, true);
  await pass(60_000);
  assert.equal(told(bob, ann), "no-relay");
  assert.equal(told(cem, ann), null, "it is nobody else's business");

  room.cut(ann.id);
  await pass(300);
  const again = page("ann");
  await pass(60_000);
  assert.equal(told(bob, again), null, "her new page hides from nobody");
  again.call.hide(bob.id, true);
  await pass(60_000);
  assert.equal(told(bob, again), "no-relay");
  again.call.hide(bob.id, false);
  await pass(60_000);
  assert.equal(told(bob, again), null);
});

test("a member that starts anew, or talks, without end costs the others little", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(2_000);
  const before = ann.made.length;
  const flooding = ann.made[0].channel;
  for (let epoch = 100; epoch < 400; epoch += 1) {
    const envelope = { n: 1, ack: 0, epoch, for: 0 };
    flooding.onmessage({
      data: JSON.stringify(["K", bob.id, ann.id, JSON.stringify(envelope)]),
    });
  }
  flooding.onmessage({ data: "x".repeat(70_000) });
  await pass(5_000);
  assert.ok(ann.made.length - before <= 11, "no connection for each of 300");
  assert.ok(!ann.told.some(({ code }) => code === "interference"));

  for (let n = 1; n <= 2_000; n += 1)
    flooding.onmessage({ data: '^{"type":"rest","resting":true}' });
  flooding.onmessage({ data: '^{"type":"rest","resting":false}' });
  assert.equal(ann.stage.isResting(bob.id, "camera"), true, "no more is read");
});

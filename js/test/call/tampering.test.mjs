import assert from "node:assert/strict";
import { test } from "node:test";
import { assertPaired, world } from "../fakes/world.mjs";

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

test("a member that starts again, or talks, without end costs the others little", async () => {
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
  assert.equal(
    ann.streams.isResting(bob.id, "camera"),
    true,
    "no more is read",
  );
});

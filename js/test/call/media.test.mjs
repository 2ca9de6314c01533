import assert from "node:assert/strict";
import { test } from "node:test";
import { assertPaired, world } from "../fakes/world.mjs";

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
  bob.streams.setTileSize(ann.id, "camera", {
    width: 320,
    height: 180,
    large: false,
  });
  await pass(1_000);
  const [voice, camera] = ann.made[0].transceivers.map(
    ({ sender }) => sender.getParameters().encodings[0],
  );
  assert.equal(camera.scaleResolutionDownBy, 4);
  assert.equal(voice.priority, "high");
  bob.streams.setTileSize(ann.id, "camera", {
    width: 1280,
    height: 720,
    large: true,
  });
  await pass(1_000);
  assert.equal(
    ann.made[0].transceivers[1].sender.getParameters().encodings[0]
      .scaleResolutionDownBy,
    1,
  );
});

test("a peer that says nonsense of pictures is ignored, and the call goes on", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  for (const word of ['^{"type":"see"}', "^", '^{"type":"rest","resting":1}'])
    ann.made[0].channel.onmessage({ data: word });
  assert.equal(ann.streams.isResting(bob.id, "camera"), false);
  ann.made[0].channel.onmessage({ data: '^{"type":"rest","resting":true}' });
  assert.equal(ann.streams.isResting(bob.id, "camera"), true);
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

test("a screen goes next to the camera, again and again, without a negotiation", async () => {
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
  assert.ok(bob.streams.stream(ann.id, "screen"));
  ann.call.leave();
  await pass(200);
  assert.equal(bob.streams.stream(ann.id, "screen"), null);
});

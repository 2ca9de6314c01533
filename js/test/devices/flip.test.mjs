import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Machine, mediaAt } from "../fakes/machine.mjs";

/** A phone. @type {Machine} */
let machine;
beforeEach(() => {
  machine = new Machine();
  machine.plugged = [
    { kind: "videoinput", deviceId: "front", label: "", facing: "user" },
    { kind: "videoinput", deviceId: "wide", label: "", facing: "environment" },
    { kind: "videoinput", deviceId: "far", label: "", facing: "environment" },
    { kind: "audioinput", deviceId: "mic", label: "" },
  ];
});

async function site() {
  const all = mediaAt(machine);
  await all.media.start();
  return all;
}

test("the camera at the back takes the place of that at the front, and the other way round", async () => {
  const { media, lists } = await site();
  assert.ok(media.flips(false));
  assert.ok(!media.looksAway());
  await media.flip();
  assert.equal(media.track("camera").deviceId, "wide");
  assert.ok(media.looksAway());
  assert.equal(lists.at(-1).camera, "wide");
  await media.flip();
  assert.equal(media.track("camera").deviceId, "front");
  assert.deepEqual(machine.live, ["mic", "front"]);
});

test("until the other camera comes, the first is off, and the others keep its last picture", async () => {
  const { media, states } = await site();
  states.length = 0;
  let answer = () => {};
  machine.answering = new Promise((resolve) => {
    answer = resolve;
  });
  const before = media.track("camera");
  const flipped = media.flip();
  assert.deepEqual(machine.live, ["mic"], "a phone cannot hold both");
  assert.equal(media.track("camera"), before);
  assert.equal(media.state("camera"), "on");
  answer();
  await flipped;
  assert.deepEqual(states, ["on on"]);
});

test("a second press waits for nothing", async () => {
  const { media } = await site();
  await Promise.all([media.flip(), media.flip()]);
  assert.equal(media.track("camera").deviceId, "wide");
});

test("where the other camera is in use, the first comes back, and it is said", async () => {
  machine.busy.add("wide").add("far");
  const { media, lost, now } = await site();
  await media.flip();
  assert.equal(media.track("camera").deviceId, "front");
  assert.deepEqual(now(), ["on", "on"]);
  assert.deepEqual(lost, ["flip failed"]);
});

test("where none comes back, it is said why", async () => {
  const { media, lost, now } = await site();
  machine.busy.add("wide").add("far").add("front");
  await media.flip();
  assert.equal(media.track("camera"), null);
  assert.deepEqual(now(), ["busy", "on"]);
  assert.deepEqual(lost, ["flip failed"]);
});

test("cameras that do not say where they look take turns", async () => {
  for (const device of machine.plugged) delete device.facing;
  const { media, lost } = await site();
  assert.ok(media.flips(true), "on what is held in a hand");
  assert.ok(!media.flips(false), "not on a desk");
  await media.flip();
  assert.equal(media.track("camera").deviceId, "wide");
  assert.ok(!media.looksAway());
  assert.deepEqual(lost, []);
});

test("a single camera does not flip, nor one that is off", async () => {
  machine.plugged = machine.plugged.filter(
    ({ facing }) => facing !== "environment",
  );
  const { media } = await site();
  assert.ok(!media.flips(true));
  await media.set("camera", false);
  machine.questions = [];
  await media.flip();
  assert.deepEqual(machine.questions, []);
});

test("a camera that is switched off while it flips stays off", async () => {
  const { media, now, lost } = await site();
  let answer = () => {};
  machine.answering = new Promise((resolve) => {
    answer = resolve;
  });
  const flipped = media.flip();
  await media.set("camera", false);
  answer();
  await flipped;
  assert.deepEqual(now(), ["off", "on"]);
  assert.deepEqual(machine.live, ["mic"]);
  assert.deepEqual(lost, []);
});

test("the camera it was flipped to is the one that comes on again", async () => {
  const { media } = await site();
  await media.flip();
  await media.set("camera", false);
  await media.set("camera", true);
  assert.equal(media.track("camera").deviceId, "wide");
});

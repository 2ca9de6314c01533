import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { settled } from "../fakes/clock.mjs";
import { Machine, mediaAt } from "../fakes/machine.mjs";

/** @type {Machine} */
let machine;
beforeEach(() => {
  machine = new Machine();
});

/** @param {any} [options] */
const site = (options) => mediaAt(machine, options);

test("a track that the system mutes is reported, and taken back by itself", async () => {
  const { media, now } = site();
  await media.start();
  const [microphone, camera] = machine.tracks;
  microphone.mute(true);
  assert.deepEqual(now(), ["on", "interrupted"]);
  camera.mute(true);
  assert.deepEqual(now(), ["interrupted", "interrupted"]);
  await media.set("microphone", false);
  assert.deepEqual(now(), ["interrupted", "off"]);
  await media.set("microphone", true);
  assert.deepEqual(now(), ["interrupted", "interrupted"]);
  camera.mute(false);
  microphone.mute(false);
  assert.deepEqual(now(), ["on", "on"]);
});

test("a track that comes muted already is reported, and trying again asks for another", async () => {
  const { media, now } = site();
  machine.getUserMedia = new Proxy(machine.getUserMedia, {
    async apply(target, self, args) {
      const stream = await Reflect.apply(target, self, args);
      for (const track of stream.getTracks()) track.muted = true;
      return stream;
    },
  });
  await media.start();
  assert.deepEqual(now(), ["interrupted", "interrupted"]);
  const [before] = machine.tracks;
  // @ts-expect-error: back to the method of the class
  delete machine.getUserMedia;
  await media.start();
  assert.ok(before.stopped);
  assert.deepEqual(now(), ["on", "on"]);
});

test("a question that nobody answers is reported, and a late answer is taken", async () => {
  const { media, now, clock } = site();
  let answer = () => {};
  machine.answering = new Promise((resolve) => {
    answer = () => resolve();
  });
  const started = media.start();
  await clock.advance(19_000);
  assert.deepEqual(now(), ["asking", "asking"]);
  await clock.advance(1_000);
  assert.deepEqual(now(), ["unanswered", "unanswered"]);
  answer();
  await started;
  assert.deepEqual(now(), ["on", "on"]);
  assert.equal(clock.pending, 0);
});

for (const chosen of ["", "headset"]) {
  test(`a headset that was ${chosen ? "chosen" : "simply in use"} and comes back is taken again`, async () => {
    machine.plugged.unshift({
      kind: "audioinput",
      deviceId: "headset",
      label: "Headset",
    });
    const { media, now, lost, lists } = site({
      chosen: { microphone: chosen },
    });
    await media.start();
    machine.unplug("headset");
    await settled();
    await settled();
    assert.deepEqual(machine.live, ["cam-1", "mic-1"]);
    assert.deepEqual(lost, ["microphone"]);
    machine.plug("audioinput", "headset");
    await settled();
    await settled();
    assert.deepEqual(machine.live, ["cam-1", "headset"]);
    assert.deepEqual(lost, ["microphone", "microphone back"]);
    assert.deepEqual(now(), ["on", "on"]);
    assert.equal(lists.at(-1).microphone, "headset");
  });
}

test("a headset that comes back to one who is muted is taken, and stays muted", async () => {
  machine.plugged.unshift({
    kind: "audioinput",
    deviceId: "headset",
    label: "Headset",
  });
  const { media, now } = site();
  await media.start();
  await media.set("microphone", false);
  machine.unplug("headset");
  await settled();
  machine.plug("audioinput", "headset");
  await settled();
  await settled();
  assert.equal(now()[1], "off");
  await media.set("microphone", true);
  assert.ok(machine.live.includes("headset"));
});

test("whoever chose another microphone meanwhile keeps that", async () => {
  machine.plugged.push(
    { kind: "audioinput", deviceId: "headset", label: "Headset" },
    { kind: "audioinput", deviceId: "mic-2", label: "Microphone 2" },
  );
  const { media, lost } = site({ chosen: { microphone: "headset" } });
  await media.start();
  machine.unplug("headset");
  await settled();
  await settled();
  await media.choose("microphone", "mic-2");
  assert.deepEqual(lost, ["microphone", "microphone back"]);
  machine.plug("audioinput", "headset");
  await settled();
  assert.ok(machine.live.includes("mic-2"));
});

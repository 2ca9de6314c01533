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

test("camera and microphone are asked for in one question", async () => {
  const { media, states, now, lists } = site();
  await media.start();
  assert.deepEqual(machine.questions, ["audio+video"]);
  assert.deepEqual(now(), ["on", "on"]);
  assert.ok(states.includes("asking asking"));
  assert.deepEqual(lists.at(-1), {
    cameras: [
      { id: "cam-1", label: "Camera 1" },
      { id: "cam-2", label: "Camera 2" },
    ],
    microphones: [{ id: "mic-1", label: "Microphone 1" }],
    speakers: [{ id: "out-1", label: "Speaker 1" }],
    camera: "cam-1",
    microphone: "mic-1",
  });
});

test("a missing camera leaves the microphone", async () => {
  machine.plugged = machine.plugged.filter(({ kind }) => kind !== "videoinput");
  const { media, now } = site();
  await media.start();
  assert.deepEqual(now(), ["missing", "on"]);
});

test("a missing microphone leaves the camera", async () => {
  machine.plugged = machine.plugged.filter(({ kind }) => kind !== "audioinput");
  const { media, now } = site();
  await media.start();
  assert.deepEqual(now(), ["on", "missing"]);
});

test("a camera in use by another program leaves the microphone", async () => {
  machine.busy.add("cam-1");
  const { media, now } = site();
  await media.start();
  assert.deepEqual(now(), ["busy", "on"]);
});

test("on waking a camera that is free again is taken up, and one that is in use is not", async () => {
  machine.busy.add("cam-1");
  const { media, now } = site();
  await media.start();
  await media.follow();
  assert.deepEqual(now(), ["busy", "on"]);
  machine.busy.clear();
  await media.follow();
  assert.deepEqual(now(), ["on", "on"]);
  machine.questions = [];
  await media.follow();
  await media.set("camera", false);
  await media.follow();
  assert.deepEqual(machine.questions, [], "nothing was missing");
});

test("a refused camera leaves the microphone, and is not asked for twice", async () => {
  machine.denied.add("camera");
  const { media, now } = site();
  await media.start();
  assert.deepEqual(now(), ["refused", "on"]);
  assert.deepEqual(machine.questions, ["audio+video", "audio"]);
});

test("a plain no is not questioned", async () => {
  machine.denied.add("camera").add("microphone");
  const { media, now } = site();
  await media.start();
  assert.deepEqual(now(), ["refused", "refused"]);
  assert.equal(machine.questions.length, 1);
});

test("a browser that does not tell permissions is asked for each device", async () => {
  machine.denied.add("microphone");
  const { media, now } = site({ permissions: false });
  await media.start();
  assert.deepEqual(now(), ["on", "refused"]);
});

test("a page that is not secure has no devices, and says so", async () => {
  machine = /** @type {any} */ ({});
  const { media, now } = site();
  await media.start();
  assert.deepEqual(now(), ["failed", "failed"]);
});

test("trying again asks only for what is not there", async () => {
  machine.busy.add("cam-1");
  const { media, now } = site();
  await media.start();
  machine.busy.clear();
  machine.questions = [];
  await media.start();
  assert.deepEqual(machine.questions, ["video"]);
  assert.deepEqual(now(), ["on", "on"]);
});

test("two requests at once ask the person once", async () => {
  const { media } = site();
  await Promise.all([media.start(), media.start()]);
  assert.deepEqual(machine.questions, ["audio+video"]);
});

test("a camera that is off records nothing", async () => {
  const { media, now } = site();
  await media.start();
  await media.set("camera", false);
  assert.deepEqual(machine.live, ["mic-1"]);
  assert.equal(media.track("camera"), null);
  assert.deepEqual(now(), ["off", "on"]);
  await media.set("camera", true);
  assert.deepEqual(now(), ["on", "on"]);
  assert.deepEqual(machine.live, ["mic-1", "cam-1"]);
});

test("a microphone that is off stays open but sends silence", async () => {
  const { media, now } = site();
  await media.start();
  await media.set("microphone", false);
  assert.equal(media.track("microphone").enabled, false);
  assert.deepEqual(now(), ["on", "off"]);
  await media.set("microphone", true);
  assert.equal(media.track("microphone").enabled, true);
  assert.equal(machine.questions.length, 1);
});

test("what is not wanted is not asked for, and its state is told", async () => {
  const { media, states } = site({
    wanted: { camera: false, microphone: false },
  });
  await media.start();
  assert.deepEqual(machine.questions, []);
  assert.deepEqual(states, ["off off"]);
});

test("a camera switched off while it is being asked for never comes on", async () => {
  let answer = () => {};
  machine.answering = new Promise((resolve) => {
    answer = resolve;
  });
  const { media, now } = site();
  const started = media.start();
  await media.set("camera", false);
  await media.set("microphone", false);
  answer();
  await started;
  assert.deepEqual(now(), ["off", "off"]);
  assert.deepEqual(machine.live, ["mic-1"]);
  assert.equal(media.track("microphone").enabled, false);
});

test("the device of last time is used, any other where it is gone", async () => {
  const first = site({ chosen: { camera: "cam-2" } });
  await first.media.start();
  assert.equal(first.media.track("camera").deviceId, "cam-2");
  const second = site({ chosen: { camera: "cam-of-the-office" } });
  await second.media.start();
  assert.equal(second.media.track("camera").deviceId, "cam-1");
  assert.deepEqual(second.now(), ["on", "on"]);
});

test("choosing another camera lets go of the first before taking the second", async () => {
  const { media, lists } = site();
  await media.start();
  const chosen = media.choose("camera", "cam-2");
  assert.deepEqual(machine.live, ["mic-1"]);
  await chosen;
  assert.deepEqual(machine.live, ["mic-1", "cam-2"]);
  assert.equal(lists.at(-1).camera, "cam-2");
});

test("a camera chosen while it is off is the one that comes on", async () => {
  const { media, lists } = site({
    wanted: { camera: false, microphone: true },
  });
  await media.start();
  await media.choose("camera", "cam-2");
  assert.deepEqual(machine.live, ["mic-1"]);
  assert.equal(lists.at(-1).camera, "cam-2");
  await media.set("camera", true);
  assert.equal(media.track("camera").deviceId, "cam-2");
});

test("an unplugged camera leaves the microphone, and works again when plugged in", async () => {
  machine.plugged = machine.plugged.filter(
    ({ deviceId }) => deviceId !== "cam-2",
  );
  const { media, now, lost } = site();
  await media.start();
  machine.unplug("cam-1");
  await settled();
  assert.deepEqual(now(), ["missing", "on"]);
  assert.deepEqual(lost, ["camera"]);
  machine.plug("videoinput", "cam-3");
  await settled();
  assert.deepEqual(now(), ["on", "on"]);
  assert.equal(media.track("camera").deviceId, "cam-3");
});

test("an unplugged microphone gives way to another one that is there", async () => {
  machine.plug("audioinput", "mic-2");
  const { media, now, lost } = site();
  await media.start();
  machine.unplug("mic-1");
  await settled();
  assert.deepEqual(now(), ["on", "on"]);
  assert.deepEqual(lost, ["microphone"]);
  assert.equal(media.track("microphone").deviceId, "mic-2");
});

test("a camera that the person switched off is not taken up when one is plugged in", async () => {
  const { media, now } = site();
  await media.start();
  await media.set("camera", false);
  machine.plug("videoinput", "cam-3");
  await settled();
  assert.deepEqual(now(), ["off", "on"]);
});

test("a permission taken back in mid-call is called so", async () => {
  const { media, now } = site();
  await media.start();
  machine.denied.add("camera");
  media.track("camera").onended();
  await settled();
  assert.deepEqual(now(), ["refused", "on"]);
});

test("stopping lets go of both and remembers what was wanted", async () => {
  const { media, now } = site();
  await media.start();
  media.stop();
  assert.deepEqual(machine.live, []);
  assert.deepEqual(now(), ["off", "off"]);
  await media.start();
  assert.deepEqual(now(), ["on", "on"]);
});

test("sounds are recorded as is chosen, and again when that changes", async () => {
  const settings = { noiseSuppression: false, originalSound: false };
  const { media, states } = site({ settings });
  await media.start();
  assert.deepEqual(machine.wishes.audio, {
    echoCancellation: true,
    noiseSuppression: false,
    autoGainControl: true,
  });
  states.length = 0;
  Object.assign(settings, { noiseSuppression: true, originalSound: true });
  await media.soundChanged();
  assert.deepEqual(machine.wishes.audio, {
    echoCancellation: false,
    noiseSuppression: false,
    autoGainControl: false,
    channelCount: { ideal: 2 },
    deviceId: { exact: "mic-1" },
  });
  assert.deepEqual(machine.questions, ["audio+video", "audio"]);
  assert.deepEqual(machine.live, ["cam-1", "mic-1"]);
  assert.deepEqual(states, ["on on"], "nobody is told that it was off");
});

test("a microphone that is off stays off when it is recorded in another way", async () => {
  const { media, now } = site();
  await media.start();
  await media.set("microphone", false);
  await media.soundChanged();
  assert.deepEqual(now(), ["on", "off"]);
  assert.equal(media.track("microphone").enabled, false);
});

test("the system blurs what is behind the person where it can, and is told when that changes", async () => {
  const settings = { blur: true };
  const { media } = site({ settings });
  assert.equal(media.blurs(), false, "there is no camera yet");
  await media.start();
  assert.deepEqual(machine.wishes.video.backgroundBlur, { ideal: true });
  const track = media.track("camera");
  assert.equal(media.blurs(), false);
  track.capabilities = { backgroundBlur: [true] };
  assert.equal(media.blurs(), false, "the person has decided in the system");
  track.capabilities = { backgroundBlur: [false, true] };
  assert.equal(media.blurs(), true);
  settings.blur = false;
  await media.blurChanged();
  assert.deepEqual(track.constraints.backgroundBlur, { ideal: false });
  assert.deepEqual(
    track.constraints.width,
    { ideal: 1280 },
    "as large as before",
  );
});

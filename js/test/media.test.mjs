import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { createCapture } from "../src/devices/capture.js";
import { createMedia } from "../src/devices/media.js";
import { settled } from "./fakes/clock.mjs";

class FakeTrack {
  enabled = true;
  stopped = false;
  /** @type {(() => void) | null} */
  onended = null;

  /** @param {"audio" | "video"} kind @param {string} deviceId */
  constructor(kind, deviceId) {
    this.kind = kind;
    this.deviceId = deviceId;
  }

  getSettings() {
    return { deviceId: this.deviceId };
  }

  stop() {
    this.stopped = true;
  }
}

/** The machine: what is plugged in, in use elsewhere, and allowed. */
class Machine extends EventTarget {
  /** @type {{ kind: string, deviceId: string, label: string }[]} */
  plugged = [
    { kind: "videoinput", deviceId: "cam-1", label: "Camera 1" },
    { kind: "videoinput", deviceId: "cam-2", label: "Camera 2" },
    { kind: "audioinput", deviceId: "mic-1", label: "Microphone 1" },
    { kind: "audiooutput", deviceId: "out-1", label: "Speaker 1" },
  ];
  busy = new Set();
  denied = new Set();
  /** @type {string[]} what was asked of the person */
  questions = [];
  /** @type {FakeTrack[]} */
  tracks = [];
  /** @type {Promise<void>} */
  answering = Promise.resolve();

  /** @param {any} constraints */
  async getUserMedia({ audio, video }) {
    this.questions.push(
      [audio && "audio", video && "video"].filter(Boolean).join("+"),
    );
    await this.answering;
    const wanted = [
      audio && this.#find("audioinput", audio, "microphone"),
      video && this.#find("videoinput", video, "camera"),
    ].filter(Boolean);
    const tracks = wanted.map(
      ({ kind, deviceId }) =>
        new FakeTrack(kind === "audioinput" ? "audio" : "video", deviceId),
    );
    this.tracks.push(...tracks);
    return { getTracks: () => tracks };
  }

  /** @param {string} kind @param {any} constraint @param {string} permission */
  #find(kind, constraint, permission) {
    if (this.denied.has(permission))
      throw new DOMException("", "NotAllowedError");
    const exact = constraint.deviceId?.exact;
    const some = this.plugged.filter((device) => device.kind === kind);
    if (some.length === 0) throw new DOMException("", "NotFoundError");
    const found = exact
      ? some.find(({ deviceId }) => deviceId === exact)
      : some[0];
    if (!found) throw new DOMException("", "OverconstrainedError");
    if (this.busy.has(found.deviceId))
      throw new DOMException("", "NotReadableError");
    return found;
  }

  async enumerateDevices() {
    return this.plugged;
  }

  /** @param {string} deviceId */
  unplug(deviceId) {
    this.plugged = this.plugged.filter(
      (device) => device.deviceId !== deviceId,
    );
    for (const track of this.tracks) {
      if (track.deviceId === deviceId && !track.stopped) track.onended?.();
    }
    this.dispatchEvent(new Event("devicechange"));
  }

  /** @param {"videoinput" | "audioinput"} kind @param {string} deviceId */
  plug(kind, deviceId) {
    this.plugged = [...this.plugged, { kind, deviceId, label: deviceId }];
    this.dispatchEvent(new Event("devicechange"));
  }

  permissions = {
    query: async ({ name = "" }) => ({
      state: this.denied.has(name) ? "denied" : "granted",
    }),
  };

  /** Tracks that still record. */
  get live() {
    return this.tracks
      .filter(({ stopped }) => !stopped)
      .map(({ deviceId }) => deviceId);
  }
}

/** @type {Machine} */
let machine;
beforeEach(() => {
  machine = new Machine();
});

/** @param {any} [options] */
function site({
  wanted = { camera: true, microphone: true },
  chosen = {},
  permissions = true,
} = {}) {
  /** @type {string[]} */
  const states = [];
  /** @type {any[]} */
  const lists = [];
  /** @type {string[]} */
  const lost = [];
  /** @type {any} */
  const media = createMedia({
    capture: createCapture({
      devices: /** @type {any} */ (machine),
      permissions: permissions
        ? /** @type {any} */ (machine.permissions)
        : undefined,
    }),
    wanted,
    chosen: { camera: "", microphone: "", ...chosen },
    onChange: () =>
      states.push(`${media.state("camera")} ${media.state("microphone")}`),
    onDevices: (list) => lists.push(list),
    onLost: (kind) => lost.push(kind),
  });
  const now = () => [media.state("camera"), media.state("microphone")];
  return { media, states, lists, lost, now };
}

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

import { createCapture } from "../../src/devices/capture.js";
import { createMedia } from "../../src/devices/media.js";
import { FakeClock } from "./clock.mjs";

export class FakeTrack {
  enabled = true;
  stopped = false;
  /** @type {(() => void) | null} */
  onended = null;
  muted = false;
  /** @type {(() => void) | null} */
  onmute = null;
  /** @type {(() => void) | null} */
  onunmute = null;

  /** As the system does. @param {boolean} muted */
  mute(muted) {
    this.muted = muted;
    if (muted) this.onmute?.();
    else this.onunmute?.();
  }

  /** @param {"audio" | "video"} kind @param {{ deviceId: string, facing?: string }} device */
  constructor(kind, { deviceId, facing }) {
    this.kind = kind;
    this.deviceId = deviceId;
    this.facing = facing;
  }

  getSettings() {
    const { deviceId, facing } = this;
    return { deviceId, ...(facing && { facingMode: facing }) };
  }

  /** @type {any} */
  capabilities = {};
  getCapabilities = () => this.capabilities;

  /** @type {any} the last that were applied */
  constraints = null;
  /** @param {any} constraints */
  async applyConstraints(constraints) {
    this.constraints = constraints;
  }

  stop() {
    this.stopped = true;
  }
}

/** The machine: what is plugged in, in use elsewhere, and allowed. */
export class Machine extends EventTarget {
  /** @type {{ kind: string, deviceId: string, label: string, facing?: string }[]} */
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
  /** @type {any} the constraints of the last one */
  wishes = null;
  /** @type {FakeTrack[]} */
  tracks = [];
  /** @type {Promise<void>} */
  answering = Promise.resolve();

  /** @param {any} constraints */
  async getUserMedia({ audio, video }) {
    this.questions.push(
      [audio && "audio", video && "video"].filter(Boolean).join("+"),
    );
    this.wishes = { audio, video };
    await this.answering;
    const wanted = [
      audio && this.#find("audioinput", audio, "microphone"),
      video && this.#find("videoinput", video, "camera"),
    ].filter(Boolean);
    const tracks = wanted.map(
      (device) =>
        new FakeTrack(device.kind === "audioinput" ? "audio" : "video", device),
    );
    this.tracks.push(...tracks);
    return { getTracks: () => tracks };
  }

  /** @param {string} kind @param {any} constraint @param {string} permission */
  #find(kind, constraint, permission) {
    if (this.denied.has(permission))
      throw new DOMException("", "NotAllowedError");
    const exact = constraint.deviceId?.exact;
    const looks = constraint.facingMode?.exact;
    const some = this.plugged.filter((device) => device.kind === kind);
    if (some.length === 0) throw new DOMException("", "NotFoundError");
    const found = some.find(
      ({ deviceId, facing }) =>
        (!exact || deviceId === exact) && (!looks || facing === looks),
    );
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

/** This browser's camera and microphone at such a machine.
 * @param {Machine} machine @param {any} [options] */
export function mediaAt(
  machine,
  {
    wanted = { camera: true, microphone: true },
    chosen = {},
    permissions = true,
    settings = { noiseSuppression: true, originalSound: false },
  } = {},
) {
  /** @type {string[]} */
  const states = [];
  /** @type {any[]} */
  const lists = [];
  /** @type {string[]} */
  const lost = [];
  const clock = new FakeClock();
  /** @type {any} */
  const media = createMedia({
    capture: createCapture({
      devices: /** @type {any} */ (machine),
      permissions: permissions
        ? /** @type {any} */ (machine.permissions)
        : undefined,
      settings: () => settings,
    }),
    wanted,
    chosen: { camera: "", microphone: "", ...chosen },
    onChange: () =>
      states.push(`${media.state("camera")} ${media.state("microphone")}`),
    onDevices: (list) => lists.push(list),
    clock,
    onLost: (kind) => lost.push(kind),
    onRegained: (kind) => lost.push(`${kind} back`),
    onFlipFailed: () => lost.push("flip failed"),
  });
  const now = () => [media.state("camera"), media.state("microphone")];
  return { media, states, lists, lost, now, clock };
}

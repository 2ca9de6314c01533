import { Refused } from "../wire/messages.js";

/**
 * The browser's devices, with their errors told as states: `missing`, `refused`, `busy`, `failed`.
 *
 * @typedef {import("./media.js").Kind} Kind
 * @typedef {{ kind: MediaDeviceKind, id: string, label: string }} Found
 * @typedef {"user" | "environment"} Facing which way a camera looks
 * @typedef {string | { facing: Facing }} Wish the id of a device, "" for any, or a way to look
 * @typedef {ReturnType<typeof createCapture>} Capture
 */

/**
 * @param {object} options
 * @param {MediaDevices | undefined} options.devices undefined where the page is not secure
 * @param {Permissions | undefined} options.permissions
 * @param {() => import("./settings.js").Settings} options.settings
 */
export function createCapture({ devices, permissions, settings }) {
  return {
    /** Asks the person in one question for all of these.
     * @param {Partial<Record<Kind, Wish>>} wanted
     * @returns {Promise<MediaStream>} fails with a state as its code */
    async open({ camera, microphone }) {
      if (!devices?.getUserMedia) throw new Refused("failed");
      try {
        return await devices.getUserMedia({
          audio: microphone !== undefined && {
            ...processing(settings()),
            ...exactly(microphone),
          },
          video: camera !== undefined && {
            ...this.picture(),
            ...exactly(camera),
          },
        });
      } catch (error) {
        throw new Refused(stateAfter(error instanceof Error ? error.name : ""));
      }
    },

    settings,

    /** @returns {MediaTrackConstraints} what a picture should be */
    picture: () => ({
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { ideal: 30 },
      // mediacapture-extensions: another browser passes over it.
      ...{ backgroundBlur: { ideal: settings().blur } },
    }),

    /** @param {Kind} kind
     * @returns {Promise<PermissionState | "unknown">} */
    async permission(kind) {
      try {
        const name = /** @type {PermissionName} */ (kind);
        return (await permissions?.query({ name }))?.state ?? "unknown";
      } catch {
        return "unknown"; // this browser does not tell
      }
    },

    /** What is plugged in. Before a permission is given, ids and labels are empty.
     * @returns {Promise<Found[]>} */
    async list() {
      const found = (await devices?.enumerateDevices?.()) ?? [];
      return found.map(({ kind, deviceId, label }) => ({
        kind,
        id: deviceId,
        label,
      }));
    },

    /** @param {() => void} changed something was plugged in or out */
    watch(changed) {
      devices?.addEventListener?.("devicechange", changed);
    },
  };
}

/** What a browser does with a sound before it is sent: speech on a loudspeaker needs it, and music is
 * spoilt by it.
 * @param {import("./settings.js").Settings} settings
 * @returns {MediaTrackConstraints} */
function processing({ noiseSuppression, originalSound }) {
  return {
    echoCancellation: !originalSound,
    noiseSuppression: noiseSuppression && !originalSound,
    autoGainControl: !originalSound,
    ...(originalSound && { channelCount: { ideal: 2 } }),
  };
}

/** @param {Wish} wish
 * @returns {MediaTrackConstraints} */
function exactly(wish) {
  if (typeof wish !== "string") return { facingMode: { exact: wish.facing } };
  return wish === "" ? {} : { deviceId: { exact: wish } };
}

/** @param {string} name of the error, mediacapture-main §10.2 */
function stateAfter(name) {
  switch (name) {
    case "NotFoundError":
    case "OverconstrainedError":
      return "missing";
    case "NotAllowedError":
    case "SecurityError":
      return "refused";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "failed";
  }
}

import { decodeEnvelope, decodeProfile } from "./messages.js";

/**
 * What members write to each other through the server, which cannot read it: opens what comes,
 * seals what goes. What does not open is told of once per member and never acted on.
 *
 * @typedef {import("./messages.js").Envelope} Envelope
 * @typedef {import("./messages.js").Profile} Profile
 * @typedef {ReturnType<typeof createCorrespondence>} Correspondence
 */

/** @type {Omit<Profile, "name"> & { name: string | null }} */
const UNKNOWN = {
  name: null,
  microphone: false,
  camera: false,
  hand: 0,
  screen: false,
  epoch: 0,
};

/**
 * @param {object} options
 * @param {string} options.self
 * @param {import("./seal.js").Seal} options.seal
 * @param {(member: string) => void} options.onInterference
 */
export function createCorrespondence({ self, seal, onInterference }) {
  /** @type {Set<string>} */
  const suspects = new Set();
  /** @type {Map<string, import("../peer/codecs.js").Abilities>} */
  const abilities = new Map();

  /**
   * @template T
   * @param {string} member
   * @param {Promise<string>} opening
   * @param {(text: string) => T} decode
   * @returns {Promise<T | null>}
   */
  async function read(member, opening, decode) {
    try {
      const decoded = decode(await opening);
      suspects.delete(member);
      return decoded;
    } catch {
      if (!suspects.has(member)) onInterference(member);
      suspects.add(member);
      return null;
    }
  }

  return {
    /** Whether the last that came from this member did not open.
     * @param {string} member */
    suspects: (member) => suspects.has(member),

    /** What a member's browser does in hardware, as far as it told.
     * @param {string} member */
    abilities: (member) => abilities.get(member) ?? null,

    /** @param {import("./messages.js").Listed} listed
     * @returns {Promise<{ known: import("../call/roster.js").Known, epoch: number }>} */
    async readProfile({ id, role, profile }) {
      const opened = await read(
        id,
        seal.openProfile(id, profile),
        decodeProfile,
      );
      const { epoch, codecs, ...shown } = opened ?? UNKNOWN;
      if (codecs) abilities.set(id, codecs);
      return { known: { id, role, ...shown }, epoch };
    },

    /**
     * @param {string} from
     * @param {string} data
     * @returns {Promise<Envelope | null>} null where it did not open
     */
    readSignal: (from, data) =>
      read(from, seal.openSignal(from, self, data), decodeEnvelope),

    /** @param {Profile} profile */
    writeProfile: (profile) => seal.sealProfile(self, JSON.stringify(profile)),

    /**
     * @param {string} to
     * @param {Envelope} envelope
     */
    writeSignal: (to, envelope) =>
      seal.sealSignal(self, to, JSON.stringify(envelope)),
  };
}

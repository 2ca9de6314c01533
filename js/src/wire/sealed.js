import { decodeEnvelope, decodeProfile } from "./messages.js";
import { createNewestProfiles } from "./newest-profiles.js";

/**
 * The profiles and signals that members send each other through the server, which cannot read them:
 * opens what comes, seals what goes. What does not open is reported once per member and ignored.
 *
 * @typedef {import("./messages.js").Envelope} Envelope
 * @typedef {import("./messages.js").Profile} Profile
 * @typedef {{ id: string, role: import("./messages.js").Role, name: string | null,
 *   microphone: boolean, camera: boolean, screen: boolean, hand: number }} Known what is known of a
 *   member; the name is null where its profile does not open
 * @typedef {ReturnType<typeof createSealed>} Sealed
 */

/** Ids beyond this many are not remembered: they are made up. */
const MOST_SUSPECTS = 64;
const MOST_ABLE = 256;

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
 * @param {Omit<import("./seal.js").Seal, "sealPlate" | "openPlate">} options.seal
 * @param {import("./newest-profiles.js").NewestProfiles} [options.newest]
 * @param {(member: string) => void} options.onInterference
 * @param {(member: string) => void} [options.onOld] a profile came that was replaced before
 */
export function createSealed({
  self,
  seal,
  newest = createNewestProfiles(),
  onInterference,
  onOld = () => {},
}) {
  /** @type {Set<string>} */
  const suspects = new Set();
  /** @type {Map<string, import("./abilities.js").Abilities>} */
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
      if (suspects.has(member) || suspects.size >= MOST_SUSPECTS) return null;
      suspects.add(member);
      onInterference(member);
      return null;
    }
  }

  return {
    /** Whether the last message from this member did not open.
     * @param {string} member */
    suspects: (member) => suspects.has(member),

    /** What a member's browser does in hardware, if it has said so.
     * @param {string} member */
    abilities: (member) => abilities.get(member) ?? null,

    /** The member is gone, and would say it again.
     * @param {string} member */
    forget: (member) => abilities.delete(member),

    /** @param {import("./messages.js").Listed} listed
     * @returns {Promise<{ known: Known, epoch: number }>} */
    async readProfile({ id, role, profile }) {
      const opened = await read(
        id,
        seal.openProfile(id, profile),
        decodeProfile,
      );
      const current = opened && newest.take(id, opened);
      if (current !== opened) onOld(id);
      const { epoch, codecs, n: _, ...shown } = current ?? UNKNOWN;
      if (codecs && (abilities.has(id) || abilities.size < MOST_ABLE))
        abilities.set(id, codecs);
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

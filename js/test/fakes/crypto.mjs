import { createHash, hkdfSync } from "node:crypto";
import { seeded } from "./random.mjs";

/**
 * The same hashes as the real one, without its threads, so that what follows on a step has been
 * done when the step has; and numbers that are the same in every run.
 * @param {number} [seed]
 */
export function fakeCrypto(seed = 1) {
  const random = seeded(seed);
  return /** @type {Crypto} */ (
    /** @type {unknown} */ ({
      getRandomValues: (/** @type {Uint8Array} */ bytes) =>
        bytes.map(() => Math.floor(random() * 256)),
      subtle: {
        digest: async (/** @type {string} */ _, /** @type {Uint8Array} */ of) =>
          createHash("sha256").update(of).digest(),
        importKey: async (
          /** @type {string} */ _,
          /** @type {Uint8Array} */ raw,
        ) => raw,
        deriveBits: async (
          /** @type {{ salt: Uint8Array, info: Uint8Array }} */ { salt, info },
          /** @type {Uint8Array} */ base,
          /** @type {number} */ length,
        ) => hkdfSync("sha256", base, salt, info, length / 8),
      },
    })
  );
}

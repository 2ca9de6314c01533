/**
 * The link secrets that a room has had, as one seal (docs/decisions/112). Everybody seals with the
 * newest, except to a peer who is known to hold only an older one. An older one still opens what
 * comes from members who were in the room while it was the newest, until they have moved on. A
 * stranger who knows it, such as a removed member, can neither read nor be read.
 *
 * @typedef {import("./seal.js").Seal} Seal
 * @typedef {{ n: number, secret: string }} Key `n` only grows
 * @typedef {Key & { holders: string[] | null }} KeptKey who may still seal with it; null: anybody
 * @typedef {Key & { seal: Seal, holders: Set<string> | null }} Entry
 * @typedef {Awaited<ReturnType<typeof createKeyring>>} Keyring
 */

/** How long a message sealed with the old key may still be on its way. */
const ON_ITS_WAY_MS = 30_000;
const MOST_KEYS = 4;

/** Whether the key is newer than the other. Ties are broken the same way on every page.
 * @param {Key} key
 * @param {Key} other */
export function isNewer(key, other) {
  return key.n === other.n ? key.secret > other.secret : key.n > other.n;
}

/**
 * @param {object} options
 * @param {KeptKey[]} options.keys oldest first, at least one
 * @param {(secret: string) => Promise<Seal>} options.makeSeal
 * @param {import("../clock.js").Clock} options.clock
 * @param {(keys: KeptKey[]) => void} options.onKeys to be kept over a reload
 */
export async function createKeyring({ keys, makeSeal, clock, onKeys }) {
  /** @type {Entry[]} newest first */
  let entries = await Promise.all(
    keys
      .map(async ({ n, secret, holders }) => ({
        n,
        secret,
        seal: await makeSeal(secret),
        holders: holders && new Set(holders),
      }))
      .reverse(),
  );
  /** @type {Map<string, Entry>} the newest that each peer is known to hold */
  const held = new Map();

  function kept() {
    onKeys(
      entries
        .map(({ n, secret, holders }) => ({
          n,
          secret,
          holders: holders && [...holders],
        }))
        .reverse(),
    );
  }

  /** From now on nothing older is taken from this peer.
   * @param {string} peer
   * @param {Entry} entry */
  function movedOn(peer, entry) {
    entries = entries.filter((older) => {
      if (!older.holders || !isNewer(entry, older)) return true;
      older.holders.delete(peer);
      return older.holders.size > 0;
    });
    kept();
  }

  /**
   * @param {string} peer
   * @param {Entry} entry
   */
  function learn(peer, entry) {
    const before = held.get(peer);
    if (before && !isNewer(entry, before)) return;
    held.set(peer, entry);
    const older = entries.filter((other) => isNewer(entry, other));
    if (older.some(({ holders }) => holders?.has(peer)))
      clock.setTimeout(() => movedOn(peer, entry), ON_ITS_WAY_MS);
  }

  /**
   * @param {string} from
   * @param {(seal: Seal) => Promise<string>} open
   */
  async function opened(from, open) {
    const fit = entries.filter(({ holders }) => holders?.has(from) ?? true);
    for (const entry of fit) {
      const text = await open(entry.seal).catch(() => null);
      if (text === null) continue;
      learn(from, entry);
      return text;
    }
    // Fails like one seal does.
    return open(entries[0].seal);
  }

  /** @param {string} peer */
  function sealTo(peer) {
    const entry = held.get(peer);
    return (entry && entries.includes(entry) ? entry : entries[0]).seal;
  }

  return {
    /** @type {Seal["sealSignal"]} */
    sealSignal: (from, to, text) => sealTo(to).sealSignal(from, to, text),

    /** @type {Seal["openSignal"]} */
    openSignal: (from, to, data) =>
      opened(from, (seal) => seal.openSignal(from, to, data)),

    /** @type {Seal["sealProfile"]} */
    sealProfile: (member, text) => entries[0].seal.sealProfile(member, text),

    /** @type {Seal["sealPlate"]} */
    sealPlate: (text) => entries[0].seal.sealPlate(text),

    /** @type {Seal["openProfile"]} */
    openProfile: (member, data) =>
      opened(member, (seal) => seal.openProfile(member, data)),

    /** @returns {Key} */
    newest: () => ({ n: entries[0].n, secret: entries[0].secret }),

    /** Whether this peer is to be given the newest key.
     * @param {string} peer */
    isBehind(peer) {
      const entry = held.get(peer);
      return entry !== undefined && isNewer(entries[0], entry);
    },

    /** Takes up another key, unless there is a newer one.
     * @param {Key} key
     * @param {string[]} present who is in the room and stays
     * @returns {Promise<boolean>} whether it is the newest now */
    async advance(key, present) {
      if (!isNewer(key, entries[0])) return false;
      const { n, secret } = key;
      const seal = await makeSeal(secret);
      if (!isNewer(key, entries[0])) return false;
      entries[0].holders = new Set(present);
      entries = [{ n, secret, seal, holders: null }, ...entries].slice(
        0,
        MOST_KEYS,
      );
      kept();
      return true;
    },

    /** A member that has left says anew which key it holds, should it come back.
     * @param {string} peer */
    forget: (peer) => held.delete(peer),

    /** A removed member no longer holds any key.
     * @param {string} peer */
    expel(peer) {
      held.delete(peer);
      for (const { holders } of entries) holders?.delete(peer);
      entries = entries.filter(({ holders }) => !holders || holders.size > 0);
      kept();
    },
  };
}

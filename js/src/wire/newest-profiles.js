/**
 * The newest profile of each member. The server, which passes sealed profiles on, could replay an
 * older one, in which somebody is not muted yet: its counter shows that, and it is ignored
 * (docs/decisions/260). The counters survive a reload.
 *
 * @typedef {import("./messages.js").Profile} Profile
 * @typedef {Record<string, [epoch: number, n: number]>} KeptProfiles
 * @typedef {ReturnType<typeof createNewestProfiles>} NewestProfiles
 */

/** More than ever come to a call; the least recently seen is dropped. */
const MOST = 256;

/**
 * @param {KeptProfiles} [kept]
 * @param {(kept: KeptProfiles) => void} [onNewer]
 */
export function createNewestProfiles(kept = {}, onNewer = () => {}) {
  /** @type {Map<string, { epoch: number, n: number, profile: Profile | null }>} */
  const newest = new Map(
    Object.entries(kept).map(([id, [epoch, n]]) => [
      id,
      { epoch, n, profile: null },
    ]),
  );

  return {
    /**
     * @param {string} id
     * @param {Profile} profile
     * @returns {Profile | null} the newest, as far as it is known
     */
    take(id, profile) {
      const { epoch, n = 0 } = profile;
      const known = newest.get(id);
      if (
        known &&
        (epoch < known.epoch || (epoch === known.epoch && n < known.n))
      )
        return known.profile;
      newest.delete(id);
      newest.set(id, { epoch, n, profile });
      if (newest.size > MOST) newest.delete([...newest.keys()][0]);
      if (known?.epoch !== epoch || known.n !== n)
        onNewer(
          Object.fromEntries(
            [...newest].map(([id, { epoch, n }]) => [id, [epoch, n]]),
          ),
        );
      return profile;
    },
  };
}

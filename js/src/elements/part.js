const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** Fetches a part that the page can do without for a while: a server that is away comes back, so
 * it is tried again, less and less often, until it is not wanted any more; then null.
 * @template T
 * @param {() => Promise<T>} load
 * @param {() => boolean} isWanted
 * @param {(run: () => void, millis: number) => unknown} [later] as setTimeout
 * @returns {Promise<T | null>} */
export async function fetchPart(load, isWanted, later = setTimeout) {
  for (let pause = FIRST_PAUSE; isWanted(); ) {
    try {
      return await load();
    } catch {
      const now = pause;
      await new Promise((resume) => later(() => resume(null), now));
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }
  return null;
}

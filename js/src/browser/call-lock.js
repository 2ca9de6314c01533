/**
 * Tells the tabs of one browser which calls go on in another: a tab holds a lock for as long as it
 * is in a call (Web Locks API), and the browser lets go of it however the tab ends.
 *
 * @typedef {ReturnType<typeof createCallLock>} CallLock
 */

/** @param {string} room */
const nameOf = (room) => `allo.call.${room}`;

/** @param {Pick<LockManager, "request" | "query"> | undefined} locks undefined where a browser has
 *   none: then every call seems to go on nowhere else */
export function createCallLock(locks) {
  let release = () => {};

  return {
    /** @param {string} room */
    hold(room) {
      release();
      /** @type {Promise<void>} */
      const over = new Promise((resolve) => {
        release = resolve;
      });
      // A tab that is about to close may hold it still: then this one gets it next.
      locks?.request(nameOf(room), () => over).catch(() => {});
    },

    release: () => release(),

    /** Whether a tab of this browser is in it.
     * @param {string} room
     * @returns {Promise<boolean>} */
    async isHeld(room) {
      const { held = [] } = (await locks?.query().catch(() => undefined)) ?? {};
      return held.some(({ name }) => name === nameOf(room));
    },
  };
}

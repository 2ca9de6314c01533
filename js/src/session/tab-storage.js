/**
 * What a tab keeps over a reload: its session storage, or, where the browser forbids or lacks that,
 * the tab's own entry in its history.
 *
 * @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} TabStorage
 */

const PROBE = "allo.probe";

/**
 * @param {object} options
 * @param {() => Storage | null} options.session throws where storage is forbidden
 * @param {Pick<History, "state" | "replaceState">} options.history
 * @returns {TabStorage & { state: () => unknown }} `state`: what an entry of the history must hold
 */
export function createTabStorage({ session, history }) {
  const storage = working(session);
  if (storage)
    return {
      getItem: (key) => storage.getItem(key),
      setItem: (key, value) => storage.setItem(key, value),
      removeItem: (key) => storage.removeItem(key),
      state: () => null,
    };

  /** @type {Map<string, string>} */
  const items = new Map(Object.entries(history.state?.allo ?? {}));
  const state = () =>
    items.size === 0 ? null : { allo: Object.fromEntries(items) };
  const write = () => history.replaceState(state(), "");
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      items.set(key, value);
      write();
    },
    removeItem(key) {
      items.delete(key);
      write();
    },
    state,
  };
}

/** @param {() => Storage | null} session */
function working(session) {
  try {
    const storage = session();
    storage?.setItem(PROBE, "");
    storage?.removeItem(PROBE);
    return storage;
  } catch {
    return null;
  }
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { createTabStorage } from "../../src/session/tab-storage.js";

function entry() {
  return {
    /** @type {any} */
    state: null,
    replaceState(/** @type {unknown} */ state) {
      this.state = structuredClone(state);
    },
  };
}

function working() {
  /** @type {Map<string, string>} */
  const items = new Map();
  return /** @type {any} */ ({
    items,
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) =>
      items.set(key, value),
    removeItem: (/** @type {string} */ key) => items.delete(key),
  });
}

const FORBIDDEN = {
  throws: () => {
    throw new DOMException("", "SecurityError");
  },
  "is null, as in an app's own browser": () => null,
  "takes nothing": () => ({
    ...working(),
    setItem() {
      throw new DOMException("", "QuotaExceededError");
    },
  }),
};

for (const [how, session] of Object.entries(FORBIDDEN)) {
  test(`where storage ${how}, a reload finds what the history's entry keeps`, () => {
    const history = entry();
    const open = () =>
      createTabStorage({ session: /** @type {any} */ (session), history });
    const tab = open();
    assert.equal(tab.getItem("a"), null);
    tab.setItem("a", "1");
    assert.equal(open().getItem("a"), "1");
    history.state = null; // an entry that a fragment made
    history.replaceState(tab.state());
    assert.equal(open().getItem("a"), "1");
    tab.removeItem("a");
    assert.equal(open().getItem("a"), null);
    assert.equal(history.state, null, "nothing is left");
  });
}

test("where storage works, the history is left alone", () => {
  const history = entry();
  const storage = working();
  const tab = createTabStorage({ session: () => storage, history });
  tab.setItem("a", "1");
  assert.equal(tab.getItem("a"), "1");
  assert.deepEqual([...storage.items], [["a", "1"]]);
  assert.equal(tab.state(), null);
  assert.equal(history.state, null);
  tab.removeItem("a");
  assert.equal(storage.items.size, 0);
});

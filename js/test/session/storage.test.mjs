import assert from "node:assert/strict";
import { test } from "node:test";
import { createStorage } from "../../src/session/storage.js";

function fakeStorage() {
  /** @type {Map<string, string>} */
  const items = new Map();
  return /** @type {any} */ ({
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) =>
      items.set(key, value),
    removeItem: (/** @type {string} */ key) => items.delete(key),
    items,
  });
}

function site({ tab = fakeStorage(), browser = fakeStorage() } = {}) {
  const time = { now: 1_000_000 };
  const open = () =>
    createStorage({
      tab: () => tab,
      browser: () => browser,
      now: () => time.now,
    });
  return { tab, browser, time, open };
}

const SESSION = /** @type {any} */ ({ room: "r", seat: "s", inCall: true });

test("a reload finds the call of its tab, another tab does not", () => {
  const { open, browser, tab } = site();
  open().keepPlace(SESSION);
  assert.deepEqual(open().place(), SESSION);
  assert.equal(site({ browser }).open().place(), null);
  open().keepPlace(null);
  assert.equal(open().place(), null);
  assert.equal(tab.items.size, 0, "nothing is left of it");
});

test("a place is never kept beyond its tab", () => {
  const { open, browser } = site();
  open().keepPlace({ ...SESSION, secret: "AAECAwQFBgcICQoLDA0ODw" });
  open().prefer({ name: "Kim" });
  open().lastingNonce("digest", "nonce");
  assert.doesNotMatch(JSON.stringify([...browser.items]), /AAECAwQF/);
});

test("where the browser keeps nothing, a host's calls live with the tab", () => {
  const forbidden = fakeStorage();
  forbidden.setItem = () => {
    throw new DOMException("blocked", "SecurityError");
  };
  const { open, tab } = site({ browser: forbidden });
  assert.equal(open().lasts(), false);
  open().keepCalls([/** @type {any} */ ({ room: "r" })]);
  assert.deepEqual(open().calls(), [{ room: "r" }], "after a reload");
  open().keepCalls([]);
  assert.equal(tab.items.has("allo.tab-calls"), false);

  const usual = site();
  assert.equal(usual.open().lasts(), true);
  usual.open().keepCalls([/** @type {any} */ ({ room: "r" })]);
  assert.equal(usual.tab.items.size, 0);
});

test("name and devices are there next time", () => {
  const { open } = site();
  open().prefer({ name: "Kim" });
  open().prefer({ camera: "cam-1" });
  assert.deepEqual(open().preferences(), {
    name: "Kim",
    camera: "cam-1",
    microphone: "",
    speaker: "",
    language: "",
    shortcuts: true,
    hide: false,
    knockSound: true,
    comingSound: true,
    remember: true,
  });
});

test("camera and microphone are wanted until switched off", () => {
  const { open } = site();
  assert.deepEqual(open().wanted(), { camera: true, microphone: true });
  open().keepWanted({ camera: true, microphone: false });
  assert.deepEqual(open().wanted(), { camera: true, microphone: false });
});

test("an invite for few keeps its nonce, in a bounded list", () => {
  const { open, browser } = site();
  assert.equal(open().lastingNonce("invite-1", "nonce-1"), "nonce-1");
  assert.equal(open().lastingNonce("invite-1", "nonce-2"), "nonce-1");
  for (let i = 0; i < 60; i++) open().lastingNonce(`other-${i}`, "nonce");
  const kept = JSON.parse(browser.items.get("allo.nonces") ?? "{}");
  assert.equal(Object.keys(kept).length, 50);
  assert.equal(open().lastingNonce("invite-1", "nonce-3"), "nonce-3");
});

test("an epoch grows with each page, also when the clock is set back", () => {
  const { open, time } = site();
  const epochs = [open().nextEpoch(), open().nextEpoch()];
  time.now = 5;
  const page = open();
  epochs.push(page.nextEpoch(), page.nextEpoch(), open().nextEpoch());
  assert.deepEqual(
    epochs,
    [...new Set(epochs)].sort((a, b) => a - b),
  );
});

test("a browser that forbids storage, or is full, forgets only with the page", () => {
  const forbidden = () => {
    throw new DOMException("", "SecurityError");
  };
  const full = () =>
    /** @type {any} */ ({
      getItem: () => null,
      setItem() {
        throw new DOMException("", "QuotaExceededError");
      },
    });
  for (const kind of [forbidden, full]) {
    const store = createStorage({ tab: kind, browser: kind, now: () => 7 });
    assert.equal(store.place(), null);
    assert.equal(store.preferences().name, "");
    store.keepPlace(SESSION);
    store.keepWanted({ camera: false, microphone: true });
    store.prefer({ name: "Kim" });
    store.prefer({ hide: true, camera: "c", knockSound: false });
    assert.deepEqual(store.place(), SESSION);
    assert.equal(store.wanted().camera, false);
    const { name, hide, camera, knockSound } = store.preferences();
    assert.deepEqual(
      [name, hide, camera, knockSound],
      ["Kim", true, "c", false],
    );
    assert.equal(store.lastingNonce("invite", "first"), "first");
    assert.equal(store.lastingNonce("invite", "second"), "first");
    const epoch = store.nextEpoch();
    assert.ok(store.nextEpoch() > epoch);
    store.keepPlace(null);
    assert.equal(store.place(), null);
  }
});

test("what a full browser did not keep does not outlive what it keeps later", () => {
  const browser = fakeStorage();
  let room = false;
  const store = createStorage({
    tab: fakeStorage,
    browser: () => ({
      ...browser,
      setItem(key, value) {
        if (!room) throw new DOMException("", "QuotaExceededError");
        browser.setItem(key, value);
      },
    }),
    now: () => 7,
  });
  store.prefer({ name: "Kim" });
  room = true;
  store.prefer({ language: "de" });
  assert.equal(store.preferences().name, "Kim");
  assert.equal(site({ browser }).open().preferences().name, "Kim");
});

test("rubbish in the storage is nothing", () => {
  const tab = fakeStorage();
  tab.setItem("allo.session", "{rubbish");
  assert.equal(site({ tab }).open().place(), null);
});

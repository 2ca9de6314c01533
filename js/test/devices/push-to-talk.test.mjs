import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { watchPushToTalk } from "../../src/devices/push-to-talk.js";

function site({ muted = true } = {}) {
  const { window } = new JSDOM(
    '<button>b</button><input /><textarea></textarea><h1 tabindex="-1">h</h1>',
  );
  const { document } = window;
  /** @type {string[]} */
  const done = [];
  watchPushToTalk({
    window: /** @type {any} */ (window),
    document: /** @type {any} */ (document),
    begin() {
      if (muted) done.push("begin");
      return muted;
    },
    end: () => done.push("end"),
  });
  /** @param {string} type @param {object} init @param {string} on */
  function key(type, init = {}, on = "body") {
    const event = new window.KeyboardEvent(type, {
      key: " ",
      bubbles: true,
      cancelable: true,
      ...init,
    });
    /** @type {any} */ (document.querySelector(on)).dispatchEvent(event);
    return event.defaultPrevented;
  }
  const pointer = () =>
    document.body.dispatchEvent(
      new window.Event("pointerdown", { bubbles: true }),
    );
  return { window, document, done, key, pointer };
}

test("one is heard for as long as space is held, and nothing scrolls", () => {
  const { done, key } = site();
  assert.equal(key("keydown"), true);
  assert.equal(key("keydown", { repeat: true }), true);
  assert.deepEqual(done, ["begin"]);
  assert.equal(key("keyup"), true);
  key("keyup");
  assert.deepEqual(done, ["begin", "end"]);
});

test("whoever is not muted, or holds another key too, types as usual", () => {
  const open = site({ muted: false });
  assert.equal(open.key("keydown"), false);
  assert.equal(open.key("keyup"), false);
  const { done, key } = site();
  for (const init of [{ ctrlKey: true }, { altKey: true }, { key: "x" }]) {
    assert.equal(key("keydown", init), false);
  }
  key("keydown", { repeat: true });
  assert.deepEqual([...done, ...open.done], []);
});

test("where one writes, space is a space", () => {
  const { done, key } = site();
  for (const field of ["input", "textarea"]) {
    assert.equal(key("keydown", {}, field), false);
    assert.equal(key("keyup", {}, field), false);
  }
  assert.deepEqual(done, []);
});

test("space presses the button that the keyboard led to, not one that was clicked", () => {
  const { done, key, pointer } = site();
  key("keydown", { key: "Tab" });
  assert.equal(key("keydown", {}, "button"), false);
  assert.deepEqual(done, []);
  assert.equal(key("keydown", {}, "h1"), true, "a heading is not pressed");
  key("keyup", {}, "h1");
  pointer();
  assert.equal(key("keydown", {}, "button"), true);
  assert.equal(key("keyup", {}, "button"), true);
  assert.deepEqual(done, ["begin", "end", "begin", "end"]);
});

test("a key that is let go elsewhere does not leave the microphone on", () => {
  const { window, document, done, key } = site();
  key("keydown");
  window.dispatchEvent(new window.Event("blur"));
  assert.deepEqual(done, ["begin", "end"]);
  key("keyup");
  key("keydown");
  document.dispatchEvent(new window.Event("visibilitychange"));
  assert.deepEqual(done, ["begin", "end", "begin", "end"]);
});

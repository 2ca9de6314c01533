import assert from "node:assert/strict";
import { test } from "node:test";
import { createWakeLock } from "../../src/browser/wake-lock.js";
import { settled } from "../fakes/clock.mjs";

function site() {
  const document = Object.assign(new EventTarget(), {
    visibilityState: /** @type {DocumentVisibilityState} */ ("visible"),
  });
  /** @type {any[]} */
  const locks = [];
  let refuses = false;
  const lock = createWakeLock({
    document,
    wakeLock: /** @type {any} */ ({
      async request() {
        if (refuses) throw new DOMException("no", "NotAllowedError");
        const sentinel = {
          released: false,
          async release() {
            this.released = true;
          },
        };
        locks.push(sentinel);
        return sentinel;
      },
    }),
  });
  /** @param {DocumentVisibilityState} state */
  function turn(state) {
    document.visibilityState = state;
    if (state === "hidden") for (const one of locks) one.released = true;
    document.dispatchEvent(new Event("visibilitychange"));
    return settled();
  }
  const held = () => locks.filter(({ released }) => !released).length;
  const refuse = (/** @type {boolean} */ no) => {
    refuses = no;
  };
  return { lock, held, turn, refuse };
}

test("the screen stays on from the beginning of a call to its end", async () => {
  const { lock, held } = site();
  lock.hold(true);
  await settled();
  assert.equal(held(), 1);
  lock.hold(false);
  assert.equal(held(), 0);
});

test("it is asked for again when the page is seen again, and only in a call", async () => {
  const { lock, held, turn } = site();
  await turn("hidden");
  await turn("visible");
  assert.equal(held(), 0);
  lock.hold(true);
  await settled();
  await turn("hidden");
  assert.equal(held(), 0);
  await turn("visible");
  await turn("visible");
  assert.equal(held(), 1, "and one is enough");
});

test("a call that ends while it is being asked for leaves no lock", async () => {
  const { lock, held } = site();
  lock.hold(true);
  lock.hold(false);
  await settled();
  assert.equal(held(), 0);
});

test("a refusal does no harm, and the next time it may be granted", async () => {
  const { lock, held, turn, refuse } = site();
  refuse(true);
  lock.hold(true);
  await settled();
  assert.equal(held(), 0);
  refuse(false);
  await turn("hidden");
  await turn("visible");
  assert.equal(held(), 1);
});

test("a browser without wake locks holds its calls all the same", async () => {
  const document = Object.assign(new EventTarget(), {
    visibilityState: /** @type {DocumentVisibilityState} */ ("visible"),
  });
  const lock = createWakeLock({ wakeLock: undefined, document });
  lock.hold(true);
  await settled();
  lock.hold(false);
});

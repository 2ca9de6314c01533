import assert from "node:assert/strict";
import { test } from "node:test";
import { createMediaSession } from "../../src/browser/media-session.js";

test("a key hangs up and switches in a call, and pauses nobody", () => {
  /** @type {Map<string, (() => void) | null>} */
  const handlers = new Map();
  /** @type {string[]} */
  const done = [];
  const session = createMediaSession({
    session: /** @type {any} */ ({
      setActionHandler(
        /** @type {string} */ action,
        /** @type {any} */ handler,
      ) {
        if (action === "togglecamera") throw new TypeError("unknown action");
        handlers.set(action, handler);
      },
    }),
    leave: () => done.push("leave"),
    toggle: (kind) => done.push(kind),
    leaveTab: () => done.push("left"),
  });
  session.hold(true);
  for (const action of ["pause", "stop", "togglemicrophone", "hangup"])
    handlers.get(action)?.();
  assert.deepEqual(done, ["microphone", "leave"]);
  session.hold(false);
  assert.ok([...handlers.values()].every((handler) => handler === null));
  session.show({ camera: true, microphone: false });
  assert.equal(session.watchLeaving(true), true);
  handlers.get("enterpictureinpicture")?.();
  assert.equal(done.at(-1), "left");
  session.watchLeaving(false);
  assert.equal(handlers.get("enterpictureinpicture"), null);
});

test("a browser without such keys is no worse", () => {
  const session = createMediaSession({
    session: undefined,
    leave() {},
    toggle() {},
    leaveTab() {},
  });
  assert.equal(session.watchLeaving(true), false);
  session.hold(true);
  session.show({ camera: true, microphone: true });
});

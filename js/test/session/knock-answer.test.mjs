import assert from "node:assert/strict";
import { test } from "node:test";
import { createKnockAnswer } from "../../src/session/knock-answer.js";

/** Somebody at a door.
 * @param {Record<string, boolean>} [wanted] */
function site(wanted = { camera: false, microphone: false }) {
  const document = Object.assign(new EventTarget(), { hidden: true });
  /** @type {string[]} */
  const heard = [];
  const answer = createKnockAnswer({
    document,
    chime: { sound: () => heard.push("tone") },
    media: { wants: (kind) => wanted[kind] },
    turnOff: (kind) => heard.push(`${kind} off`),
    tell: (message) => {
      const { type, code, over = false } = /** @type {any} */ (message);
      if (type === "notice") heard.push(`${code}${over ? " over" : ""}`);
      else heard.push(JSON.stringify(message));
    },
  });
  /** @param {any} message */
  const hear = (message) => answer.hear(message);
  /** @param {boolean} hidden */
  const look = (hidden) => {
    document.hidden = hidden;
    document.dispatchEvent(new Event("visibilitychange"));
  };
  return { hear, look, heard };
}

test("whoever is let in while they look elsewhere hears and reads it, until they look", () => {
  const { hear, look, heard } = site();
  hear({ type: "waiting", host: true });
  hear({ type: "welcome" });
  assert.deepEqual(heard, ["tone", "let-in"]);
  look(false);
  assert.deepEqual(heard, ["tone", "let-in", "let-in over"]);
  look(true);
  hear({ type: "welcome" });
  look(false);
  assert.equal(heard.length, 3, "a socket that is resumed is no answer");
});

test("whoever is not let in hears and reads that too", () => {
  for (const code of ["refused", "ended", "room-locked"]) {
    const { hear, heard } = site();
    hear({ type: "waiting", host: true });
    hear({ type: "over", code });
    assert.deepEqual(heard, ["tone", "not-let-in"]);
  }
});

test("whoever waits for nobody hears when a host comes", () => {
  const { hear, heard, look } = site();
  look(false);
  hear({ type: "waiting", host: false });
  hear({ type: "waiting", host: false });
  assert.deepEqual(heard, []);
  hear({ type: "waiting", host: true });
  hear({ type: "waiting", host: true });
  assert.deepEqual(heard, ["tone"]);
});

test("whoever looks at the page, went away or never knocked hears nothing", () => {
  const looking = site();
  looking.look(false);
  looking.hear({ type: "waiting", host: true });
  looking.hear({ type: "welcome" });
  const gone = site();
  gone.hear({ type: "waiting", host: true });
  gone.hear({ type: "over", code: "left" });
  const invited = site();
  invited.hear({ type: "welcome" });
  assert.deepEqual(
    [looking, gone, invited].flatMap(({ heard }) => heard),
    [],
  );
});

test("whoever is let in while they look elsewhere comes in with everything off", () => {
  const { hear, look, heard } = site({ camera: false, microphone: true });
  hear({ type: "waiting" });
  hear({ type: "welcome" });
  const off = { type: "cameInOff", camera: false, microphone: true };
  assert.deepEqual(heard, [
    "tone",
    "let-in",
    "microphone off",
    JSON.stringify(off),
  ]);
  look(false);
  assert.equal(heard.length, 5, "and looking turns nothing on");

  const looking = site({ camera: true, microphone: true });
  looking.look(false);
  looking.hear({ type: "waiting" });
  looking.hear({ type: "welcome" });
  assert.deepEqual(looking.heard, []);
});

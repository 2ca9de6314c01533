import assert from "node:assert/strict";
import { test } from "node:test";
import { createComings } from "../../src/session/comings.js";

/** @param {string[]} others who are there already */
function call(...others) {
  /** @type {string[]} */
  const heard = [];
  const at = { wanted: true };
  const comings = createComings({
    chime: { come: () => heard.push("come"), go: () => heard.push("go") },
    wanted: () => at.wanted,
  });
  const hear = (/** @type {any} */ message) => comings.hear(message);
  const welcome = () =>
    hear({
      type: "welcome",
      self: "me",
      members: ["me", ...others].map((id) => ({ id })),
    });
  welcome();
  return {
    at,
    heard,
    hear,
    welcome,
    comes: (/** @type {string} */ id) =>
      hear({ type: "member", member: { id } }),
    goes: (/** @type {string} */ id) => hear({ type: "left", member: id }),
  };
}

test("coming and going are heard, each once", () => {
  const { comes, goes, heard } = call("ada");
  assert.deepEqual(heard, [], "whoever was there did not come");
  comes("bob");
  comes("bob");
  comes("ada");
  goes("ada");
  goes("ada");
  assert.deepEqual(heard, ["come", "go"]);
});

test("in a call of more than four nothing is heard", () => {
  const { comes, goes, heard } = call("a", "b");
  comes("c");
  assert.deepEqual(heard, ["come"], "with me they are four");
  comes("d");
  comes("e");
  goes("e");
  assert.deepEqual(heard, ["come"]);
  goes("d");
  assert.deepEqual(heard, ["come", "go"], "four are left");
});

test("whoever switched it off hears nothing, and later only what is new", () => {
  const { at, comes, goes, heard } = call();
  at.wanted = false;
  comes("a");
  at.wanted = true;
  comes("a");
  assert.deepEqual(heard, []);
  goes("a");
  assert.deepEqual(heard, ["go"]);
});

test("a socket that is resumed, and the end of the call, make no sound", () => {
  const { hear, welcome, comes, heard } = call("a", "b");
  welcome();
  hear({ type: "over", code: "left" });
  hear({ type: "left", member: "a" });
  assert.deepEqual(heard, []);
  comes("a");
  assert.deepEqual(heard, ["come"], "the next call");
});

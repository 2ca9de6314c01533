import assert from "node:assert/strict";
import { test } from "node:test";
import { createOpenDoor } from "../../src/session/open-door.js";

function door({ open = true } = {}) {
  const state = { open };
  /** @type {any[]} */
  const told = [];
  /** @type {string[]} */
  const admitted = [];
  const tell = createOpenDoor({
    isOpen: () => state.open,
    admit: (id) => admitted.push(id),
    tell: (message) => told.push(message),
  });
  return { state, told, admitted, tell: /** @type {any} */ (tell) };
}

const welcome = (/** @type {object} */ changes) => ({
  type: "welcome",
  self: "me",
  role: "host",
  locked: false,
  capacity: 4,
  members: [],
  waiting: [],
  link: null,
  ...changes,
});

const knock = (/** @type {string} */ id) => ({ type: "knock", member: { id } });

test("who knocks, or waits already, is let in while the host is there", () => {
  const { tell, told, admitted } = door();
  tell(welcome({ waiting: [{ id: "ann" }] }));
  tell(knock("bob"));
  assert.deepEqual(admitted, ["ann", "bob"]);
  assert.deepEqual(told, [welcome({})], "and nobody is asked about them");
});

test("where the host decides, all is told as ever", () => {
  const { tell, told, admitted } = door({ open: false });
  const messages = [welcome({ waiting: [{ id: "ann" }] }), knock("bob")];
  messages.forEach(tell);
  assert.deepEqual(told, messages);
  assert.deepEqual(admitted, []);
});

test("a locked call lets nobody in by itself", () => {
  const { tell, told, admitted } = door();
  tell(welcome({ locked: true, waiting: [{ id: "ann" }] }));
  assert.deepEqual(told.at(-1).waiting, [{ id: "ann" }]);
  tell({ type: "room", locked: false });
  tell(knock("bob"));
  tell({ type: "room", locked: true });
  tell(knock("eve"));
  assert.deepEqual(admitted, ["bob"]);
  assert.deepEqual(told.at(-1), knock("eve"));
});

test("a full call asks for nobody whom the server would refuse", () => {
  const { tell, told, admitted } = door();
  tell(welcome({ members: [{ id: "a" }, { id: "b" }] }));
  tell(knock("c"));
  tell({ type: "unknock", member: "c" });
  tell({ type: "member", member: { id: "c" } });
  tell(knock("d"));
  assert.deepEqual(told.at(-1), knock("d"));
  tell({ type: "left", member: "a", reason: "left" });
  tell(knock("e"));
  assert.deepEqual(admitted, ["c", "e"]);
});

test("who goes away again before being let in leaves the place", () => {
  const { tell, admitted } = door();
  tell(welcome({ capacity: 2 }));
  tell(knock("a"));
  tell({ type: "unknock", member: "a" });
  tell(knock("b"));
  assert.deepEqual(admitted, ["a", "b"]);
});

test("a guest's page lets nobody in", () => {
  const { tell, admitted, told } = door();
  tell(welcome({ role: "guest", waiting: [{ id: "ann" }] }));
  assert.deepEqual(admitted, []);
  assert.equal(told[0].waiting.length, 1);
});

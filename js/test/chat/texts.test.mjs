import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeChatMessage } from "../../src/chat/chat-messages.js";
import { createTexts } from "../../src/chat/texts.js";

let pages = 0;

/** A page whose channels to its peers open and close as a test wants. */
function page() {
  /** @type {string[]} */
  const said = [];
  /** @type {Map<number, number>} */
  const waiting = new Map();
  /** @type {string[]} */
  const reactions = [];
  /** @type {Map<string, (data: string) => void>} */
  const channels = new Map();
  const texts = createTexts({
    page: ++pages,
    send(peer, data) {
      channels.get(peer)?.(data);
      return channels.has(peer);
    },
    onSaid: (peer, _, text) => said.push(`${peer}: ${text}`),
    onWaiting: (key, count) => waiting.set(key, count),
    onReaction: (peer, reaction) => reactions.push(`${peer} ${reaction}`),
  });
  return { texts, said, waiting, reactions, channels };
}

/** @typedef {ReturnType<typeof page>} Page */

/** A channel between two, over which a word arrives later than it is sent.
 * @param {[string, Page]} a
 * @param {[string, Page]} b
 * @param {(data: string) => boolean} [passes] */
function connect([a, A], [b, B], passes = () => true) {
  let open = true;
  /** @type {(() => void)[]} */
  const under = [];
  const way =
    (/** @type {string} */ from, /** @type {Page} */ to) =>
    (/** @type {string} */ data) =>
      under.push(() => {
        if (passes(data))
          to.texts.receive(from, /** @type {any} */ (decodeChatMessage(data)));
      });
  A.channels.set(b, way(a, B));
  B.channels.set(a, way(b, A));
  A.texts.opened(b);
  B.texts.opened(a);
  return {
    flow() {
      for (let next = under.shift(); next && open; next = under.shift()) next();
    },
    cut() {
      open = false;
      A.channels.delete(b);
      B.channels.delete(a);
    },
  };
}

test("what is said reaches everyone, once, and its sender knows", () => {
  const [ann, bob, cem] = [page(), page(), page()];
  const lines = [
    connect(["ann", ann], ["bob", bob]),
    connect(["ann", ann], ["cem", cem]),
  ];
  const said = ann.texts.say(" hello ", ["bob", "cem"]);
  assert.equal(said?.text, "hello");
  ann.texts.tellWaiting(said?.key ?? 0);
  assert.equal(ann.waiting.get(said?.key ?? 0), 2);
  for (const { flow } of lines) flow();
  assert.deepEqual([bob.said, cem.said], [["ann: hello"], ["ann: hello"]]);
  assert.equal(ann.waiting.get(said?.key ?? 0), 0);
});

test("nothing is nothing to say", () => {
  const ann = page();
  assert.equal(ann.texts.say(" \n\u200b", []), null);
});

test("what was said while one reconnected comes later, in order and once", () => {
  const [ann, bob] = [page(), page()];
  const first = connect(["ann", ann], ["bob", bob]);
  ann.texts.say("1", ["bob"]);
  first.flow();
  ann.texts.say("2", ["bob"]);
  first.cut();
  ann.texts.say("3", ["bob"]);
  bob.texts.say("and you?", ["ann"]);
  const second = connect(["ann", ann], ["bob", bob]);
  second.flow();
  assert.deepEqual(bob.said, ["ann: 1", "ann: 2", "ann: 3"]);
  assert.deepEqual(ann.said, ["bob: and you?"]);
});

test("what was heard but not acknowledged is repeated, and not shown again", () => {
  const [ann, bob] = [page(), page()];
  const deaf = (/** @type {string} */ data) => !data.includes("heard");
  const first = connect(["ann", ann], ["bob", bob], deaf);
  const said = ann.texts.say("1", ["bob"]);
  first.flow();
  first.cut();
  assert.deepEqual(bob.said, ["ann: 1"]);
  connect(["ann", ann], ["bob", bob]).flow();
  assert.deepEqual(bob.said, ["ann: 1"]);
  assert.equal(ann.waiting.get(said?.key ?? 0), 0);
});

test("a page that was reloaded hears what it has not, and is heard again", () => {
  const [ann, bob] = [page(), page()];
  const first = connect(["ann", ann], ["bob", bob]);
  ann.texts.say("1", ["bob"]);
  bob.texts.say("a", ["ann"]);
  bob.texts.say("b", ["ann"]);
  first.flow();
  first.cut();
  ann.texts.say("2", ["bob"]);
  const again = page();
  again.texts.say("c", ["ann"]);
  connect(["ann", ann], ["bob", again]).flow();
  assert.deepEqual(again.said, ["ann: 2"]);
  assert.deepEqual(ann.said, ["bob: a", "bob: b", "bob: c"]);
});

test("an earlier page of the peer's is not heard any more", () => {
  const ann = page();
  ann.texts.receive("bob", { type: "say", page: 5, n: 1, text: "new" });
  ann.texts.receive("bob", { type: "say", page: 4, n: 9, text: "old" });
  assert.deepEqual(ann.said, ["bob: new"]);
});

test("an acknowledgement of another page's words releases nothing", () => {
  const [ann, bob] = [page(), page()];
  ann.texts.say("1", ["bob"]);
  ann.texts.receive("bob", { type: "heard", page: 999_999, n: 5 });
  connect(["ann", ann], ["bob", bob]).flow();
  assert.deepEqual(bob.said, ["ann: 1"]);
});

test("whoever was lost gets it when back, one who left or was removed does not", () => {
  for (const [reason, expected] of /** @type {const} */ ([
    ["lost", ["ann: 1", "ann: 2"]],
    ["left", []],
    ["removed", []],
  ])) {
    const [ann, bob] = [page(), page()];
    const said = ann.texts.say("1", ["bob"]);
    ann.texts.gone("bob", reason);
    ann.texts.say("2", []);
    assert.equal(
      ann.waiting.get(said?.key ?? 0) ?? 1,
      reason === "lost" ? 1 : 0,
    );
    connect(["ann", ann], ["bob", bob]).flow();
    assert.deepEqual(bob.said, expected, reason);
  }
});

test("for one who never hears, the newest two hundred are kept", () => {
  const [ann, bob] = [page(), page()];
  for (let i = 1; i <= 300; i++) ann.texts.say(String(i), ["bob"]);
  connect(["ann", ann], ["bob", bob]).flow();
  assert.equal(bob.said.length, 200);
  assert.equal(bob.said.at(-1), "ann: 300");
});

test("a reaction reaches those who are there, and nobody later", () => {
  const [ann, bob, cem] = [page(), page(), page()];
  const line = connect(["ann", ann], ["bob", bob]);
  ann.texts.react("🎉", ["bob", "cem"]);
  line.flow();
  connect(["ann", ann], ["cem", cem]).flow();
  assert.deepEqual(bob.reactions, ["ann 🎉"]);
  assert.deepEqual(cem.reactions, []);
});

test("ten thousand words over a hundred cuts: none lost, doubled or out of order", () => {
  const [ann, bob] = [page(), page()];
  const expected = [];
  for (let cut = 0; cut < 100; cut++) {
    let words = 0;
    const line = connect(
      ["ann", ann],
      ["bob", bob],
      () => ++words <= 250 - cut,
    );
    for (let i = 0; i < 100; i++) {
      const text = `${cut}.${i}`;
      expected.push(`ann: ${text}`);
      ann.texts.say(text, ["bob"]);
    }
    line.flow();
    line.cut();
  }
  connect(["ann", ann], ["bob", bob]).flow();
  assert.deepEqual(bob.said, expected);
});

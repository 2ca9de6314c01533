import assert from "node:assert/strict";
import { test } from "node:test";
import { LARGEST_FILE } from "../../src/chat/files.js";
import { settled } from "../fakes/clock.mjs";
import { FakeDataChannel } from "../fakes/data-channel.mjs";
import { file, pair } from "../fakes/files.mjs";

/** A file of any size, without its bytes. @param {number} size */
const pretended = (size) =>
  /** @type {File} */ (/** @type {unknown} */ ({ name: "big.iso", size }));

test("what nobody could take is not offered", async () => {
  const { ann, bob, line } = pair();
  await ann.files.offer([pretended(LARGEST_FILE + 1), file(0)], () => ["bob"]);
  assert.deepEqual(ann.refused, [
    ["too-large", "big.iso"],
    ["empty", "a.bin"],
  ]);
  await ann.files.offer([file(1)], () => []);
  line.open = false;
  await ann.files.offer([file(1)], () => ["bob"]);
  assert.deepEqual(ann.refused.slice(2), [
    ["nobody", "a.bin"],
    ["nobody", "a.bin"],
  ]);
  await settled();
  assert.deepEqual([ann.told, bob.told], [[], []]);
});

test("a receiver holds to its own limit and says it", async () => {
  const { ann, bob } = pair();
  bob.files.receive("ann", {
    type: "offer",
    file: 1,
    name: "big",
    size: LARGEST_FILE + 1,
  });
  assert.deepEqual(bob.told, []);
  assert.deepEqual(bob.words, [
    `{"type":"decline","file":1,"limit":${LARGEST_FILE}}`,
  ]);

  await ann.files.offer([file(9)], () => ["bob"]);
  ann.files.receive("bob", { type: "decline", file: 1, limit: 5 });
  assert.equal(ann.last().state, "too-large");
});

test("a peer cannot pile up offers, nor offer the same twice", () => {
  const { bob } = pair();
  for (let number = 1; number <= 30; number++) {
    bob.files.receive("ann", {
      type: "offer",
      file: Math.min(number, 29),
      name: "x",
      size: 1,
    });
  }
  assert.equal(bob.told.length, 10);
  assert.equal(bob.words.length, 20);
});

test("more than was agreed, or anything but bytes, is refused at once", async () => {
  for (const wrong of [
    new ArrayBuffer(11),
    new ArrayBuffer(0),
    new ArrayBuffer(300_000),
    "text",
  ]) {
    const { bob } = pair();
    bob.files.receive("ann", {
      type: "offer",
      file: 1,
      name: "x",
      size:
        wrong instanceof ArrayBuffer && wrong.byteLength > 100 ? 400_000 : 10,
    });
    bob.files.accept(bob.last().transfer);
    const [here, there] = FakeDataChannel.pair("file/1");
    bob.files.opened("ann", /** @type {any} */ (there));
    there.onmessage?.({ data: wrong });
    assert.equal(bob.last().state, "failed");
    assert.equal(here.readyState, "closed");
    assert.equal(
      bob.words.at(-1),
      '{"type":"decline","file":1,"limit":null,"reason":"failed"}',
    );
  }
});

test("a channel for nothing that was accepted is closed", () => {
  const { bob } = pair();
  bob.files.receive("ann", { type: "offer", file: 1, name: "x", size: 10 });
  const close = (/** @type {string} */ peer, /** @type {string} */ label) => {
    const [here, there] = FakeDataChannel.pair(label);
    bob.files.opened(peer, /** @type {any} */ (there));
    return here.readyState === "closed";
  };
  assert.ok(close("ann", "file/1"), "not accepted yet");
  bob.files.accept(bob.last().transfer);
  assert.ok(close("cem", "file/1"), "another's");
  for (const label of ["file/2", "file/01", "file/", "allo", "file/1 "])
    assert.ok(close("ann", label), label);
  assert.ok(!close("ann", "file/1"));
  assert.ok(close("ann", "file/1"), "a second one");
});

test("an acceptance of another size, or of what was not offered, sends nothing", async () => {
  const { ann, channels } = pair();
  await ann.files.offer([file(9)], () => ["bob"]);
  ann.files.receive("bob", { type: "accept", file: 1, size: 10 });
  assert.equal(ann.last().state, "failed");
  ann.files.receive("bob", { type: "accept", file: 1, size: 9 });
  ann.files.receive("cem", { type: "accept", file: 7, size: 9 });
  assert.deepEqual(channels, []);
});

test("a receiver cannot claim what was never sent", async () => {
  const { ann } = pair();
  await ann.files.offer([file(9)], () => ["bob"]);
  ann.files.receive("bob", { type: "received", file: 1 });
  assert.equal(ann.last().state, "offered");
});

test("of twelve files ten are offered, and the two others are named", async () => {
  const { ann, bob } = pair();
  const twelve = Array.from({ length: 12 }, (_, i) => file(9, `${i + 1}.txt`));
  await ann.files.offer(twelve, () => ["bob"]);
  await settled();
  assert.equal(bob.told.length, 10);
  assert.deepEqual(ann.refused, [["too-many", "11.txt", "12.txt"]]);

  bob.files.cancel(bob.told[0].transfer);
  await settled();
  await ann.files.offer(twelve.slice(10), () => ["bob"]);
  await settled();
  assert.equal(bob.told.filter(({ state }) => state === "offered").length, 11);
  assert.deepEqual(ann.refused[1], ["too-many", "12.txt"]);
});

test("a folder, which browsers give as a file that cannot be read, is not offered", async () => {
  const { ann, bob } = pair();
  const folder = file(4_096, "Photos");
  folder.slice = () =>
    /** @type {any} */ ({
      arrayBuffer: () => Promise.reject(new DOMException("", "NotFoundError")),
    });
  await ann.files.offer([folder, file(9, "a.txt"), file(0, "b.txt")], () => [
    "bob",
  ]);
  await settled();
  assert.deepEqual(ann.refused, [
    ["unreadable", "Photos"],
    ["empty", "b.txt"],
  ]);
  assert.deepEqual(
    bob.told.map(({ name }) => name),
    ["a.txt"],
  );
});

test("only a person declines: a limit of the page has words of its own", async () => {
  const { ann, bob } = pair();
  for (let number = 1; number <= 10; number++)
    bob.files.receive("ann", {
      type: "offer",
      file: number + 90,
      name: "x",
      size: 1,
    });
  await ann.files.offer([file(9)], () => ["bob"]);
  await settled();
  assert.equal(ann.last().state, "too-many");
});

test("whoever cannot be offered a file is shown next to those who can", async () => {
  const { ann } = pair();
  for (let number = 0; number < 10; number++)
    await ann.files.offer([file(9)], () => ["cem"]);
  await ann.files.offer([file(9)], () => ["bob", "cem"]);
  const last = ann.told.at(-1)?.file;
  const states = new Map(
    ann.told
      .filter((one) => one.file === last)
      .map(({ member, state }) => [member, state]),
  );
  assert.deepEqual(Object.fromEntries(states), {
    bob: "offered",
    cem: "too-many",
  });
});

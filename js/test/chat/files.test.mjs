import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeChatMessage } from "../../src/chat/chat-messages.js";
import { createFiles, LARGEST_FILE } from "../../src/chat/files.js";
import { FakeClock, settled } from "../fakes/clock.mjs";
import { FakeDataChannel } from "../fakes/data-channel.mjs";

/** @typedef {import("../../src/chat/files.js").Transfer} Transfer */

const MEGABYTE = 1_000_000;

/** @param {number} size @param {string} [name] */
function file(size, name = "a.bin") {
  const bytes = new Uint8Array(size).map((_, i) => i % 251);
  return new File([bytes], name, { type: "text/html" });
}

/** A file of any size, without its bytes. @param {number} size */
const pretended = (size) =>
  /** @type {File} */ (/** @type {unknown} */ ({ name: "big.iso", size }));

/** Ann and Bob, and what goes between them. */
function pair() {
  const clock = new FakeClock();
  /** @type {FakeDataChannel[]} each the sender's end */
  const channels = [];
  const line = { open: true };
  /** @param {() => any} other @param {string} peer */
  function page(other, peer) {
    /** @type {Transfer[]} */
    const told = [];
    /** @type {string[][]} */
    const refused = [];
    /** @type {Blob[]} */
    const blobs = [];
    /** @type {string[]} */
    const revoked = [];
    /** @type {string[]} */
    const words = [];
    let key = 0;
    const me = peer === "bob" ? "ann" : "bob";
    const files = createFiles({
      clock,
      send(_, data) {
        if (!line.open) return false;
        words.push(data);
        queueMicrotask(() =>
          other().files.receive(
            me,
            /** @type {any} */ (decodeChatMessage(data)),
          ),
        );
        return true;
      },
      openChannel(_, label) {
        const [here, there] = FakeDataChannel.pair(label);
        channels.push(here);
        queueMicrotask(() => other().files.opened(me, there));
        return /** @type {any} */ (here);
      },
      nextKey: () => ++key,
      onTransfer: (transfer) => told.push(transfer),
      onRefused: (obstacle, names) => refused.push([obstacle, ...names]),
      urls: {
        createObjectURL: (blob) =>
          `blob:${blobs.push(/** @type {Blob} */ (blob))}`,
        revokeObjectURL: (url) => revoked.push(url),
      },
    });
    const last = () => /** @type {Transfer} */ (told.at(-1));
    return { files, told, refused, blobs, revoked, words, last };
  }
  /** @type {ReturnType<typeof page>} */
  const ann = page(() => bob, "bob");
  /** @type {ReturnType<typeof page>} */
  const bob = page(() => ann, "ann");

  /** Lets everything through. */
  async function flow() {
    for (let i = 0; i < 400; i++) {
      await settled();
      for (const channel of channels) channel.flow();
    }
  }
  return { clock, line, channels, ann, bob, flow };
}

/** Ann's file is on its way to Bob. @param {number} size */
async function underway(size) {
  const all = pair();
  await all.ann.files.offer([file(size)], () => ["bob"]);
  await settled();
  all.bob.files.accept(all.bob.last().transfer);
  for (let i = 0; i < 40; i++) await settled();
  return all;
}

test("a file arrives as it was, and is never more than a download", async () => {
  const { ann, bob, flow } = pair();
  const sent = file(3 * MEGABYTE + 17, "../Zoë.html");
  await ann.files.offer([sent], () => ["bob"]);
  await settled();
  const { transfer, state, name, size, member } = bob.last();
  assert.deepEqual(
    [state, name, size, member],
    ["offered", "_Zoë.html", sent.size, "ann"],
  );
  assert.equal(ann.last().state, "offered", "nothing goes before Bob agrees");

  bob.files.accept(transfer);
  await flow();

  assert.deepEqual([ann.last().state, bob.last().state], ["done", "done"]);
  assert.equal(bob.last().url, "blob:1");
  assert.equal(ann.last().url, null);
  const [blob] = bob.blobs;
  assert.equal(blob.type, "application/octet-stream");
  assert.deepEqual(
    Buffer.from(await blob.arrayBuffer()),
    Buffer.from(await sent.arrayBuffer()),
  );
  bob.files.close();
  assert.deepEqual(bob.revoked, ["blob:1"]);
});

test("the sender waits for the channel, and holds little of the file", async () => {
  const { channels, flow, ann } = await underway(5 * MEGABYTE);
  const [channel] = channels;
  assert.ok(channel.bufferedAmount >= MEGABYTE, "the channel is kept busy");
  assert.ok(channel.bufferedAmount < 1.2 * MEGABYTE, "and no more than that");
  await flow();
  assert.ok(channel.mostBuffered < 1.2 * MEGABYTE);
  assert.equal(ann.last().state, "done");
});

test("progress is told on both sides, not too often", async () => {
  const { clock, channels, ann, bob } = await underway(5 * MEGABYTE);
  for (let i = 0; i < 5; i++) {
    await clock.advance(250);
    channels[0].flow();
    for (let j = 0; j < 40; j++) await settled();
  }
  for (const { told } of [ann, bob]) {
    const moved = told
      .filter(({ state }) => state === "running")
      .map(({ moved }) => moved);
    assert.ok(moved.length > 2 && moved.length < 12, String(moved));
    assert.deepEqual(
      moved,
      moved.toSorted((a, b) => a - b),
    );
  }
});

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

test("an offer can be declined, and the sender knows", async () => {
  const { ann, bob } = pair();
  await ann.files.offer([file(9)], () => ["bob"]);
  await settled();
  bob.files.cancel(bob.last().transfer);
  await settled();
  assert.deepEqual(
    [ann.last().state, bob.last().state],
    ["declined", "declined"],
  );
});

test("an offer can be taken back, and is then gone", async () => {
  const { ann, bob, channels } = pair();
  await ann.files.offer([file(9)], () => ["bob"]);
  await settled();
  ann.files.cancel(ann.last().transfer);
  await settled();
  assert.equal(bob.last().state, "cancelled");
  bob.files.accept(bob.last().transfer);
  await settled();
  assert.deepEqual(channels, []);
});

test("each side can stop a transfer, and both say that it was stopped", async () => {
  for (const who of /** @type {const} */ (["ann", "bob"])) {
    const all = await underway(5 * MEGABYTE);
    all[who].files.cancel(all[who].last().transfer);
    await all.flow();
    await all.clock.advance(5_000);
    assert.deepEqual(
      [all.ann.last().state, all.bob.last().state],
      ["cancelled", "cancelled"],
      who,
    );
    assert.equal(all.channels[0].readyState, "closed");
    assert.deepEqual(all.bob.blobs, []);
  }
});

test("a channel that ends too early is a failure on both sides", async () => {
  const { channels, clock, ann, bob } = await underway(5 * MEGABYTE);
  channels[0].close();
  await clock.advance(1_500);
  assert.deepEqual([ann.last().state, bob.last().state], ["failed", "failed"]);
});

test("with the connection every transfer to that peer ends, and only those", async () => {
  const { ann, bob } = await underway(5 * MEGABYTE);
  bob.files.receive("cem", { type: "offer", file: 1, name: "x", size: 1 });
  ann.files.lost("bob");
  bob.files.lost("ann");
  const states = bob.told.filter(({ member }) => member === "ann").at(-1);
  assert.deepEqual([ann.last().state, states?.state], ["failed", "failed"]);
  assert.equal(
    bob.told.filter(({ member }) => member === "cem").at(-1)?.state,
    "offered",
  );
});

test("a file of which nothing comes any more has failed after a minute, on both sides", async () => {
  const { ann, bob, clock } = await underway(3 * MEGABYTE);
  await clock.advance(59_000);
  assert.equal(bob.last().state, "running");
  await clock.advance(2_000);
  assert.equal(bob.last().state, "failed");
  assert.equal(ann.last().state, "failed");
  assert.equal(clock.pending, 0);
});

test("a file that was accepted and never begins has failed after a minute", async () => {
  const { ann, bob, clock } = pair();
  await ann.files.offer([file(10)], () => ["bob"]);
  await settled();
  ann.files.accept = () => {};
  ann.files.receive = () => {};
  bob.files.accept(bob.last().transfer);
  await clock.advance(61_000);
  assert.equal(bob.last().state, "failed");
  assert.match(bob.words.at(-1) ?? "", /"reason":"failed"/);
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

test("a file that can no longer be read is taken back", async () => {
  const { ann, bob, flow } = pair();
  const gone = file(2 * MEGABYTE);
  await ann.files.offer([gone], () => ["bob"]);
  gone.slice = () =>
    /** @type {any} */ ({
      arrayBuffer: () => Promise.reject(new Error("gone")),
    });
  await settled();
  bob.files.accept(bob.last().transfer);
  await flow();
  assert.deepEqual([ann.last().state, bob.last().state], ["failed", "failed"]);
});

test("one file to several is one file, and each answers for themselves", async () => {
  const { ann } = pair();
  await ann.files.offer([file(9)], () => ["bob", "cem"]);
  const [first, second] = ann.told;
  assert.equal(first.file, second.file);
  assert.notEqual(first.transfer, second.transfer);
  ann.files.receive("cem", { type: "decline", file: 1, limit: null });
  assert.deepEqual([ann.last().member, ann.last().state], ["cem", "declined"]);
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

test("what breaks while it is received has failed for both, and nobody stopped it", async () => {
  const { ann, channels } = await underway(5 * MEGABYTE);
  const [, there] = [channels[0], channels[0]];
  assert.ok(there);
  ann.files.receive("bob", {
    type: "decline",
    file: 1,
    limit: null,
    reason: "failed",
  });
  assert.equal(ann.last().state, "failed");
});

test("whoever cannot be offered a file is shown beside those who can", async () => {
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

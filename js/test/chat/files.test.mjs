import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "../fakes/clock.mjs";
import { file, pair } from "../fakes/files.mjs";

const MEGABYTE = 1_000_000;

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

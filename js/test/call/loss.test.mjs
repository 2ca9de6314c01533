import assert from "node:assert/strict";
import { test } from "node:test";
import { watchWakeups } from "../../src/browser/wakeups.js";
import { assertPaired, world } from "../fakes/world.mjs";

test("a lost socket is resumed without anybody noticing", async () => {
  const { page, pass, room } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  const [toldAnn, toldBob] = [ann.told.length, bob.told.length];
  room.cut(ann.id);
  await pass(3_000);
  const measured = ({ type } = { type: "" }) => type === "pairs";
  assert.ok(bob.told.slice(toldBob).every(measured));
  const news = ann.told.slice(toldAnn).map(({ type }) => type);
  assert.ok(!news.includes("left") && !news.includes("error"), String(news));
  assert.deepEqual(ann.shown(), ["bob connected"]);
  assert.equal(ann.made.length + bob.made.length, 2);
});

test("a server that dies and starts again costs no connection and no tile", async () => {
  const { page, pass, room } = world();
  const [ann, bob, cem] = [page("ann"), page("bob"), page("cem")];
  await pass(2_000);
  room.die();
  await pass(5_000);
  room.up = true;
  await pass(20_000);
  for (const one of [ann, bob, cem]) {
    assert.ok(!one.told.some(({ type }) => type === "left"));
    assert.equal(one.made.length, 2);
    assert.equal(
      one.shown().filter((tile) => tile.endsWith(" connected")).length,
      2,
    );
  }
});

test("a server that dies during a negotiation only delays it", async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const { page, pass, room, scheduler } = world(seed);
    const ann = page("ann");
    await pass(200);
    const bob = page("bob");
    await scheduler.run(100_000).catch(() => {});
    room.die();
    await pass(600);
    room.up = true;
    await pass(6_000);
    assertPaired(ann, bob);
    assert.deepEqual(ann.shown(), ["bob connected"], `seed ${seed}`);
    assert.deepEqual(bob.shown(), ["ann connected"], `seed ${seed}`);
  }
});

test("signals that the server loses are repeated", async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const { page, pass, room, scheduler } = world(seed);
    const tell = room.tell.bind(room);
    room.tell = (id, message) => {
      const { type } = /** @type {any} */ (message);
      if (type !== "signal" || scheduler.random() > 0.3) tell(id, message);
    };
    const [ann, bob] = [page("ann"), page("bob")];
    await pass(60_000);
    assertPaired(ann, bob);
  }
});

test("a reloaded page gets a new connection, in the same tile", async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { page, pass, room } = world(seed);
    const ann = page("ann");
    const bob = page("bob");
    await pass(1_000);
    room.cut(bob.id);
    await pass(300);
    const again = page("bob");
    await pass(4_000);
    assertPaired(ann, again);
    assert.equal(ann.live().length, 1);
    assert.ok(!ann.told.some(({ type }) => type === "left"), `seed ${seed}`);
    assert.deepEqual(again.shown(), ["ann connected"]);
  }
});

test("whoever was lost and comes back on the same page is connected again", async () => {
  const { page, pass, room } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  // Ann cannot hear Bob any more; Bob never learns that he was away.
  ann.made[0].becomes("failed");
  room.lose(bob.id);
  await pass(13_000);
  assert.deepEqual(ann.shown(), []);
  room.members.clear();
  bob.call.wake(true);
  ann.call.wake(true);
  await pass(5_000);
  assertPaired(ann, bob);
  assert.deepEqual(ann.shown(), ["bob connected"]);
});

test("after a sleep of an hour one is back within 4 s", async () => {
  const { page, pass, room, clock } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  watchWakeups({
    window: new EventTarget(),
    document: /** @type {any} */ (new EventTarget()),
    connection: undefined,
    clock,
    onWake(doubtful) {
      for (const { call } of [ann, bob]) call.wake(doubtful);
    },
  });
  await pass(10_000);
  clock.sleep(3_600_000);
  for (const { id, made } of [ann, bob]) {
    made[0].becomes("failed");
    room.lose(id);
  }
  await pass(4_000);
  assertPaired(ann, bob);
  assert.deepEqual(ann.shown(), ["bob connected"]);
  assert.deepEqual(bob.shown(), ["ann connected"]);
});

test("what a host asks of a server that is out of reach is said not to be done", async () => {
  const { page, pass, room } = world();
  const ann = page("ann");
  await pass(1_000);
  room.die();
  await pass(500);
  ann.call.command({ type: "lock", locked: true });
  const last = ann.told.filter(({ type }) => type === "notice").at(-1);
  assert.equal(last?.code, "not-sent");
});

test("whoever was removed while this page heard nothing is cut off", async () => {
  const { page, pass, room } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  room.die();
  room.generation = 2;
  room.refused.add(bob.id);
  room.up = true;
  await pass(6_000);
  assert.deepEqual(ann.shown(), []);
  assert.deepEqual(ann.live(), []);
});

test("a second page of the same seat takes over, and the first says so", async () => {
  const { page, pass, clock } = world();
  const ann = page("ann");
  const bob = page("bob");
  await pass(1_000);
  const newer = page("bob");
  await pass(3_000);
  assert.deepEqual(bob.overs, ["replaced"]);
  assert.deepEqual(bob.live(), []);
  assert.deepEqual(newer.overs, []);
  assertPaired(ann, newer);
  assert.ok(clock.pending < 20);
});

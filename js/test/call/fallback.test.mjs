import assert from "node:assert/strict";
import { test } from "node:test";
import { assertPaired, world } from "../fakes/world.mjs";

test("while the server is away, signals go over the data channel", async () => {
  const { page, pass, room } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  room.die();
  await pass(500);
  const before = ann.made[0].agreed;
  const { signals } = room;
  ann.made[0].restartIce();
  await pass(1_500);
  assert.notEqual(ann.made[0].agreed, before);
  assertPaired(ann, bob);
  assert.equal(room.signals, signals);
});

test("when nobody can be heard any more the socket is doubted too", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(11_000);
  const joins = () => ann.told.filter(({ type }) => type === "welcome").length;
  assert.equal(joins(), 1);
  ann.made[0].deaf = true;
  await pass(3_500);
  assert.equal(joins(), 2);
  assert.equal(ann.made[0].restarts, 1);
  assert.deepEqual(bob.shown(), ["ann connected"]);
});

test("a peer that the server calls away does not make the socket doubtful", async () => {
  const { page, pass, room } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(11_000);
  room.refused.add(bob.id);
  room.cut(bob.id);
  await pass(200);
  ann.made[0].deaf = true;
  await pass(8_000);
  assert.equal(ann.told.filter(({ type }) => type === "welcome").length, 1);
  assert.deepEqual(ann.shown(), ["bob reconnecting away"]);
});

test("a peer that is heard again says that the network is back: the server is tried at once", async () => {
  const { page, pass, room } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(11_000);
  ann.made[0].deaf = true;
  room.refused.add(ann.id);
  room.cut(ann.id);
  await pass(120_000);
  room.refused.clear();
  ann.made[0].deaf = false;
  await pass(500);
  assert.deepEqual(ann.shown(), ["bob connected"]);
  assert.deepEqual(bob.shown(), ["ann connected"]);
  assert.equal(ann.told.filter(({ type }) => type === "welcome").length, 2);
});

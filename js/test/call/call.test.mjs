import assert from "node:assert/strict";
import { test } from "node:test";
import { assertPaired, IDS, world } from "../fakes/world.mjs";

test("two who join see each other and are connected", async () => {
  const { page, pass } = world();
  const ann = page("ann");
  await pass(100);
  const bob = page("bob");
  await pass(1_000);
  assert.deepEqual(ann.shown(), ["bob connected"]);
  assert.deepEqual(bob.shown(), ["ann connected"]);
  assertPaired(ann, bob);
  assert.equal(ann.made.length + bob.made.length, 2);
});

test("only the impolite side makes the first offer", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  assert.ok(ann.id < bob.id);
  assert.equal(ann.made[0].offers, 1);
  assert.equal(bob.made[0].offers, 0);
});

test("nothing is drawn from before there is a connection until both are agreed", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  for (const { drawing } of [ann, bob])
    assert.deepEqual(drawing, ["hold with 0", "release stable"]);
});

test("three who join at the same moment become a full mesh", async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { page, pass } = world(seed);
    const [ann, bob, cem] = [page("ann"), page("bob"), page("cem")];
    await pass(3_000);
    assertPaired(ann, bob);
    assertPaired(ann, cem);
    assertPaired(bob, cem);
    assert.deepEqual(
      ann.shown(),
      ["bob connected", "cem connected"],
      `seed ${seed}`,
    );
  }
});

test("a pair that finds no way is told so on both sides, and tried until there is one", async () => {
  const { page, pass, wall } = world();
  wall.up = true;
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(60_000);
  for (const [one, other] of [
    [ann, bob],
    [bob, ann],
  ]) {
    assert.match(one.shown()[0], / failed$/);
    const failed = one.told.filter(
      ({ type, member }) =>
        type === "member" &&
        member.id === other.id &&
        member.connection === "failed",
    );
    assert.equal(failed.length, 1, "once");
  }
  wall.up = false;
  await pass(31_000);
  assert.deepEqual(ann.shown(), ["bob connected"]);
  assert.deepEqual(bob.shown(), ["ann connected"]);
  assert.equal(ann.made.length + bob.made.length, 2);
});

test("eight who join within 100 ms are a full mesh within 5 s", async () => {
  const { page, pass } = world();
  const names = /** @type {Name[]} */ (Object.keys(IDS));
  const all = [];
  for (const name of names) {
    all.push(page(name));
    if (all.length % 4 === 0) await pass(50);
  }
  await pass(4_900);
  for (const [i, name] of names.entries()) {
    const others = names.filter((other) => other !== name);
    assert.deepEqual(
      all[i].shown(),
      others.map((other) => `${other} connected`),
    );
    assert.equal(all[i].live().length, 7);
  }
});

test("a clock that is a day off harms nothing", async () => {
  for (const days of [-1, 1]) {
    const { page, pass, room } = world();
    const ann = page("ann");
    const skewed = () => page("bob", { skew: days * 86_400_000 });
    const bob = skewed();
    await pass(1_000);
    assertPaired(ann, bob);
    room.die();
    await pass(10_000);
    room.up = true;
    await pass(3_000);
    room.cut(bob.id);
    await pass(300);
    const again = skewed();
    await pass(4_000);
    assertPaired(ann, again);
    assert.deepEqual(ann.shown(), ["bob connected"]);
    assert.deepEqual(again.shown(), ["ann connected"]);
  }
});

test("whoever leaves is gone at once", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(1_000);
  bob.call.leave();
  await pass(50);
  assert.deepEqual(ann.shown(), []);
  assert.deepEqual(ann.live(), []);
  assert.deepEqual(bob.live(), []);
  assert.deepEqual(bob.overs, ["left"]);
});

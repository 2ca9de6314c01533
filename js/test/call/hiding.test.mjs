import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeRoom } from "../fakes/room.mjs";
import { assertPaired, world } from "../fakes/world.mjs";

/** What somebody told of candidates from now on, as a peer could read it.
 * @param {FakeRoom} room @param {string} from */
function overheard(room, from) {
  /** @type {string[]} */
  const candidates = [];
  room.relay = (sender, _to, data) => {
    if (sender !== from) return data;
    const { body } = JSON.parse(JSON.parse(data).at(-1));
    if (body?.candidate) candidates.push(body.candidate.candidate);
    return data;
  };
  return candidates;
}

test("whoever hides from everybody tells nobody of a candidate that is not the relay's", async () => {
  const { page, pass, room } = world();
  const ann = page("ann", { hide: true });
  const told = overheard(room, ann.id);
  const bob = page("bob");
  await pass(3_000);
  assert.equal(ann.made[0].policy, "relay");
  assert.equal(bob.made[0].policy, "all");
  assert.deepEqual(told, []);
  assertPaired(ann, bob);
});

test("hiding in mid-call begins another connection, for that pair alone", async () => {
  for (let seed = 1; seed <= 10; seed++) {
    const { page, pass, room } = world(seed);
    const [ann, bob, cem] = [page("ann"), page("bob"), page("cem")];
    await pass(3_000);
    const before = ann.live();
    const told = overheard(room, bob.id);
    bob.call.hide(ann.id, true);
    assert.equal(
      bob.live().filter(({ policy }) => policy === "relay").length,
      1,
    );
    await pass(3_000);
    assert.deepEqual(told, [], "nothing of the connection before, either");
    assertPaired(ann, bob);
    assertPaired(bob, cem);
    assert.equal(ann.live().filter((pc) => before.includes(pc)).length, 1);

    bob.call.hide(null, false);
    assert.equal(
      bob.live().filter(({ policy }) => policy === "relay").length,
      1,
    );
    bob.call.hide(ann.id, false);
    await pass(3_000);
    assertPaired(ann, bob);
    assert.deepEqual(told.sort(), ["host", "srflx"], "now it may be told");
  }
});

test("without a relay a hidden pair is called disconnected for that reason", async () => {
  const { page, pass } = world();
  const [ann, bob] = [page("ann"), page("bob")];
  await pass(3_000);
  ann.call.hide(bob.id, true);
  const hiding = ann.told.filter(({ type }) => type === "hiding").at(-1);
  assert.deepEqual(hiding, {
    type: "hiding",
    relay: false,
    everyone: false,
    people: [
      {
        member: bob.id,
        on: true,
        told: true,
        trouble: "no-relay",
        theirs: null,
      },
    ],
  });
  ann.call.hide("AQEBAQEBAQEBAQEBAQEBAQ", true);
  assert.equal(ann.told.filter(({ type }) => type === "hiding").at(-1), hiding);
});

test("whoever is hidden from is told why there is no connection, until there is a relay", async () => {
  const { page, pass, room, scheduler } = world();
  const [ann, bob, cem] = [page("ann"), page("bob"), page("cem")];
  await pass(3_000);
  const told = (/** @type {typeof ann} */ one, /** @type {typeof ann} */ of) =>
    one.told
      .filter(({ type }) => type === "hiding")
      .at(-1)
      .people.find((/** @type {any} */ { member }) => member === of.id).theirs;
  // What is said is lost now and then, and said again.
  const tell = room.tell.bind(room);
  room.tell = (id, message) => {
    const { type } = /** @type {any} */ (message);
    if (type !== "signal" || scheduler.random() > 0.5) tell(id, message);
  };
  ann.call.hide(bob.id, true);
  await pass(60_000);
  assert.equal(told(bob, ann), "no-relay");
  assert.equal(told(cem, ann), null, "it is nobody else's business");

  room.cut(ann.id);
  await pass(300);
  const again = page("ann");
  await pass(60_000);
  assert.equal(told(bob, again), null, "her new page hides from nobody");
  again.call.hide(bob.id, true);
  await pass(120_000);
  assert.equal(told(bob, again), "no-relay");
  again.call.hide(bob.id, false);
  await pass(60_000);
  assert.equal(told(bob, again), null);
});

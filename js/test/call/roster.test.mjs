import assert from "node:assert/strict";
import { test } from "node:test";
import { createRoster } from "../../src/call/roster.js";
import { FakeClock } from "../fakes/clock.mjs";

const KIM = {
  id: "kim",
  role: /** @type {const} */ ("guest"),
  name: "Kim",
  microphone: true,
  screen: false,
  camera: true,
  hand: 0,
};

function site() {
  const clock = new FakeClock();
  /** @type {import("../../src/call/roster.js").Member[]} */
  const told = [];
  /** @type {string[]} */
  const gone = [];
  /** @type {string[]} */
  const hidden = [];
  const roster = createRoster({
    clock,
    onMember: (member) => told.push(member),
    onGone: (id, reason) => gone.push(`${id} ${reason}`),
    onHidden: (id) => hidden.push(id),
  });
  return { clock, told, gone, hidden, roster };
}

/** Kim is here and her media flows. */
function connected() {
  const all = site();
  all.roster.put(KIM);
  all.roster.connection("kim", "connected");
  all.told.length = 0;
  return all;
}

test("somebody new is reported, as connecting", () => {
  const { roster, told } = site();
  roster.put(KIM);
  assert.deepEqual(told, [{ ...KIM, connection: "connecting", away: false }]);
  assert.equal(roster.reachable("kim"), true);
});

test("a socket lost for two seconds is not shown", async () => {
  const { roster, told, clock } = connected();
  roster.away("kim", true);
  assert.equal(roster.reachable("kim"), false, "but nothing is sent there");
  await clock.advance(2_000);
  roster.away("kim", false);
  await clock.advance(60_000);
  assert.deepEqual(told, []);
});

test("a socket lost for longer is shown as away, until it is back", async () => {
  const { roster, told, clock } = connected();
  roster.away("kim", true);
  await clock.advance(5_000);
  assert.deepEqual(
    told.map(({ away }) => away),
    [true],
  );
  roster.away("kim", false);
  assert.deepEqual(
    told.map(({ away }) => away),
    [true, false],
  );
});

test("whoever left is gone at once, whatever the media does", () => {
  for (const reason of /** @type {const} */ (["left", "removed"])) {
    const { roster, gone } = connected();
    roster.left("kim", reason);
    assert.deepEqual(gone, [`kim ${reason}`]);
    assert.deepEqual(roster.members(), []);
  }
});

test("whoever is lost without media is gone at once", () => {
  const { roster, gone } = connected();
  roster.connection("kim", "reconnecting");
  roster.left("kim", "lost");
  assert.deepEqual(gone, ["kim lost"]);
});

test("whoever is lost while the media flows stays, until that ends too", async () => {
  const { roster, gone, clock, told } = connected();
  roster.left("kim", "lost");
  await clock.advance(600_000);
  assert.deepEqual(gone, []);
  assert.equal(told.at(-1)?.away, true);
  roster.connection("kim", "reconnecting");
  await clock.advance(13_000);
  assert.deepEqual(gone, ["kim lost"]);
});

test("whoever is away and unheard has no tile soon, and has it again with the socket", async () => {
  const { roster, gone, hidden, told, clock } = connected();
  roster.connection("kim", "reconnecting");
  await clock.advance(4_000);
  roster.away("kim", true);
  await clock.advance(900);
  assert.deepEqual(hidden, []);
  await clock.advance(200);
  assert.deepEqual([hidden, gone], [["kim"], []]);
  assert.deepEqual(roster.withTile(), []);
  assert.equal(roster.members().length, 1, "its place is kept");
  const { length } = told;
  roster.connection("kim", "failed");
  await clock.advance(10_000);
  assert.equal(told.length, length, "nothing is told of whom nobody sees");
  roster.away("kim", false);
  assert.deepEqual(told.at(-1), {
    ...KIM,
    connection: "failed",
    away: false,
  });
  assert.equal(roster.withTile().length, 1);
});

test("whoever is away and unheard has the tile again with the media", async () => {
  const { roster, hidden, told, clock } = connected();
  roster.connection("kim", "reconnecting");
  roster.left("kim", "lost");
  assert.deepEqual(hidden, [], "that is the end already");
  roster.put(KIM);
  roster.connection("kim", "connected");
  roster.connection("kim", "reconnecting");
  await clock.advance(20_000);
  assert.deepEqual(hidden, [], "a socket alone keeps the tile");
  roster.away("kim", true);
  assert.deepEqual(hidden, ["kim"]);
  roster.connection("kim", "connected");
  assert.equal(told.at(-1)?.connection, "connected");
  await clock.advance(60_000);
  assert.equal(roster.withTile().length, 1, "media alone keeps it too");
});

test("whoever never was heard keeps the tile while the server keeps the place", async () => {
  const { roster, hidden, clock } = site();
  roster.put(KIM);
  roster.connection("kim", "failed");
  roster.away("kim", true);
  await clock.advance(60_000);
  assert.deepEqual(hidden, []);
});

test("whom a welcome does not list has a while to come back", async () => {
  const { roster, gone, clock } = connected();
  roster.connection("kim", "reconnecting");
  roster.welcome([], false);
  await clock.advance(11_000);
  assert.deepEqual(gone, []);
  roster.put(KIM);
  assert.equal(roster.reachable("kim"), true);
  await clock.advance(60_000);
  assert.deepEqual(gone, []);
});

test("whom no welcome lists and no media shows is a ghost, and goes", async () => {
  const { roster, gone, clock } = connected();
  roster.connection("kim", "failed");
  roster.welcome([], false);
  await clock.advance(12_000);
  assert.deepEqual(gone, ["kim lost"]);
});

test("a welcome itself tells of everyone, one by one nobody", () => {
  const { roster, told } = connected();
  roster.welcome(
    [
      { ...KIM, microphone: false },
      { ...KIM, id: "lee" },
    ],
    false,
  );
  assert.deepEqual(told, []);
  assert.deepEqual(
    roster.members().map(({ id, microphone }) => [id, microphone]),
    [
      ["kim", false],
      ["lee", true],
    ],
  );
});

test("repeated welcomes do not grant a ghost more time", async () => {
  const { roster, gone, clock } = connected();
  roster.connection("kim", "failed");
  for (let i = 0; i < 3; i++) {
    roster.welcome([], false);
    await clock.advance(5_000);
  }
  assert.deepEqual(gone, ["kim lost"]);
});

test("only a change of the connection is told", () => {
  const { roster, told } = connected();
  roster.connection("kim", "connected");
  assert.deepEqual(told, []);
  roster.connection("kim", "reconnecting");
  assert.deepEqual(
    told.map(({ connection }) => connection),
    ["reconnecting"],
  );
  roster.connection("nobody", "connected");
  assert.equal(told.length, 1);
});

test("a profile that changed is told", () => {
  const { roster, told } = connected();
  roster.put({ ...KIM, microphone: false });
  assert.deepEqual(told, [
    { ...KIM, microphone: false, connection: "connected", away: false },
  ]);
});

test("media keeps nobody who may have been removed meanwhile", async () => {
  const { roster, gone, clock } = connected();
  roster.welcome([], true);
  await clock.advance(1_000);
  assert.deepEqual(gone, [], "a rebuilt room names people a little later");
  await clock.advance(2_500);
  assert.deepEqual(gone, ["kim removed"]);
});

test("whoever is named after all was not removed", async () => {
  const { roster, gone, clock } = connected();
  roster.welcome([], true);
  await clock.advance(1_000);
  roster.put(KIM);
  await clock.advance(60_000);
  assert.deepEqual(gone, []);
});

test("closing stops all timers", () => {
  const { roster, clock } = connected();
  roster.away("kim", true);
  roster.welcome([], false);
  roster.close();
  assert.equal(clock.pending, 0);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createStreams } from "../../src/elements/streams.js";
import { reportTileSizes } from "../../src/video/tile-sizes.js";
import {
  decodeVideoMessage,
  encodeVideoMessage,
} from "../../src/video/video-messages.js";
import { FakeClock } from "../fakes/clock.mjs";

function world() {
  const clock = new FakeClock();
  const streams = createStreams();
  /** @type {[string, any][]} */
  const said = [];
  const state = { open: true };
  const tileSizes = reportTileSizes({
    clock,
    streams,
    members: () => ["bob", "cem"],
    send(id, data) {
      if (state.open) said.push([id, decodeVideoMessage(data)]);
      return state.open;
    },
  });
  const shows = (
    /** @type {string} */ id,
    /** @type {number} */ width,
    large = false,
  ) => streams.setTileSize(id, "camera", { width, height: width / 2, large });
  return { clock, streams, tileSizes, said, state, shows };
}

test("each peer is told how large it is shown, once it stands", async () => {
  const { clock, said, shows } = world();
  for (const width of [100, 200, 301]) shows("bob", width);
  await clock.advance(1_000);
  const camera = { width: 301, height: 151 };
  assert.deepEqual(said, [
    ["bob", { type: "see", camera, screen: null, large: null }],
    ["cem", { type: "see", camera: null, screen: null, large: null }],
  ]);
});

test("a little larger or smaller is not told, and the large one is", async () => {
  const { clock, streams, said, shows } = world();
  shows("bob", 300);
  await clock.advance(1_000);
  said.length = 0;
  shows("bob", 310);
  await clock.advance(1_000);
  assert.deepEqual(said, []);
  shows("bob", 310, true);
  await clock.advance(1_000);
  assert.equal(said[0][1].large, "camera");
  streams.setTileSize("bob", "screen", {
    width: 900,
    height: 500,
    large: true,
  });
  await clock.advance(1_000);
  assert.equal(said.at(-1)?.[1].large, "screen");
  streams.setTileSize("bob", "screen", null);
  await clock.advance(1_000);
  assert.equal(said.at(-1)?.[1].screen, null);
});

test("a new channel is told all, one that is shut later", async () => {
  const { clock, said, state, tileSizes, shows } = world();
  state.open = false;
  shows("bob", 300);
  await clock.advance(1_000);
  state.open = true;
  tileSizes.opened("bob");
  await clock.advance(1_000);
  assert.equal(said[0][1].camera.width, 300);
  said.length = 0;
  tileSizes.opened("bob");
  await clock.advance(1_000);
  assert.deepEqual(
    said.map(([id]) => id),
    ["bob"],
  );
});

test("after the end nothing is told", async () => {
  const { clock, said, tileSizes, shows } = world();
  shows("bob", 300);
  tileSizes.close();
  shows("bob", 600);
  await clock.advance(1_000);
  assert.deepEqual(said, []);
  assert.equal(clock.pending, 0);
});

test("a word about pictures survives its way, and what is too large is cut", () => {
  for (const word of /** @type {any[]} */ ([
    { type: "rest", resting: true },
    { type: "see", camera: null, screen: null, large: null },
    {
      type: "see",
      camera: { width: 0, height: 4_096 },
      screen: { width: 12, height: 7 },
      large: "screen",
    },
  ]))
    assert.deepEqual(decodeVideoMessage(encodeVideoMessage(word)), word);
  const huge = '^{"type":"see","camera":[999999,5],"screen":null,"large":null}';
  assert.deepEqual(decodeVideoMessage(huge), {
    type: "see",
    camera: { width: 4_096, height: 5 },
    screen: null,
    large: null,
  });
});

test("what is no word about pictures is refused", () => {
  for (const json of [
    "",
    "[]",
    "{}",
    '{"type":"rest"}',
    '{"type":"rest","resting":1}',
    '{"type":"see"}',
    '{"type":"see","camera":[1],"screen":null,"large":null}',
    '{"type":"see","camera":[1,2,3],"screen":null,"large":null}',
    '{"type":"see","camera":[-1,2],"screen":null,"large":null}',
    '{"type":"see","camera":[1.5,2],"screen":null,"large":null}',
    '{"type":"see","camera":["1",2],"screen":null,"large":null}',
    '{"type":"see","camera":null,"screen":null,"large":"all"}',
    `{"type":"rest","resting":true,"x":"${"x".repeat(200)}"}`,
  ])
    assert.throws(() => decodeVideoMessage(`^${json}`), {
      code: "bad-message",
    });
});

test("of what is not wanted no size is asked for, of a tile without room a small one", async () => {
  const { clock, streams, said, shows } = world();
  shows("bob", 0, true);
  await clock.advance(1_000);
  assert.deepEqual(said[0][1].camera, { width: 1, height: 1 });
  said.length = 0;
  streams.refuse({ camera: true, screen: false });
  await clock.advance(1_000);
  const camera = { width: 0, height: 0 };
  const none = { type: "see", camera, screen: null, large: null };
  assert.deepEqual(said, [
    ["bob", none],
    ["cem", none],
  ]);
  assert.ok(streams.isResting("bob", "camera"));
  assert.ok(!streams.isResting("bob", "screen"));
  assert.ok(!streams.isResting("self", "camera"), "one sees oneself");
  said.length = 0;
  streams.refuse({ camera: false, screen: false });
  await clock.advance(1_000);
  assert.equal(said[0][1].large, "camera");
  assert.ok(!streams.isResting("bob", "camera"));
});

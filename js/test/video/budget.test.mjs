import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CROWD,
  differs,
  follow,
  plan,
  STAGE,
  stageOf,
  UPLINK_BITS,
  VOICE_BITS,
} from "../../src/video/budget.js";

const HD = { width: 1280, height: 720 };
const tile = (/** @type {number} */ width, height = (width * 9) / 16) => ({
  width,
  height,
});

/** @param {Partial<import("../../src/video/budget.js").Watcher>} [changes]
 * @returns {import("../../src/video/budget.js").Watcher} */
const watcher = (changes) => ({
  camera: tile(1280),
  screen: null,
  large: null,
  path: null,
  ...changes,
});

/** Everybody looks alike, unless said otherwise.
 * @param {number} members
 * @param {Partial<import("../../src/video/budget.js").Situation>} [changes]
 * @param {Partial<import("../../src/video/budget.js").Watcher>[]} [watchers] the first of them */
function plans(members, changes = {}, watchers = []) {
  const ids = Array.from({ length: members - 1 }, (_, i) => `p${i}`);
  const shares = plan({
    voice: VOICE_BITS,
    motion: false,
    members,
    speaking: false,
    onStage: false,
    camera: HD,
    screen: null,
    watchers: Object.fromEntries(
      ids.map((id, i) => [id, watcher(watchers[i] ?? watchers[0])]),
    ),
    ...changes,
  });
  return ids.map((id) => shares[id]);
}

/** @param {import("../../src/video/budget.js").Shares[]} shares
 * @param {"camera" | "screen"} source */
const sum = (shares, source) =>
  shares.reduce((total, share) => total + share[source].bits, 0);

test("two who see each other large get all there is", () => {
  const [{ camera }] = plans(2);
  assert.deepEqual(camera, { on: true, bits: 1_700_000, frames: 30, scale: 1 });
});

test("a picture is as large as its tile, and never larger than what is captured", () => {
  const scales = [1920, 1280, 700, 430, 320, 160, 10, 1].map(
    (width) => plans(3, {}, [{ camera: tile(width) }])[0].camera.scale,
  );
  assert.deepEqual(scales, [1, 1, 1.5, 2, 4, 8, 8, 8]);
});

test("a picture covers a tile of another shape", () => {
  const [upright] = plans(3, {}, [{ camera: { width: 200, height: 360 } }]);
  assert.equal(upright.camera.scale, 2);
});

test("smaller tiles cost fewer bits", () => {
  const bits = [1280, 640, 320, 160].map(
    (width) => plans(3, {}, [{ camera: tile(width) }])[0].camera.bits,
  );
  assert.deepEqual(
    bits,
    [...bits].sort((a, b) => b - a),
  );
  assert.equal(new Set(bits).size, bits.length);
});

test("whoever speaks or is looked at moves more smoothly in a large call", () => {
  const frames = (/** @type {any[]} */ ...args) =>
    plans(.../** @type {[number]} */ (args))[0].camera.frames;
  assert.equal(frames(6), 15);
  assert.equal(frames(6, { speaking: true }), 24);
  assert.equal(frames(6, {}, [{ large: "camera" }]), 24);
  assert.deepEqual(
    [2, 3, 4, 5].map((members) => frames(members)),
    [30, 24, 24, 15],
  );
});

test("all pictures together keep within the uplink, the small ones untouched", () => {
  const small = { camera: tile(320) };
  const large = { camera: HD, large: /** @type {const} */ ("camera") };
  const shares = plans(8, { speaking: true }, [
    large,
    large,
    large,
    large,
    large,
    small,
    small,
  ]);
  assert.ok(sum(shares, "camera") <= UPLINK_BITS + 70_000, "but for rounding");
  const [alone] = plans(8, { speaking: true }, [small]);
  assert.deepEqual(shares[5].camera, alone.camera);
  assert.ok(shares[0].camera.bits > 3 * shares[5].camera.bits);
});

test("a weak path gets a smaller and slower picture, but one", () => {
  const at = (/** @type {number | null} */ path) =>
    plans(2, {}, [{ path }])[0].camera;
  assert.deepEqual(at(5_000_000), at(null));
  assert.equal(at(500_000).scale, 2);
  assert.ok(at(500_000).bits < 700_000);
  for (const path of [0, 30_000, 60_000]) {
    const { on, bits, frames, scale } = at(path);
    assert.equal(on, true);
    assert.equal(bits, 50_000);
    assert.equal(frames, 10);
    assert.equal(scale, 8);
  }
});

test("the voice has its bits before the picture", () => {
  const [{ camera }] = plans(2, {}, [{ path: 200_000 }]);
  assert.ok(camera.bits <= 200_000 * 1.25 - 40_000);
});

test("one weak path takes nothing from the others", () => {
  const [weak, other] = plans(3, {}, [{ path: 100_000 }, {}]);
  assert.ok(weak.camera.bits < 100_000);
  assert.deepEqual(other, plans(3)[1]);
});

test("in a crowd only who is on stage sends the camera, or who is looked at", () => {
  const sends = (/** @type {any[]} */ ...args) =>
    plans(.../** @type {[number]} */ (args)).map(({ camera }) => camera.on);
  assert.ok(sends(CROWD - 1).every((on) => on));
  assert.ok(sends(CROWD).every((on) => !on));
  assert.ok(sends(CROWD, { onStage: true }).every((on) => on));
  const [pinned, ...rest] = sends(CROWD, {}, [{ large: "camera" }, {}]);
  assert.equal(pinned, true);
  assert.equal(rest[0], false);
});

test("a screen is sharp and slow, and leaves room for faces", () => {
  const screen = { width: 1920, height: 1080 };
  const [one] = plans(2, { screen }, [
    { screen: tile(1000), large: "screen", camera: tile(200) },
  ]);
  assert.equal(one.screen.scale, 1);
  assert.equal(one.screen.frames, 8);
  assert.ok(one.camera.on);
  const many = plans(8, { screen }, [
    { screen: tile(1000), large: "screen", camera: tile(200) },
  ]);
  assert.ok(sum(many, "screen") <= 0.6 * UPLINK_BITS + 70_000);
  assert.ok(sum(many, "screen") + sum(many, "camera") <= UPLINK_BITS + 140_000);
  assert.ok(many.every((share) => share.screen.scale === 1));
});

test("a screen in the strip is small", () => {
  const screen = { width: 1920, height: 1080 };
  const [{ screen: share }] = plans(3, { screen }, [{ screen: tile(240) }]);
  assert.equal(share.scale, 8);
  assert.equal(share.bits, 300_000);
});

test("a screen on a weak path leaves a part of it to the camera", () => {
  const screen = { width: 1920, height: 1080 };
  const [share] = plans(2, { screen }, [
    { path: 400_000, large: "screen", screen: HD },
  ]);
  const room = 400_000 * 1.25 - 40_000;
  assert.ok(share.screen.bits <= 0.6 * room + 10_000);
  assert.ok(share.camera.bits <= 0.4 * room + 10_000);
});

test("nothing odd comes out of odd sizes", () => {
  for (const size of [0, 1, 3, 4_096])
    for (const path of [null, 0, 1, 1e12])
      for (const members of [1, 2, 5, 16]) {
        const camera = { width: size, height: size };
        for (const share of plans(members, { camera, screen: camera }, [
          { camera, screen: camera, path },
        ]).flatMap(({ camera, screen }) => [camera, screen])) {
          assert.ok(share.bits >= 10_000 && share.bits <= UPLINK_BITS);
          assert.ok(share.scale >= 1 && share.scale <= 8);
          assert.ok(share.frames >= 8 && share.frames <= 30);
        }
      }
});

test("small changes of the bits are not worth a change", () => {
  const share = { on: true, bits: 500_000, frames: 30, scale: 2 };
  assert.equal(differs(undefined, share), true);
  assert.equal(differs(share, { ...share }), false);
  assert.equal(differs(share, { ...share, bits: 550_000 }), false);
  assert.equal(differs(share, { ...share, bits: 600_000 }), true);
  assert.equal(differs(share, { ...share, bits: 400_000 }), true);
  assert.equal(differs(share, { ...share, scale: 1.5 }), true);
  assert.equal(differs(share, { ...share, on: false }), true);
});

test("a path falls at once, rises after two readings, and never trembles", () => {
  let path = follow(null, 1_000_000);
  const read = (/** @type {number} */ bits) => {
    path = follow(path, bits);
    return path.bits;
  };
  assert.equal(read(1_100_000), 1_000_000);
  assert.equal(read(900_000), 1_000_000);
  assert.equal(read(500_000), 500_000);
  assert.equal(read(2_000_000), 500_000, "once may be a fluke");
  assert.equal(read(500_000), 500_000);
  assert.equal(read(2_000_000), 500_000);
  assert.equal(read(1_900_000), 1_900_000);
});

test("on stage are those who spoke last, and everybody agrees before anybody has", () => {
  const ids = ["d", "a", "c", "b", "e"];
  assert.deepEqual(stageOf([], ids), ["a", "b", "c"]);
  assert.deepEqual(stageOf(["e"], ids), ["e", "a", "b"]);
  assert.deepEqual(stageOf(["gone", "d", "e", "c", "a"], ids), ["d", "e", "c"]);
  assert.equal(stageOf([], ["a"]).length, 1);
  assert.equal(stageOf([], ids).length, STAGE);
});

test("who wants no video gets none, and the others get its part", () => {
  const none = { width: 0, height: 0 };
  const [, other] = plans(3, { screen: HD }, [{ path: 800_000 }]);
  const [saver, rich] = plans(3, { screen: HD }, [
    { camera: none },
    { path: 800_000 },
  ]);
  assert.equal(saver.camera.on, false);
  assert.equal(saver.screen.on, true, "a screen is another thing");
  assert.deepEqual(rich, other);
  const [nothing] = plans(2, { screen: HD }, [{ camera: none, screen: none }]);
  assert.equal(nothing.screen.on, false);
  const [crowd] = plans(9, { onStage: true }, [{ camera: none }]);
  assert.equal(crowd.camera.on, false);
});

test("a screen as text keeps its size, one as motion its pictures", () => {
  const FULL = { width: 1920, height: 1080 };
  const screen = (/** @type {object} */ changes, path = 10_000_000) =>
    plans(2, { camera: null, screen: FULL, ...changes }, [
      { large: "screen", path },
    ])[0].screen;
  assert.deepEqual(screen({}), {
    on: true,
    bits: 1_500_000,
    frames: 8,
    scale: 1,
  });
  assert.deepEqual(screen({ motion: true }), {
    on: true,
    bits: 2_500_000,
    frames: 30,
    scale: 1.5,
  });
  const weak = screen({ motion: true }, 400_000);
  assert.equal(weak.frames, 30);
  assert.equal(weak.scale, 3);
  assert.equal(screen({}, 400_000).scale, 1);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createPlayback } from "../../src/elements/playback.js";
import { createStreams } from "../../src/elements/streams.js";
import { FakeClock } from "../fakes/clock.mjs";

test("whoever is set lower here is not brought back louder, and at nothing is muted", async () => {
  const clock = new FakeClock();
  const streams = createStreams();
  const playback = createPlayback({
    clock,
    window: new EventTarget(),
    document: Object.assign(new EventTarget(), { hidden: false }),
    onTrouble: () => assert.fail("nothing is amiss"),
  });
  /** @type {any} */
  const video = Object.assign(new EventTarget(), {
    srcObject: {},
    paused: false,
    ended: false,
    muted: false,
    volume: 0.4,
  });
  streams.setVolume("kim", 0.4);
  playback.start(video, {
    isMuted: () => streams.isSilent("kim"),
    volume: () => streams.volume("kim"),
  });

  video.volume = 0;
  video.dispatchEvent(new Event("volumechange"));
  await clock.advance(2_000);
  assert.deepEqual([video.muted, video.volume], [false, 0.4]);

  streams.setVolume("kim", 0);
  assert.ok(streams.isSilent("kim"));
  video.volume = 0;
  video.muted = true;
  video.dispatchEvent(new Event("volumechange"));
  await clock.advance(20_000);
  assert.deepEqual([video.muted, video.volume], [true, 0]);
  assert.equal(streams.volume("lee"), 1, "the others are heard as they come");
  assert.ok(!streams.isSilent("lee"));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createRateLimit } from "../../src/wire/rate-limit.js";
import { FakeClock } from "../fakes/clock.mjs";

test("each peer may ask so much at once, and then so much a second", async () => {
  const clock = new FakeClock();
  const limit = createRateLimit({ clock, burst: 3, perSecond: 2 });
  const borne = (/** @type {string} */ peer, /** @type {number} */ times) =>
    Array.from({ length: times }, () => limit.allows(peer)).filter(Boolean)
      .length;
  assert.equal(borne("bob", 10), 3);
  assert.equal(borne("cem", 1), 1, "whatever another does");
  await clock.advance(1_000);
  assert.equal(borne("bob", 10), 2);
  await clock.advance(60_000);
  assert.equal(borne("bob", 10), 3, "and no more for having been quiet");
  limit.forget("bob");
  assert.equal(borne("bob", 10), 3);
});

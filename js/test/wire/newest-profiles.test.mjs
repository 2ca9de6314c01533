import assert from "node:assert/strict";
import { test } from "node:test";
import { createNewestProfiles } from "../../src/wire/newest-profiles.js";
import { createSealed } from "../../src/wire/sealed.js";

const SELF = "AAAAAAAAAAAAAAAAAAAAAA";
const BOB = "EBAQEBAQEBAQEBAQEBAQEA";

/** @param {object} [some] */
const profile = (some) =>
  JSON.stringify({
    name: "Bob",
    microphone: true,
    camera: true,
    epoch: 5,
    n: 1,
    ...some,
  });

/** What this page makes of sealed profiles: here the seal opens everything but "".
 * @param {import("../../src/wire/newest-profiles.js").KeptProfiles} [before] */
function site(before) {
  /** @type {any} */
  const kept = { now: undefined };
  /** @type {string[]} */
  const old = [];
  const sealed = createSealed({
    self: SELF,
    seal: /** @type {any} */ ({
      openProfile: async (
        /** @type {string} */ _,
        /** @type {string} */ text,
      ) => text,
    }),
    newest: createNewestProfiles(before, (now) => {
      kept.now = now;
    }),
    onInterference() {},
    onOld: (id) => old.push(id),
  });
  /** @param {object} [some] */
  const read = async (some) =>
    (
      await sealed.readProfile({
        id: BOB,
        role: "guest",
        profile: profile(some),
      })
    ).known;
  return { read, kept, old };
}

test("a profile that is played back leaves a muted member muted", async () => {
  const { read, old } = site();
  await read();
  assert.equal((await read({ n: 2, microphone: false })).microphone, false);
  assert.equal((await read({ n: 1 })).microphone, false);
  assert.deepEqual(old, [BOB]);
  assert.equal((await read({ n: 3 })).microphone, true);
});

test("a welcome that repeats the newest profile is accepted", async () => {
  const { read, old } = site();
  await read({ n: 2, microphone: false });
  assert.equal((await read({ n: 2, microphone: false })).microphone, false);
  assert.deepEqual(old, []);
});

test("a profile of an earlier page of the member is old, whatever its counter", async () => {
  const { read } = site();
  await read({ epoch: 6, n: 1, camera: false });
  assert.equal((await read({ epoch: 5, n: 99 })).camera, false);
  assert.equal((await read({ epoch: 5, n: undefined })).camera, false);
});

test("the page of the version before, which does not count, is accepted", async () => {
  const { read, old } = site();
  await read({ n: undefined });
  assert.equal((await read({ n: undefined, camera: false })).camera, false);
  assert.deepEqual(old, []);
});

test("one that counts cannot be played back without its counter", async () => {
  const { read } = site();
  await read({ n: 4, camera: false });
  assert.equal((await read({ n: undefined })).camera, false);
});

test("after a reload an older profile is known as such, and nothing is believed of it", async () => {
  const first = site();
  await first.read({ n: 7, microphone: false });
  assert.deepEqual(first.kept.now, { [BOB]: [5, 7] });
  const { read, old } = site(first.kept.now);
  const known = await read({ n: 6 });
  assert.deepEqual([known.name, known.microphone], [null, false]);
  assert.deepEqual(old, [BOB]);
  assert.equal((await read({ n: 7, microphone: false })).name, "Bob");
});

test("no more is kept than ever come to a call", async () => {
  /** @type {any} */
  let kept = {};
  const newest = createNewestProfiles({}, (now) => {
    kept = now;
  });
  for (let i = 0; i < 1_000; i++)
    newest.take(`m${i}`, /** @type {any} */ ({ epoch: 1, n: 1 }));
  assert.equal(Object.keys(kept).length, 256);
  assert.ok("m999" in kept);
});

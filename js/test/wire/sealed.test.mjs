import assert from "node:assert/strict";
import { test } from "node:test";
import { createSealed } from "../../src/wire/sealed.js";

/** @type {any} seals nothing */
const PLAIN = {
  openProfile: async (/** @type {string} */ _, text = "") => text,
};
const CODECS = { encode: [], decode: ["VP9"] };

test("what the browsers of members can do is known however many have come and gone", async () => {
  const sealed = createSealed({
    self: "me",
    seal: PLAIN,
    onInterference: assert.fail,
  });
  for (let visit = 0; visit < 300; visit += 1) {
    const id = `member ${visit}`;
    const profile = JSON.stringify({
      name: "Kim",
      microphone: true,
      camera: true,
      epoch: 1,
      codecs: CODECS,
    });
    await sealed.readProfile({ id, role: "guest", profile });
    assert.deepEqual(sealed.abilities(id), CODECS);
    sealed.forget(id);
    assert.equal(sealed.abilities(id), null);
  }
});

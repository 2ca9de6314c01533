import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeAbilities } from "../../src/wire/abilities.js";

test("what a peer tells of itself is checked", () => {
  assert.deepEqual(
    decodeAbilities({ decode: ["H264", "XYZ", "H264"], encode: [], more: 1 }),
    { decode: ["H264"], encode: [] },
  );
  for (const wrong of [null, [], {}, { decode: "H264", encode: [] }])
    assert.throws(() => decodeAbilities(wrong), { code: "bad-message" });
  assert.throws(() => decodeAbilities({ decode: [1], encode: [] }), {
    code: "bad-message",
  });
});

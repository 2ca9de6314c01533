import assert from "node:assert/strict";
import { test } from "node:test";
import { fetchPart } from "../../src/elements/part.js";

test("a part that cannot be fetched is tried again, less and less often", async () => {
  /** @type {number[]} */
  const pauses = [];
  let tries = 0;
  const part = await fetchPart(
    async () => {
      if (++tries < 8) throw new TypeError("away");
      return "part";
    },
    () => true,
    (run, millis) => {
      pauses.push(millis / 1000);
      run();
    },
  );
  assert.equal(part, "part");
  assert.deepEqual(pauses, [1, 2, 4, 8, 16, 30, 30]);
});

test("what is not wanted any more is not tried again", async () => {
  let isWanted = true;
  let tries = 0;
  const part = await fetchPart(
    async () => {
      tries++;
      throw new TypeError("away");
    },
    () => isWanted,
    (run) => {
      isWanted = false;
      run();
    },
  );
  assert.equal(part, null);
  assert.equal(tries, 1);
});

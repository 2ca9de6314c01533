import assert from "node:assert/strict";
import { test } from "node:test";
import { createChanges, isSame } from "../src/changes.js";

test("only what differs from the last is let through", () => {
  const changes = createChanges({ speaking: ["ann"] });
  assert.equal(changes.take({ speaking: ["ann"] }), null);
  const next = { speaking: ["ann", "bob"] };
  assert.equal(changes.take(next), next);
  assert.equal(changes.take({ speaking: ["ann", "bob"] }), null);
  changes.forget();
  assert.equal(changes.take(next), next, "told again");
});

test("values are the same by what they say", () => {
  assert.ok(isSame({ a: [1, null] }, { a: [1, null] }));
  assert.ok(isSame(undefined, undefined));
  assert.ok(!isSame({ a: 1 }, undefined));
});

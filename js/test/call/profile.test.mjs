import assert from "node:assert/strict";
import { test } from "node:test";
import { nextHand } from "../../src/call/profile.js";
import { HIGHEST_HAND } from "../../src/wire/messages.js";

test("a hand that is raised comes after all that are up, whatever a peer claims", () => {
  assert.equal(nextHand([]), 1);
  assert.equal(nextHand([{ hand: 0 }, { hand: 4 }, { hand: 2 }]), 5);
  assert.equal(nextHand([{ hand: HIGHEST_HAND }]), HIGHEST_HAND);
});

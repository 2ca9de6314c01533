import assert from "node:assert/strict";
import { test } from "node:test";
import {
  decodeLooked,
  decodePlate,
  encodePlate,
} from "../../src/wire/plate.js";
import { createSeal } from "../../src/wire/seal.js";

const { crypto } = globalThis;
const seal = await createSeal({
  room: "cm9vbXJvb21yb29tcm9vbQ",
  secret: "AAECAwQFBgcICQoLDA0ODw",
  crypto,
});

test("all plates are of one length, whatever the name", async () => {
  for (const name of ["", "Ada", '"'.repeat(40), "👩‍👩‍👧‍👦".repeat(15)]) {
    const text = encodePlate({ name, at: 1_800_000_000_000 }) ?? "";
    const sealed = await seal.sealPlate(text);
    assert.equal(sealed.length, 720);
    assert.deepEqual(decodePlate(await seal.openPlate(sealed)), {
      name,
      at: 1_800_000_000_000,
    });
  }
  assert.equal(encodePlate({ name: "n".repeat(600), at: 1 }), null);
});

test("a plate opens as nothing else, and nothing else as a plate", async () => {
  const sealed = { code: "sealed" };
  await assert.rejects(
    seal.openProfile("plate", await seal.sealPlate("x")),
    sealed,
  );
  await assert.rejects(
    seal.openPlate(await seal.sealProfile("plate", "x")),
    sealed,
  );
});

test("an answer that is malformed is none", () => {
  assert.deepEqual(decodeLooked({ count: 2, plate: null }), {
    count: 2,
    plate: null,
  });
  assert.deepEqual(decodeLooked({ count: 0 }), { count: 0, plate: null });
  for (const bad of [
    null,
    {},
    { count: -1 },
    { count: "2" },
    { count: 1, plate: 7 },
    { count: 1, plate: "short" },
    { count: 1, plate: "=".repeat(720) },
  ])
    assert.throws(() => decodeLooked(bad), { code: "bad-message" });
});

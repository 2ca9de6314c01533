import assert from "node:assert/strict";
import { test } from "node:test";
import {
  generation,
  inviteOf,
  isLimited,
  isToken,
} from "../../src/wire/claims.js";

const SECRET = "AAECAwQFBgcICQoLDA0ODw";

/** @param {object} claims */
const token = (claims) =>
  `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${"a-_Z".repeat(10)}abc`;

test("an invite says its room, until when it is good, and whether one knocks", () => {
  const room = SECRET;
  assert.deepEqual(
    inviteOf(token({ jti: "i", room, exp: 7, knock: true, more: {} })),
    { id: "i", room, expires: 7, knock: true },
  );
  for (const nothing of ["", "no token", token({}), token({ knock: 1 })])
    assert.deepEqual(inviteOf(nothing), {
      id: "",
      room: "",
      expires: 0,
      knock: false,
    });
});

test("what has the form of a token is told from what has not", () => {
  assert.equal(isToken(token({})), true);
  for (const text of ["", "a.b", "a.b.c", `${token({})}.x`, "e30.W10.a"])
    assert.equal(isToken(text), false, text);
});

test("an invite for few is told from one for all", () => {
  assert.equal(isLimited(token({ uses: 1 })), true);
  assert.equal(isLimited(token({ uses: 0 })), false);
  assert.equal(isLimited(token({})), false);
  assert.equal(isLimited("no token"), false);
  assert.equal(isLimited("a.%%%.b"), false);
});

test("a seat tells the generation of its room", () => {
  assert.equal(generation(token({ gen: 3 })), 3);
  assert.equal(generation(token({})), 0);
  assert.equal(generation("no token"), 0);
});

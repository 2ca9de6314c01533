import assert from "node:assert/strict";
import { test } from "node:test";
import {
  generation,
  isLimited,
  makeLink,
  parseLink,
} from "../src/wire/link.js";

const SECRET = "AAECAwQFBgcICQoLDA0ODw";

/** @param {object} claims */
const token = (claims) =>
  `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${"a-_Z".repeat(10)}abc`;

test("a link is read as it was made", () => {
  const link = makeLink("https://allo.test", {
    secret: SECRET,
    token: token({}),
  });
  assert.deepEqual(parseLink(new URL(link).hash.slice(1)), {
    secret: SECRET,
    token: token({}),
  });
});

test("what a messenger adds to a link does no harm", () => {
  for (const end of [".", ",", ")", ">", "!", "?", "…", "&", '"']) {
    assert.deepEqual(parseLink(`${SECRET}.${token({})}${end}`), {
      secret: SECRET,
      token: token({}),
    });
  }
});

test("a link that is not whole is not a link", () => {
  const whole = `${SECRET}.${token({})}`;
  for (let length = 0; length < whole.length; length++) {
    assert.equal(parseLink(whole.slice(0, length)), null);
  }
  assert.equal(parseLink(whole.slice(1)), null);
  assert.equal(parseLink(`${whole}x`), null);
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

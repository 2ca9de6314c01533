import assert from "node:assert/strict";
import { test } from "node:test";
import { findLink } from "../../src/session/find-link.js";
import { makeLink } from "../../src/session/link.js";

const SECRET = "AAECAwQFBgcICQoLDA0ODw";
const TOKEN = `eyJhbGciOiJIUzI1NiJ9.e30.${"a-_Z".repeat(10)}abc`;

test("a link is read as it was made", () => {
  const link = { secret: SECRET, token: TOKEN };
  const text = makeLink("https://allo.test/", link);
  assert.ok(text.startsWith("https://allo.test/#"));
  assert.deepEqual(findLink(text), {
    link,
    home: new URL("https://allo.test/"),
  });
});

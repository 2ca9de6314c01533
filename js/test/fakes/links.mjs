import assert from "node:assert/strict";
import { findLink } from "../../src/session/find-link.js";
import { makeLink } from "../../src/session/link.js";
import { shortened } from "../../src/wire/short-invite.js";
import { invite } from "./invite.mjs";

// Made by a running server; with what a base64url text may hold, and two hyphens in a row.
export const SECRET = "p_-u3v--PQ_Z1Y2x3w4v5Q";
const HEADER = "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiIsImtpZCI6ImEifQ";

/** @param {object} claims @param {string} signature */
export const token = (claims, signature = `${"a--Z".repeat(10)}a_8`) =>
  `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${signature}`;

const INVITE = token({
  room: "AAECAwQFBgcICQoLDA0ODw",
  note: "~~~>>>???~~~>>>",
  exp: 1_900_000_000,
});
export const BASE = "https://allo.test/";

/** The two forms that a link has.
 * @typedef {ReturnType<typeof form>} Form
 * @param {string} name @param {string} token @param {string} fragment */
function form(name, token, fragment) {
  const link = { secret: SECRET, token };
  return {
    name,
    link,
    fragment,
    whole: `${BASE}#${fragment}`,
    /** @param {string} text */
    opens(text) {
      const found = findLink(text);
      if (typeof found === "string") assert.fail(`${found} in ${text}`);
      assert.deepEqual(found.link, link, text);
    },
  };
}

export const LONG = form("a long link", INVITE, `${SECRET}.${INVITE}`);
const SHORT_INVITE = /** @type {string} */ (
  shortened(invite({ run: "-_--AbCd", iat: 1_899_900_000, exp: 1_900_000_000 }))
);
export const SHORT = form(
  "a short link",
  SHORT_INVITE,
  makeLink("", { secret: SECRET, token: SHORT_INVITE }).slice(1),
);

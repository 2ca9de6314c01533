import assert from "node:assert/strict";
import { test } from "node:test";
import {
  inviteOf,
  isHostLink,
  isHostToken,
  isLimited,
  newestLinks,
} from "../../src/wire/claims.js";
import {
  isShort,
  shortClaims,
  shortened,
} from "../../src/wire/short-invite.js";
import { invite, inviteId, MADE } from "../fakes/invite.mjs";

const LEAP = 2 ** 20;

/** @param {string} token */
const claimsOf = (token) =>
  JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString());

/** @param {number} count */
const random = (count) =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(count)));

/** @param {number} most */
const below = (most) => Math.floor(Math.random() * most);

test("all that an invite says is in its short form", () => {
  for (let i = 0; i < 2_000; i += 1) {
    const leaps = below(16) * LEAP;
    const iat = below(2 ** 32 - 2 ** 26);
    const token = invite(
      {
        room: random(16).toString("base64url"),
        uses: below(256),
        run: random(6).toString("base64url"),
        iat,
        gen: leaps + below(16),
        lgen: leaps + below(256),
        cap: 2 + below(15),
        knock: below(2) === 1,
        exp: iat + 1 + below(2 ** 26 - 1),
      },
      random(32).toString("base64url"),
    );
    const text = String(shortened(token));
    assert.equal(text.length, 96, token);
    const { iss, aud, ...claims } = claimsOf(token);
    assert.deepEqual(shortClaims(text), claims);
    assert.deepEqual(inviteOf(text), inviteOf(token));
    assert.equal(isLimited(text), isLimited(token));
    assert.deepEqual(
      newestLinks([{ token: text }], token).length,
      newestLinks([{ token }], token).length,
    );
  }
});

const HOST_LINK = { for: "device", aud: "allo:host", uses: undefined };

/** A token of a host link, whose claims stand in this order.
 * @param {object} [more] */
function hostLink(more) {
  const {
    iss,
    aud,
    iat,
    run,
    for: purpose,
    ...first
  } = claimsOf(invite({ ...HOST_LINK, ...more }));
  const claims = { ...first, for: purpose, iss, aud, iat, run };
  const [header, , signature] = invite().split(".");
  const payload = Buffer.from(JSON.stringify(claims)).toString("base64url");
  return `${header}.${payload}.${signature}`;
}

test("the token of a host link has a short form, which says that it makes a host", () => {
  const text = String(shortened(hostLink({ knock: true })));
  assert.equal(text.length, 96);
  for (const token of [text, hostLink()]) {
    assert.ok(isHostLink(token));
    assert.ok(isHostToken(token));
  }
  assert.deepEqual(inviteOf(text), inviteOf(hostLink({ knock: true })));
  for (const token of [invite(), String(shortened(invite()))])
    assert.ok(!isHostLink(token) && !isHostToken(token));
});

test("no other host token has a short form", () => {
  for (const more of [
    { for: "later" },
    { for: undefined },
    { aud: "allo:invite" },
    { uses: 0 },
  ])
    assert.equal(shortened(hostLink(more)), null, JSON.stringify(more));
  const used = Buffer.from(String(shortened(hostLink())), "base64url");
  used[70] = 1;
  assert.equal(shortClaims(used.toString("base64url")), null);
});

test("what a short form cannot say has none", () => {
  assert.ok(shortened(invite()));
  const run = "RuN-_run";
  for (const claims of [
    { uses: 256 },
    { uses: -1 },
    { uses: 1.5 },
    { uses: "1" },
    { gen: 16 },
    { lgen: 256 },
    { gen: LEAP },
    { lgen: LEAP },
    { gen: 16 * LEAP, lgen: 16 * LEAP },
    { gen: 2 ** 40, lgen: 2 ** 40 },
    { cap: 1 },
    { cap: 17 },
    { knock: 1 },
    { knock: undefined },
    { exp: MADE },
    { exp: MADE + 2 ** 26 },
    { exp: MADE + 0.5 },
    { exp: 2 ** 32 + MADE },
    { exp: undefined },
    { aud: "allo:host" },
    { iss: undefined },
    { run: "RuN-_ruN", jti: inviteId(run, MADE) },
    { jti: inviteId(run, MADE - 1) },
    { jti: "AAECAwQFBgcICQoLDA0ODw" },
    { jti: "short" },
    { room: "AAECAwQFBgcICQoLDA0ODx" },
    { room: "short" },
    { room: undefined },
    { more: 1 },
    { sub: "AAECAwQFBgcICQoLDA0ODw" },
  ])
    assert.equal(shortened(invite(claims)), null, JSON.stringify(claims));
});

test("what is not spelled as a server spells it has no short form", () => {
  const token = invite();
  const [header, payload, signature] = token.split(".");
  const spelled = (/** @type {object | string} */ part) =>
    Buffer.from(
      typeof part === "string" ? part : JSON.stringify(part),
    ).toString("base64url");
  const claims = claimsOf(token);
  for (const other of [
    "",
    "..",
    "no token",
    String(shortened(token)),
    `${token}.`,
    `${header}.${payload}`,
    `${header}.${payload}.${signature.slice(1)}`,
    `${header}.${payload}.${signature}A`,
    `${header}.${payload}.${signature.slice(0, -1)}9`,
    `${spelled({ alg: "HS256", typ: "JWT", kid: "a" })}.${payload}.${signature}`,
    `${spelled({ typ: "JWT", alg: "none", kid: "a" })}.${payload}.${signature}`,
    `${spelled({ typ: "JWT", alg: "HS256" })}.${payload}.${signature}`,
    `${header}.${spelled(JSON.stringify(claims, null, 1))}.${signature}`,
    `${header}.${spelled({ exp: claims.exp, ...claims })}.${signature}`,
    `${header}.${spelled("null")}.${signature}`,
    `${header}.${spelled("[]")}.${signature}`,
  ])
    assert.equal(shortened(other), null, other);
});

test("what is no short invite is told", () => {
  const text = String(shortened(invite()));
  assert.ok(isShort(text));
  for (const other of [
    "",
    text.slice(1),
    `${text}A`,
    `${text.slice(0, -1)}=`,
    "A".repeat(96),
    "_".repeat(96),
    `${text.slice(0, -1)}z`,
    invite(),
  ])
    assert.ok(!isShort(other), other);
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as uqr from "uqr";
import { codeOf } from "../../src/elements/code-element.js";
import { findLink } from "../../src/session/find-link.js";
import { makeLink, readShort } from "../../src/session/link.js";
import { shortened } from "../../src/wire/short-invite.js";
import { invite } from "../fakes/invite.mjs";

const SECRET = "AAECAwQFBgcICQoLDA0ODw";
const OLD = `eyJhbGciOiJIUzI1NiJ9.e30.${"a-_Z".repeat(10)}abc`;
const NEW = invite();
const LETTERS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** As a server has made and read them, too: ShortInviteTest.
 * @type {{ what: string, page: string, secret: string, invite: string, link: string }[]} */
const EXAMPLES = JSON.parse(
  readFileSync(
    new URL("../../../src/test/resources/links.json", import.meta.url),
    "utf8",
  ),
);

/** @param {string} name */
const doc = (name) =>
  readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8");

test("a link is read as it was made", () => {
  for (const [token, kept] of [
    [OLD, OLD],
    [NEW, shortened(NEW)],
  ]) {
    const text = makeLink("https://allo.test/", {
      secret: SECRET,
      token: String(token),
    });
    assert.ok(text.startsWith("https://allo.test/#"));
    assert.deepEqual(findLink(text), {
      link: { secret: SECRET, token: kept },
      home: new URL("https://allo.test/"),
    });
  }
});

test("a link has one text, whichever form of the invite it is made of", () => {
  const short = String(shortened(NEW));
  assert.equal(
    makeLink("https://allo.test/", { secret: SECRET, token: short }),
    makeLink("https://allo.test/", { secret: SECRET, token: NEW }),
  );
});

test("an invite without a short form, or a secret that is none, makes a long link", () => {
  for (const [secret, token] of [
    [SECRET, OLD],
    [SECRET, invite({ more: 1 })],
    ["", NEW],
    [SECRET.slice(1), NEW],
    ["AAECAwQFBgcICQoLDA0ODx", NEW],
  ])
    assert.equal(makeLink("", { secret, token }), `#${secret}.${token}`);
});

test("the examples are as this page makes and reads them", () => {
  assert.ok(EXAMPLES.length >= 3);
  for (const { what, page, secret, invite: token, link } of EXAMPLES) {
    assert.equal(makeLink(page, { secret, token }), link, what);
    const short = link.slice(page.length + 1);
    assert.deepEqual(readShort(short), { secret, token: shortened(token) });
  }
});

test("the protocol shows the first example", () => {
  const [{ invite: token, link }] = EXAMPLES;
  const text = doc("protocol.md");
  const [header, payload, signature] = token.split(".");
  for (const part of [link, atob(header), atob(payload), signature])
    assert.ok(text.replace(/\s+/g, "").includes(part), part);
});

test("with a host of 20 characters a link has 150, and its QR code 49 modules a side", async () => {
  const page = "https://call.allo.example.eu/";
  assert.equal(new URL(page).host.length, 20);
  const longest = { uses: 255, gen: 15, lgen: 255, cap: 16, knock: true };
  for (const token of [NEW, invite(longest)]) {
    const link = makeLink(page, { secret: SECRET, token });
    assert.equal(link.length, 150);
    const { size, version } = codeOf(uqr, link);
    assert.deepEqual([size, version], [49, 8]);
  }
});

test("no change of one or two characters in a row, or of their order, escapes the check", () => {
  const text = makeLink("", { secret: SECRET, token: NEW }).slice(1);
  for (let at = 0; at < text.length - 1; at += 1) {
    for (const one of LETTERS) {
      for (const other of LETTERS) {
        const changed = text.slice(0, at) + one + other + text.slice(at + 2);
        assert.equal(readShort(changed) === null, changed !== text, changed);
      }
    }
  }
});

test("nothing longer or shorter is read, nor another alphabet", () => {
  const text = makeLink("", { secret: SECRET, token: NEW }).slice(1);
  for (const other of [
    "",
    text.slice(1),
    text.slice(0, -1),
    `${text}A`,
    `${text.slice(0, -1)}=`,
    text.replaceAll("-", "+"),
    text.replaceAll("_", "/"),
    ` ${text.slice(1)}`,
  ])
    if (other !== text) assert.equal(readShort(other), null, other);
});

test("a right check makes no short invite of what is none", () => {
  const right = Buffer.from(
    makeLink("", { secret: SECRET, token: NEW }).slice(1),
    "base64url",
  );
  assert.ok(readShort(withCheck(right)));
  for (const version of [0, 3, 4, 5, 6, 7]) {
    const other = Buffer.from(right);
    other[89] = (other[89] & 0b1111_1000) | version;
    assert.equal(readShort(withCheck(other)), null, String(version));
  }
});

/** @param {Buffer} bytes of a short link */
function withCheck(bytes) {
  const crc = [...bytes.subarray(0, 16), ...bytes.subarray(18)].reduce(
    (before, byte) =>
      [0, 1, 2, 3, 4, 5, 6, 7].reduce(
        (one) => (one << 1) ^ (one & 0x8000 ? 0x11021 : 0),
        before ^ (byte << 8),
      ),
    0xffff,
  );
  bytes.writeUInt16BE(crc, 16);
  return bytes.toString("base64url");
}

test("when a call is stands behind its link, and is read where the link is", () => {
  const at = 1_798_133_400;
  for (const { page, secret, invite: token } of EXAMPLES) {
    const link = makeLink(page, { secret, token, at });
    const plain = makeLink(page, { secret, token });
    if (plain.length === link.length) continue; // a long one
    assert.equal(link.length, plain.length + 9);
    assert.ok(link.startsWith(plain));
    for (const text of [
      link,
      `Choir, Thursday: ${link}.`,
      `<a href="${link}">`,
      `_${link}_ see you`,
      `${link}\nsee you`,
      encodeURIComponent(link),
    ]) {
      const found = findLink(text);
      assert.ok(typeof found !== "string", text);
      assert.equal(found.link.at, at, text);
    }
  }
});

test("what stands behind a link and is no time of it leaves the link as it is", () => {
  const [{ page, secret, invite: token }] = EXAMPLES;
  const plain = makeLink(page, { secret, token });
  const dated = makeLink(page, { secret, token, at: 1_798_133_400 });
  const other = makeLink(page, {
    secret: "8PHy8_T19vf4-fr7_P3-_w",
    token,
    at: 1_798_133_400,
  });
  for (const text of [
    plain,
    `${plain}.`,
    `${plain}.Tomorrow`,
    dated.slice(0, -1),
    `${dated}A`,
    plain + other.slice(-9),
    ...[...LETTERS]
      .filter((letter) => letter !== dated[dated.length - 4])
      .map((letter) => dated.slice(0, -4) + letter + dated.slice(-3)),
  ]) {
    const found = findLink(text);
    assert.ok(typeof found !== "string", text);
    assert.equal(found.link.at, undefined, text);
    assert.equal(found.link.secret, secret);
  }
});

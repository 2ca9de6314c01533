import assert from "node:assert/strict";
import { test } from "node:test";
import { findLink } from "../../src/session/find-link.js";
import { invite } from "../fakes/invite.mjs";
import { BASE, SECRET, SHORT } from "../fakes/links.mjs";

const LETTERS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

test("a short link with any character changed is told, and not opened", () => {
  const { fragment } = SHORT;
  for (let at = 0; at < fragment.length; at += 1) {
    for (const other of LETTERS) {
      if (other === fragment[at]) continue;
      const changed = fragment.slice(0, at) + other + fragment.slice(at + 1);
      assert.equal(findLink(changed), "changed", changed);
      assert.equal(findLink(`Come: ${BASE}#${changed}.`), "changed", changed);
    }
  }
});

test("two neighbours in a short link that changed places are told", () => {
  const { fragment } = SHORT;
  for (let at = 1; at < fragment.length; at += 1) {
    const [one, other] = fragment.slice(at - 1);
    if (one === other) continue;
    const changed =
      fragment.slice(0, at - 1) + other + one + fragment.slice(at + 1);
    assert.equal(findLink(changed), "changed", changed);
  }
});

test("a cut short link is not made whole by what stands behind it", () => {
  const { fragment, whole } = SHORT;
  for (let length = 60; length < fragment.length; length += 1) {
    const cut = `${BASE}#${fragment.slice(0, length)}`;
    for (const next of [
      "...",
      "… see you there, Grace",
      "\nhhhhBBBBxxxx",
      ` ${BASE}`,
    ])
      assert.equal(findLink(cut + next), "incomplete", cut + next);
    assert.equal(typeof findLink(`${cut}… ${whole}`), "object");
  }
});

test("what is only as long as a short link is none", () => {
  for (const text of [
    "x".repeat(120),
    "hB".repeat(60),
    "A".repeat(119).concat("B"),
    Buffer.alloc(90).toString("base64url"),
  ])
    assert.notEqual(typeof findLink(`See ${text}`), "object", text);
});

test("noise holds no short link", () => {
  const noise = Buffer.alloc(30_000);
  let seed = 7;
  for (let i = 0; i < noise.length; i += 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    noise[i] = seed >> 16;
  }
  assert.equal(findLink(noise.toString("base64url")), "incomplete");
});

test("a long link that has a short form is the same link", () => {
  const other = invite({
    run: "-_--AbCd",
    iat: 1_899_900_000,
    exp: 1_900_000_000,
  });
  const long = `${BASE}#${SECRET}.${other}`;
  SHORT.opens(long);
  SHORT.opens(`${long} ${SHORT.whole}`);
});

test("a short link is found beside however much else", () => {
  const spelled = SHORT.fragment.replaceAll("-", "%252D");
  SHORT.opens(`${"h".repeat(45_000)} ${spelled} %2525252541`);
});

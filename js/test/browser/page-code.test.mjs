import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pageCode, spoken } from "../../src/browser/page-code.js";

const built = readFileSync(
  new URL("../../../target/classes/web/index.html", import.meta.url),
  "utf8",
);
const picture = /content="(assets\/invited-[^"]+)"/.exec(built)?.[1] ?? "";
const hex = createHash("sha256").update(built).digest("hex");

/** @param {string} text */
const codeOf = (text) =>
  pageCode(
    /** @type {ArrayBuffer} */ (new TextEncoder().encode(text).buffer),
    crypto.subtle,
  );

test("the code is the hash of the document, wherever it is deployed", async () => {
  assert.equal(await codeOf(built), hex);
  for (const base of [
    "https://allo.example/",
    "http://127.0.0.1:8080/",
    "https://[2001:db8::1]:8443/a/b-c/~d/",
    "https://allo.example/assets/",
  ])
    assert.equal(await codeOf(built.replace(picture, base + picture)), hex);
});

test("anything else in it makes another code", async () => {
  for (const changed of [
    `\ufeff${built}`,
    `${built}\n`,
    built.replace("Allo", "Allo "),
    built.replace(/sha256-./, "sha256-A"),
    built.replace(picture, `https://allo.example/"><script>${picture}`),
    built.replace(picture, `https://allo.example/\0<\0${picture}`),
    built.replace(picture, `javascript:x/${picture}`),
    built.replace(picture, `https://a.example/é/${picture}`),
    built.replace(
      "</head>",
      (end) => `<meta property="og:image" content="https://a/assets/">${end}`,
    ),
  ]) {
    assert.notEqual(changed, built);
    assert.notEqual(await codeOf(changed), hex);
  }
});

test("people compare 128 bits in groups of four", () => {
  assert.equal(
    spoken("0123456789abcdef".repeat(4)),
    "0123 4567 89ab cdef 0123 4567 89ab cdef",
  );
});

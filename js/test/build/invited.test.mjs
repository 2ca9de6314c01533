import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

/** @param {string} name */
const file = (name) => new URL(`../../public/${name}`, import.meta.url);
const html = readFileSync(file("index.html"), "utf8");

/** @param {string} name */
const told = (name) =>
  html.match(`<meta (?:property|name)="${name}" content="([^"]*)">`)?.[1];

test("what messengers show beside a link names nobody and needs nobody else", () => {
  assert.equal(told("og:title"), "You are invited to a video call");
  assert.match(String(told("og:description")), /browser/);
  assert.equal(told("og:image"), "icons/invited.png");
  assert.doesNotMatch(html, /https?:/);
});

test("its picture has the size that the page says, and is small", () => {
  const picture = readFileSync(file(String(told("og:image"))));
  assert.ok(picture.length < 40_000, `${picture.length} bytes`);
  const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
  assert.deepEqual([width, height], [1200, 630]);
  assert.equal(told("og:image:width"), String(width));
  assert.equal(told("og:image:height"), String(height));
});

test("no browser fetches it", () => {
  assert.equal(html.split("invited.png").length, 2);
  const manifest = readFileSync(file("manifest.webmanifest"), "utf8");
  assert.ok(!manifest.includes("invited"));
});

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { inlineScripts, pin } from "../../build/integrity.mjs";

/** @param {string | Buffer} content */
const hash = (content) =>
  `sha256-${createHash("sha256").update(content).digest("base64")}`;

const web = join(import.meta.dirname, "../../../target/classes/web");
const files = JSON.parse(readFileSync(join(web, "files.json"), "utf8"));
/** @param {string} path */
const bytes = (path) => readFileSync(join(web, files[path].file));

const pinned = (
  /** @type {string} */ html,
  /** @type {Record<string, string[]>} */ imports = {},
) =>
  pin(
    html,
    (path) => Buffer.from(`content of ${path}`),
    (path) => imports[path] ?? [],
  );

test("a script and a style are taken by their hash only", () => {
  for (const [before, named, cors] of [
    ['<script src="a.js">', "a.js", " crossorigin"],
    ['<script type="module" src="a.js">', "a.js", ""],
    ['<link rel="stylesheet" href="a.css">', "a.css", " crossorigin"],
    ['<link rel="modulepreload" href="b.js">', "b.js", ""],
  ]) {
    const integrity = hash(`content of ${named}`);
    assert.equal(
      pinned(before),
      before.replace(">", `${cors} integrity="${integrity}">`),
    );
  }
});

test("pictures stay as they are", () => {
  const html =
    '<link rel="icon" href="a.svg"><link rel="manifest" href="a.webmanifest"><img src="a.png">';
  assert.equal(pinned(html), html);
});

test("what scripts import stands in a map before the first of them", () => {
  const html = pinned(
    '<link rel="stylesheet" href="a.css">\n  <script type="module" src="a.js"></script>',
    { "a.js": ["later.js", "before.js"] },
  );
  const [, map] = /<script type="importmap">(.*?)<\/script>/.exec(html) ?? [];
  assert.deepEqual(JSON.parse(map), {
    integrity: {
      "./before.js": hash("content of before.js"),
      "./later.js": hash("content of later.js"),
    },
  });
  assert.ok(html.indexOf("importmap") < html.indexOf('type="module"'));
  assert.deepEqual(inlineScripts(html), [hash(map)]);
});

for (const path of ["/", "/check"]) {
  test(`every script and style that ${path} can load is pinned as built`, () => {
    const html = bytes(path).toString();
    const map = JSON.parse(
      /<script type="importmap">(.*?)<\/script>/.exec(html)?.[1] ??
        '{"integrity":{}}',
    );
    /** @type {Map<string, string>} */
    const known = new Map(
      Object.entries(map.integrity).map(([to, sri]) => [to.slice(1), sri]),
    );
    for (const [tag, to] of html.matchAll(
      /<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+)"[^>]*>/g,
    )) {
      const integrity = / integrity="([^"]+)"/.exec(tag)?.[1];
      if (integrity) known.set(`/${to}`, integrity);
      else assert.match(tag, /rel="(?:icon|apple-touch-icon|manifest)"/);
    }
    for (const [to, integrity] of known)
      assert.equal(integrity, hash(bytes(to)));
    // What they import in turn, by whichever words.
    for (const to of [...known.keys()].filter((to) => to.endsWith(".js")))
      for (const [, name] of bytes(to)
        .toString()
        .matchAll(/(?:from|import)\s*\(?\s*"\.\/([\w.-]+\.js)"/g))
        assert.ok(known.has(`/assets/${name}`), `${to} imports ${name}`);
    for (const to of [...known.keys()].filter((to) => to.endsWith(".css")))
      assert.doesNotMatch(bytes(to).toString(), /@import/);
    assert.deepEqual(files[path].scripts ?? [], inlineScripts(html));
  });
}

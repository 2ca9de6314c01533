import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const SRC = new URL("../src/", import.meta.url);
const modules = readdirSync(SRC).filter((file) => /\.js$/.test(file));

/** What a module imports when it runs; types are no imports.
 * @param {string} file */
function imports(file) {
  const text = readFileSync(new URL(file, SRC), "utf8");
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^;]*?["']([^"']+)["'];/gm,
  );
  return [...found].map(([, from]) => from.replace(/^\.\//, ""));
}

test("channel, connection, devices and seal know nothing but the messages", () => {
  for (const name of ["negotiation", "signaling", "seal", "media", "outbox"]) {
    const others = imports(`${name}.js`).filter(
      (from) => from !== "messages.js",
    );
    assert.deepEqual(others, [], name);
  }
});

test("only main names Elm", () => {
  for (const file of modules) {
    const text = readFileSync(new URL(file, SRC), "utf8");
    const named = imports(file).includes("elm-main") || /\bElm\./.test(text);
    assert.equal(named, file === "main.js", file);
  }
});

test("the fragment is erased before any other module runs", () => {
  assert.equal(imports("main.js")[0], "fragment.js");
  assert.deepEqual(imports("fragment.js"), []);
});

test("no module imports itself by a detour", () => {
  /** @param {string} file @param {string[]} path */
  function follow(file, path) {
    assert.ok(!path.includes(file), [...path, file].join(" → "));
    for (const next of imports(file)) {
      if (modules.includes(next)) follow(next, [...path, file]);
    }
  }
  follow("main.js", []);
});

test("every module is part of a page", () => {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} file */
  function follow(file) {
    if (seen.has(file) || !modules.includes(file)) return;
    seen.add(file);
    imports(file).forEach(follow);
  }
  follow("main.js");
  follow("check.js");
  const typesOnly = ["ports.js"];
  assert.deepEqual(
    modules.filter((file) => !seen.has(file)),
    typesOnly,
  );
});

test("nothing but the page's own modules and Elm is imported", () => {
  for (const file of modules) {
    for (const from of imports(file)) {
      assert.ok(
        modules.includes(from) || from === "elm-main",
        `${file}: ${from}`,
      );
    }
  }
});

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { test } from "node:test";

const SRC = new URL("../src/", import.meta.url);
/** Every module by its path inside src, such as `wire/seal.js`. */
const modules = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.js$/.test(file));

/** What a module imports when it runs, at once or later; types are no imports.
 * @param {string} file */
function imports(file) {
  const text = readFileSync(new URL(file, SRC), "utf8");
  const found = text.matchAll(
    /^(?:import|export)\b[^;"'()]*["']([^"']+)["'];/gm,
  );
  const later = text.matchAll(/\bimport\("(\.[^"]+)"\)(?=\.catch|;)/g);
  return [...found, ...later].map(([, from]) =>
    from.startsWith(".") ? posix.join(posix.dirname(file), from) : from,
  );
}

test("channel, connection, devices and seal know nothing but the messages", () => {
  const apart = [
    "peer/negotiation.js",
    "wire/signal-socket.js",
    "wire/seal.js",
    "wire/outbox.js",
    "devices/media.js",
  ];
  for (const file of apart) {
    const others = imports(file).filter((from) => from !== "wire/messages.js");
    assert.deepEqual(others, [], file);
  }
});

test("only main names Elm", () => {
  for (const file of modules) {
    const text = readFileSync(new URL(file, SRC), "utf8");
    const named = imports(file).includes("elm-main") || /\bElm\./.test(text);
    assert.equal(named, file === "main.js", file);
  }
});

test("the address is taken away by the first thing that the page loads", () => {
  const html = readFileSync(
    new URL("../public/index.html", import.meta.url),
    "utf8",
  );
  const [first] = html.match(/<(?:script|link)\b[^>]*>/) ?? [];
  assert.equal(first, '<script src="session/take-address.js">');
  assert.deepEqual(imports("session/take-address.js"), []);
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
  follow("session/take-address.js");
  follow("main.js");
  follow("check/check.js");
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

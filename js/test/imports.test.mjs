import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";

const JS = new URL("../", import.meta.url);
const SRC = new URL("src/", JS);
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
  const later = text.matchAll(/\bimport\("(\.[^"]+)"\)(?=\.catch|[;,])/g);
  return [...found, ...later].map(([, from]) =>
    from.startsWith(".") ? posix.join(posix.dirname(file), from) : from,
  );
}

/** What it names in types too, by path inside src.
 * @param {string} file */
function names(file) {
  const text = readFileSync(new URL(file, SRC), "utf8");
  return [...text.matchAll(/["'](\.\.?\/[^"'\s]+\.js)["']/g)].map(([, from]) =>
    posix.join(posix.dirname(file), from),
  );
}

/** The folders of src, from the top down: each knows only those below it (docs/architecture.md). */
const FOLDERS = [
  "check",
  "worker",
  "session",
  "call",
  "chat",
  "video",
  "browser",
  "stats",
  "safety",
  "devices",
  "elements",
  "peer",
  "wire",
];
/** Of src itself, what any folder may use; and what it may name as a type. */
const FOR_ALL = ["changes.js", "clock.js"];
const TYPES_FOR_ALL = [...FOR_ALL, "log.js", "ports.js"];

/** Fewer than a person takes in at once. */
const MOST_FILES = 25;
const MOST_LINES = 450;

test("socket, connection, devices and seal know nothing but the messages", () => {
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

test("a folder knows only those below it, in types too", () => {
  const folderOf = (/** @type {string} */ file) => posix.dirname(file);
  const within = modules.filter((file) => folderOf(file) !== ".");
  assert.deepEqual(new Set(within.map(folderOf)), new Set(FOLDERS));
  for (const file of within) {
    const below = FOLDERS.slice(FOLDERS.indexOf(folderOf(file)));
    for (const other of names(file)) {
      const root = imports(file).includes(other) ? FOR_ALL : TYPES_FOR_ALL;
      assert.ok(
        below.includes(folderOf(other)) || root.includes(other),
        `${file} → ${other}`,
      );
    }
  }
});

test("a folder holds few files, and a file few lines", () => {
  /** @type {Map<string, number>} */
  const files = new Map();
  for (const top of ["build", "elm", "public", "src", "test"]) {
    const all = readdirSync(new URL(top, JS), {
      recursive: true,
      withFileTypes: true,
    }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of all) {
      files.set(parentPath, (files.get(parentPath) ?? 0) + 1);
      if (!/\.(?:js|mjs|cjs|css|html)$/.test(name)) continue;
      const text = readFileSync(join(parentPath, name), "utf8");
      const lines = text.split("\n").length - 1;
      assert.ok(lines <= MOST_LINES, `${name}: ${lines} lines`);
    }
  }
  for (const [folder, count] of files)
    assert.ok(count <= MOST_FILES, `${folder}: ${count} files`);
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
  follow("worker/sw.js");
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

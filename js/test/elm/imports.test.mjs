import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const SRC = new URL("../../../elm-src/", import.meta.url);

/** Each module by its name, such as `Room.Member`.
 * @type {Map<string, { text: string, imports: string[] }>} */
const modules = new Map(
  readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".elm"))
    .map((file) => {
      const text = readFileSync(new URL(file, SRC), "utf8");
      const imports = [...text.matchAll(/^import ([\w.]+)/gm)].map(
        ([, name]) => name,
      );
      return [
        file.replaceAll(/[\\/]/g, ".").replace(/\.elm$/, ""),
        { text, imports },
      ];
    }),
);

/** Only imports of our own modules. @param {string} name */
const imports = (name) =>
  (modules.get(name)?.imports ?? []).filter((other) => modules.has(other));

/** `Room.Member` and `Room` both stand for Room. @param {string} name */
const subject = (name) => name.split(".")[0];

/** The folder that a module stands in, empty for the root. @param {string} name */
const folder = (name) => name.split(".").slice(0, -1).join(".");

/** Says which imports lead from modules of some kind to modules that they may not know.
 * @param {(name: string) => boolean} from
 * @param {(name: string) => boolean} may */
function only(from, may) {
  const wrong = [...modules.keys()].filter(from).flatMap((name) =>
    imports(name)
      .filter((other) => !may(other))
      .map((other) => `${name} imports ${other}`),
  );
  assert.deepEqual(wrong, []);
}

test("the parts of the page know nothing of calls", () => {
  only(
    (name) => subject(name) === "Ui",
    (other) => subject(other) === "Ui",
  );
});

test("the room knows nothing but the parts of the page", () => {
  only(
    (name) => subject(name) === "Room",
    (other) => ["Room", "Ui"].includes(subject(other)),
  );
});

test("only pages, what comes in and the program know a page", () => {
  only(
    (name) => !["Page", "Incoming", "Main"].includes(subject(name)),
    (other) => subject(other) !== "Page",
  );
});

test("only the program talks to JavaScript", () => {
  only(
    (name) => name !== "Main",
    (other) => other !== "Ports",
  );
});

test("no two folders import each other, not even by a detour", () => {
  // Sentences and messages name the types of all subjects, which in turn say them.
  const features = [...new Set([...modules.keys()].map(folder))]
    .map(subject)
    .filter((name) => !["", "I18n", "Ports"].includes(name));
  /** @param {string} from @param {string[]} path */
  function follow(from, path) {
    assert.ok(!path.includes(from), [...path, from].join(" → "));
    for (const to of features) {
      if (to !== from && knows(from, to)) follow(to, [...path, from]);
    }
  }
  /** @param {string} from @param {string} to */
  const knows = (from, to) =>
    [...modules.keys()]
      .filter((name) => subject(folder(name)) === from)
      .some((name) =>
        imports(name).some((other) => subject(folder(other)) === to),
      );
  for (const feature of features) follow(feature, []);
});

test("every update has the same shape", () => {
  for (const [name, { text }] of modules) {
    const [, shape] = text.match(/^update : (.+)$/m) ?? [];
    if (shape === undefined || name === "Main") continue;
    assert.match(
      shape,
      /^Shared -> (\w+) -> (\w+) -> \( \2, Effect (\w+\.)?Msg \)$/,
      name,
    );
  }
});

test("every module is part of the page", () => {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} name */
  function follow(name) {
    if (seen.has(name)) return;
    seen.add(name);
    imports(name).forEach(follow);
  }
  follow("Main");
  assert.deepEqual(
    [...modules.keys()].filter((name) => !seen.has(name)),
    [],
  );
});

test("no folder holds more than 25 modules, and no module is longer than 450 lines", () => {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const [name, { text }] of modules) {
    sizes.set(folder(name), (sizes.get(folder(name)) ?? 0) + 1);
    assert.ok(text.split("\n").length <= 451, name);
  }
  assert.ok(sizes.size > 10, "the modules were not found");
  for (const [name, size] of sizes) assert.ok(size <= 25, name);
});

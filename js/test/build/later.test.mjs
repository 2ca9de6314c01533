import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { definitions, divide } from "../../build/elm-later.mjs";

const JS = new URL("../../", import.meta.url);
/** @param {string} file */
const text = (file) => readFileSync(new URL(file, JS), "utf8");

/** @param {string} file of js/public/css, with what it imports */
function classesIn(file) {
  const files = [...text(`public/css/${file}`).matchAll(/@import "(.+)"/g)];
  const rules = files
    .map(([, part]) => text(`public/css/${part}`))
    .join("")
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\{[^{}]*\}/g, "{}");
  return new Set(
    [...rules.matchAll(/\.(-?[a-z][\w-]*)/g)].map(([, name]) => name),
  );
}

test("what stands before a call has its style before it", () => {
  const program = definitions(text("../target/elm/elm.js"));
  const { now } = divide(program, []);
  const early = new Set(
    [...now.join("\n").matchAll(/Attributes\$class\('([^']+)'/g)].flatMap(
      ([, names = ""]) => names.split(" "),
    ),
  );
  assert.ok(early.has("home-start") && early.has("preview"));
  const before = classesIn("app.css");
  const late = [...classesIn("call.css")].filter(
    (name) => early.has(name) && !before.has(name),
  );
  assert.deepEqual(late, []);
});

test("the screen of a call is not in what the page begins with", () => {
  const { now, later } = divide(definitions(text("../target/elm/elm.js")), []);
  const isPart = (/** @type {string[]} */ parts, /** @type {string} */ name) =>
    parts.some((part) => part.startsWith(`var $author$project$${name} `));
  for (const name of [
    "Call$Bar$view",
    "Chat$Panel$view",
    "People$Panel$view",
  ]) {
    assert.ok(isPart(later, name), name);
    assert.ok(!isPart(now, name), name);
  }
  for (const name of ["Page$Home$view", "Page$Lobby$view"])
    assert.ok(isPart(now, name), name);
});

const PROGRAM = `var _Platform_effectManagers;
function F2(fun) { return fun; }
function A2(fun, a, b) { return fun(a, b); }
var $author$project$greeting = 'Hello ';
var $author$project$Call$Tile$view = function (name) {
	return $author$project$greeting + name;
};
var $author$project$Page$Call$init = 'in a call';
var $author$project$Page$Call$view = F2(
	function (name, more) {
		return $author$project$Call$Tile$view(name) + more;
	});
var $author$project$Page$Call$title = function (name) {
	return name + $author$project$Call$Tile$view;
};
var $author$project$Main$main = function (name) {
	return [$author$project$Page$Call$init, A2($author$project$Page$Call$view, name, '!')];
};
var $elm$browser$Browser$Events$init = 'listens';
_Platform_effectManagers = $elm$browser$Browser$Events$init;`;

/** What the program says with both parts of it.
 * @param {string[]} now
 * @param {string[]} later */
function run(now, later) {
  return new Function(
    `const later = {};
     ${now.join("\n")}
     const screen = (() => {
       ${later.join("\n").replace("export const screen =", "return")}
     })();
     Object.assign(later, screen);
     return [...$author$project$Main$main("Ada"), _Platform_effectManagers];`,
  )();
}

test("what only a call needs is called where it has come to", () => {
  const { now, later } = divide(definitions(PROGRAM), []);
  const begun = now.join("\n");
  assert.doesNotMatch(begun, /Call\$Tile|Call\$title/);
  assert.deepEqual(run(now, later), ["in a call", "Hello Ada!", "listens"]);
});

test("what others use stays where they find it", () => {
  const parts = definitions(PROGRAM);
  const { now } = divide(parts, ["$author$project$Call$Tile$view"]);
  assert.match(now.join("\n"), /var \$author\$project\$Call\$Tile\$view/);
});

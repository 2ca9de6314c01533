import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { bundle } from "../../build/bundle.mjs";
import { unlessUnchanged } from "../../build/stamp.mjs";

/** @type {string} */
let project;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "allo-build-"));
  write(
    "elm.js",
    "(function(scope){\n'use strict';\nscope['Elm'] = {Main: 'program'};}(this));",
  );
  write(
    "js/src/main.js",
    'import { Elm } from "elm-main";\nconsole.log(Elm);\n',
  );
  write("js/public/app.css", '@import "./part.css";\n');
  write("js/public/part.css", `.a { color: ${"red".repeat(50)} }\n`);
  write(
    "js/public/index.html",
    '<link href="app.css"><script src="main.js"></script>',
  );
});
afterEach(() => rmSync(project, { recursive: true }));

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

const web = (/** @type {string[]} */ ...path) => join(project, "web", ...path);
const build = () =>
  bundle({ project, elm: join(project, "elm.js"), web: web() });
const files = () => JSON.parse(readFileSync(web("files.json"), "utf8"));
const find = (/** @type {RegExp} */ path) =>
  Object.keys(files()).find((key) => path.test(key));

test("the page refers to its hashed script and style", async () => {
  await build();
  const index = readFileSync(web("index.html"), "utf8");
  assert.match(index, /href="assets\/app-\w{8}\.css"/);
  assert.match(index, /src="assets\/main-\w{8}\.js"/);
  assert.deepEqual(Object.keys(files()).length, 4);
});

test("another document is a page of its own, under its name", async () => {
  write("js/src/other.js", "console.log(3);\n");
  write("js/public/other.html", '<script src="other.js"></script>');
  await build();
  assert.equal(files()["/other"].file, "other.html");
  assert.equal(files()["/other"].immutable, false);
  assert.equal(files()["/other.html"], undefined);
  assert.match(
    readFileSync(web("other.html"), "utf8"),
    /src="assets\/other-\w{8}\.js"/,
  );
  assert.ok(!find(/main/)?.includes("other"));
});

test("a picture of the page and of its style is one file", async () => {
  write("js/public/icons/logo.svg", "<svg/>");
  write("js/public/part.css", '.a { background: url("icons/logo.svg") }\n');
  write(
    "js/public/index.html",
    '<link href="app.css"><link href="icons/logo.svg">',
  );
  await build();
  const pictures = Object.keys(files()).filter((path) => path.endsWith(".svg"));
  assert.equal(pictures.length, 1);
  assert.match(pictures[0], /^\/assets\/logo-\w{8}\.svg$/);
  const style = readFileSync(web(files()[find(/app-.*css/)].file), "utf8");
  assert.ok(
    style.includes(`url(${pictures[0].replace("/assets", ".")})`),
    style,
  );
});

test("the picture that messengers show is a hashed file", async () => {
  write("js/public/icons/invited.png", "png");
  write(
    "js/public/index.html",
    '<meta property="og:image" content="icons/invited.png"><meta property="og:image:width" content="9">',
  );
  await build();
  assert.match(
    readFileSync(web("index.html"), "utf8"),
    /property="og:image" content="assets\/invited-\w{8}\.png">.*content="9"/,
  );
  assert.equal(files()[find(/invited/)].immutable, true);
});

test("what is imported later is found next to the script, wherever the page stands", async () => {
  write("js/src/main.js", 'import("./later.js");\n');
  write("js/src/later.js", "console.log(4);\n");
  await build();
  const main = readFileSync(web(files()[find(/main/)].file), "utf8");
  assert.match(main, /import\("\.\/later-\w{8}\.js"\)/);
});

test("what is hashed is immutable and the page is not", async () => {
  await build();
  assert.equal(files()["/"].immutable, false);
  assert.equal(files()[find(/main/)].immutable, true);
});

test("another content has another name", async () => {
  await build();
  const before = find(/main/);
  write("js/src/main.js", "console.log(2);\n");
  await build();
  assert.notEqual(find(/main/), before);
});

test("a document asks at once for all that its script cannot begin without", async () => {
  write("js/src/shared.js", "export const shared = [1, 2, 3];\n");
  write(
    "js/src/later.js",
    'import { shared } from "./shared.js"; alert(shared);\n',
  );
  write(
    "js/src/main.js",
    'import { shared } from "./shared.js"; alert(shared); import("./later.js");\n',
  );
  write(
    "js/public/index.html",
    '<script type="module" src="main.js"></script>',
  );
  await build();
  const chunk = find(/chunk/).slice(1);
  const html = readFileSync(web("index.html"), "utf8");
  const asked = [
    ...html.matchAll(/<(?:link|script)[^>]* (?:href|src)="([^"]+)"/g),
  ];
  assert.deepEqual(
    asked.map(([, path]) => path),
    [chunk, find(/main/).slice(1)],
    "what comes later is not asked for",
  );
});

test("compressed twins hold the same bytes", async () => {
  await build();
  const { file, br, gzip } = files()[find(/app-.*css/)];
  assert.ok(br && gzip);
  const content = readFileSync(web(file));
  assert.ok(
    brotliDecompressSync(readFileSync(web(`${file}.br`))).equals(content),
  );
  assert.ok(gunzipSync(readFileSync(web(`${file}.gz`))).equals(content));
});

test("icons of the manifest are hashed and the rest keeps its name", async () => {
  write("js/public/icons/192.png", "png");
  write(
    "js/public/app.webmanifest",
    '{"start_url": "../", "icons": [{"src": "icons/192.png"}]}',
  );
  write("js/public/robots.txt", "User-agent: *\nDisallow: /\n");
  write("js/public/index.html", '<link href="app.webmanifest">');
  await build();
  const manifest = readFileSync(web(files()[find(/webmanifest/)].file), "utf8");
  assert.match(manifest, /"start_url": "\.\.\/".*"src": "192-\w{8}\.png"/);
  assert.equal(files()["/robots.txt"].immutable, false);
});

test("a reference to another site is refused", async () => {
  write("js/public/index.html", '<link href="https://fonts.example/a.css">');
  await assert.rejects(
    build,
    /js\/public\/index\.html: there is no https:\/\/fonts\.example/,
  );
});

test("a reference to a missing file is refused", async () => {
  write("js/public/index.html", '<link href="gone.css">');
  await assert.rejects(build, /js\/public\/index\.html: there is no gone\.css/);
});

test("a mistake in a script stops the build with its path and line", async () => {
  write("js/src/main.js", "const a = 1;\nconst a = 2;\n");
  await assert.rejects(
    build,
    /already been declared[\s\S]*js\/src\/main\.js:2:6/,
  );
});

test("a file of an unknown type is refused", async () => {
  write("js/public/notes.docx", "");
  await assert.rejects(build, /notes\.docx: no content type is known/);
});

test("a step runs again only when its inputs change or its output is gone", async () => {
  let runs = 0;
  const step = () =>
    unlessUnchanged(
      "Step",
      {
        inputs: [join(project, "js")],
        output: web("out"),
        stamp: join(project, "out.stamp"),
      },
      () => {
        runs++;
        write("web/out", "");
      },
    );
  await step();
  await step();
  assert.equal(runs, 1);
  write("js/src/main.js", "changed");
  await step();
  assert.equal(runs, 2);
  rmSync(web("out"));
  await step();
  assert.equal(runs, 3);
});

test("a step that failed runs again", async () => {
  const files = {
    inputs: [],
    output: join(project, "elm.js"),
    stamp: join(project, "stamp"),
  };
  await unlessUnchanged("Step", files, () => {});
  rmSync(files.stamp);
  await assert.rejects(
    unlessUnchanged("Step", files, () => Promise.reject(new Error("no"))),
  );
  let runs = 0;
  await unlessUnchanged("Step", files, () => runs++);
  assert.equal(runs, 1);
});

test("the words of each language but English are a file of their own", async () => {
  write(
    "elm.js",
    `(function(scope){
'use strict';
function F2(fun) {
  return fun;
}
var $author$project$greet = function (name) {
  return 'greeting ' + name;
};
var $author$project$I18n$English$words = {a: 'Hello'};
var $author$project$I18n$German$Chat$words = F2(
  $author$project$greet);
var $author$project$I18n$German$words = {a: 'Guten Tag', b: $author$project$I18n$German$Chat$words};
var $author$project$I18n$Language$words = function (language) {
  switch (language) {
    case 0:
      return $author$project$I18n$English$words;
    default:
      return $author$project$I18n$German$words;
  }
};
scope['Elm'] = {Main: $author$project$I18n$Language$words};}(this));`,
  );
  write(
    "js/src/main.js",
    `import { Elm, spoken } from "elm-main";
const first = Elm.Main(1).a;
spoken.German = (await import("elm-words/German")).words;
globalThis.said = [first, Elm.Main(1).a, Elm.Main(1).b("Ada")];`,
  );
  await build();

  const main = find(/main/) ?? "";
  const german = find(/German/) ?? "";
  assert.doesNotMatch(readFileSync(web(main), "utf8"), /Guten Tag/);
  assert.match(readFileSync(web(german), "utf8"), /Guten Tag/);
  await import(`${pathToFileURL(web(main))}`);
  assert.deepEqual(/** @type {any} */ (globalThis).said, [
    "Hello",
    "Guten Tag",
    "greeting Ada",
  ]);
});

import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { compileElm } from "../../build/elm.mjs";
import { lendCache } from "../../build/elm-cache.mjs";

const elmJson = JSON.parse(
  readFileSync(new URL("../../../elm.json", import.meta.url), "utf8"),
);

/** @type {string} */
let project;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "allo-build-"));
  mkdirSync(join(project, "elm-src"));
  // No package site and nothing fetched before, whatever the machine has.
  process.env.ELM_HOME = join(project, "elm-home");
  process.env.https_proxy = "http://127.0.0.1:1";
});
afterEach(() => rmSync(project, { recursive: true }));

/**
 * @param {object} json
 * @param {string} main
 */
function write(json, main) {
  writeFileSync(join(project, "elm.json"), JSON.stringify(json));
  writeFileSync(join(project, "elm-src/Main.elm"), main);
}

const compile = () => compileElm(project, join(project, "out/elm.js"));

test("a program compiles without the package site", () => {
  write(
    elmJson,
    'module Main exposing (main)\nimport Html\nmain = Html.text "Allo"\n',
  );
  compile();
  assert.match(
    readFileSync(join(project, "out/elm.js"), "utf8"),
    /_Platform_export/,
  );
});

test("a program compiles again after elm.json was written again", () => {
  const main =
    'module Main exposing (main)\nimport Html\nmain = Html.text "Allo"\n';
  write(elmJson, main);
  compile();
  write(elmJson, main);
  compile();
});

test("a mistake keeps the compiler's message and the path", () => {
  write(
    elmJson,
    "module Main exposing (main)\nimport Html\nmain = Html.text 5\n",
  );
  assert.throws(
    compile,
    /TYPE MISMATCH -+ elm-src\/Main\.elm[\s\S]*Html\.text 5/,
  );
});

test("other dependencies than the cache holds are refused by name", () => {
  const { "elm/url": _, ...direct } = elmJson.dependencies.direct;
  write({ ...elmJson, dependencies: { ...elmJson.dependencies, direct } }, "");
  assert.throws(
    () => lendCache(project),
    /"dependencies" differs .*"elm\/url":"1\.0\.0"/,
  );
});

test("the lent cache begins with the time of elm.json in picoseconds and its directories", () => {
  write({ ...elmJson, "source-directories": ["elm-src", "more"] }, "");
  lendCache(project);
  const bytes = readFileSync(join(project, "elm-stuff/0.19.1/d.dat"));
  const count = Number(bytes.readBigUInt64BE(2));
  const time = bytes
    .subarray(10, 10 + count)
    .reverse()
    .toString("hex");
  assert.equal(
    BigInt(`0x${time}`),
    statSync(join(project, "elm.json"), { bigint: true }).mtimeNs * 1000n,
  );
  const word = (/** @type {number} */ value) =>
    `\0\0\0\0\0\0\0${String.fromCharCode(value)}`;
  assert.ok(
    bytes
      .subarray(10 + count)
      .toString("latin1")
      .startsWith(`\0\x01${word(7)}elm-src${word(1)}\x01${word(4)}more`),
  );
});

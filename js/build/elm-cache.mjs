// Lends the Elm compiler its dependency cache where its package site cannot be reached.
// Why this is sound, and what it rests on: docs/decisions/010-build-elm-without-its-package-site.md
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const lent = join(
  dirname(createRequire(import.meta.url).resolve("elm-hot/package.json")),
  "test/fixtures",
);

// How the d.dat of elm-hot 1.1.6 begins: a project written at this time, with sources in ".".
const LENT_TIME = 1611769816224451284000n;
const LENT_SOURCES = ["."];

/**
 * Fills `elm-stuff/0.19.1` for the elm.json of `project`. Throws when that elm.json names other
 * dependencies than the cache holds, or when the cache is not the known one.
 *
 * @param {string} project the directory of elm.json
 */
export function lendCache(project) {
  const elmJson = join(project, "elm.json");
  const ours = JSON.parse(readFileSync(elmJson, "utf8"));
  const theirs = JSON.parse(readFileSync(join(lent, "elm.json"), "utf8"));
  for (const key of [
    "type",
    "elm-version",
    "dependencies",
    "test-dependencies",
  ]) {
    if (canonical(ours[key]) !== canonical(theirs[key])) {
      throw new Error(
        `elm.json: Elm's package site cannot be reached, and "${key}" differs from what can be ` +
          `built without it, which is ${canonical(theirs[key])}`,
      );
    }
  }
  const stuff = join(lent, "elm-stuff/0.19.1");
  const details = readFileSync(join(stuff, "d.dat"));
  const lentHead = head(LENT_TIME, LENT_SOURCES);
  if (!details.subarray(0, lentHead.length).equals(lentHead)) {
    throw new Error(
      "elm-hot: d.dat does not begin as that of version 1.1.6 does",
    );
  }
  const written = statSync(elmJson, { bigint: true }).mtimeNs * 1000n;
  const target = join(project, "elm-stuff/0.19.1");
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const file of ["i.dat", "o.dat"]) {
    copyFileSync(join(stuff, file), join(target, file));
  }
  writeFileSync(
    join(target, "d.dat"),
    Buffer.concat([
      head(written, ours["source-directories"]),
      details.subarray(lentHead.length),
    ]),
  );
}

/**
 * The start of d.dat in Haskell's Data.Binary: elm.json's time in picoseconds, the mark of a valid
 * application, then its source directories, the first apart since the list cannot be empty.
 *
 * @param {bigint} time
 * @param {string[]} sources
 */
export function head(time, [first, ...others]) {
  return Buffer.concat([
    largeInteger(time),
    Buffer.of(0),
    directory(first),
    word64(others.length),
    ...others.map(directory),
  ]);
}

/** @param {bigint} value */
function largeInteger(value) {
  const bytes = [];
  for (let rest = value; rest > 0n; rest >>= 8n) {
    bytes.push(Number(rest & 0xffn));
  }
  return Buffer.concat([
    Buffer.of(1, 1),
    word64(bytes.length),
    Buffer.from(bytes),
  ]);
}

/** @param {string} path relative to elm.json */
function directory(path) {
  // Text is counted in characters, which are bytes only in ASCII.
  if (!/^[\x20-\x7e]+$/.test(path)) {
    throw new Error(
      `elm.json: the source directory "${path}" is not plain ASCII`,
    );
  }
  return Buffer.concat([
    Buffer.of(1),
    word64(path.length),
    Buffer.from(path, "latin1"),
  ]);
}

/** @param {number} value */
function word64(value) {
  const word = Buffer.alloc(8);
  word.writeBigUInt64BE(BigInt(value));
  return word;
}

/** @param {unknown} value */
function canonical(value) {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort())
      : inner,
  );
}

// One thing has one name in each language: docs/translating.md lists the terms, for people and for
// this test.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { WORDS } from "../src/worker/words.js";
import { ofLanguages, spokenTexts } from "./fakes/spoken-texts.mjs";

/** @param {string} path inside the repository */
const at = (path) => new URL(`../../${path}`, import.meta.url);
/** @param {string} path */
const read = (path) => readFileSync(at(path), "utf8");

/** The rows of the table below a heading. @param {string} heading @returns {string[][]} */
function table(heading) {
  const [, section = ""] = read("docs/translating.md").split(`## ${heading}\n`);
  return section
    .split("\n## ")[0]
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    )
    .filter(([first]) => !/^-+$/.test(first ?? ""));
}

/** Pictures, whose names are no terms. */
const PICTURES = "Connection.signs";

/**
 * A pattern for what a cell lists: `sperr…` is any word that begins so, `frapp… à la porte` has a
 * word's end in the middle.
 * @param {string} cell
 * @param {string} flags
 */
const pattern = (cell, flags = "iu") =>
  new RegExp(
    `(?<!\\p{L})(${cell.split(", ").join("|").replaceAll("…", "\\p{L}*")})(?!\\p{L})`,
    flags,
  );

const tags = ofLanguages("tag");

const [head = [], ...terms] = table("Terms");
const languages = head.slice(1);
const english = spokenTexts("English");

test("the table of terms has a column for each language of the page", () => {
  const folders = readdirSync(at("elm-src/I18n/"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  assert.deepEqual([...head].sort(), folders.sort());
  assert.ok(terms.length > 9);
});

for (const [at, language] of languages.entries()) {
  const texts = spokenTexts(language);

  test(`${language} has a text for each English one`, () => {
    assert.deepEqual([...texts.keys()].sort(), [...english.keys()].sort());
  });

  for (const [term = "", ...translations] of terms) {
    const wanted = translations[at] ?? "";
    test(`${language} calls ${term} ${wanted}`, () => {
      const uses = [...english].filter(
        ([key, said]) => key !== PICTURES && pattern(term).test(said),
      );
      assert.ok(uses.length > 0, "the page never says it");
      const others = uses.filter(
        ([key]) => !pattern(wanted).test(texts.get(key) ?? ""),
      );
      assert.deepEqual(
        others.map(([key]) => `${key}: ${texts.get(key)}`),
        [],
      );
    });
  }
}

/**
 * All that is said in a language: by the page, its self-test, the service worker and error pages.
 * @param {string} language
 */
function everything(language) {
  const said = [...spokenTexts(language)];
  const selfTest = read(`js/src/check/${language.toLowerCase()}.js`);
  for (const [text] of selfTest.matchAll(/"[^"]*"/g)) {
    said.push(["self-test", JSON.parse(text)]);
  }
  const tag = tags[language] ?? "";
  const errors = read(
    `src/main/resources/app/allo/web/errors/${tag}.properties`,
  );
  for (const [, key = "", text = ""] of errors.matchAll(/^(\S+) = (.*)$/gm)) {
    said.push([key, text]);
  }
  const worker = /** @type {Record<string, object>} */ (WORDS)[String(tag)];
  return [...said, ...Object.entries(worker)];
}

const [columns = [], ...never] = table("Never");

for (const [at, language] of columns.slice(0, -1).entries()) {
  for (const row of never.filter((row) => row[at])) {
    const words = row[at] ?? "";
    test(`${language} never says ${words}`, () => {
      const said = everything(language).filter(([, text]) =>
        pattern(words, "u").test(text),
      );
      assert.deepEqual(said, []);
    });
  }
}

test("French has a no-break space before each : ; ? ! and within its quotes", () => {
  const said = everything("French").filter(([, text]) =>
    /[^\u00a0\u202f(][:;?!»](?!\/)|«[^\u00a0\u202f]/.test(text),
  );
  assert.deepEqual(said, []);
});

// docs/translating.md names these places.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { LANGUAGES as FETCHED } from "../src/browser/languages.js";
import { LANGUAGES } from "../src/check/words.js";
import { WORDS } from "../src/worker/words.js";
import { ofLanguages } from "./fakes/spoken-texts.mjs";

/** @param {string} path inside the repository */
const at = (path) => new URL(`../../${path}`, import.meta.url);
/** @param {string} path */
const read = (path) => readFileSync(at(path), "utf8");
/** @param {string} text @param {RegExp} pattern with a group */
const all = (text, pattern) =>
  [...text.matchAll(pattern)].map(([, found]) => found);

const names = ofLanguages("tag");
const tags = Object.values(names).sort();

test("each language of the page is a file and a folder with the same files", () => {
  assert.ok(tags.length > 3);
  const entries = readdirSync(at("elm-src/I18n/"), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  assert.deepEqual(
    folders.map(({ name }) => name).sort(),
    Object.keys(names).sort(),
  );
  const files = readdirSync(at("elm-src/I18n/English/")).sort();
  for (const language of Object.keys(names)) {
    assert.ok(read(`elm-src/I18n/${language}.elm`), language);
    assert.deepEqual(
      readdirSync(at(`elm-src/I18n/${language}/`)).sort(),
      files,
      language,
    );
    assert.equal(ofLanguages("words")[language], `I18n.${language}.words`);
  }
});

test("the page and its self-test speak the same languages, by the same names", () => {
  const own = ofLanguages("name");
  assert.deepEqual(
    Object.entries(LANGUAGES)
      .map(([tag, { name }]) => [tag, name])
      .sort(),
    Object.entries(names)
      .map(([language, tag]) => [tag, own[language]])
      .sort(),
  );
});

test("what the service worker shows speaks the languages of the page", () => {
  assert.deepEqual(Object.keys(WORDS).sort(), tags);
  const keys = Object.keys(WORDS.en);
  for (const words of Object.values(WORDS))
    assert.deepEqual(Object.keys(words), keys);
});

test("what shows without JavaScript speaks the languages of the page", () => {
  for (const page of ["index.html", "check.html"]) {
    const html = read(`js/public/${page}`);
    const [, own] = html.match(/<html lang="(\w+)"/) ?? [];
    const [, said = ""] = html.split(/<\/?noscript>/);
    assert.deepEqual(
      [own, ...all(said, /<p lang="(\w+)">/g)].sort(),
      tags,
      page,
    );
  }
});

test("the server's error pages speak the languages of the page", () => {
  const errors = "src/main/resources/app/allo/web/errors/";
  const files = all(
    readdirSync(at(errors)).join("\n"),
    /^(\w+)\.properties$/gm,
  );
  assert.deepEqual(files.sort(), tags);
  const [, list = ""] =
    read("src/main/java/app/allo/web/ErrorPage.java").match(
      /LANGUAGES = List\.of\(([^)]*)\)/,
    ) ?? [];
  assert.deepEqual(all(list, /"(\w+)"/g).sort(), tags);
});

test("the words of each language but English are fetched by its tag", () => {
  assert.deepEqual(
    [
      ["English", "en"],
      ...Object.entries(FETCHED).map(([tag, { name }]) => [name, tag]),
    ].sort(),
    Object.entries(names).sort(),
  );
});

import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../../elm-src/I18n/", import.meta.url);
const TOKEN = /"((?:[^"\\]|\\.)*)"|\b([a-z]\w*) =(?=\s)|([{}])/g;

/**
 * What a language of the page says, by where it stands: `Hosting.links`. The pieces of a sentence
 * that is put together stand behind each other, with … for what comes between.
 *
 * @param {string} language the name of its folder
 * @returns {Map<string, string>}
 */
export function spokenTexts(language) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  const files = readdirSync(new URL(`${language}/`, folder));
  for (const file of [
    `${language}.elm`,
    ...files.map((name) => `${language}/${name}`),
  ]) {
    const name =
      file === `${language}.elm`
        ? "Words"
        : file.slice(language.length + 1, -4);
    for (const [key, text] of inElm(
      readFileSync(new URL(file, folder), "utf8"),
    )) {
      texts.set(`${name}.${key}`, text);
    }
  }
  return texts;
}

/** What one function of the Elm module says of each language.
 * @param {string} name @returns {Record<string, string>} */
export function ofLanguages(name) {
  const [, body = ""] = readFileSync(
    new URL("Language.elm", folder),
    "utf8",
  ).split(`\n${name} : `);
  const [own] = body.split("\n\n\n");
  return Object.fromEntries(
    [...own.matchAll(/^ {8}(\w+) ->\s+"?([^"\n]+)/gm)].map(([, of, said]) => [
      of,
      said,
    ]),
  );
}

/** @param {string} source @returns {Map<string, string>} */
function inElm(source) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  /** @type {string[]} the fields of the records around */
  const path = [];
  let field = "";
  for (const [, said, named, brace] of source.matchAll(TOKEN)) {
    if (brace === "{") {
      path.push(field);
    } else if (brace === "}") {
      field = path.pop() ?? "";
    } else if (named) {
      field = named;
    } else {
      const key = [...path.slice(1), field].filter(Boolean).join(".");
      const before = texts.get(key);
      texts.set(
        key,
        before === undefined ? plain(said) : `${before}…${plain(said)}`,
      );
    }
  }
  return texts;
}

/** @param {string} [literal] without its quotes */
function plain(literal = "") {
  return literal
    .replace(/\\u\{([0-9A-F]+)\}/gi, (_, code) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/\\(["\\])/g, "$1");
}

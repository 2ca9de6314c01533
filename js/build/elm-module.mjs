import { readFileSync } from "node:fs";

const START = "(function(scope){\n'use strict';\n";
const END = "}(this));";

/** The language that the page speaks until the words of another one have come. */
const FIRST = "English";

const WORDS = "$author$project$I18n$";

/**
 * esbuild plugin: the compiled Elm program as the module "elm-main", which exports `Elm`. Its outer
 * function is taken off, so that the bundler sees what is unused and can shorten every name. The words of
 * a language become a module of their own, such as "elm-words/German", which exports `words`: the
 * program says them once they are in `spoken`, by that name. Decision 384.
 *
 * @param {string} program the file elm.js
 * @returns {import("esbuild").Plugin}
 */
export function elmModule(program) {
  return {
    name: "elm",
    setup(build) {
      build.onResolve({ filter: /^elm-(main$|words\/)/ }, ({ path }) => ({
        path,
        namespace: "elm",
      }));
      build.onLoad({ filter: /.*/, namespace: "elm" }, ({ path }) => ({
        contents: asModule(program, path),
      }));
    },
  };
}

/** Elm's makers and callers of curried functions (guide.elm-lang.org/optimization/asset_size). */
const PURE = /^function [FA]\d\(/gm;

/**
 * @param {string} program
 * @param {string} path "elm-main" or "elm-words/…"
 */
function asModule(program, path) {
  const text = readFileSync(program, "utf8").trim();
  if (!text.startsWith(START) || !text.endsWith(END)) {
    throw new TypeError(`${program} does not look like what Elm 0.19.1 makes`);
  }
  const { main, languages } = split(text.slice(START.length, -END.length));
  const [, language] = path.split("/");
  if (!language) return main;
  const words = languages.get(language);
  if (!words) throw new Error(`${program} speaks no ${language}`);
  return words;
}

/**
 * The module of the program, and those of its languages.
 * @param {string} body
 */
function split(body) {
  // Elm begins each definition in the first column, and nothing else but a few loose calls.
  const parts = body.split(/\n(?=(?:var|function) )/);
  const languages = new Map();
  for (const [, name = ""] of body.matchAll(
    /\breturn \$author\$project\$I18n\$(\w+)\$words;/g,
  )) {
    if (name === FIRST) continue;
    const own = `var ${WORDS}${name}$`;
    const words = parts.filter((part) => part.startsWith(own));
    languages.set(name, words.join("\n"));
  }
  const rest = parts
    .filter(
      (part) =>
        ![...languages.keys()].some((name) =>
          part.startsWith(`var ${WORDS}${name}$`),
        ),
    )
    .join("\n");
  const lent = new Set();
  for (const [name, words] of languages) {
    const names = foreign(words, rest);
    for (const each of names) lent.add(each);
    languages.set(
      name,
      `import { ${names.join(", ")} } from "elm-main";\n${words}\nexport const words = ${WORDS}${name}$words;\n`,
    );
  }
  const main = rest
    .replace(PURE, "/* @__NO_SIDE_EFFECTS__ */ $&")
    .replace(
      /\breturn \$author\$project\$I18n\$(\w+)\$words;/g,
      (said, name) =>
        name === FIRST
          ? said
          : `return spoken.${name} ?? spoken.meanwhile ?? ${WORDS}${FIRST}$words;`,
    );
  return {
    main: `const scope = {};\nexport const spoken = {};\n${main}\nexport const Elm = scope.Elm;\nexport { ${[...lent].join(", ")} };\n`,
    languages,
  };
}

/**
 * What some code uses that is defined elsewhere.
 * @param {string} code
 * @param {string} elsewhere
 */
function foreign(code, elsewhere) {
  const defined = new Set(
    [...elsewhere.matchAll(/^(?:var|function) ([\w$]+)/gm)].map(
      ([, name]) => name,
    ),
  );
  const used = new Set(
    [...code.matchAll(/(?<![\w$.])[\w$]+/g)].map(([name]) => name),
  );
  return [...used].filter((name) => defined.has(name)).sort();
}

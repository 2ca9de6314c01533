import { readFileSync } from "node:fs";
import { definitions, divide, wordsIn } from "./elm-later.mjs";

const START = "(function(scope){\n'use strict';\n";
const END = "}(this));";

/** The language that the page speaks until the words of another one have come. */
const FIRST = "English";

const WORDS = "$author$project$I18n$";
/** Where the program turns to the words of a language. */
const SAID = /\breturn \$author\$project\$I18n\$(\w+)\$words;/g;

/**
 * esbuild plugin: the compiled Elm program as the module "elm-main", which exports `Elm`. Its outer
 * function is taken off, so that the bundler sees what is unused and can shorten every name. The words of
 * a language become a module of their own, such as "elm-words/German", which exports `words`: the
 * program says them once they are in `spoken`, by that name (decision 384). So does what only a call needs,
 * "elm-call", which exports `screen`: all of it has to be in `later` before a call begins (decision 430).
 *
 * @param {string} program the file elm.js
 * @returns {import("esbuild").Plugin}
 */
export function elmModule(program) {
  return {
    name: "elm",
    setup(build) {
      build.onResolve({ filter: /^elm-(main$|call$|words\/)/ }, ({ path }) => ({
        path,
        namespace: "elm",
      }));
      /** @type {Map<string, string> | undefined} */
      let modules;
      build.onLoad({ filter: /.*/, namespace: "elm" }, ({ path }) => {
        modules ??= asModules(program);
        const contents = modules.get(path);
        if (contents === undefined) throw new Error(`there is no ${path}`);
        return { contents };
      });
    },
  };
}

/** Elm's makers and callers of curried functions (guide.elm-lang.org/optimization/asset_size). */
const PURE = /^function [FA]\d\(/gm;

/**
 * The module of the program, and those of its languages, by what imports call them.
 * @param {string} program
 */
function asModules(program) {
  const text = readFileSync(program, "utf8").trim();
  if (!text.startsWith(START) || !text.endsWith(END)) {
    throw new TypeError(`${program} does not look like what Elm 0.19.1 makes`);
  }
  return split(text.slice(START.length, -END.length));
}

/**
 * @param {string} body
 * @returns {Map<string, string>}
 */
function split(body) {
  const names = [...body.matchAll(SAID)]
    .map(([, name = ""]) => name)
    .filter((name) => name !== FIRST);
  const parts = definitions(body);
  const speaker = (/** @type {string} */ part) =>
    names.find((name) => part.startsWith(`var ${WORDS}${name}$`));
  const { now, later } = divide(
    parts.filter((part) => !speaker(part)),
    names.flatMap((name) =>
      parts.filter((part) => speaker(part) === name).flatMap(wordsIn),
    ),
  );
  const rest = now.join("\n");
  const defined = new Set(definedIn(rest));
  const modules = new Map();
  /** @type {Set<string>} */
  const lent = new Set();

  /**
   * @param {string} name
   * @param {string} text
   */
  function add(name, text) {
    const own = new Set(definedIn(text));
    const borrowed = [...new Set(wordsIn(text))]
      .filter((one) => defined.has(one) && !own.has(one))
      .sort();
    for (const one of borrowed) lent.add(one);
    modules.set(
      name,
      `import { ${borrowed.join(", ")} } from "elm-main";\n${text}\n`,
    );
  }

  for (const name of names) {
    const words = parts.filter((part) => speaker(part) === name).join("\n");
    add(
      `elm-words/${name}`,
      `${words}\nexport const words = ${WORDS}${name}$words;`,
    );
  }
  add("elm-call", later.join("\n"));
  const main = rest
    .replace(PURE, "/* @__NO_SIDE_EFFECTS__ */ $&")
    .replace(SAID, (said, name) =>
      name === FIRST
        ? said
        : `return spoken.${name} ?? spoken.meanwhile ?? ${WORDS}${FIRST}$words;`,
    );
  return modules.set(
    "elm-main",
    `const scope = {};\nexport const spoken = {};\nexport const later = {};\n${main}\nexport const Elm = scope.Elm;\nexport { ${[...lent].join(", ")} };\n`,
  );
}

/** @param {string} text */
function definedIn(text) {
  return [...text.matchAll(/^(?:var|function) ([\w$]+)/gm)].map(
    ([, name = ""]) => name,
  );
}

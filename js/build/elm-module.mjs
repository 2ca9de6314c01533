import { readFileSync } from "node:fs";

const START = "(function(scope){\n'use strict';\n";
const END = "}(this));";

/**
 * esbuild plugin: the compiled Elm program as the module "elm-main", which exports `Elm`. Its outer
 * function is taken off, so that the bundler sees what is unused and can shorten every name.
 *
 * @param {string} program the file elm.js
 * @returns {import("esbuild").Plugin}
 */
export function elmModule(program) {
  return {
    name: "elm",
    setup(build) {
      build.onResolve({ filter: /^elm-main$/ }, () => ({
        path: "elm-main",
        namespace: "elm",
      }));
      build.onLoad({ filter: /.*/, namespace: "elm" }, () => ({
        contents: asModule(program),
      }));
    },
  };
}

/** Elm's makers and callers of curried functions (guide.elm-lang.org/optimization/asset_size). */
const PURE = /^function [FA]\d\(/gm;

/** @param {string} program */
function asModule(program) {
  const text = readFileSync(program, "utf8").trim();
  if (!text.startsWith(START) || !text.endsWith(END)) {
    throw new TypeError(`${program} does not look like what Elm 0.19.1 makes`);
  }
  const body = text
    .slice(START.length, -END.length)
    .replace(PURE, "/* @__NO_SIDE_EFFECTS__ */ $&");
  return `const scope = {};\n${body}\nexport const Elm = scope.Elm;\n`;
}

// Compiles elm-src into target/elm/elm.js.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { lendCache } from "./elm-cache.mjs";

/** The compiler tells no exit codes apart; this sentence stands in each of its network errors. */
const NO_NETWORK = /\bso\s+I\s+(?:tried|wanted)\s+to\s+fetch:/;

/**
 * Compiles the Elm program, optimized. Throws with the compiler's own message.
 *
 * @param {string} project the directory of elm.json
 * @param {string} output where the program goes
 */
export function compileElm(project, output) {
  const compiler = findCompiler();
  mkdirSync(join(output, ".."), { recursive: true });
  // From the directory of elm.json, so that the paths in messages are those of the repository.
  const make = () =>
    spawnSync(
      compiler,
      [
        "make",
        "--optimize",
        `--output=${relative(project, output)}`,
        "elm-src/Main.elm",
      ],
      { cwd: project, encoding: "utf8" },
    );
  let made = make();
  if (made.status !== 0 && NO_NETWORK.test(made.stderr ?? "")) {
    lendCache(project);
    console.log(
      "Elm's package site cannot be reached: building with the cache that elm-hot holds",
    );
    made = make();
  }
  if (made.error) {
    throw new Error(`${compiler}: ${made.error.message}`);
  }
  if (made.status !== 0) {
    throw new Error(
      made.stderr.trim() || `elm make ended with ${made.status ?? made.signal}`,
    );
  }
}

function findCompiler() {
  const name = `@elm_binaries/${process.platform}_${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    return require.resolve(
      `${name}/${process.platform === "win32" ? "elm.exe" : "elm"}`,
    );
  } catch {
    throw new Error(
      existsSync(new URL("../node_modules/elm", import.meta.url))
        ? `There is no Elm compiler for this machine (npm package ${name})`
        : "js/node_modules is missing: run npm ci in js/",
    );
  }
}

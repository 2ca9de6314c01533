import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * Runs `step` unless its output exists and its inputs have the content they had when it last
 * succeeded, which its stamp remembers.
 *
 * @param {string} name what the log calls it
 * @param {{inputs: string[], output: string, stamp: string}} files inputs: files, and directories
 *   with all they hold
 * @param {() => unknown} step
 */
export async function unlessUnchanged(name, { inputs, output, stamp }, step) {
  const content = contentHash(inputs);
  if (
    existsSync(output) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === content
  ) {
    console.log(`${name}: unchanged`);
    return;
  }
  rmSync(stamp, { force: true });
  const start = performance.now();
  const summary = await step();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, content);
  console.log(
    `${name}: ${Math.round(performance.now() - start)} ms${summary ? `, ${summary}` : ""}`,
  );
}

/** @param {string[]} paths */
export function contentHash(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesIn)) {
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]} every file below it, in a fixed order
 */
export function filesIn(path) {
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : [path];
}

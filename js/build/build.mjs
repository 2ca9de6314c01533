// Builds the page: Elm, scripts, styles and files, into target/classes/web. Steps whose inputs are
// the same as last time, by content, are left out.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";
import { compileElm } from "./elm.mjs";
import { drawAmongOthers } from "./elm-drawing.mjs";
import { unlessUnchanged } from "./stamp.mjs";

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const from = (/** @type {string[]} */ ...paths) =>
  paths.map((path) => join(project, path));

const elm = join(project, "target/elm/elm.js");
const web = join(project, "target/classes/web");

try {
  await unlessUnchanged(
    "Elm",
    {
      inputs: from(
        "elm.json",
        "elm-src",
        "js/elm",
        "js/build",
        "js/package-lock.json",
      ),
      output: elm,
      stamp: join(project, "target/elm/elm.stamp"),
    },
    () => {
      compileElm(project, elm);
      drawAmongOthers(project, elm);
    },
  );
  await unlessUnchanged(
    "Page",
    {
      inputs: [
        elm,
        ...from("js/src", "js/public", "js/build", "js/package-lock.json"),
      ],
      output: join(web, "files.json"),
      stamp: join(project, "target/elm/page.stamp"),
    },
    () => bundle({ project, elm, web }),
  );
} catch (error) {
  // A mistake in the sources explains itself; only a mistake in this build needs its stack.
  const isTold = error instanceof Error && error.constructor === Error;
  console.error(isTold ? error.message : error);
  process.exitCode = 1;
}

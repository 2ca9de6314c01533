import { join, relative, resolve, sep } from "node:path";
import { build, formatMessages } from "esbuild";
import { elmModule } from "./elm-module.mjs";

/** Browsers that have all of today's WebRTC: no branch and no polyfill for older ones. */
const TARGET = ["chrome111", "firefox115", "safari16.4"];

/** @type {import("esbuild").BuildOptions & {write: false, metafile: true}} */
const COMMON = {
  bundle: true,
  target: TARGET,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  write: false,
  metafile: true,
  logLevel: "silent",
};

/**
 * Bundles a service worker, which is one classic script under its own name.
 *
 * @param {string} project the directory of the repository
 * @param {string} entry
 */
export async function bundleWorker(project, entry) {
  const { outputFiles } = await build({
    ...COMMON,
    absWorkingDir: project,
    entryPoints: [entry],
    format: "iife",
  }).catch(async (failure) => {
    throw failure.errors ? await asError(failure.errors, "error") : failure;
  });
  return Buffer.from(outputFiles[0].contents);
}

/**
 * Bundles a script or a style sheet with all it imports, minified, under content-hashed names.
 * Throws with esbuild's own message, also for a warning.
 *
 * @param {string} project the directory of the repository, to which paths in messages are relative
 * @param {string} elm the compiled Elm program
 * @param {string} entry
 * @param {(file: string) => Promise<string>} [place] gives the address, relative to the style
 *   sheet's, of a picture or font that it refers to
 * @returns {Promise<{entry: string, needed: string[], outputs: {file: string, content: Buffer}[],
 *   inputs: string[]}>} entry: which of the outputs is the entry's; needed: those that it cannot begin
 *   without; inputs: all source files that went in
 */
export async function bundleEntry(project, elm, entry, place) {
  const out = join(project, "out");
  const { warnings, outputFiles, metafile } = await build({
    ...COMMON,
    absWorkingDir: project,
    entryPoints: [entry],
    format: "esm",
    // What is imported only when it is asked for becomes a file of its own.
    splitting: true,
    entryNames: "assets/[name]-[hash]",
    chunkNames: "assets/[name]-[hash]",
    outdir: out,
    plugins: [elmModule(elm), ...(place ? [placed(place)] : [])],
  }).catch(async (failure) => {
    throw failure.errors ? await asError(failure.errors, "error") : failure;
  });
  const ours = warnings.filter(({ location }) => location?.namespace !== "elm");
  if (ours.length > 0) {
    throw await asError(ours, "warning");
  }
  const outputs = outputFiles.map(({ path, contents }) => ({
    file: relative(out, path).replaceAll(sep, "/"),
    content: Buffer.from(contents),
  }));
  // One of them is the entry's, the others are what it imports later, or refers to.
  const made = Object.entries(metafile.outputs);
  const entries = made.filter(
    ([, output]) =>
      output.entryPoint && resolve(project, output.entryPoint) === entry,
  );
  const [path, { imports }] = entries[0];
  return {
    entry: path.slice("out/".length),
    needed: imports
      .filter(({ kind }) => kind === "import-statement")
      .map(({ path }) => path.slice("out/".length)),
    outputs,
    inputs: Object.keys(metafile.inputs).map((input) => join(project, input)),
  };
}

/**
 * What a style sheet refers to is placed as the documents' references are: one file, one name.
 *
 * @param {(file: string) => Promise<string>} place
 * @returns {import("esbuild").Plugin}
 */
function placed(place) {
  return {
    name: "placed",
    setup({ onResolve }) {
      onResolve({ filter: /./ }, async ({ kind, path, resolveDir }) =>
        kind === "url-token" && !/^(#|[a-z]+:)/i.test(path)
          ? { path: await place(join(resolveDir, path)), external: true }
          : undefined,
      );
    },
  };
}

/**
 * @param {import("esbuild").Message[]} messages
 * @param {"error" | "warning"} kind
 */
async function asError(messages, kind) {
  return new Error((await formatMessages(messages, { kind })).join("\n"));
}

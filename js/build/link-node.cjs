// Prints the version of the Node that runs this, if the build can use it, having linked it to where
// frontend-maven-plugin looks for the Node that it would otherwise download. Prints nothing if not.
// Why: docs/decisions/011-use-the-installed-node.md. Old syntax, as any old Node may run it.
const fs = require("fs");
const path = require("path");

const directory = path.resolve(process.argv[2]);
const [major, minor] = process.version.slice(1).split(".").map(Number);

// What js/package.json asks for: the oldest that every tool of the build supports.
const isNewEnough =
  (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;

// Links need rights on Windows that few have.
const npm = isNewEnough && process.platform !== "win32" && findNpm();

if (npm) {
  fs.rmSync(directory, { recursive: true, force: true });
  fs.mkdirSync(path.join(directory, "node_modules/npm/bin"), {
    recursive: true,
  });
  fs.symlinkSync(process.execPath, path.join(directory, "node"));
  // Not a link to npm's directory: the plugin writes into it.
  for (const name of ["npm-cli.js", "npx-cli.js"]) {
    const cli = path.join(directory, "node_modules/npm/bin", name);
    fs.writeFileSync(
      cli,
      `require(${JSON.stringify(path.join(npm, name))});\n`,
    );
  }
  console.log(process.version);
}

/** The directory of the npm-cli.js that the PATH leads to. */
function findNpm() {
  return (process.env.PATH || "")
    .split(path.delimiter)
    .map((entry) => path.join(entry, "npm"))
    .filter(fs.existsSync)
    .map((npm) => path.dirname(fs.realpathSync(npm)))
    .find((bin) => fs.existsSync(path.join(bin, "npm-cli.js")));
}

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { drawAmongOthers } from "../../build/elm-drawing.mjs";

const project = fileURLToPath(new URL("../../../", import.meta.url));

test("an Elm that draws in another way than ours expects is refused", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "allo-build-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const program = join(folder, "elm.js");
  // It was changed already: none of Elm's own places is left in it.
  const changed = readFileSync(join(project, "target/elm/elm.js"), "utf8");
  writeFileSync(program, changed);
  assert.throws(
    () => drawAmongOthers(project, program),
    /Elm does not draw as it did: there is not one/,
  );
  assert.equal(readFileSync(program, "utf8"), changed);
});

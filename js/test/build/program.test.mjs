import assert from "node:assert/strict";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { JSDOM } from "jsdom";
import { compileElm } from "../../build/elm.mjs";
import { bundleEntry } from "../../build/esbuild.mjs";

const MAIN = `port module Main exposing (main)

import Browser
import Html
import Html.Events

port toJs : Int -> Cmd msg
port fromJs : (Int -> msg) -> Sub msg

main : Program Int Int Int
main =
    Browser.element
        { init = \\flags -> ( flags, Cmd.none )
        , update = \\add count -> ( count + add, toJs (count + add) )
        , view = \\count -> Html.button [ Html.Events.onClick 1 ] [ Html.text (String.fromInt count) ]
        , subscriptions = \\_ -> fromJs identity
        }
`;

/** @type {string} */
let project;
/** @type {string} */
let bundle;

before(async () => {
  project = mkdtempSync(join(tmpdir(), "allo-build-"));
  mkdirSync(join(project, "elm-src"));
  copyFileSync(
    new URL("../../../elm.json", import.meta.url),
    join(project, "elm.json"),
  );
  writeFileSync(join(project, "elm-src/Main.elm"), MAIN);
  const main = join(project, "main.js");
  writeFileSync(main, 'import { Elm } from "elm-main";\nwindow.Elm = Elm;\n');
  const elm = join(project, "elm.js");
  compileElm(project, elm);
  const { entry, outputs } = await bundleEntry(project, elm, main);
  bundle = String(outputs.find(({ file }) => file === entry)?.content);
});
after(() => rmSync(project, { recursive: true }));

test("what the bundler leaves of Elm still draws, hears clicks and speaks through ports", async () => {
  const { window } = new JSDOM("<body><main></main>", {
    runScripts: "outside-only",
    pretendToBeVisual: true,
  });
  window.eval(bundle);
  const node = window.document.querySelector("main");
  const { ports } = window.Elm.Main.init({ node, flags: 40 });
  const told = new Promise((resolve) => ports.toJs.subscribe(resolve));
  const button = window.document.querySelector("button");
  button.click();
  assert.equal(await told, 41);
  ports.fromJs.send(1);
  await drawn(window);
  assert.equal(button.textContent, "42");
  window.close();
});

test("what the program does not use is left out", () => {
  const program = readFileSync(join(project, "elm.js"), "utf8");
  // Shortening names alone leaves a third; without what is unused it is a sixth.
  assert.ok(
    bundle.length < program.length / 5,
    `${bundle.length} of ${program.length} characters`,
  );
});

/** @param {import("jsdom").DOMWindow} window */
function drawn(window) {
  // Elm draws in a frame and may ask for one more.
  return new Promise((resolve) =>
    window.requestAnimationFrame(() => window.requestAnimationFrame(resolve)),
  );
}

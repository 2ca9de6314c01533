import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { switchFramings } from "../../src/browser/actions.js";

/** @param {string} tiles */
function world(tiles) {
  const { document } = new JSDOM(`<body>${tiles}`).window;
  for (const element of /** @type {NodeListOf<any>} */ (
    document.querySelectorAll("allo-video")
  ))
    element.frameAs = (/** @type {string} */ framing) => {
      element.dataset.fit = framing;
    };
  for (const element of /** @type {NodeListOf<any>} */ (
    document.querySelectorAll("allo-video")
  ))
    element.switchFraming = () =>
      element.frameAs(element.dataset.fit === "fit" ? "fill" : "fit");
  const shown = () =>
    [
      .../** @type {NodeListOf<HTMLElement>} */ (
        document.querySelectorAll("allo-video")
      ),
    ].map((element) => element.dataset.fit);
  return { document, shown };
}

const tile = (/** @type {string} */ id, /** @type {string} */ attributes) =>
  `<li class="tile"><button id="${id}"></button><allo-video ${attributes}></allo-video></li>`;

test("the key switches the tile with the focus, else the large one, else all alike", () => {
  const two = world(
    tile("a", 'data-fit="fill"') +
      tile("b", 'data-fit="fit"') +
      tile("c", 'source="screen" data-fit="fit"'),
  );
  switchFramings(two.document);
  assert.deepEqual(two.shown(), ["fit", "fit", "fit"], "alike");
  switchFramings(two.document);
  assert.deepEqual(two.shown(), ["fill", "fill", "fit"], "but no screen");

  /** @type {HTMLElement} */ (two.document.querySelector("#b")).focus();
  switchFramings(two.document);
  assert.deepEqual(two.shown(), ["fill", "fit", "fit"]);

  const large = world(
    tile("a", 'data-fit="fill"') + tile("b", 'large="true" data-fit="fill"'),
  );
  switchFramings(large.document);
  assert.deepEqual(large.shown(), ["fill", "fit"]);
});

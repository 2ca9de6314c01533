/**
 * `<allo-code text="…">` draws its text as a QR code. What draws it is fetched when the first one
 * is shown: most calls never need it. Decision 111.
 */

import { fetchPart } from "./part.js";

const SVG = "http://www.w3.org/2000/svg";
/** Modules of quiet around a code (ISO/IEC 18004 §9.1). */
const QUIET = 4;
/** A code of more modules is made coarser at the cost of what it can lose. */
const MANY = 57;

/**
 * @param {boolean[][]} dark row by row
 * @returns {string} a path of one square for each run of dark modules
 */
export function outline(dark) {
  return dark
    .flatMap((row, y) =>
      row.flatMap((on, x) => {
        if (!on || row[x - 1]) return [];
        const end = row.indexOf(false, x);
        const width = (end < 0 ? row.length : end) - x;
        return [`M${x + QUIET} ${y + QUIET}h${width}v1h-${width}z`];
      }),
    )
    .join("");
}

/** A short link can lose 15 % of its code, a long one 7 %.
 * @param {typeof import("uqr")} part
 * @param {string} text */
export function codeOf({ encode }, text) {
  const code = encode(text, { border: 0, ecc: "M" });
  return code.size > MANY ? encode(text, { border: 0, ecc: "L" }) : code;
}

/** @param {ReturnType<typeof codeOf>} code */
function draw({ data, size }) {
  const svg = document.createElementNS(SVG, "svg");
  const side = size + 2 * QUIET;
  svg.setAttribute("viewBox", `0 0 ${side} ${side}`);
  svg.setAttribute("shape-rendering", "crispEdges");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", outline(data));
  svg.append(path);
  return svg;
}

/** @param {(error: unknown) => void} onFault
 * @param {() => Promise<typeof import("uqr")>} [load] */
export function defineCode(onFault, load = () => import("uqr")) {
  customElements.define(
    "allo-code",
    class extends HTMLElement {
      static observedAttributes = ["text"];

      connectedCallback() {
        this.#show();
      }

      /** @param {string} _name
       * @param {string | null} before */
      attributeChangedCallback(_name, before) {
        if (before !== null && this.isConnected) this.#show();
      }

      async #show() {
        const text = this.getAttribute("text") ?? "";
        const isWanted = () =>
          this.isConnected && text === this.getAttribute("text");
        const part = await fetchPart(load, isWanted);
        if (!part || !isWanted()) return;
        try {
          this.replaceChildren(draw(codeOf(part, text)));
        } catch (error) {
          onFault(error);
        }
      }
    },
  );
}

/**
 * `<allo-code text="…">` draws its text as a QR code. What draws it is fetched when the first one
 * is shown: most calls never need it. Decision 111.
 */

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
 * @param {string} text */
export async function codeOf(text) {
  const { encode } = await import("uqr");
  const code = encode(text, { border: 0, ecc: "M" });
  return code.size > MANY ? encode(text, { border: 0, ecc: "L" }) : code;
}

/** @param {string} text */
async function draw(text) {
  const { data, size } = await codeOf(text);
  const svg = document.createElementNS(SVG, "svg");
  const side = size + 2 * QUIET;
  svg.setAttribute("viewBox", `0 0 ${side} ${side}`);
  svg.setAttribute("shape-rendering", "crispEdges");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", outline(data));
  svg.append(path);
  return svg;
}

/** @param {(error: unknown) => void} onFault */
export function defineCode(onFault) {
  customElements.define(
    "allo-code",
    class extends HTMLElement {
      static observedAttributes = ["text"];

      async attributeChangedCallback() {
        const text = this.getAttribute("text") ?? "";
        try {
          const svg = await draw(text);
          if (text === this.getAttribute("text")) this.replaceChildren(svg);
        } catch (error) {
          onFault(error);
        }
      }
    },
  );
}

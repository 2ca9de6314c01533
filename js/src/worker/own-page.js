import { WORDS } from "./words.js";

/**
 * A page that the service worker makes itself, since the server's is not there or is in question: it
 * refers to nothing, and its policy allows its one style and one script.
 *
 * @typedef {Record<string, string>} Words
 */

const STYLE = `
  :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
  body { display: grid; min-height: 100dvh; margin: 0; place-items: center; background: #f3f6f4; color: #16211d; }
  main { box-sizing: border-box; width: 100%; max-width: 32rem; padding: 1.5rem; overflow-wrap: anywhere; }
  svg { display: block; margin-bottom: 1.25rem; }
  h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; }
  dl { margin: 1.25rem 0; padding: 0.25rem 1rem; border: 1px solid #ccd6d1; border-radius: 0.65rem; }
  dt { margin-top: 0.75rem; font-weight: 600; }
  dd { margin: 0 0 0.75rem; }
  code { display: block; font-size: 1rem; }
  button { min-height: 3rem; padding: 0.6rem 1.4rem; border: 0; border-radius: 0.65rem; background: #0b6b53; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
  button:focus-visible { outline: 3px solid #16211d; outline-offset: 3px; }
  @media (max-width: 30rem) {
    :root { font-size: 1rem; line-height: 1.4; }
    main { padding: 1rem 1.25rem; }
    svg { width: 2.5rem; height: 2.5rem; margin-bottom: 0.75rem; }
    h1 { font-size: 1.3rem; }
    p { margin: 0.75rem 0; }
    dl { margin: 0.75rem 0; padding: 0 0.75rem; }
    dt { margin-top: 0.5rem; }
    dd { margin-bottom: 0.5rem; }
    code { font-size: 0.9375rem; }
  }
  @media (max-width: 30rem) and (max-height: 45rem) {
    svg { display: none; }
  }
  @media (prefers-color-scheme: dark) {
    body { background: #0f1513; color: #e9f0ec; }
    dl { border-color: #33413b; }
    button { background: #6fd8b4; color: #05241a; }
    button:focus-visible { outline-color: #e9f0ec; }
  }`;

/** As the server's error pages have it. */
const MARK = `<svg viewBox="0 0 64 64" width="56" height="56" aria-hidden="true"><rect width="64" height="64" rx="16" fill="#0b6b53"/><path d="M45.5 18.5v27" stroke="#7fe3c0" stroke-width="7.5" stroke-linecap="round"/><circle cx="29.5" cy="32" r="13.5" fill="none" stroke="#fff" stroke-width="7.5"/><circle cx="29.5" cy="32" r="4.25" fill="#7fe3c0"/></svg>`;

/**
 * Runs in the page, as text: it knows nothing of this file.
 * @param {Record<string, Words>} words
 * @param {string} then what fills the page in
 * @param {unknown} told to that
 */
function speak(words, then, told) {
  /** @returns {string[]} the chosen language first, as the page keeps it, then the browser's */
  function languages() {
    try {
      const kept = localStorage.getItem("allo.preferences") ?? "{}";
      return [JSON.parse(kept).language ?? "", ...navigator.languages];
    } catch {
      return [...navigator.languages];
    }
  }
  const language =
    languages()
      .map((tag) => tag.slice(0, 2).toLowerCase())
      .find((tag) => Object.hasOwn(words, tag)) ?? "en";
  document.documentElement.lang = language;
  /** @type {any} */ (globalThis)[then](words[language], told);
}

/**
 * @param {string} content of its main element
 * @param {(said: Words, told: any) => void} fill runs in the page, as text, too
 * @param {unknown} [told] to it
 */
export function ownPage(content, fill, told = null) {
  const nonce = crypto.randomUUID();
  const data = JSON.stringify(told).replaceAll("<", "\\u003c");
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Allo</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>${MARK}${content}</main>
<script nonce="${nonce}">globalThis.fill = ${fill};
(${speak})(${JSON.stringify(WORDS)}, "fill", ${data})</script>
</body>
</html>`;
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "Content-Security-Policy": `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  });
}

// Ties all that a document has a browser run or draw with to its bytes (Subresource Integrity), so that
// the document's own hash stands for all of it (docs/decisions/391).
import { createHash } from "node:crypto";

const TAG =
  /<(?:script\b[^>]*\bsrc|link\b[^>]*\brel="(?:stylesheet|modulepreload)"[^>]*\bhref)="([^"]+)"/g;
const FIRST_MODULE =
  /[^\S\n]*(?=<link rel="modulepreload"|<script type="module")/;
const INLINE = /<script\b(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs;

/**
 * A document whose scripts and styles are taken by their hash only: by `integrity` what it names
 * itself, by an import map what its scripts import. A map must stand before the first module.
 *
 * @param {string} html
 * @param {(path: string) => Buffer} content
 * @param {(path: string) => string[]} importedBy all modules that one imports, at once or later; all
 *   paths are as the document has them
 */
export function pin(html, content, importedBy) {
  /** @type {Set<string>} */
  const imported = new Set();
  const named = html.replace(TAG, (start, path) => {
    for (const each of importedBy(path)) imported.add(each);
    // Fetched as modules are: an integrity policy (Firefox) takes no others.
    const cors = /type="module"|modulepreload/.test(start)
      ? ""
      : " crossorigin";
    return `${start}${cors} integrity="${sri(content(path))}"`;
  });
  if (imported.size === 0) return named;
  const integrity = Object.fromEntries(
    [...imported].sort().map((path) => [`./${path}`, sri(content(path))]),
  );
  const map = `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
  return named.replace(FIRST_MODULE, (indent) => `${indent}${map}\n${indent}`);
}

/**
 * What a policy must name so that a browser takes the scripts in a document.
 *
 * @param {string} html
 */
export function inlineScripts(html) {
  return [...html.matchAll(INLINE)].map(([, script]) =>
    sri(Buffer.from(script)),
  );
}

/**
 * What is served where, by SHA-256 in hex. The page's own hash stands apart: it is the page's code.
 *
 * @param {Map<string, {content: Buffer}>} files by URL path
 */
export function assetList(files) {
  const hashes = [...files]
    .sort()
    .map(([path, { content }]) => [path, sha256(content).toString("hex")]);
  const assets = Object.fromEntries(hashes);
  return Buffer.from(
    `${JSON.stringify({ page: assets["/"], assets }, null, 2)}\n`,
  );
}

/** @param {Buffer} content */
function sri(content) {
  return `sha256-${sha256(content).toString("base64")}`;
}

/** @param {Buffer} content */
function sha256(content) {
  return createHash("sha256").update(content).digest();
}

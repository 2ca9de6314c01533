/**
 * The family and version, and nothing else of what a browser says of itself.
 * @param {string} userAgent
 * @returns {import("./pair-messages.js").BrowserKind}
 */
export function browserKind(userAgent) {
  for (const [family, pattern] of FAMILY_PATTERNS) {
    const version = Number(userAgent.match(pattern)?.[1] ?? Number.NaN);
    if (version <= 999) return [family, version];
  }
  return ["other", 0];
}

/** On iOS all are WebKit, whatever they are called. In this order, since many say they are others.
 * @type {[import("./pair-messages.js").BrowserKind[0], RegExp][]} */
const FAMILY_PATTERNS = [
  ["Safari", /(?:iPhone|iPad|iPod).* OS (\d+)_/],
  ["Firefox", /\bFirefox\/(\d+)/],
  ["Chromium", /\b(?:Headless)?Chrom(?:e|ium)\/(\d+)/],
  ["Safari", /\bVersion\/(\d+).* Safari\//],
];

/**
 * Brings the words of a language when it is first spoken: a person hardly ever needs two. English
 * is there from the beginning, and stands in for one that cannot be fetched.
 *
 * @typedef {object} Spoken
 * @property {string} name of its module
 * @property {() => Promise<{ words: unknown }>} load
 */

/** By tag. @type {Record<string, Spoken>} */
export const LANGUAGES = {
  de: { name: "German", load: () => import("elm-words/German") },
  es: { name: "Spanish", load: () => import("elm-words/Spanish") },
  fr: { name: "French", load: () => import("elm-words/French") },
};

/** The first language that Allo speaks: "de-AT" counts as "de" (RFC 5646).
 * @param {readonly string[]} tags */
export function firstSpoken(tags) {
  return tags
    .map((tag) => tag.toLowerCase().split("-")[0] ?? "")
    .find((tag) => tag === "en" || Object.hasOwn(LANGUAGES, tag));
}

/**
 * @param {object} options
 * @param {Record<string, unknown>} options.spoken where the page looks for words
 * @param {Record<string, Spoken>} [options.languages]
 * @param {() => void} options.onTrouble
 */
export function createLanguages({ spoken, languages = LANGUAGES, onTrouble }) {
  return {
    /**
     * Brings the words of a language. Until they are there, the last one goes on.
     * @param {string} [tag]
     * @returns {Promise<boolean>} whether words came that were not there
     */
    async speak(tag = "") {
      const { name = "", load } = languages[tag] ?? {};
      const isMissing = load !== undefined && !spoken[name];
      try {
        if (isMissing) spoken[name] = (await load()).words;
      } catch {
        onTrouble();
        return false;
      }
      spoken.meanwhile = spoken[name];
      return isMissing;
    },
  };
}

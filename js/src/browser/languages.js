import { fetchPart } from "../elements/part.js";

/**
 * Brings the words of a language when it is first spoken: a person hardly ever needs two. English
 * is there from the beginning, and stands in for one for as long as it cannot be fetched.
 *
 * @typedef {object} Spoken
 * @property {string} name of its module
 * @property {() => Promise<{ words: unknown }>} load
 */

/** How long a page that has no words yet waits for those of its language, in ms. */
const PATIENCE_MS = 3_000;

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
 * @param {(run: () => void, millis: number) => unknown} [options.later] as setTimeout
 * @param {() => void} options.onTrouble
 */
export function createLanguages({
  spoken,
  languages = LANGUAGES,
  later = setTimeout,
  onTrouble,
}) {
  let wanted = "";
  let failed = () => {};

  /** @param {Spoken} language */
  async function load(language) {
    try {
      return await language.load();
    } catch (error) {
      failed();
      onTrouble();
      throw error;
    }
  }

  return {
    /** Brings the first words; those that are late, or fail at first, are spoken when they come.
     * @param {string} [tag]
     * @returns {Promise<unknown>} when the page can begin */
    begin(tag) {
      return new Promise((resolve) => {
        failed = () => resolve(null);
        later(failed, PATIENCE_MS);
        this.speak(tag).then(resolve);
      });
    },

    /**
     * Brings the words of a language. Until they are there, the last one goes on.
     * @param {string} [tag]
     * @returns {Promise<boolean>} whether words came that were not there; not before they have come,
     *   or another language is spoken
     */
    async speak(tag = "") {
      wanted = tag;
      const language = languages[tag];
      const isMissing = language !== undefined && !spoken[language.name];
      if (isMissing) {
        const loaded = await fetchPart(
          () => load(language),
          () => wanted === tag,
          later,
        );
        if (!loaded) return false;
        spoken[language.name] = loaded.words;
      }
      if (wanted === tag) spoken.meanwhile = language && spoken[language.name];
      return isMissing;
    },
  };
}

/**
 * What people may write, in one place for names, labels, chat and file names, and for both sides:
 * the page of whoever wrote it and the page that shows it.
 *
 * Every script may spell what it spells: letters with many marks, joiners inside words, flags and
 * families. What is taken out is invisible or turns the writing direction. How much a name covers
 * is bounded by counting what people see as one character (UAX #29), and by the stylesheets, which
 * clip.
 */

/** In clusters, of a name or a label. */
export const LONGEST_NAME = 40;
/** In bytes of UTF-8, of a name: a sealed profile has 1 KiB for all that it tells. */
export const LONGEST_NAME_BYTES = 384;
/** In code points, of what somebody says at once. */
export const LONGEST_TEXT = 2_000;
/** In bytes of UTF-8, of a file's name: file systems take 255, and some add to it. */
export const LONGEST_FILE_NAME_BYTES = 200;

/** Nobody can see more of a name than this, in UTF-16 units: the rest is not even looked at. */
const MOST_UNITS = 10_000;
/** Draws nothing, but belongs to a spelling: joiners and non-joiners (Persian, Indic scripts,
 * emoji), selectors of a variant (emoji, Han, Mongolian), fillers of a syllable (Korean), a place
 * to break a line (Thai, Khmer), and marks of the direction. */
const SPELLING =
  "\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2060\\u3164\\ufe00-\\ufe0f\\uffa0\\u{e0100}-\\u{e01ef}";
/** A flag of a part of a country is a black flag, its code in tags, and their end. Tags anywhere
 * else are invisible writing. */
const FLAG_OR_INVISIBLE = new RegExp(
  `(\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{1,6}\\u{e007f})` +
    `|(?![${SPELLING}])[\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb\\p{Co}\\p{Cs}]`,
  "gu",
);
/** At the beginning of a word they belong to nothing, nor do those that only part words at its end. */
const WITHOUT_BASE = new RegExp(
  `(?<=^|\\s)[${SPELLING}]+|[\\u200b\\u2060]+(?=\\s|$)`,
  "gu",
);
const FLOOD = new RegExp(`([${SPELLING}]{2})[${SPELLING}]+`, "gu");
/** No script stacks that many on a letter. */
const PILE = /(\p{M}{15})\p{M}+/gu;
/** Nothing that anybody sees: the blank of Braille and a note without a head are signs by name. */
const BLANK = /^[\s\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]*$/u;
const DIRECTION = /[\u061c\u200e\u200f]/gu;

/** Near enough, where there is no segmenter. */
const CLUSTER =
  /\p{RI}{2}|\P{M}(?:[\p{M}\p{EMod}\u200c\u1160-\u11ff\u{e0020}-\u{e007f}]|\u200d|(?<=\u200d)\p{ExtPict})*|\p{M}+/gsu;

/**
 * What people see as one character each.
 * @param {string} text
 * @param {typeof Intl.Segmenter | undefined} [Segmenter] older browsers have none
 * @returns {string[]}
 */
export function clusters(text, Segmenter = Intl.Segmenter) {
  if (!Segmenter) return text.match(CLUSTER) ?? [];
  return Array.from(new Segmenter().segment(text), ({ segment }) => segment);
}

/**
 * A name or a label as others see it: one line, not longer than it may be; "" where there is
 * nothing to be seen.
 * @param {string} name
 */
export const cleanName = (name) => cut(oneLine(name), LONGEST_NAME);

/**
 * A name that another page has cleaned. Browsers disagree on what is one character, as newer ones
 * count what is joined in Indic scripts as one: so nobody's name is cut by that alone.
 * @param {string} name
 */
export const cleanNameOfPeer = (name) => cut(oneLine(name), 2 * LONGEST_NAME);

/**
 * How a name or a label will look to others, for the person who is writing it. It includes what was
 * written, since more may have been written meanwhile.
 *
 * @typedef {object} Measured
 * @property {"name" | "label"} field
 * @property {string} text as it was written
 * @property {string} shown what others see of it
 * @property {number} left for how many more characters there is room
 * @property {boolean} whole whether nothing is cut off
 *
 * @param {Pick<Measured, "field" | "text">} written
 * @returns {Measured}
 */
export function measure({ field, text }) {
  const line = oneLine(text);
  const shown = cut(line, LONGEST_NAME);
  const whole = shown === line;
  const counted = clusters(shown).length;
  const room = Math.floor((LONGEST_NAME_BYTES - bytes(shown)) / 4);
  const left = whole ? Math.min(LONGEST_NAME - counted, room) : 0;
  return { field, text, shown, left, whole };
}

/**
 * One or two characters that stand for a name where there is no picture.
 * @param {string} name
 */
export function initials(name) {
  const words = oneLine(name).split(" ").filter(Boolean);
  const first = (/** @type {string} */ word) => clusters(word)[0] ?? "";
  const letters = words.map(first);
  const last = letters.length > 1 ? letters.at(-1) : "";
  return `${letters[0] ?? ""}${last}`.toLocaleUpperCase();
}

/**
 * What somebody says, as it may be shown. Lines are kept; it may be too long to be sent.
 * @param {string} text
 */
export function cleanText(text) {
  const clean = visible(
    text
      .slice(0, MOST_UNITS)
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      .replace(/(?!\n)\p{Cc}/gu, " "),
  )
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return BLANK.test(clean) ? "" : clean;
}

/** @param {string} text that is clean */
export const isTooLong = (text) => Array.from(text).length > LONGEST_TEXT;

/**
 * A file's name without a path, without what hides or reverses its ending, and not too long for a
 * file system; the ending stays.
 * @param {string} name
 */
export function cleanFileName(name) {
  const plain = plainFileName(name);
  if (bytes(plain) <= LONGEST_FILE_NAME_BYTES) return plain;
  const [ending = ""] = plain.match(/\.[^.\s]{1,10}$/u) ?? [];
  const most = LONGEST_FILE_NAME_BYTES - bytes(ending);
  const stem = plain.slice(0, plain.length - ending.length);
  const taken = take(clusters(stem), (text) => bytes(text) <= most);
  return plainFileName(taken.replace(/[\s.]+$/u, "") + ending);
}

/**
 * Whether a name can have come from `cleanFileName`, of any browser.
 * @param {string} name
 */
export const isCleanFileName = (name) =>
  name !== "" &&
  name === plainFileName(name) &&
  bytes(name) <= LONGEST_FILE_NAME_BYTES;

/** @param {string} name */
function plainFileName(name) {
  let plain = name.slice(-MOST_UNITS);
  // What is taken away may bare something else: until nothing changes.
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plainerFileName(before);
  }
  return BLANK.test(plain) ? "_" : plain;
}

/** @param {string} name */
function plainerFileName(name) {
  const plain = composed(
    visible(name.replace(DIRECTION, "")).replace(
      /[/\\:*?"<>|\p{Cc}\p{Zl}\p{Zp}]/gu,
      "_",
    ),
  ).replace(/^[\s.]+|[\s.]+$/gu, "");
  const dot = plain.lastIndexOf(".");
  if (dot < 0) return plain;
  // Nothing may hide in the ending.
  const ending = plain.slice(dot).replace(/\p{DI}/gu, "");
  return plain.slice(0, dot) + ending;
}

/** @param {string} text */
function oneLine(text) {
  const line = composed(
    visible(
      text
        .slice(0, MOST_UNITS)
        .replace(/\p{Cc}/gu, " ")
        .replace(DIRECTION, ""),
    ),
  )
    // Some words are held together by a space of their own.
    .replace(/\s{2,}|(?![\u00a0\u202f\u3000])\s/gu, " ")
    .trim();
  return BLANK.test(line) ? "" : line;
}

/** Without what nobody sees, or sees only where it does not belong.
 * @param {string} text */
function visible(text) {
  return text
    .replace(FLAG_OR_INVISIBLE, (_, flag) => flag ?? "")
    .replace(FLOOD, "$1")
    .replace(WITHOUT_BASE, "")
    .replace(PILE, "$1");
}

/** In one of several spellings of the same, but with the very Han characters that were written,
 * which Unicode would replace by others (UAX #15, compatibility ideographs).
 * @param {string} text */
function composed(text) {
  return text.replace(/[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu, (part) =>
    part.normalize("NFC"),
  );
}

/** @param {string} text that is one line
 * @param {number} most clusters */
function cut(text, most) {
  return take(
    clusters(text).slice(0, most),
    (shown) => bytes(shown) <= LONGEST_NAME_BYTES,
  ).trim();
}

/** As many of these from the first as fit. Of a first one that is too long by itself, which no
 * script has, as much as fits.
 * @param {string[]} all
 * @param {(text: string) => boolean} fits */
function take(all, fits) {
  let taken = "";
  for (const one of all) {
    if (!fits(taken + one)) break;
    taken += one;
  }
  const [first = ""] = all;
  if (taken !== "" || first.length < 2) return taken;
  return take(Array.from(first), fits);
}

/** @param {string} text */
const bytes = (text) => new TextEncoder().encode(text).length;

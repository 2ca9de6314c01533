/**
 * What a text may have been before mail programs, messengers and editors had it: layer after layer of
 * what they wrap, escape, break and replace is taken off. Decision 255.
 */

/** In how many ways dashes may be meant, and how many characters that may be in all. */
const MOST_CHOICES = 729;
const MOST_TRIED = 1_000_000;

/** The end of a line and what a quoted mail puts before the next. */
const BROKEN = /[ \t]*[\r\n\u2028\u2029]+[>|\s]*/g;

/** Everything that the text may have been, the likelier first.
 * @param {string} text */
export function* readings(text) {
  // A line may also have been broken within the spelling of a character.
  for (const whole of new Set([text, text.replace(BROKEN, "")])) {
    for (const decoded of decodings(whole)) {
      for (const joined of joinings(decoded)) yield* dashings(joined);
    }
  }
}

/** As it stands, and with one layer after the other taken off.
 * @param {string} text */
export function* decodings(text) {
  let now = plain(text);
  for (let layer = 0; layer < 6; layer += 1) {
    yield now;
    const next = plain(decoded(now));
    if (next === now) return;
    now = next;
  }
}

/** Without what cannot be seen, and with what looks like an ASCII character made one.
 * @param {string} text */
function plain(text) {
  return text
    .normalize("NFKC")
    .replace(/[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu, "")
    .replace(/[\u2010-\u2012\u2043\u2212]/g, "-")
    .replace(/[\u3002\uFF61\u2024]/g, ".");
}

const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["lowbar", "_"],
  ["UnderBar", "_"],
  ["hyphen", "-"],
  ["dash", "-"],
  ["period", "."],
  ["num", "#"],
  ["shy", ""],
  ["wbr", ""],
]);

/** One layer less of what programs wrap a link in: percent-encoding, entities, quoted-printable,
 * the escapes of JSON and Markdown, and those of a mail filter that writes `-` for `%`.
 * @param {string} text */
function decoded(text) {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, percent)
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, numeric)
    .replace(/&([a-z]+);/gi, (all, name) => ENTITIES.get(name) ?? all)
    .replace(/=[ \t]*\r?\n[>|\s]*/g, "")
    .replace(/(?:=[0-9A-F]{2})+/g, (all) => percent(all.replaceAll("=", "%")))
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => character(hex, 16))
    .replace(/\\[rnt]/g, "\n")
    .replace(/\\([_.\-~*#])/g, "$1")
    .replace(/https?-3A__\S+/gi, (all) =>
      all
        .replaceAll("_", "/")
        .replace(/-([0-9A-F]{2})/g, (_, hex) => character(hex, 16)),
    );
}

/** @param {string} bytes */
function percent(bytes) {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes.replace(/%([2-7][0-9a-f])/gi, (_, hex) => character(hex, 16));
  }
}

/** @param {string} all @param {string} [hex] @param {string} [digits] */
function numeric(all, hex, digits) {
  return character(hex ?? digits ?? "", hex ? 16 : 10) || all;
}

/** @param {string} digits @param {number} base */
function character(digits, base) {
  const code = Number.parseInt(digits, base);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** As it stands, with broken lines joined (also those that were broken at a hyphen of their own),
 * without any space, and without the signs that quoted-printable leaves where lines were joined.
 * @param {string} text */
function* joinings(text) {
  yield text;
  if (/\s/.test(text)) {
    yield text.replace(BROKEN, "");
    yield text.replace(/-(?=[ \t]*[\r\n])/g, "").replace(BROKEN, "");
    yield text.replace(/\s+/g, "");
  }
  if (/=/.test(text)) yield text.replace(/=|\s+/g, "");
}

/** Writing helpers make a dash of one or two hyphens. Which of both it was is tried out, for a few.
 * @param {string} text
 * @returns {Iterable<string>} */
function* dashings(text) {
  const dash = /[\u2013-\u2015]/;
  const pieces = text.split(dash);
  const choices = 3 ** (pieces.length - 1);
  if (choices > MOST_CHOICES || choices * text.length > MOST_TRIED) {
    yield pieces.join("-");
    yield pieces.join("--");
    return;
  }
  for (let choice = 0; choice < choices; choice += 1) {
    yield pieces.reduce((all, piece, i) => {
      const hyphens = 1 + (Math.floor(choice / 3 ** (i - 1)) % 3);
      return all + "-".repeat(hyphens) + piece;
    });
  }
}

import { inviteOf, isToken } from "../wire/claims.js";

/**
 * Finds an invite link in what a link became on its way: an address as a browser tells it, a whole
 * message, a link that was wrapped, escaped, hyphenated or broken into lines. Whatever still holds
 * the whole secret and the whole token is found.
 *
 * @typedef {{ secret: string, token: string }} Link
 * @typedef {{ link: Link, home: URL | null }} Found `home`: the page that the link is of, where the
 *   text says so
 * @typedef {"nothing" | "incomplete" | "several" | "recased"} NotFound `recased`: its letters were
 *   all made small, or capitals, which nobody can undo
 */

const LONGEST = 50_000;

/** The end of a line and what a quoted mail puts before the next. */
const BROKEN = /[ \t]*[\r\n\u2028\u2029]+[>|\s]*/g;

/** Between other characters, so that the lengths of secret and signature count. Before it there is
 * none that may begin the spelling of another; after it `_` and `-` are a messenger's, since the
 * length of a signature is known. */
const APART =
  /(^|[^\w\-%=\\;])([\w-]{22})\.([eE][\w-]{2,1600}\.[eE][\w-]{2,1600}\.[\w-]{43})(?=[_-]*(?:[^\w-]|$))/g;
/** Grown together with what stood before or after it. */
const GROWN =
  /()([\w-]{22})\.([eE][\w-]{2,1600}\.[eE][\w-]{2,1600}\.[\w-]{43})/g;

/**
 * @param {string} text
 * @returns {Found | NotFound}
 */
export function findLink(text) {
  const all = [...readings(text.slice(0, LONGEST))];
  /** @type {Found | null} */
  let doubtful = null;
  for (const pattern of [APART, GROWN]) {
    for (const reading of all) {
      const found = [...reading.matchAll(pattern)].map(asFound);
      const sound = distinct(found.filter(isSound));
      if (sound.length > 1) return "several";
      if (sound.length === 1) return sound[0];
      doubtful ??= found[0] ?? null;
    }
  }
  if (!doubtful) return isPart(all) ? "incomplete" : "nothing";
  return isRecased(doubtful.link) ? "recased" : doubtful;
}

/** Whether it may be just as it was made: 16 and 32 bytes leave zero bits in the last of their
 * characters (RFC 4648 §3.5).
 * @param {Found} found */
function isSound({ link: { secret, token } }) {
  return (
    /[AQgw]$/.test(secret) &&
    /[AEIMQUYcgkosw048]$/.test(token) &&
    isToken(token)
  );
}

/** @param {RegExpMatchArray} match
 * @returns {Found} */
function asFound({ 1: edge, 2: secret, 3: token, index = 0, input = "" }) {
  return {
    link: { secret, token },
    home: homeIn(input.slice(0, index + edge.length)),
  };
}

/** @param {Found[]} found */
function distinct(found) {
  return found.filter(
    ({ link }, i) =>
      found.findIndex(
        (other) =>
          other.link.secret === link.secret && other.link.token === link.token,
      ) === i,
  );
}

/** The page whose address ends right before the link.
 * @param {string} before */
function homeIn(before) {
  const from = before.toLowerCase().lastIndexOf("http");
  const [address] =
    (from >= 0 && /^https?:\/\/[^\s"'<>()#?*]+/i.exec(before.slice(from))) ||
    [];
  if (!address) return null;
  try {
    const { origin, pathname } = new URL(address);
    return new URL(pathname.replace(/[^/]*$/, ""), origin);
  } catch {
    return null;
  }
}

/** Whether anything of it looks like a piece of a link.
 * @param {string[]} all */
function isPart(all) {
  return all.some((text) => /eyJ|[\w-]{22}|https?:\/\/\S/i.test(text));
}

/** @param {Link} link */
function isRecased({ secret, token }) {
  const text = secret + token;
  return text === text.toLowerCase() || text === text.toUpperCase();
}

/** Everything that the text may have been, the likelier first.
 * @param {string} text */
function* readings(text) {
  // A line may also have been broken within the spelling of a character.
  for (const whole of new Set([text, text.replace(BROKEN, "")])) {
    for (const decoded of decodings(whole)) {
      for (const joined of joinings(decoded)) yield* dashings(joined);
    }
  }
}

/** As it stands, and with one layer after the other taken off.
 * @param {string} text */
function* decodings(text) {
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
  if (pieces.length > 7) {
    yield pieces.join("-");
    yield pieces.join("--");
    return;
  }
  for (let choice = 0; choice < 3 ** (pieces.length - 1); choice += 1) {
    yield pieces.reduce((all, piece, i) => {
      const hyphens = 1 + (Math.floor(choice / 3 ** (i - 1)) % 3);
      return all + "-".repeat(hyphens) + piece;
    });
  }
}

/** Whether the link is of another server than this page, whose address is `base`.
 * @param {URL | null} home
 * @param {string} base */
export function isElsewhere(home, base) {
  if (!home) return false;
  const { host, pathname } = new URL(base);
  return home.host !== host || !home.pathname.startsWith(pathname);
}

/** Whether the link has run out by the clock of this device, which may be wrong: only a hint.
 * @param {Link} link
 * @param {number} now ms */
export function seemsExpired({ token }, now) {
  const { expires } = inviteOf(token);
  return expires > 0 && now / 1_000 > expires;
}

import { inviteOf, isToken } from "../wire/claims.js";
import { shortened } from "../wire/short-invite.js";
import { endsShort, readShort, readWhen, SHORT_LINK } from "./link.js";
import { decodings, readings } from "./readings.js";

/**
 * Finds an invite link in what a link became on its way: an address as a browser tells it, a whole
 * message, a link that was wrapped, escaped, hyphenated or broken into lines (readings.js). Whatever
 * still holds the whole secret and the whole token is found. Decisions 255 and 301.
 *
 * @typedef {import("./link.js").Link} Link
 * @typedef {{ link: Link, home: URL | null }} Found `home`: the page that the link is of, where the
 *   text says so
 * @typedef {"nothing" | "incomplete" | "several" | "recased" | "changed"} NotFound `recased`: its
 *   letters were all made small, or capitals, which nobody can undo; `changed`: it is as long as a
 *   short link, and its check says that it is another
 */

const LONGEST = 50_000;

/** Between other characters, so that the lengths of secret and signature count. Before it there is
 * none that may begin the spelling of another; after it `_` and `-` are a messenger's, since the
 * length of a signature is known. */
const APART =
  /\.(?<=(?:^|[^\w\-%=\\;])([\w-]{22})\.)([eE][\w-]{2,1600}\.[eE][\w-]{2,1600}\.[\w-]{43})(?=[_-]*(?:[^\w-]|$))/g;
/** Grown together with what stood before or after it. */
const GROWN =
  /\.(?<=([\w-]{22})\.)([eE][\w-]{2,1600}\.[eE][\w-]{2,1600}\.[\w-]{43})/g;

/** A short link between other characters. */
const SHORT_APART = /(^|[^\w\-%=\\;])([\w-]{120})(?=[_-]*(?:[^\w-]|$))/g;
/** What it may have grown together with others in. */
const SHORT_GROWN = /[\w-]{120,}/g;
/** As long as one, where one begins. */
const AS_LONG = /(?:^|[#*])\s*([\w-]{120})(?=[_-]*(?:[^\w-]|$))/;

/** @type {{ long: RegExp, short: (reading: string, effort: { left: number }) => Iterable<Found> }[]} */
const SEARCHES = [
  { long: APART, short: apart },
  { long: GROWN, short: grown },
];

/** So many places where a short link may begin are looked at, however long the text is. */
const MOST_BEGINNINGS = 50_000;

/**
 * @param {string} text
 * @returns {Found | NotFound}
 */
export function findLink(text) {
  const told = text.slice(0, LONGEST);
  const all = [...readings(told)];
  const effort = { left: MOST_BEGINNINGS };
  /** @type {Found | null} */
  let doubtful = null;
  for (const { long, short } of SEARCHES) {
    for (const reading of all) {
      const found = [...reading.matchAll(long)].map(asFound);
      doubtful ??= found[0] ?? null;
      const [one, other] = distinct([
        ...found.filter(isSound).map(inShort),
        ...short(reading, effort),
      ]);
      if (other) return "several";
      if (one) return one;
    }
  }
  return doubtful ? asIs(doubtful) : notFound(all, told);
}

/** The short links between other characters.
 * @param {string} reading
 * @returns {Iterable<Found>} */
function* apart(reading) {
  for (const { 1: edge, 2: text, index } of reading.matchAll(SHORT_APART)) {
    const from = index + edge.length;
    const link = readShort(text);
    const home = homeIn(reading.slice(0, from));
    if (link) yield { link: dated(link, reading, from), home };
  }
}

/** Those that have grown together with what stood before or after.
 * @param {string} reading
 * @param {{ left: number }} effort
 * @returns {Iterable<Found>} */
function* grown(reading, effort) {
  for (const { 0: run, index } of reading.matchAll(SHORT_GROWN)) {
    for (let at = 0; at + SHORT_LINK <= run.length; at += 1) {
      if (!endsShort(run[at + SHORT_LINK - 1])) continue;
      effort.left -= 1;
      if (effort.left < 0) return;
      const from = index + at;
      const link = readShort(reading.slice(from, from + SHORT_LINK));
      if (link)
        yield {
          link: dated(link, reading, from),
          home: homeIn(reading.slice(0, from)),
        };
    }
  }
}

/** With the time of its call, if that follows it.
 * @param {Link} link
 * @param {string} reading
 * @param {number} from where the link begins */
function dated(link, reading, from) {
  const at = readWhen(link.secret, reading.slice(from + SHORT_LINK));
  return at === null ? link : { ...link, at };
}

/** A long one that may have been changed is left to the server, which says what is wrong.
 * @param {Found} found
 * @returns {Found | NotFound} */
function asIs(found) {
  const { secret, token } = found.link;
  return isRecased(secret + token) ? "recased" : found;
}

/** @param {string[]} all
 * @param {string} text
 * @returns {NotFound} */
function notFound(all, text) {
  /** @param {string} one */
  const asLong = (one) => one.match(AS_LONG)?.[1] ?? "";
  if (all.map(asLong).some((one) => one && isRecased(one))) return "recased";
  // Where lines are joined, what stands behind a part of a link makes it as long as any.
  if ([...decodings(text)].some(asLong)) return "changed";
  return isPart(all) ? "incomplete" : "nothing";
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

/** @param {RegExpMatchArray} match from the dot behind the secret
 * @returns {Found} */
function asFound({ 1: secret, 2: token, index = 0, input = "" }) {
  return {
    link: { secret, token },
    home: homeIn(input.slice(0, index - secret.length)),
  };
}

/** Each invite is known by one text.
 * @param {Found} found
 * @returns {Found} */
function inShort({ link: { secret, token }, home }) {
  return { link: { secret, token: shortened(token) ?? token }, home };
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

/** @param {string} text */
function isRecased(text) {
  return text === text.toLowerCase() || text === text.toUpperCase();
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

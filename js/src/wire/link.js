import { fromBase64url } from "./seal.js";

/**
 * The invite link: `<origin>/#<link secret>.<invite>`. The secret comes first, since a token never
 * ends in a character that messengers leave out of a link.
 */

const LINK = /^([\w-]{22})\.([\w-]+\.[\w-]+\.[\w-]{43})[^\w-]*$/;

/**
 * @param {string} fragment without its #
 * @returns {{ secret: string, token: string } | null} null when it is not whole
 */
export function parseLink(fragment) {
  const [, secret, token] = LINK.exec(fragment) ?? [];
  return secret && token ? { secret, token } : null;
}

/**
 * @param {string} origin
 * @param {{ secret: string, token: string }} link
 */
export function makeLink(origin, { secret, token }) {
  return `${origin}/#${secret}.${token}`;
}

/** Whether an invite serves a limited number of people.
 * @param {string} invite */
export function isLimited(invite) {
  return claim(invite, "uses") > 0;
}

/** A room's generation as a seat tells it: it grows whenever somebody is removed.
 * @param {string} seat */
export function generation(seat) {
  return claim(seat, "gen");
}

/** For how many seconds after it was made a seat may be renewed; 0 where it does not say.
 * @param {string} seat */
export function renewableFor(seat) {
  return claim(seat, "rnw") - claim(seat, "iat");
}

/** What an invite says of itself: its id, and until when it is good, in epoch seconds.
 * @param {string} invite */
export function inviteOf(invite) {
  const id = claims(invite).jti;
  return {
    id: typeof id === "string" ? id : "",
    expires: claim(invite, "exp"),
  };
}

/** Those that the removals and replacements which the seat knows of have not made dead.
 * @template {{ token: string }} T
 * @param {T[]} invites
 * @param {string} seat */
export function newestLinks(invites, seat) {
  const newest = claim(seat, "lgen");
  return invites.filter(({ token }) => claim(token, "lgen") >= newest);
}

/** A number that a token claims, or 0.
 * @param {string} token
 * @param {string} name */
function claim(token, name) {
  return Number(claims(token)[name]) || 0;
}

/** Only a hint: the server alone can verify tokens.
 * @param {string} token
 * @returns {Record<string, unknown>} */
function claims(token) {
  try {
    const bytes = fromBase64url(token.split(".")[1] ?? "");
    return JSON.parse(new TextDecoder().decode(bytes)) ?? {};
  } catch {
    return {};
  }
}

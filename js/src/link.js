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

/** A number that a token claims, or 0. Only a hint: the server alone can verify tokens.
 * @param {string} token
 * @param {string} name */
function claim(token, name) {
  try {
    const bytes = fromBase64url(token.split(".")[1] ?? "");
    return Number(JSON.parse(new TextDecoder().decode(bytes))[name]) || 0;
  } catch {
    return 0;
  }
}

import { fromBase64url } from "./seal.js";
import { shortClaims } from "./short-invite.js";

/**
 * What a token says of itself (RFC 7519), or an invite in its short form. Only the server can verify it:
 * here it is a hint.
 */

/** Whether it has the form of a token (RFC 7519 §7.2), which does not make it valid.
 * @param {string} text */
export function isToken(text) {
  const parts = text.split(".");
  return (
    parts.length === 3 && json(parts[0]) !== null && json(parts[1]) !== null
  );
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

/** How many seconds after it was issued a seat may be renewed; 0 if it does not say.
 * @param {string} seat */
export function renewableFor(seat) {
  return claim(seat, "rnw") - claim(seat, "iat");
}

/** What an invite says about itself: its id, its room, when it expires in epoch seconds, and
 * whether guests knock.
 * @param {string} invite */
export function inviteOf(invite) {
  const { jti, room, knock } = claims(invite);
  return {
    id: typeof jti === "string" ? jti : "",
    room: typeof room === "string" ? room : "",
    expires: claim(invite, "exp"),
    knock: knock === true,
  };
}

/** Whether it makes its bearer a host, which an invite never does.
 * @param {string} token */
export function isHostToken(token) {
  // The short form leaves out for whom it is.
  return claims(token).aud === "allo:host" || isHostLink(token);
}

/** Until when a token is good, in epoch seconds; 0 where it does not say.
 * @param {string} token */
export function expiry(token) {
  return claim(token, "exp");
}

/** Whether it is the token of a host link.
 * @param {string} token */
export function isHostLink(token) {
  return claims(token).for === "device";
}

/** How long a token is good from now on, in whole seconds, at least one.
 * @param {string} token
 * @param {number} now ms */
export function lifeLeft(token, now) {
  return Math.max(1, Math.floor(expiry(token) - now / 1_000));
}

/** Whether a token was made before a removal or replacement that the seat knows of.
 * @param {string} token
 * @param {string} seat */
export function isBehind(token, seat) {
  return (
    claim(token, "gen") < claim(seat, "gen") ||
    claim(token, "lgen") < claim(seat, "lgen")
  );
}

/** The invites that are still valid after all removals and replacements that the seat knows of.
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

/** Only a hint: only the server can verify tokens.
 * @param {string} token
 * @returns {Record<string, unknown>} */
function claims(token) {
  return shortClaims(token) ?? json(token.split(".")[1] ?? "") ?? {};
}

/** @param {string} part
 * @returns {Record<string, unknown> | null} */
function json(part) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(
      fromBase64url(part),
    );
    const value = JSON.parse(text);
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

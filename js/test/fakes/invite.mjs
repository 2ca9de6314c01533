/** @param {string | Uint8Array} value */
const base64url = (value) => Buffer.from(value).toString("base64url");

export const MADE = 1_800_000_000;

/** The id of an invite that was made in this run of a server, in this second.
 * @param {string} run 8 characters
 * @param {number} made
 * @param {string} rest 8 characters */
export function inviteId(run, made, rest = "rEsTrEsT") {
  const second = Buffer.alloc(4);
  second.writeUInt32BE(made);
  return base64url(
    Buffer.concat([
      Buffer.from(run, "base64url"),
      second,
      Buffer.from(rest, "base64url"),
    ]),
  );
}

/**
 * A token as a server signs it, but for the key.
 * @param {Record<string, unknown>} [claims] that are others; `undefined` leaves one out
 * @param {string} [signature]
 */
export function invite(claims = {}, signature = `${"a--Z".repeat(10)}a_8`) {
  const { run = "RuN-_run", iat = MADE, ...others } = claims;
  const payload = {
    room: "AAECAwQFBgcICQoLDA0ODw",
    uses: 0,
    jti: inviteId(String(run), Number(iat)),
    gen: 0,
    lgen: 0,
    cap: 8,
    knock: false,
    exp: MADE + 86_400,
    iss: "https://allo.test",
    aud: "allo:invite",
    iat,
    run,
    ...others,
  };
  const header = { typ: "JWT", alg: "HS256", kid: "a" };
  return [
    base64url(JSON.stringify(header)),
    base64url(JSON.stringify(payload)),
    signature,
  ].join(".");
}

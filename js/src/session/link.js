/**
 * The invite link: `<page>#<link secret>.<invite>`. How one is found in what it became on its way
 * stands in find-link.js.
 *
 * @param {string} base the address of the page, such as `https://allo.example/`
 * @param {{ secret: string, token: string }} link
 */
export function makeLink(base, { secret, token }) {
  return `${base}#${secret}.${token}`;
}

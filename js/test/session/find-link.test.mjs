import assert from "node:assert/strict";
import { test } from "node:test";
import {
  findLink,
  isElsewhere,
  seemsExpired,
} from "../../src/session/find-link.js";

// Made by a running server; with what a base64url text may hold, and two hyphens in a row.
const SECRET = "p_-u3v--PQ_Z1Y2x3w4v5Q";
const HEADER = "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiIsImtpZCI6ImEifQ";

/** @param {object} claims @param {string} signature */
const token = (claims, signature = `${"a--Z".repeat(10)}a_8`) =>
  `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${signature}`;

const INVITE = token({
  room: "AAECAwQFBgcICQoLDA0ODw",
  note: "~~~>>>???~~~>>>",
  exp: 1_900_000_000,
});
const LINK = { secret: SECRET, token: INVITE };
const FRAGMENT = `${SECRET}.${INVITE}`;
const WHOLE = `https://allo.test/#${FRAGMENT}`;
const BASE = "https://allo.test/";

/** @param {string} text */
function opens(text) {
  const found = findLink(text);
  if (typeof found === "string") assert.fail(`${found} in ${text}`);
  assert.deepEqual(found.link, LINK, text);
}

/** The fragment of an address as Chromium and as Firefox tell it, found out in both (LinkEndsIT).
 * @param {string} text */
const told = (text) => new URL(`https://allo.test/#${text}`).hash.slice(1);

const ENDS = [
  ..."><\"'`)]}.,;:!?&=\\|*_~-/#^$+@%",
  ..."…»«”“’‘›。，、）」』】！？：；।؟،⟩ \n",
  "\u00A0",
  "\u00AD",
  "\u200B",
  "\u200E",
  "\u2060",
  "\u202C",
  "\uFEFF",
  "**",
  "__",
  "~~",
  ")**",
  ">,",
  '">',
  "&gt;",
  "&quot;",
  "&#39;",
  "%20",
  "%22",
  "%3E",
  "=20",
  "?fbclid=IwAR0x",
  "&utm_source=mail&utm_medium=x",
  ":~:text=hello",
  "…)",
  " see you at 8",
  "\r\n\r\nSee you. Grace",
  "</a>",
  "](https://allo.test/",
  "–",
  "—see you",
  "see_you",
  "😀",
];

test("a link opens whatever stands at its end, as browsers tell it", () => {
  for (const end of ENDS) {
    opens(FRAGMENT + end);
    opens(told(FRAGMENT + end));
    opens(`Come: ${WHOLE}${end}`);
  }
});

test("a link opens whatever stands before it", () => {
  for (const begin of [
    ..."<\"'(*_~[«“「：。>|=-",
    "Here is the link: ",
    "URL:",
    '<a href=3D"',
    "> ",
    "see",
    "\u200B",
    "[Join](",
  ]) {
    opens(begin + WHOLE);
    opens(begin + FRAGMENT);
    opens(told(begin + FRAGMENT));
  }
});

/** At each place in turn.
 * @param {string} what */
function inTheMiddle(what) {
  for (let at = 1; at < FRAGMENT.length; at += 1)
    opens(
      `Hello, https://allo.test/#${FRAGMENT.slice(0, at)}${what}${FRAGMENT.slice(at)}\nSee you`,
    );
}

test("a link opens that was broken into lines, quoted, or hyphenated", () => {
  for (const what of ["\n", "\r\n", " \n ", "\n> ", "=\n", "=\r\n", "\u2028"])
    inTheMiddle(what);
});

test("a link opens with what nobody sees in its middle", () => {
  for (const what of [
    "\u200B",
    "\u2060",
    "\u00AD",
    "\uFEFF",
    "\u200D",
    "\u202A",
    "\uFE0F",
    "&shy;",
    "&#173;",
    "&#8203;",
    "&#x200B;",
    "%E2%80%8B",
    "%C2%AD",
    "=E2=80=8B",
    "\\u200B",
    "&wbr;",
  ])
    inTheMiddle(what);
});

test("a fragment opens with spaces in its middle", () => {
  for (let at = 1; at < FRAGMENT.length; at += 7) {
    const text = `${FRAGMENT.slice(0, at)} ${FRAGMENT.slice(at)}`;
    opens(text);
    opens(told(text));
  }
});

test("a link opens however its characters are spelled", () => {
  /** @param {string} character @param {(hex: string) => string} spelled */
  const spelling = (character, spelled) =>
    FRAGMENT.replaceAll(
      character,
      spelled(character.charCodeAt(0).toString(16).toUpperCase()),
    );
  for (const character of [".", "-", "_", "A", "e"]) {
    opens(spelling(character, (hex) => `%${hex}`));
    opens(spelling(character, (hex) => `%${hex.toLowerCase()}`));
    opens(spelling(character, (hex) => `%25${hex}`));
    opens(spelling(character, (hex) => `%2525${hex}`));
    opens(spelling(character, (hex) => `&#x${hex};`));
    opens(spelling(character, (hex) => `&amp;#x${hex};`));
    opens(spelling(character, (hex) => `=${hex}`));
  }
  for (const [character, other] of [
    ["_", "\\_"],
    ["-", "\\-"],
    [".", "\\."],
    ["_", "＿"],
    ["-", "\u2010"],
    ["-", "\u2011"],
    ["-", "\u2012"],
    ["-", "\u2212"],
    ["-", "－"],
    ["-", "﹣"],
    ["-", "–"],
    [".", "．"],
    [".", "。"],
    [".", "․"],
    ["--", "–"],
    ["--", "—"],
  ])
    opens(FRAGMENT.replaceAll(character, other));
  opens(
    FRAGMENT.replace(/[A-Za-z0-9]/g, (one) =>
      String.fromCharCode(one.charCodeAt(0) + 0xfee0),
    ),
  );
});

test("where a dash stands in the signature, its length and its end tell what it was", () => {
  opens(`${FRAGMENT.replaceAll("--", "—")}_`);
  opens(`${FRAGMENT.replaceAll("--", "–")}see you`);
});

test("a link opens that was bent more than once", () => {
  const quoted = (/** @type {string} */ text) =>
    `> ${text.replaceAll("\n", "\n> ")}`;
  const wrapped = (/** @type {string} */ text) =>
    text.replace(/(.{76})/g, "$1\n");
  const printable = (/** @type {string} */ text) =>
    text.replaceAll("=", "=3D").replace(/(.{73})/g, "$1=\n");
  const encoded = (/** @type {string} */ text) =>
    text.replace(/[._-]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  const sprinkled = (/** @type {string} */ text) =>
    text.replace(/(.{9})/g, "$1\u200B");
  opens(quoted(printable(WHOLE)));
  opens(JSON.stringify({ text: wrapped(WHOLE) }));
  opens(JSON.stringify({ text: quoted(printable(WHOLE)) }));
  opens(wrapped(encoded(WHOLE)));
  opens(sprinkled(encoded(WHOLE)));
  opens(sprinkled(WHOLE.replaceAll("_", "\\_")));
  opens(new URL(printable(WHOLE)).href);
  opens(encodeURIComponent(quoted(wrapped(WHOLE))));
});

test("a link opens that something wrapped", () => {
  const once = encodeURIComponent(WHOLE);
  const proofpoint = WHOLE.replace(
    /[-_:#]/g,
    (one) => `-${one.charCodeAt(0).toString(16).toUpperCase()}`,
  ).replaceAll("/", "_");
  for (const wrapped of [
    `https://eur01.safelinks.protection.outlook.com/?url=${once}&data=05%7C01&sdata=abc`,
    `https://www.google.com/url?q=${once}&sa=D`,
    `https://l.facebook.com/l.php?u=${once}&h=AT0`,
    `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(once)}&c=E`,
    `https://urldefense.proofpoint.com/v2/url?u=${proofpoint}&d=DwMFaQ&c=euGZstca`,
    `https://urldefense.com/v3/__${WHOLE.replace("#", "*")}__;Iw!!ACWV5N9M2RV99hQ!abc$`,
    `<a href=3D"${WHOLE.replaceAll("=", "=3D")}">${WHOLE}</a>`,
    `[${WHOLE}](${WHOLE})`,
    WHOLE + WHOLE,
    `${WHOLE} ${WHOLE}`,
    `HTTPS://ALLO.TEST/#${FRAGMENT}`,
    `https://allo.test/%23${FRAGMENT}`,
    `https://allo.test/?fbclid=x%23${FRAGMENT}`,
    `/%23${FRAGMENT}`,
    `/%2523${FRAGMENT}`,
    `https://allo.test/ #${FRAGMENT}`,
    `https://allo.test/#/${FRAGMENT}`,
    JSON.stringify({ link: WHOLE }),
    JSON.stringify({ link: `${WHOLE}\n` }),
  ])
    opens(wrapped);
});

test("a part of a link is not a link", () => {
  for (let length = 12; length < FRAGMENT.length; length += 1)
    assert.equal(
      findLink(`${BASE}#${FRAGMENT.slice(0, length)}`),
      "incomplete",
      String(length),
    );
  assert.equal(findLink(FRAGMENT.slice(1)), "incomplete");
  assert.equal(findLink(INVITE), "incomplete", "the token alone");
  assert.equal(findLink(SECRET), "incomplete");
  assert.equal(findLink(BASE), "incomplete");
});

test("what never was a link is told from a part of one", () => {
  for (const text of ["", "top", "hello", "See you at 8!", ":~:text=a,b"])
    assert.equal(findLink(text), "nothing", text);
});

test("a link whose capitals were lost is recognised, and not opened", () => {
  assert.equal(findLink(FRAGMENT.toLowerCase()), "recased");
  assert.equal(findLink(WHOLE.toUpperCase()), "recased");
});

test("a changed link is left to the server, which says what is wrong", () => {
  const changed = FRAGMENT.replace("eyJyb29t", "eyJyb39t");
  assert.notEqual(changed, FRAGMENT);
  const found = findLink(changed);
  assert.ok(typeof found !== "string");
});

test("of two links in one text none is opened", () => {
  const other = `${SECRET}.${token({ exp: 1 })}`;
  assert.equal(findLink(`${WHOLE} or https://allo.test/#${other}`), "several");
});

test("a link tells whose it is", () => {
  /** @param {string} text */
  const home = (text) => {
    const found = findLink(text);
    return typeof found === "string" ? found : found.home;
  };
  assert.equal(home(FRAGMENT), null);
  assert.equal(String(home(`See ${WHOLE}.`)), BASE);
  for (const [text, elsewhere] of [
    [WHOLE, false],
    [WHOLE.replace("https://allo.test", "HTTP://ALLO.test:80"), false],
    [WHOLE.replace("allo.test", "other.test"), true],
    [WHOLE.replace("allo.test", "allo.test:8443"), true],
    [
      `https://l.facebook.com/l.php?u=${encodeURIComponent(WHOLE)}&h=AT0`,
      false,
    ],
    [`https://urldefense.com/v3/__${WHOLE.replace("#", "*")}__;Iw!!`, false],
  ])
    assert.equal(
      isElsewhere(/** @type {any} */ (home(String(text))), BASE),
      elsewhere,
      String(text),
    );
  const below = "https://allo.test/calls/";
  assert.ok(isElsewhere(new URL(BASE), below));
  assert.ok(!isElsewhere(new URL(below), below));
});

test("a link that has run out by this clock is only suspected", () => {
  assert.equal(seemsExpired(LINK, 1_899_999_999_000), false);
  assert.equal(seemsExpired(LINK, 1_900_000_001_000), true);
  assert.equal(seemsExpired({ ...LINK, token: token({}) }, 1e15), false);
});

test("a book is read in no time", () => {
  const began = performance.now();
  for (const text of [
    "a".repeat(5_000_000),
    "e.".repeat(100_000),
    "– ".repeat(100_000),
    "%25".repeat(100_000),
    `${"A".repeat(22)}.e${"a".repeat(1_600)}`.repeat(100),
    "https://a/".repeat(10_000),
  ])
    findLink(text);
  assert.ok(performance.now() - began < 5_000);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  findLink,
  isElsewhere,
  seemsExpired,
} from "../../src/session/find-link.js";
import { makeLink } from "../../src/session/link.js";
import { invite } from "../fakes/invite.mjs";
import { BASE, LONG, SECRET, SHORT, token } from "../fakes/links.mjs";

/** @typedef {import("../fakes/links.mjs").Form} Form */

/** @param {string} title @param {(form: Form) => void} body */
function forBoth(title, body) {
  for (const one of [LONG, SHORT])
    test(`${title} (${one.name})`, () => body(one));
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

forBoth(
  "a link opens whatever stands at its end, as browsers tell it",
  ({ opens, fragment, whole }) => {
    for (const end of ENDS) {
      opens(fragment + end);
      opens(told(fragment + end));
      opens(`Come: ${whole}${end}`);
    }
  },
);

forBoth(
  "a link opens whatever stands before it",
  ({ opens, fragment, whole }) => {
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
      opens(begin + whole);
      opens(begin + fragment);
      opens(told(begin + fragment));
    }
  },
);

/** At each place in turn.
 * @param {Form} form @param {string} what */
function inTheMiddle({ fragment, opens }, what) {
  for (let at = 1; at < fragment.length; at += 1)
    opens(
      `Hello, https://allo.test/#${fragment.slice(0, at)}${what}${fragment.slice(at)}\nSee you`,
    );
}

forBoth(
  "a link opens that was broken into lines, quoted, or hyphenated",
  (form) => {
    for (const what of ["\n", "\r\n", " \n ", "\n> ", "=\n", "=\r\n", "\u2028"])
      inTheMiddle(form, what);
  },
);

forBoth("a link opens with what nobody sees in its middle", (form) => {
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
    inTheMiddle(form, what);
});

forBoth("a fragment opens with spaces in its middle", ({ opens, fragment }) => {
  for (let at = 1; at < fragment.length; at += 7) {
    const text = `${fragment.slice(0, at)} ${fragment.slice(at)}`;
    opens(text);
    opens(told(text));
  }
});

forBoth(
  "a link opens however its characters are spelled",
  ({ opens, fragment }) => {
    /** @param {string} character @param {(hex: string) => string} spelled */
    const spelling = (character, spelled) =>
      fragment.replaceAll(
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
      opens(fragment.replaceAll(character, other));
    opens(
      fragment.replace(/[A-Za-z0-9]/g, (one) =>
        String.fromCharCode(one.charCodeAt(0) + 0xfee0),
      ),
    );
  },
);

forBoth(
  "where a dash stands in the signature, its length and its end tell what it was",
  ({ opens, fragment }) => {
    opens(`${fragment.replaceAll("--", "—")}_`);
    opens(`${fragment.replaceAll("--", "–")}see you`);
  },
);

forBoth("a link opens that was bent more than once", ({ opens, whole }) => {
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
  opens(quoted(printable(whole)));
  opens(JSON.stringify({ text: wrapped(whole) }));
  opens(JSON.stringify({ text: quoted(printable(whole)) }));
  opens(wrapped(encoded(whole)));
  opens(sprinkled(encoded(whole)));
  opens(sprinkled(whole.replaceAll("_", "\\_")));
  opens(new URL(printable(whole)).href);
  opens(encodeURIComponent(quoted(wrapped(whole))));
});

forBoth("a link opens that something wrapped", ({ opens, fragment, whole }) => {
  const once = encodeURIComponent(whole);
  const proofpoint = whole
    .replace(
      /[-_:#]/g,
      (one) => `-${one.charCodeAt(0).toString(16).toUpperCase()}`,
    )
    .replaceAll("/", "_");
  for (const wrapped of [
    `https://eur01.safelinks.protection.outlook.com/?url=${once}&data=05%7C01&sdata=abc`,
    `https://www.google.com/url?q=${once}&sa=D`,
    `https://l.facebook.com/l.php?u=${once}&h=AT0`,
    `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(once)}&c=E`,
    `https://urldefense.proofpoint.com/v2/url?u=${proofpoint}&d=DwMFaQ&c=euGZstca`,
    `https://urldefense.com/v3/__${whole.replace("#", "*")}__;Iw!!ACWV5N9M2RV99hQ!abc$`,
    `<a href=3D"${whole.replaceAll("=", "=3D")}">${whole}</a>`,
    `[${whole}](${whole})`,
    whole + whole,
    `${whole} ${whole}`,
    `HTTPS://ALLO.TEST/#${fragment}`,
    `https://allo.test/%23${fragment}`,
    `https://allo.test/?fbclid=x%23${fragment}`,
    `/%23${fragment}`,
    `/%2523${fragment}`,
    `https://allo.test/ #${fragment}`,
    `https://allo.test/#/${fragment}`,
    JSON.stringify({ link: whole }),
    JSON.stringify({ link: `${whole}\n` }),
  ])
    opens(wrapped);
});

forBoth("a part of a link is not a link", ({ fragment }) => {
  for (let length = 12; length < fragment.length; length += 1)
    assert.equal(
      findLink(`${BASE}#${fragment.slice(0, length)}`),
      "incomplete",
      String(length),
    );
  assert.equal(findLink(fragment.slice(1)), "incomplete");
  assert.equal(findLink(LONG.link.token), "incomplete", "the token alone");
  assert.equal(findLink(SHORT.link.token), "incomplete");
  assert.equal(findLink(SECRET), "incomplete");
  assert.equal(findLink(BASE), "incomplete");
});

test("what never was a link is told from a part of one", () => {
  for (const text of ["", "top", "hello", "See you at 8!", ":~:text=a,b"])
    assert.equal(findLink(text), "nothing", text);
});

forBoth(
  "a link whose capitals were lost is recognised, and not opened",
  ({ fragment, whole }) => {
    assert.equal(findLink(fragment.toLowerCase()), "recased");
    assert.equal(findLink(whole.toUpperCase()), "recased");
  },
);

test("a changed long link is left to the server, which says what is wrong", () => {
  const changed = LONG.fragment.replace("eyJyb29t", "eyJyb39t");
  assert.notEqual(changed, LONG.fragment);
  const found = findLink(changed);
  assert.ok(typeof found !== "string");
});

forBoth("of two links in one text none is opened", ({ whole }) => {
  const other = `${SECRET}.${token({ exp: 1 })}`;
  assert.equal(findLink(`${whole} or https://allo.test/#${other}`), "several");
  const short = makeLink(BASE, { secret: SECRET, token: invite({ uses: 1 }) });
  assert.equal(findLink(`${whole} or ${short}`), "several");
});

forBoth("a link tells whose it is", ({ fragment, whole }) => {
  /** @param {string} text */
  const home = (text) => {
    const found = findLink(text);
    return typeof found === "string" ? found : found.home;
  };
  assert.equal(home(fragment), null);
  assert.equal(String(home(`See ${whole}.`)), BASE);
  for (const [text, elsewhere] of [
    [whole, false],
    [whole.replace("https://allo.test", "HTTP://ALLO.test:80"), false],
    [whole.replace("allo.test", "other.test"), true],
    [whole.replace("allo.test", "allo.test:8443"), true],
    [
      `https://l.facebook.com/l.php?u=${encodeURIComponent(whole)}&h=AT0`,
      false,
    ],
    [`https://urldefense.com/v3/__${whole.replace("#", "*")}__;Iw!!`, false],
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

forBoth(
  "a link that has run out by this clock is only suspected",
  ({ link }) => {
    assert.equal(seemsExpired(link, 1_899_999_999_000), false);
    assert.equal(seemsExpired(link, 1_900_000_001_000), true);
    assert.equal(seemsExpired({ ...link, token: token({}) }, 1e15), false);
  },
);

test("a book is read in no time", () => {
  const began = performance.now();
  for (const text of [
    "a".repeat(5_000_000),
    "e.".repeat(100_000),
    "– ".repeat(100_000),
    "%25".repeat(100_000),
    `${"A".repeat(22)}.e${"a".repeat(1_600)}`.repeat(100),
    "https://a/".repeat(10_000),
    "h".repeat(50_000),
    Array(7).fill("h".repeat(7_000)).join("—"),
    Array(7)
      .fill(`${"h".repeat(119)} `.repeat(50))
      .join("—"),
    `${Array(4).fill("h".repeat(6_000)).join("—")} %252525252541`,
  ])
    findLink(text);
  assert.ok(performance.now() - began < 5_000);
});

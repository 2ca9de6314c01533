import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inCall, invited, LINK, member, open, welcome } from "./page.mjs";

const read = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

/** One right message of every kind that JavaScript sends. */
const RIGHT = [
  { type: "created", link: LINK, expires: 1_900_000_000, knock: false },
  { type: "createRefused", code: "busy", retryAfter: null },
  invited("guest", null),
  { type: "linkTrouble", code: "elsewhere", link: LINK },
  { type: "otherCall", asked: true },
  {
    type: "calls",
    remember: true,
    list: [
      {
        room: "r",
        link: LINK,
        since: 1,
        expires: 2,
        inCall: true,
        later: { name: "Choir", at: null },
      },
    ],
  },
  { type: "laterMade", room: "r" },
  { type: "hostLink", link: LINK, expires: 4 },
  { type: "laterRefused", code: "too-late", retryAfter: null, until: 3 },
  {
    type: "devices",
    cameras: [{ id: "c", label: "" }],
    microphones: [],
    speakers: [],
    camera: "",
    microphone: "",
    speaker: "",
  },
  { type: "media", camera: "on", microphone: "off" },
  {
    type: "recording",
    noiseSuppression: true,
    originalSound: false,
    blur: false,
    motion: false,
  },
  { type: "lens", flips: true, away: false, blurs: false },
  { type: "waiting", host: true },
  welcome([member("bob")], { waiting: [member("eve")] }),
  { type: "member", member: member("bob") },
  { type: "left", member: "bob", reason: "lost" },
  { type: "knock", member: member("eve") },
  { type: "unknock", member: "eve" },
  { type: "room", locked: true },
  { type: "role", role: "host" },
  { type: "connection", state: "online" },
  { type: "over", code: "left" },
  { type: "log", level: "info", at: "00:00:00", text: "" },
  { type: "notice", code: "device-lost", member: null },
  { type: "filesRefused", obstacle: "unreadable", names: ["Photos"] },
  {
    type: "measured",
    field: "label",
    text: " Team",
    shown: "Team",
    left: 36,
    whole: true,
  },
  { type: "sharing", state: "asking" },
  { type: "speaking", members: ["bob"], active: "bob" },
  {
    type: "view",
    layout: "grid",
    selfView: false,
    mirrored: true,
    corner: "top-left",
    noCameras: false,
    noScreens: false,
    autoFloat: true,
    pictureInPicture: true,
  },
  { type: "floating", member: "bob", source: "screen" },
  { type: "seen", count: 2, name: "Ada" },
  { type: "fullscreen", on: true },
  { type: "looked", on: true },
  { type: "cameInOff", camera: true, microphone: true },
  { type: "knockSound", on: true },
  { type: "words" },
  { type: "comingSound", on: true },
  { type: "muteAsked", member: "zoe" },
  {
    type: "hiding",
    relay: true,
    everyone: false,
    people: [
      {
        member: "zoe",
        on: true,
        told: false,
        trouble: "unreachable",
        theirs: "no-relay",
      },
    ],
  },
  {
    type: "pairs",
    rows: [
      {
        listener: "zoe",
        word: "told",
        pairs: [
          {
            peer: "bob",
            state: "failed",
            route: null,
            sound: "off",
            picture: "unknown",
            reason: "no-route",
            loss: 0,
            rtt: 0,
          },
        ],
      },
    ],
  },
  {
    type: "invites",
    list: [
      {
        id: "i",
        label: "",
        link: LINK,
        single: false,
        expires: 1,
        main: true,
      },
    ],
  },
  { type: "said", key: 1, member: "zoe", text: "hello", at: "10:00" },
  { type: "saidWaiting", key: 1, waiting: 2 },
  { type: "reaction", member: "zoe", reaction: "👍" },
  { type: "hand", hand: 3 },
  {
    type: "transfer",
    transfer: 1,
    file: 2,
    own: false,
    member: "zoe",
    name: "a.txt",
    size: 7,
    state: "offered",
    moved: 0,
    url: null,
    at: "10:00",
  },
];

/** A page in a call, and the errors that its log shows after a message.
 * @param {import("node:test").TestContext} t */
async function watched(t) {
  const page = await inCall([member("zoe")]);
  t.after(page.close);
  await page.click("#open-more");
  await page.click("#open-log");
  let before = 0;
  return {
    page,
    /** @param {unknown} message */
    async errorsAfter(message) {
      await page.say(/** @type {object} */ (message));
      const lines = page
        .all(".log-error .log-text")
        .map(({ textContent }) => textContent);
      const fresh = lines.slice(0, lines.length - before);
      before = lines.length;
      return fresh;
    },
  };
}

test("every right message is understood", async (t) => {
  const { errorsAfter } = await watched(t);
  for (const message of RIGHT) {
    assert.deepEqual(await errorsAfter(message), [], JSON.stringify(message));
  }
});

test("a message with a field missing or wrong is a visible line, without its value", async (t) => {
  const { page, errorsAfter } = await watched(t);
  const secret = "q3J0c4mVQkqk2m9a7PzHhA";
  // Not read by Elm: the rest of these messages is.
  const unread = ["created.expires", "notice.member"];
  for (const message of RIGHT) {
    for (const field of Object.keys(message)) {
      if (unread.includes(`${message.type}.${field}`)) continue;
      const { [field]: _, ...missing } =
        /** @type {Record<string, unknown>} */ (message);
      for (const wrong of [missing, { ...message, [field]: { secret } }]) {
        const [line, ...more] = await errorsAfter(wrong);
        assert.match(
          line ?? "",
          /couldn’t read one of its own messages/,
          JSON.stringify(wrong),
        );
        assert.deepEqual(more, []);
        assert.ok(!line.includes(secret), line);
      }
    }
  }
  assert.equal(page.all(".tile").length, 2, "and nothing else has changed");
});

test("unknown kinds and codes are visible lines that name them", async (t) => {
  const { errorsAfter } = await watched(t);
  for (const [message, named] of [
    [{ type: "surprise" }, /surprise/],
    [{ type: "notice", code: "tea-ready", member: null }, /tea-ready/],
    [{ type: "media", camera: "molten", microphone: "on" }, /molten/],
    [{ type: "member", member: member("x", { connection: "wet" }) }, /wet/],
    [{ type: "member", member: member("x", { role: "king" }) }, /king/],
    [{ type: "left", member: "x", reason: "bored" }, /bored/],
    [{ type: "connection", state: "dreaming" }, /dreaming/],
    [{ type: "reaction", member: null, reaction: "💩" }, /reaction/],
    [{ type: "log", level: "loud", at: "", text: "" }, /loud/],
    ["surprise", /OBJECT/],
    [null, /OBJECT/],
  ]) {
    const lines = await errorsAfter(message);
    assert.equal(lines.length, 1);
    assert.match(lines[0], /** @type {RegExp} */ (named));
  }
});

test("flags that are not understood still make a page, and a visible line", async (t) => {
  const page = open({ start: "sideways" });
  t.after(page.close);
  await page.drawn();
  assert.ok(page.has("#start"));
  assert.equal(page.text("#open-log .count"), "1");
  const [note] = await page.heard();
  assert.match(String(note.text), /flags/, "for the copy of the log");
});

test("both sides of the ports know the same messages", () => {
  const js = read("js/src/ports.js");
  const typedef = (/** @type {string} */ name) =>
    js
      .split("@typedef")
      .find((part) => part.trimEnd().match(new RegExp(`\\} ${name}\\b`))) ?? "";
  const kinds = (/** @type {string} */ text) =>
    [...text.matchAll(/type: ((?:"\w+"(?: \| )?)+)/g)]
      .flatMap(([, some]) => some.match(/\w+/g) ?? [])
      .sort();

  const sent = [...read("elm-src/Ports/ToJs.elm").matchAll(/typed "(\w+)"/g)]
    .map(([, kind]) => kind)
    .sort();
  assert.ok(sent.length > 15);
  assert.deepEqual(kinds(typedef("FromElm")), sent);

  const understood = [
    ...read("elm-src/Ports/FromJs.elm").matchAll(/^ {8}"(\w+)" ->$/gm),
  ]
    .map(([, kind]) => kind)
    .sort();
  assert.deepEqual(kinds(typedef("ToElm")), understood);
  assert.deepEqual(
    RIGHT.map(({ type }) => type).sort(),
    understood,
    "each has an example here",
  );
});

test("there is one port module, and it has one pair of ports", () => {
  assert.equal(read("elm-src/Ports.elm").match(/^port \w+ :/gm)?.length, 2);
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inCall, invited, member, open } from "./page.mjs";

const LANGUAGES = ["en", "de", "fr", "es"];

const REJOIN = ["left", "replaced"];
const TRY_AGAIN = [
  "room-full",
  "room-locked",
  "unanswered",
  "too-many",
  "busy",
  "too-slow",
  "offline",
  "intercepted",
];
const START_ANEW = [
  "ended",
  "removed",
  "refused",
  "expired",
  "outlasted",
  "invalid-token",
  "invite-used",
  "invite-revoked",
  "room-ended",
  "room-not-found",
];
const NO_STEP = ["unsupported", "insecure"];
const KNOWN = [...REJOIN, ...TRY_AGAIN, ...START_ANEW, ...NO_STEP];

/** The codes of the server's refusals, as its one enum has them. */
function refusals() {
  const java = readFileSync(
    new URL(
      "../../../src/main/java/app/allo/room/Refusal.java",
      import.meta.url,
    ),
    "utf8",
  );
  return [...java.matchAll(/^ {2}[A-Z_]+\("([a-z-]+)"/gm)].map(
    ([, code]) => code,
  );
}

test("every ending has a title and a text of its own in all four languages", async (t) => {
  const said = new Set();
  for (const language of LANGUAGES) {
    const page = open({ start: "invite", languages: [language] });
    t.after(page.close);
    for (const code of KNOWN) {
      await page.say({ type: "over", code });
      assert.equal(page.find(".over").dataset.ending, code);
      const title = page.text(".over h1");
      const text = page.text(".over .lead");
      assert.ok(title.length > 5 && text.length > 20, `${language} ${code}`);
      assert.ok(!said.has(title), `${title} is said twice`);
      assert.ok(!said.has(text), `${text} is said twice`);
      said.add(title).add(text);
    }
  }
});

test("every refusal of the server leads to a screen with something to do", async (t) => {
  const codes = refusals();
  assert.ok(codes.includes("room-locked") && codes.length > 15);
  const page = open({ start: "invite" });
  t.after(page.close);
  for (const code of codes) {
    await page.say({ type: "over", code });
    if (!KNOWN.includes(code)) {
      assert.match(
        page.text(".over"),
        new RegExp(`\\(${code}\\)`),
        "it names the code",
      );
    }
    assert.ok(page.has("#home"));
  }
});

for (const [codes, label] of /** @type {const} */ ([
  [REJOIN, "Rejoin"],
  [TRY_AGAIN, "Try again"],
])) {
  test(`${codes.join(", ")}: the same place can be taken again`, async (t) => {
    const page = open({ start: "invite" });
    t.after(page.close);
    for (const code of codes) {
      await page.say({ type: "over", code });
      assert.equal(page.text("#rejoin"), label);

      await page.click("#rejoin");

      assert.deepEqual(await page.heard(), [{ type: "rejoin" }]);
      assert.ok(page.has(".busy"));
    }
  });
}

test("where the link is no longer of use, a person can start their own call", async (t) => {
  const page = open({ start: "invite" });
  t.after(page.close);
  for (const code of START_ANEW) {
    await page.say({ type: "over", code });
    assert.ok(!page.has("#rejoin"));
    assert.equal(page.text("#home"), "Start your own call");

    await page.click("#home");

    assert.deepEqual(await page.heard(), [{ type: "home" }]);
    assert.ok(page.has("#start"));
  }
});

test("where nothing helps, no button pretends otherwise", async (t) => {
  for (const code of NO_STEP) {
    const page = open({ start: "invite" });
    t.after(page.close);
    await page.say({ type: "over", code });
    assert.equal(page.all(".over button").length, 0);
    page.close();
  }
});

test("a call that ends takes its panel and its question along", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-people");
  await page.click("#end");
  await page.click("#confirm");
  assert.deepEqual(await page.heard(), [{ type: "end" }]);

  await page.say({ type: "over", code: "ended" });

  assert.ok(!page.has(".drawer"));
  assert.equal(page.find(".over").dataset.ending, "ended");
  await page.focused("title");
});

test("after an ending the lobby can be had again", async (t) => {
  const page = open({ start: "invite" });
  t.after(page.close);
  await page.say({ type: "over", code: "room-full" });
  await page.click("#rejoin");
  await page.say(invited("guest", null));
  assert.ok(page.has("#join"));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { inCall, invited, LINK, member, open } from "./page.mjs";

const LANGUAGES = ["en", "de", "fr", "es"];

test("the first screen asks for a link, and hands on what is pasted", async (t) => {
  const page = open();
  t.after(page.close);
  await page.drawn();
  assert.equal(page.text(".link-field summary"), "Were you sent a link?");
  assert.ok(!page.find(".link-field").open, "folded");

  await page.enter("#sent-link", `Come to ${LINK}!`);
  await page.click("#open-link");

  assert.deepEqual(await page.heard(), [
    { type: "pasteLink", text: `Come to ${LINK}!` },
  ]);
});

test("what is wrong with a link is said next to the field, in every language", async (t) => {
  const said = new Set();
  const codes = ["incomplete", "several", "recased", "changed", "nowhere"];
  for (const language of LANGUAGES) {
    for (const code of codes) {
      const page = open({ start: code, languages: [language] });
      t.after(page.close);
      await page.drawn();
      assert.ok(page.find(".link-field").open);
      const [first] = page.all("h1, .link-field");
      assert.ok(first.matches(".link-field"), "that is what they came for");
      said.add(page.text(".link-trouble"));
      page.close();
    }
    const page = open({ languages: [language] });
    t.after(page.close);
    await page.say({ type: "linkTrouble", code: "nothing", link: null });
    said.add(page.text(".link-trouble"));
    await page.say({ type: "linkTrouble", code: "elsewhere", link: LINK });
    said.add(page.text(".link-trouble"));
    assert.equal(page.find("#open-elsewhere").href, LINK);
    await page.enter("#sent-link", "another");
    assert.ok(!page.has(".link-trouble"), "gone with the next try");
  }
  assert.equal(said.size, LANGUAGES.length * (codes.length + 2));
});

test("a link that the server has seen, or that has run out here, is told in the lobby", async (t) => {
  const said = new Set();
  for (const language of LANGUAGES) {
    const page = open({ start: "invite", languages: [language] });
    t.after(page.close);
    await page.say(invited("guest"));
    assert.equal(page.text(".lobby-warnings"), "");
    await page.say(invited("guest", null, { exposed: true, expired: true }));
    said.add(page.text(".lobby-exposed")).add(page.text(".lobby-expired"));
    assert.ok(!page.find("#join").disabled, "one may join all the same");
  }
  assert.equal(said.size, 2 * LANGUAGES.length);
});

test("a guest can take the link along to another browser, a host has their own", async (t) => {
  const page = open({ start: "invite" });
  t.after(page.close);
  await page.say(invited("guest"));
  await page.heard();
  assert.equal(page.find("#opened-link").value, `${LINK}-mine`);
  assert.ok(page.find("#opened-link").readOnly);
  await page.press("Copy link");
  await page.press("Share");
  assert.deepEqual(await page.heard(), [
    { type: "copyLink" },
    { type: "shareLink" },
  ]);
  await page.say(invited("host", LINK));
  assert.ok(!page.has("#opened-link"));
});

test("a browser that cannot make the call offers the link for another one", async (t) => {
  const page = open({ start: "unsupported", opened: LINK });
  t.after(page.close);
  await page.drawn();
  assert.equal(page.find(".over").dataset.ending, "unsupported");
  assert.equal(page.find("#opened-link").value, LINK);
  await page.press("Copy link");
  assert.deepEqual(await page.heard(), [{ type: "copyLink" }]);

  const insecure = open({ start: "invite", secure: false, opened: LINK });
  t.after(insecure.close);
  await insecure.drawn();
  assert.equal(insecure.find("#opened-link").value, LINK);
});

test("a link to another call is asked about, over the call, with the focus on staying", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say({ type: "otherCall", asked: true });
  assert.match(page.text('[role="alertdialog"]'), /Go to the other call/);
  assert.ok(page.has('.tile[data-member="bob"]'), "the call goes on");
  await page.focused("stay-here");

  await page.click("#stay-here");
  assert.deepEqual(await page.heard(), [{ type: "openOther", yes: false }]);
  await page.say({ type: "otherCall", asked: false });
  assert.ok(!page.has('[role="alertdialog"]'));

  await page.say({ type: "otherCall", asked: true });
  await page.key("Escape");
  await page.say({ type: "otherCall", asked: false });
  assert.deepEqual(await page.heard(), [{ type: "openOther", yes: false }]);

  await page.say({ type: "otherCall", asked: true });
  await page.click("#open-other");
  assert.deepEqual(await page.heard(), [{ type: "openOther", yes: true }]);
  await page.say(
    { type: "otherCall", asked: false },
    { type: "over", code: "left" },
    invited("guest"),
  );
  assert.equal(page.text("h1"), "You’re invited to a call");
});

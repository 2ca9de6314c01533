import assert from "node:assert/strict";
import { test } from "node:test";
import {
  cleanText,
  isTooLong,
  LONGEST_TEXT,
} from "../../src/wire/text-rules.js";
import { inCall, member } from "./page.mjs";

/** @typedef {Awaited<ReturnType<typeof inCall>>} Page */

const LEFT = { type: "left", member: "bob", reason: "left" };
let keys = 0;

/** @param {string} text @param {string | null} by */
const said = (text, by = "bob") => ({
  type: "said",
  key: ++keys,
  member: by,
  text,
  at: "10:00",
});

/** @param {object} changes */
const transfer = (changes = {}) => ({
  type: "transfer",
  transfer: 1,
  file: 1_000,
  own: false,
  member: "bob",
  name: "Zoë.pdf",
  size: 2_000_000,
  state: "offered",
  moved: 0,
  url: null,
  at: "10:00",
  ...changes,
});

const entries = (/** @type {Page} */ page) =>
  page.all(".chat-entry").map((entry) => entry.textContent);

/** @param {object[]} members */
async function chatting(members = [member("bob")]) {
  const page = await inCall(members);
  await page.click("#open-chat");
  return page;
}

test("what one writes is sent, and shown once it is said", async (t) => {
  const page = await chatting();
  t.after(page.close);
  await page.focused("chat-text");
  await page.enter("#chat-text", "Hello");
  await page.click(".chat-send");
  assert.deepEqual(await page.heard(), [{ type: "say", text: "Hello" }]);
  assert.equal(page.find("#chat-text").value, "");
  assert.deepEqual(entries(page), []);

  await page.say(said("Hello", null));
  assert.deepEqual(entries(page), ["You10:00Hello"]);
  assert.ok(page.has(".chat-own"));
  await page.say({ type: "saidWaiting", key: keys, waiting: 2 });
  assert.match(page.text(".chat-entry"), /Not delivered to 2 people yet/);
  await page.say({ type: "saidWaiting", key: keys, waiting: 0 });
  assert.doesNotMatch(page.text(".chat-entry"), /Not delivered/);

  await page.enter("#chat-text", "   ");
  await page.click(".chat-send");
  assert.deepEqual(await page.heard(), []);
});

test("enter sends, shift and enter begins a line, composing is left alone", async (t) => {
  const page = await chatting();
  t.after(page.close);
  await page.enter("#chat-text", "Hi");
  const press = async (/** @type {object} */ how) => {
    const { KeyboardEvent } = page.document.defaultView;
    const event = new KeyboardEvent("keydown", {
      key: "Enter",
      bubbles: true,
      cancelable: true,
      ...how,
    });
    page.find("#chat-text").dispatchEvent(event);
    await page.drawn();
    return event.defaultPrevented;
  };
  assert.equal(await press({ shiftKey: true }), false);
  assert.equal(await press({ isComposing: true }), false);
  assert.deepEqual(await page.heard(), []);
  assert.equal(await press({}), true);
  assert.deepEqual(await page.heard(), [{ type: "say", text: "Hi" }]);
});

test("the unread are counted until the chat is opened", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say(said("one"), said("mine", null), said("two"));
  assert.equal(page.text("#open-chat .count"), "2");
  assert.equal(page.document.title, "(2) Call · Allo");
  assert.match(page.text(".notices[role=status]"), /writes: two/);

  await page.click("#open-chat");
  assert.ok(!page.has("#open-chat .count"));
  await page.say(said("three"));
  assert.ok(!page.has("#open-chat .count"));
  assert.equal(page.text(".notices"), "", "the log speaks for itself");
  assert.equal(page.find(".chat-entries").getAttribute("role"), "log");
  assert.equal(entries(page).length, 4);

  await page.click("#close-drawer");
  await page.focused("open-chat");
  await page.say(said("four"));
  assert.equal(page.text("#open-chat .count"), "1");
});

test("of very many messages the last are drawn, more on request, and the oldest go", async (t) => {
  const page = await chatting();
  t.after(page.close);
  const many = Array.from({ length: 500 }, (_, i) => said(`message ${i + 1}.`));
  await page.say(...many);
  assert.equal(entries(page).length, 100);
  assert.match(String(entries(page)[0]), /message 401\./);
  for (let drawn = 200; drawn <= 500; drawn += 100) {
    await page.press("Show earlier messages");
    await page.until(() => entries(page).length === drawn, `${drawn} entries`);
    await page.focused("chat-entries");
  }
  assert.ok(!page.has(".chat-earlier"), "all of them are there");

  await page.say(said("message 501."));
  const kept = entries(page);
  assert.equal(kept.length, 500);
  assert.match(String(kept[0]), /message 2\./);
  assert.match(String(kept[499]), /message 501\./);
  assert.equal(
    page.text(".chat-entries > :first-child"),
    "Earlier messages are no longer available.",
  );
});

test("a text is one node but for its links, and only so many of these are links", async (t) => {
  const page = await chatting();
  t.after(page.close);
  await page.say(said("a ".repeat(1_000).trim()));
  assert.equal(page.find(".chat-text").childNodes.length, 1);

  await page.say(said("See (https://allo.test/a), and b."));
  const parts = [...page.all(".chat-text")[1].childNodes];
  assert.deepEqual(
    parts.map(({ nodeName, textContent }) => [nodeName, textContent]),
    [
      ["#text", "See ("],
      ["A", "https://allo.test/a"],
      ["#text", "), and b."],
    ],
  );

  const many = "http://a.b ".repeat(180).trim();
  await page.say(said(many));
  const [, , last] = page.all(".chat-text");
  assert.equal(last.querySelectorAll("a").length, 20);
  assert.equal(last.textContent, many);
  assert.ok(last.childNodes.length < 50);
});

test("only addresses of the web are links, whole and to a page of their own", async (t) => {
  const page = await chatting();
  t.after(page.close);
  await page.say(
    said(
      [
        "see https://allo.test/a_(b)?x=1#y. and (http://b.test/), HTTPS://c.test!",
        "javascript:alert(1) data:text/html,x ftp://d.test mailto:a@b.test //e.test",
        "https:// https://user@f.test <a href=https://g.test>x</a>",
      ].join("\n"),
    ),
  );
  const links = page.all(".chat-text a");
  assert.deepEqual(
    links.map((link) => link.textContent),
    ["https://allo.test/a_(b)?x=1#y", "http://b.test/"],
  );
  for (const link of links) {
    assert.equal(link.getAttribute("href"), link.textContent);
    assert.equal(link.target, "_blank");
    assert.equal(link.rel, "noopener noreferrer");
  }
  assert.match(page.text(".chat-text"), /<a href=https:\/\/g\.test>x<\/a>/);
  assert.ok(!page.has("script"));
});

test("names are isolated, and stay when their bearer has left", async (t) => {
  const page = await chatting([member("bob", { name: "<i>Bob" })]);
  t.after(page.close);
  await page.say(said("bye"), LEFT);
  assert.equal(page.text(".chat-head bdi"), "<i>Bob");
});

test("the chat is gone with the call", async (t) => {
  const page = await chatting();
  t.after(page.close);
  await page.say(said("secret"));
  await page.click("#leave");
  await page.click("#leave-now");
  assert.doesNotMatch(page.text(), /secret/);
});

test("a file is offered, accepted, followed and saved", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say(transfer());
  assert.equal(page.text("#open-chat .count"), "1");
  assert.match(page.text(".notices"), /would like to send you/);
  await page.click("#open-chat");
  assert.match(page.text(".chat-file"), /Zoë\.pdf2\u00a0MB/);

  await page.press("Accept");
  assert.deepEqual(await page.heard(), [{ type: "acceptFile", transfer: 1 }]);
  await page.focused("transfer-1");
  await page.say(transfer({ state: "running", moved: 500_000 }));
  const progress = page.find("progress");
  assert.equal(progress.value / progress.max, 0.25);
  assert.match(progress.getAttribute("aria-label"), /Zoë\.pdf/);

  await page.say(transfer({ state: "done", moved: 2_000_000, url: "blob:x" }));
  const link = page.find(".transfer a");
  assert.equal(link.getAttribute("href"), "blob:x");
  assert.equal(link.download, "Zoë.pdf");
  assert.equal(page.all(".chat-entry").length, 1);
});

test("an offer can be declined, a transfer cancelled, and every end is said", async (t) => {
  const page = await chatting();
  t.after(page.close);
  await page.say(transfer());
  await page.press("Decline");
  await page.say(transfer({ state: "running" }));
  await page.press("Cancel");
  assert.deepEqual(await page.heard(), [
    { type: "cancelFile", transfer: 1 },
    { type: "cancelFile", transfer: 1 },
  ]);
  for (const [state, words] of [
    ["declined", "Declined"],
    ["cancelled", "Cancelled"],
    ["failed", "Not delivered"],
    ["too-large", "Too large"],
  ]) {
    await page.say(transfer({ state }));
    assert.equal(page.text(".transfer"), words);
    assert.ok(!page.has(".transfer button"));
  }
});

test("a sent file shows for each receiver how far it is", async (t) => {
  const page = await chatting([member("bob"), member("eve")]);
  t.after(page.close);
  const own = { own: true };
  await page.say(
    transfer(own),
    transfer({ ...own, transfer: 2, member: "eve" }),
  );
  assert.equal(page.all(".chat-entry").length, 1);
  assert.deepEqual(
    page.all(".transfer").map((one) => one.textContent),
    ["name of bobNot accepted yetCancel", "name of eveNot accepted yetCancel"],
  );
  await page.say(
    transfer({ ...own, transfer: 2, member: "eve", state: "done" }),
  );
  assert.equal(page.text("#transfer-2"), "name of eveSent");
  assert.ok(!page.has("#open-chat .count"));
});

test("files that are chosen or dropped are handed on as the browser gives them", async (t) => {
  const page = await chatting();
  t.after(page.close);
  const { Event } = page.document.defaultView;
  const bring = (
    /** @type {string} */ type,
    /** @type {object} */ what,
    selector = ".chat",
  ) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    page.find(selector).dispatchEvent(Object.assign(event, what));
    return event.defaultPrevented;
  };
  const held = { dataTransfer: { types: ["Files"], files: [] } };
  const dropped = { dataTransfer: { types: ["Files"], files: ["dropped"] } };
  const pasted = { clipboardData: { files: ["pasted"] } };
  const words = {
    dataTransfer: { types: ["text/plain"], files: [] },
    clipboardData: { files: [] },
  };
  assert.ok(bring("dragover", held));
  await page.drawn();
  assert.ok(page.has(".chat-hovered"));
  assert.ok(bring("drop", dropped));
  await page.drawn();
  assert.ok(!page.has(".chat-hovered"));
  assert.ok(bring("paste", pasted, "#chat-text"));
  page.find("#choose-files").dispatchEvent(new Event("change"));
  for (const type of ["dragover", "drop", "paste"])
    assert.ok(!bring(type, words, "#chat-text"), "text goes its own way");
  assert.deepEqual(await page.heard(), [
    { type: "offerFiles", files: ["dropped"] },
    { type: "offerFiles", files: ["pasted"] },
    { type: "offerFiles", files: {} },
  ]);
});

test("a text that is too long is reported while it is written, and not sent", async (t) => {
  const page = await chatting();
  t.after(page.close);
  await page.heard();
  await page.enter("#chat-text", "x".repeat(LONGEST_TEXT - 101));
  assert.equal(page.text("#chat-room"), "");
  await page.enter("#chat-text", "😀".repeat(LONGEST_TEXT - 3));
  assert.equal(page.text("#chat-room"), "3 characters left");
  const long = "😀".repeat(LONGEST_TEXT + 1);
  await page.enter("#chat-text", long);
  assert.equal(page.text("#chat-room"), "1 character too long to send");
  await page.click(".chat-send");
  assert.deepEqual(await page.heard(), []);
  assert.equal(page.find("#chat-text").value, long);

  await page.enter("#chat-text", `${"😀".repeat(LONGEST_TEXT)}\n`);
  await page.click(".chat-send");
  const [sent] = await page.heard();
  assert.equal(isTooLong(cleanText(String(sent.text))), false);
});

test("files that are not offered are named, with the reason", async (t) => {
  const page = await chatting();
  t.after(page.close);
  const names = ["11.txt", "12.txt", "13.txt", "14.txt", "15.txt"];
  for (const [obstacle, sentence] of [
    [
      "too-many",
      /^You can only offer 10 files.*11\.txt.*13\.txt.* and 2 more$/,
    ],
    ["unreadable", /^Folders and unreadable files can’t be sent: /],
    ["empty", /^Empty files/],
    ["too-large", /^Files over 200 MB/],
    ["nobody", /^There is nobody/],
  ]) {
    await page.say({ type: "filesRefused", obstacle, names });
    const last = page.all(".notice-text").at(-1);
    assert.match(last.textContent.replace(/[\u2068\u2069]/g, ""), sentence);
  }
});

test("only a person declines: a full page has other words", async (t) => {
  const page = await chatting();
  t.after(page.close);
  await page.say(transfer({ own: true, state: "too-many" }));
  assert.match(page.text(".transfer"), /10 files are already waiting/);
  assert.doesNotMatch(page.text(".transfer"), /Declined/);
});

test("what is written while the chat is shut is shown for a moment with its writer", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say(said("one"), said("mine", null), said("two"));
  assert.equal(page.all(".notice").length, 1, "the latest alone");
  assert.match(page.text(".notice"), /name of bob.* writes: two/);
  await page.read(5_000);
  assert.ok(!page.has(".notice"));

  await page.say(said("😀".repeat(300)));
  assert.match(page.text(".notice"), / (😀){200}…$/u);
  await page.click(".notice-chat");
  await page.focused("chat-text");
  assert.ok(!page.has(".notice"), "the chat says it");
  await page.say(said("three"));
  assert.ok(!page.has(".notice"));
  assert.equal(entries(page).length, 5);
});

test("a flood of messages leaves what else is to be read", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say({ type: "notice", code: "device-lost", member: null });
  for (let n = 0; n < 10; n += 1) await page.say(said(`message ${n}`));
  assert.match(page.text(".notices"), /unplugged.*message 9/);
});

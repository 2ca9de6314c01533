// What others do to the page that Elm drew: extensions, translators, writing helpers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inCall, invited, member, open, welcome } from "./page.mjs";

const text = (/** @type {string} */ said, key = 1) => ({
  type: "said",
  key,
  member: "ada",
  text: said,
  at: "10:00",
});

/** What stands in the document of what Elm drew: others may stand between.
 * @param {any} page */
function drawn(page) {
  const copy = page.find(".page").cloneNode(true);
  for (const mark of copy.querySelectorAll("[data-other]")) mark.remove();
  for (const font of copy.querySelectorAll("font, mark"))
    font.replaceWith(...font.childNodes);
  copy.normalize();
  return copy.outerHTML;
}

/** @param {any} page */
function mark(page) {
  const element = page.document.createElement("i");
  element.dataset.other = "";
  return element;
}

/** @param {any} page
 * @returns {Text[]} */
function textsOf(page) {
  const walker = page.document.createTreeWalker(page.find(".page"), 4);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
}

/** @type {Record<string, (page: any) => void>} */
const OTHERS = {
  "one element first in everything"(page) {
    for (const element of page.all(".page, .page *:not([data-other])"))
      element.prepend(mark(page));
  },
  "elements between all others"(page) {
    for (const element of page.all(".page *:not([data-other])"))
      element.before(mark(page));
  },
  "a translator that puts its own text instead"(page) {
    for (const one of textsOf(page)) {
      if (one.parentElement?.closest("font")) continue;
      const font = page.document.createElement("font");
      font.append(one.data);
      one.replaceWith(font);
    }
  },
  "a translator that first adds and then takes away"(page) {
    for (const one of textsOf(page)) {
      if (one.parentElement?.closest("font")) continue;
      const font = page.document.createElement("font");
      font.append(one.data);
      one.before(font);
      one.remove();
    }
  },
  "something around every text"(page) {
    for (const one of textsOf(page)) {
      if (one.parentElement?.closest("font")) continue;
      const font = page.document.createElement("font");
      one.replaceWith(font);
      font.append(one);
    }
  },
  "a search that marks words and joins the rest again"(page) {
    for (const one of textsOf(page)) {
      if (one.length < 3) continue;
      const rest = one.splitText(1);
      rest.splitText(1);
      const found = page.document.createElement("mark");
      rest.replaceWith(found);
      found.append(rest);
    }
    page.find(".page").normalize();
  },
  "something around every field, and beside it"(page) {
    for (const field of page.all("input, textarea, select")) {
      if (field.parentElement.dataset.around) continue;
      const around = page.document.createElement("font");
      around.dataset.around = "on";
      field.replaceWith(around);
      around.append(mark(page), field, mark(page));
    }
  },
  "one that takes buttons, entries and pictures away"(page) {
    for (const element of page.all("button, li, allo-video")) element.remove();
  },
  "one that empties everything"(page) {
    page.find(".page").replaceChildren();
  },
  "one that empties the whole body"(page) {
    page.document.body.replaceChildren();
  },
};

/** A whole call, message by message, every screen and panel of it.
 * @type {((page: any) => Promise<void>)[]} */
const STEPS = [
  (page) => page.click("#open-log"),
  (page) => page.click("#close-drawer"),
  (page) => page.say(invited("host", "https://a.test/")),
  (page) => page.enter("#name", "Grace"),
  (page) => page.say({ type: "waiting", host: true }),
  (page) => page.say(welcome([member("ada"), member("eve")])),
  (page) => page.say({ type: "knock", member: member("kim") }),
  (page) => page.click("#open-people"),
  (page) => page.say({ type: "unknock", member: "kim" }),
  (page) => page.say({ type: "member", member: member("ada", { hand: 1 }) }),
  (page) => page.click("#open-chat"),
  (page) => page.say(text("Look at https://allo.test/ now", 1)),
  (page) => page.say(text("and", 2), text("then", 3)),
  (page) => page.enter("#chat-text", "I write"),
  (page) => page.click("#close-drawer"),
  (page) => page.say({ type: "media", camera: "off", microphone: "off" }),
  (page) => page.say({ type: "speaking", members: ["eve"], active: "eve" }),
  (page) => page.say({ type: "left", member: "ada", reason: "left" }),
  (page) => page.click("#open-view"),
  (page) =>
    page.say({ type: "member", member: member("joe", { screen: true }) }),
  (page) => page.say({ type: "left", member: "eve", reason: "lost" }),
  (page) => page.say({ type: "over", code: "ended" }),
];

for (const [what, act] of Object.entries(OTHERS)) {
  test(`what is drawn stays true with ${what}`, async (t) => {
    const alone = open({ name: "Grace" });
    const page = open({ name: "Grace" });
    t.after(() => [alone, page].map(({ close }) => close()));
    await Promise.all([alone.drawn(), page.drawn()]);
    for (const [index, step] of STEPS.entries()) {
      act(page);
      await page.drawn();
      await step(alone);
      await step(page);
      // Long enough for what was taken away to be put back again.
      await page.read(10_000);
      await alone.read(10_000);
      assert.deepEqual(page.faults(), [], `step ${index}`);
      if (/fields?,|between|first in/.test(what)) unwrap(page);
      assert.ok(drawn(page) === drawn(alone), `step ${index}`);
    }
  });
}

/** @param {any} page */
function unwrap(page) {
  for (const around of page.all("[data-around]"))
    around.replaceWith(...around.childNodes);
}

test("whoever insists on taking something away is not fought without end", async (t) => {
  const page = await inCall([member("ada")]);
  t.after(page.close);
  let taken = 0;
  const take = () => {
    const leave = page.document.querySelector("#leave");
    if (!leave) return;
    taken += 1;
    leave.remove();
  };
  new page.window.MutationObserver(take).observe(page.document, {
    childList: true,
    subtree: true,
  });
  take();
  for (let turn = 0; turn < 50; turn += 1) await page.drawn();
  assert.ok(taken > 1 && taken < 40, `${taken} times`);
});

test("whoever writes goes on writing where a helper takes the field into its own", async (t) => {
  const page = await inCall([member("ada")]);
  t.after(page.close);
  await page.click("#open-chat");
  await page.focused("chat-text");
  await page.enter("#chat-text", "Hello");
  const field = page.find("#chat-text");
  const around = page.document.createElement("span");
  field.replaceWith(around);
  around.append(field);
  await page.focused("chat-text");
  assert.ok(page.find("#chat-text") === field);
  assert.equal(field.value, "Hello");
});

test("a drawing that fails is done again, reported once, and the next goes on from there", async (t) => {
  const page = await inCall([member("ada"), member("eve")]);
  t.after(page.close);
  await page.click("#open-chat");
  await page.enter("#chat-text", "Hello");
  const [picture] = page.all("allo-video[member=eve]");
  /** @type {string[]} */
  const named = [];
  new page.window.MutationObserver(() => {
    named.push(picture.getAttribute("member"));
  }).observe(picture, { attributeFilter: ["member"] });
  const { prototype } = page.window.Node;
  const { removeChild } = prototype;
  prototype.removeChild = () => {
    throw new page.window.TypeError("taken over by others");
  };
  await page.say({ type: "left", member: "ada", reason: "left" });
  prototype.removeChild = removeChild;

  assert.deepEqual(page.faults(), ["taken over by others"]);
  assert.ok(!page.has(".tile[data-member=ada]"));
  assert.ok(page.find(".tile[data-member=eve] allo-video") === picture);
  assert.equal(page.find("#chat-text").value, "Hello");
  assert.deepEqual(named, [], "it stays with its member throughout");
  await page.focused("chat-text");

  await page.say({ type: "left", member: "eve", reason: "left" });
  assert.ok(!page.has(".tile[data-member=eve]"));
  assert.deepEqual(page.faults(), []);
});

test("while drawing cannot be done at all, it is not tried without end", async (t) => {
  const page = await inCall([member("ada")]);
  t.after(page.close);
  const { document } = page.window;
  const { createElement } = document;
  let tried = 0;
  document.createElement = () => {
    tried += 1;
    throw new page.window.TypeError("no element");
  };
  await page.say({ type: "over", code: "ended" });
  for (let turn = 0; turn < 10; turn += 1) await page.drawn();
  assert.ok(tried > 0 && tried < 5, `${tried} times`);
  document.createElement = createElement;
  page.faults();
  await page.say({ type: "log", level: "info", at: "10:00:00", text: "on" });
  assert.match(page.text("h1"), /has ended/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { invited, LINK, open } from "./page.mjs";

const AT = 1_800_000_000;

const kept = (/** @type {object} */ changes) => ({
  room: "room",
  link: LINK,
  since: AT - 90_000,
  expires: AT + 86_400,
  inCall: false,
  later: { name: "Choir", at: AT },
  ...changes,
});

const calls = (/** @type {object[]} */ ...list) => ({
  type: "calls",
  remember: true,
  list,
});

/** @param {import("node:test").TestContext} t @param {object} [flags] */
async function form(t, flags) {
  const page = open(flags);
  t.after(page.close);
  await page.drawn();
  await page.click("#for-later");
  await page.focused("later-title");
  return page;
}

test("a call for later is made without a camera, and stands among one's calls", async (t) => {
  const page = await form(t);
  assert.ok(!page.has("#for-later"));
  await page.enter("#later-name", "Choir");
  await page.enter("#later-time", "2027-01-15T09:00");
  await page.click("#make-later");
  assert.deepEqual(await page.heard(), [
    {
      type: "createLater",
      name: "Choir",
      at: "2027-01-15T09:00",
      knock: false,
      key: "",
    },
  ]);
  assert.ok(page.find("#make-later").disabled);

  await page.say(calls(kept({})), { type: "laterMade", room: "room" });
  assert.ok(!page.has(".home-later"));
  assert.ok(page.has("#for-later"));
  await page.focused("call-room");
  assert.equal(page.text("#call-room"), "Choir");
  assert.equal(
    page.find(".home-call allo-code").getAttribute("text"),
    LINK,
    "its code is shown at once",
  );
  assert.deepEqual(
    page.all(".home-call allo-until").map((one) => one.getAttribute("at")),
    [String(AT), String(AT + 86_400)],
  );
});

test("where the browser keeps nothing, the page says so and has the host link", async (t) => {
  const page = await form(t, { canKeep: false });
  assert.match(page.text(".home-later"), /Your browser keeps nothing/);
  await page.click("#cancel-later");
  assert.ok(!page.has("#remember"));
  assert.match(page.text(".unkept"), /Your browser keeps nothing/);
  await page.say(calls(kept({})));
  assert.match(page.text(".home-call"), /Whoever has this link is a host/);
  await page.heard();
  await page.press("Copy host link");
  assert.deepEqual(await page.heard(), [{ type: "copyOwnLink", room: "room" }]);

  const usual = open();
  t.after(usual.close);
  await usual.say(calls(kept({})));
  assert.ok(!usual.has(".home-call-unkept"));
});

test("its link is copied and shown, its calendar file saved, and it is forgotten after a question", async (t) => {
  const page = open();
  t.after(page.close);
  await page.say(calls(kept({})));
  await page.press("Copy link");
  await page.press("Calendar file");
  assert.deepEqual(await page.heard(), [
    { type: "copyCall", room: "room" },
    {
      type: "calendarFile",
      room: "room",
      title: "Choir",
      about: "Open this link to join the call:",
    },
  ]);
  assert.ok(!page.has("allo-code"));
  await page.press("QR code");
  assert.ok(page.has("allo-code"));
  await page.click("#forget-room");
  assert.match(page.text(".confirmation"), /waits at the door/);
});

test("a room of one's own has no time", async (t) => {
  const page = await form(t);
  page.find("#later-whenever").click();
  await page.drawn();
  assert.ok(!page.has("#later-time"));
  page.find("#later-knock").click();
  await page.click("#make-later");
  const [made] = await page.heard();
  assert.equal(made.at, "");
  assert.equal(made.knock, true);
  await page.say(calls(kept({ later: { name: "", at: null } })));
  assert.match(page.text(".home-call"), /Video call.*Whenever.*later\./);
  assert.ok(
    !page
      .all(".home-call button")
      .some((one) => one.textContent === "Calendar file"),
  );
});

test("what is wrong with a time is said where it is entered", async (t) => {
  const page = await form(t);
  await page.click("#make-later");
  await page.focused("later-time");
  assert.deepEqual(await page.heard(), [], "the server is not asked");
  assert.match(page.text(".home-later .refusal"), /Choose a day/);
  assert.equal(page.find("#later-time").getAttribute("aria-invalid"), "true");

  await page.enter("#later-time", "2020-01-15T09:00");
  assert.ok(!page.has(".home-later .refusal"));
  const said = new Set();
  for (const code of ["no-time", "past", "too-late", "busy", "too-many"]) {
    await page.click("#make-later");
    await page.say({
      type: "laterRefused",
      code,
      retryAfter: null,
      until: AT,
    });
    said.add(page.text(".home-later .refusal"));
  }
  assert.equal(said.size, 5);
  await page.say({
    type: "laterRefused",
    code: "too-late",
    retryAfter: null,
    until: AT,
  });
  assert.equal(
    page.find(".home-later .refusal allo-until").getAttribute("at"),
    String(AT),
  );
});

test("a server that wants a key is given it for a call for later, too", async (t) => {
  const page = await form(t);
  page.find("#later-whenever").click();
  await page.drawn();
  const refused = {
    type: "laterRefused",
    code: "invalid-token",
    retryAfter: null,
    until: 0,
  };
  await page.click("#make-later");
  await page.say(refused);
  await page.focused("later-key");
  assert.ok(!page.has(".home-later .refusal"), "no reproach");
  await page.enter("#later-key", "open sesame");
  await page.heard();
  await page.click("#make-later");
  assert.equal((await page.heard())[0].key, "open sesame");
  await page.say(refused);
  assert.match(page.text(".home-later .refusal"), /isn’t right/);
});

test("whoever wants no call for later gets the button and the focus back", async (t) => {
  const page = await form(t);
  await page.enter("#later-name", "Choir");
  await page.click("#cancel-later");
  await page.focused("for-later");
  await page.click("#for-later");
  assert.equal(page.find("#later-name").value, "");
});

test("whoever comes before the time reads when the call is, at the door too", async (t) => {
  const page = open({ start: "invite" });
  t.after(page.close);
  await page.say(invited("waiting", null, { at: AT }));
  assert.match(page.text(".call-time"), /The call is for/);
  assert.equal(
    page.find(".call-time allo-until").getAttribute("at"),
    String(AT),
  );
  await page.say({ type: "waiting", host: false });
  assert.match(page.text(".waiting-words"), /no host.*The call is for/i);
});

test("a link that says no time says none", async (t) => {
  const page = open({ start: "invite" });
  t.after(page.close);
  await page.say(invited("guest"));
  assert.ok(!page.has(".call-time"));
});

test("a host reads that whoever has the link comes in while the host is there", async (t) => {
  const page = open({ start: "invite" });
  t.after(page.close);
  await page.say(invited("host", LINK, { open: true }));
  assert.match(page.text(".invitation"), /can come in while you’re here/);
});

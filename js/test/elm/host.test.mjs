import assert from "node:assert/strict";
import { test } from "node:test";
import { inCall, LINK, member } from "./page.mjs";

const plain = (/** @type {string} */ text) =>
  text.replaceAll(/[\u2068\u2069]/g, "");

test("a knock is told aloud and answered from where one is", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);

  await page.say({
    type: "knock",
    member: member("eve", { role: "waiting", name: "Eve" }),
  });

  assert.equal(plain(page.text("[aria-live]")), "Eve is knocking");
  assert.match(plain(page.text(".knock")), /Eve is knocking/);
  assert.equal(page.text("#open-people .count"), "1");
  assert.equal(page.document.title, "(1) Call · Allo");
  await page.press("Let in");
  assert.deepEqual(await page.heard(), [{ type: "admit", member: "eve" }]);

  await page.say({ type: "member", member: member("eve", { name: "Eve" }) });
  assert.ok(!page.has(".knock"), "who is in no longer knocks");
  assert.equal(page.document.title, "Call · Allo");
});

test("a knock may be refused, or given up", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say({ type: "knock", member: member("eve") });
  await page.press("Decline");
  assert.deepEqual(await page.heard(), [{ type: "refuse", member: "eve" }]);

  await page.say({ type: "unknock", member: "eve" });
  assert.ok(!page.has(".knock"));
});

test("of many knocks a few are shown and the panel holds all", async (t) => {
  const page = await inCall([member("bob")], {
    waiting: ["a", "b", "c", "d"].map((id) => member(id)),
  });
  t.after(page.close);
  assert.equal(page.all(".knock").length, 2);
  await page.click("#open-chat");
  assert.equal(page.all(".knock").length, 1);

  await page.press("and 3 more");

  assert.ok(!page.has(".knock"), "not twice on one screen");
  assert.equal(page.all(".people-door .member").length, 4);
  await page.click(".people-door .member:nth-child(3) .button-main");
  await page.click(".people-door .member:nth-child(4) .button");
  assert.deepEqual(await page.heard(), [
    { type: "admit", member: "c" },
    { type: "refuse", member: "d" },
  ]);
});

test("the panel lists everyone with what they do", async (t) => {
  const page = await inCall([
    member("bob", { microphone: false }),
    member("eve", { role: "host", away: true }),
  ]);
  t.after(page.close);
  await page.click("#open-people");
  assert.equal(page.text("#drawer-title"), "People (3)");
  const rows = page.all(".people-here .member").map((row) => row.textContent);
  assert.match(rows[0], /Ada \(You\)Host/);
  assert.match(rows[1], /name of bobMicrophone off/);
  assert.match(rows[2], /name of eveHostAway/);
  const tools = () =>
    page.all(".member-tools button").map((one) => one.textContent);
  const disabled = () =>
    page.all(".member-tools button:disabled").map((one) => one.textContent);
  await page.click("#menu-bob");
  const all = [
    "Mute for me",
    "Compare safety code",
    "Ask to mute",
    "Make host",
    "Remove",
  ];
  assert.deepEqual(tools(), all);
  assert.deepEqual(disabled(), ["Compare safety code", "Ask to mute"]);
  await page.say({ type: "member", member: member("bob") });
  assert.deepEqual(tools(), all, "what becomes possible moves nothing");
  assert.deepEqual(disabled(), ["Compare safety code"]);
  await page.click("#menu-eve");
  assert.deepEqual(
    tools(),
    ["Mute for me", "Compare safety code", "Ask to mute"],
    "a host cannot be removed, and one menu is open at a time",
  );
});

test("removing somebody is asked twice", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  await page.click("#open-people");
  await page.click("#menu-bob");
  await page.press("Remove");
  assert.deepEqual(await page.heard(), []);
  assert.match(
    plain(page.text(".confirmation")),
    /Remove name of bob from the call\?/,
  );
  await page.focused("cancel-question");
  await page.press("Cancel");
  assert.ok(!page.has(".confirmation"));
  await page.focused("menu-bob");

  await page.click("#menu-bob");
  await page.press("Remove");
  await page.click("#confirm");

  assert.deepEqual(await page.heard(), [{ type: "remove", member: "bob" }]);
  assert.ok(!page.has(".confirmation"));
});

test("ending the call for everyone is asked twice", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-people");
  await page.click("#end");
  assert.match(page.text(".confirmation"), /End the call for everyone\?/);
  await page.focused("cancel-question");
  await page.press("Cancel");
  await page.focused("end");
  assert.deepEqual(await page.heard(), []);

  await page.click("#end");
  await page.click("#confirm");

  assert.deepEqual(await page.heard(), [{ type: "end" }]);
});

test("the call is locked and unlocked by one switch", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-people");
  await page.click("#lock");
  assert.deepEqual(await page.heard(), [{ type: "lock", locked: true }]);
  assert.equal(
    page.find("#lock").getAttribute("aria-checked"),
    "false",
    "the server decides",
  );

  await page.say({ type: "room", locked: true });
  assert.equal(page.find("#lock").getAttribute("aria-checked"), "true");
  assert.equal(page.text(".lines"), "Locked");
  assert.match(page.text(".notices"), /nobody new can join/);
  await page.click("#lock");
  assert.deepEqual(await page.heard(), [{ type: "lock", locked: false }]);
  await page.say({ type: "room", locked: false });
  assert.match(page.text(".notices"), /unlocked/);
});

test("a newer link takes the place of the old one", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-people");
  assert.equal(page.find("#people-link").value, LINK);
  await page.say({
    type: "invites",
    list: [
      {
        id: "main",
        label: "",
        link: `${LINK}2`,
        single: false,
        expires: 1_900_000_000,
        main: true,
      },
    ],
  });
  assert.equal(page.find("#people-link").value, `${LINK}2`);
  await page.press("Copy link");
  await page.press("Share");
  assert.deepEqual(await page.heard(), [
    { type: "copyLink" },
    { type: "shareLink" },
  ]);
});

test("a guest has none of the host's controls until they become one", async (t) => {
  const page = await inCall([member("bob")], { role: "guest", link: null });
  t.after(page.close);
  await page.click("#open-people");
  for (const control of ["#lock", "#end", "#people-link"]) {
    assert.ok(!page.has(control), control);
  }

  await page.say({ type: "role", role: "host" });

  for (const control of ["#lock", "#end"]) {
    assert.ok(page.has(control), control);
  }
  assert.match(page.text(".notices"), /You’re now a host/);
});

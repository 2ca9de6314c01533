import assert from "node:assert/strict";
import { test } from "node:test";
import { inCall, invited, LINK, member, open } from "./page.mjs";

const LINES = [
  { type: "log", level: "info", at: "14:03:22", text: "in the room" },
  {
    type: "log",
    level: "warn",
    at: "14:03:31",
    text: "member 1 is reconnecting",
  },
  { type: "log", level: "error", at: "14:03:39", text: "fault" },
];

test("the log is reached from every screen, newest line first", async (t) => {
  const screens = [
    [{}, []],
    [{ start: "invite" }, []],
    [{ start: "invite" }, [invited("guest", null)]],
    [{ start: "invite" }, [{ type: "waiting", host: true }]],
    [{ start: "incomplete" }, []],
  ];
  for (const [flags, messages] of screens) {
    const page = open(flags);
    t.after(page.close);
    await page.say(.../** @type {object[]} */ (messages), ...LINES);
    assert.equal(page.text("#open-log .count"), "1", "the errors are counted");
    await page.heard();

    await page.click("#open-log");

    assert.deepEqual(
      page
        .all(".log-line")
        .map((line) => [...line.children].map((part) => part.textContent)),
      [
        ["14:03:39", "error", "fault"],
        ["14:03:31", "warn", "member 1 is reconnecting"],
        ["14:03:22", "info", "in the room"],
      ],
    );
    await page.focused("drawer-title");
    await page.click("#copy-log");
    assert.deepEqual(await page.heard(), [{ type: "copyLog" }]);
    await page.click("#close-drawer");
    assert.ok(!page.has(".drawer"));
    await page.focused("open-log");
    page.close();
  }
});

test("an empty log says so", async (t) => {
  const page = open();
  t.after(page.close);
  await page.drawn();
  await page.click("#open-log");
  assert.match(page.text(".drawer"), /Nothing has happened yet/);
});

test("the log keeps the newest lines only", async (t) => {
  const page = open();
  t.after(page.close);
  for (let n = 1; n <= 450; n += 1) {
    await page.say({
      type: "log",
      level: "info",
      at: "00:00:00",
      text: `line ${n}`,
    });
  }
  await page.click("#open-log");
  assert.equal(page.all(".log-line").length, 400);
  assert.match(page.text(".log-line"), /line 450/);
});

test("one drawer is open at a time, and its button closes it", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  for (const which of ["people", "devices", "more"]) {
    await page.click(`#open-${which}`);
    assert.equal(page.all(".drawer").length, 1);
    assert.equal(
      page.find(`#open-${which}`).getAttribute("aria-expanded"),
      "true",
    );
  }
  await page.click("#open-more");
  assert.ok(!page.has(".drawer"));
  assert.equal(page.find("#open-more").getAttribute("aria-expanded"), "false");
});

test("Escape closes a drawer and gives the focus back", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-people");
  await page.focused("drawer-title");

  await page.key("a");
  assert.ok(page.has(".drawer"));
  await page.key("Escape");

  assert.ok(!page.has(".drawer"));
  await page.focused("open-people");
});

test("in a call the log is behind another button, which counts the errors", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say(...LINES);
  assert.equal(page.text("#open-more .count"), "1");
  await page.click("#open-more");
  await page.click("#open-log");
  assert.equal(page.all(".log-line").length, 3);
  await page.click("#close-drawer");
  await page.focused("open-more");
});

test("a host invites from the bar: a link to copy or share, and its code", async (t) => {
  const page = await inCall([member("bob")], {}, { canShare: true });
  t.after(page.close);
  await page.click("#open-invite");
  assert.equal(page.text("#drawer-title"), "Invite someone");
  assert.equal(page.find("#invite-link").value, LINK);
  assert.equal(page.find("allo-code").getAttribute("text"), LINK);
  await page.press("Copy link");
  await page.press("Share");
  assert.deepEqual(await page.heard(), [
    { type: "copyLink" },
    { type: "shareLink" },
  ]);
  await page.press("Links and QR codes");
  await page.click("#close-drawer");
  await page.focused("open-invite");
});

test("who has no link to hand on is offered none", async (t) => {
  const page = await inCall([member("bob")], { role: "guest", link: null });
  t.after(page.close);
  assert.ok(!page.has("#open-invite"));
});

test("what is needed seldom, or has no room, is behind one button", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-more");
  assert.deepEqual(
    page.all(".menu-item").map((item) => item.textContent),
    [
      "Full screen",
      "Invite",
      "Privacy",
      "View",
      "Devices",
      "Who hears whom",
      "Log",
    ],
  );
  await page.click("#fullscreen");
  assert.deepEqual(await page.heard(), [{ type: "fullscreen" }]);
  await page.say({ type: "fullscreen", on: true });
  assert.equal(page.find("#fullscreen").getAttribute("aria-pressed"), "true");
  await page.press("Devices");
  assert.equal(page.text("#drawer-title"), "Devices");
});

test("another panel begins at its top, wherever the one before was scrolled", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-people");
  page.find("#drawer-body").scrollTop = 120;
  await page.press("Privacy");
  await page.until(
    () => page.find("#drawer-body").scrollTop === 0,
    "the top of the panel",
  );
});

test("devices are chosen in the call with the level in sight", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-devices");
  assert.ok(page.has(".picker #choose-microphone"));
  assert.ok(page.has(".drawer .picker allo-meter"));
  assert.equal(page.all("allo-meter").length, 1);
});

test("the log stays open when the call ends", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-more");
  await page.click("#open-log");
  await page.say({ type: "over", code: "offline" });
  assert.ok(page.has(".drawer"));
  assert.ok(page.has(".over"));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { inCall, LINK, member } from "./page.mjs";

/** @param {string} id @param {object} [changes] */
const invite = (id, changes = {}) => ({
  id,
  label: id,
  link: `${LINK}${id}`,
  single: false,
  expires: 1_900_000_000,
  main: false,
  ...changes,
});
const MAIN = invite("main", { label: "", main: true });

/** @param {object[]} list @param {object} [flags] */
async function linksPanel(list, flags) {
  const page = await inCall([member("bob")], {}, flags);
  await page.say({ type: "invites", list });
  await page.click("#open-people");
  await page.press("Links and QR codes");
  return page;
}

test("a host sees every link and hands each of them on", async (t) => {
  const page = await linksPanel([MAIN, invite("Team", { single: true })], {
    canShare: true,
  });
  t.after(page.close);
  assert.deepEqual(
    page.all(".invite-name").map((name) => name.textContent),
    ["Invite link", "Team"],
  );
  assert.match(page.text(".invite:nth-child(2) .hint"), /for one person/);
  await page.click(".invite:nth-child(2) [aria-label='Copy link: Team']");
  await page.click(".invite:nth-child(2) [aria-label='Share: Team']");
  assert.deepEqual(await page.heard(), [
    { type: "copyInvite", invite: "Team" },
    { type: "shareInvite", invite: "Team" },
  ]);
});

test("a code is drawn for the link one asks for, and for no other", async (t) => {
  const page = await linksPanel([MAIN, invite("Team")]);
  t.after(page.close);
  assert.ok(!page.has("allo-code"));
  await page.click("[aria-label='QR code: Team']");
  assert.equal(page.all("allo-code").length, 1);
  const [code] = page.all("allo-code");
  assert.equal(code.getAttribute("text"), `${LINK}Team`);
  await page.click("[aria-label='QR code: Team']");
  assert.ok(!page.has("allo-code"));
});

test("revoking and replacing are asked twice", async (t) => {
  const page = await linksPanel([MAIN, invite("Team")]);
  t.after(page.close);
  await page.click("[aria-label='Revoke: Team']");
  assert.deepEqual(await page.heard(), []);
  await page.click("#cancel-question");
  await page.click("[aria-label='Revoke: Team']");
  await page.click("#confirm");
  await page.press("Replace all links");
  await page.click("#confirm");
  assert.deepEqual(await page.heard(), [
    { type: "revokeInvite", invite: "Team" },
    { type: "replaceInvites" },
  ]);
});

test("the link that is shown everywhere follows the list", async (t) => {
  const page = await inCall([]);
  t.after(page.close);
  await page.say({ type: "invites", list: [MAIN] });
  const field = /** @type {HTMLInputElement} */ (page.all("#alone-link")[0]);
  assert.equal(field.value, `${LINK}main`);
  await page.say({ type: "invites", list: [] });
  assert.ok(!page.has("#alone-link"));
});

test("a guest has no links to manage", async (t) => {
  const page = await inCall([member("bob")], { role: "guest", link: null });
  t.after(page.close);
  await page.click("#open-people");
  assert.ok(!page.text(".drawer").includes("Links and QR codes"));
});

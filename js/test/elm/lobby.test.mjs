import assert from "node:assert/strict";
import { test } from "node:test";
import { invited, LINK, ON, open } from "./page.mjs";

const DEVICES = {
  type: "devices",
  cameras: [
    { id: "c1", label: "Front" },
    { id: "c2", label: "Back" },
  ],
  microphones: [{ id: "m1", label: "" }],
  speakers: [{ id: "s1", label: "Loud" }],
  camera: "c2",
  microphone: "m1",
  speaker: "s1",
};

/**
 * @param {import("node:test").TestContext} t
 * @param {string} role
 * @param {object} flags
 */
async function lobby(t, role = "guest", flags = {}) {
  const page = open({ start: "invite", ...flags });
  t.after(page.close);
  await page.say(invited(role, role === "host" ? LINK : null));
  await page.heard();
  return page;
}

test("a link is shown as it says, before anybody is asked", async (t) => {
  const page = open({ start: "invite" });
  t.after(page.close);
  await page.drawn();
  assert.match(page.text("h1"), /Opening the invite/);
  assert.deepEqual(await page.heard(), []);

  await page.say(invited("guest", null));

  assert.equal(page.text("h1"), "You’re invited to a call");
  assert.deepEqual(await page.heard(), [{ type: "preview" }]);
  assert.equal(page.find("allo-video").getAttribute("member"), "self");
  assert.equal(page.find("allo-meter").getAttribute("member"), "self");
  await page.focused("title");
});

test("a guest joins under the name they typed", async (t) => {
  const page = await lobby(t, "guest", { name: "Ada" });
  assert.equal(page.find("#name").value, "Ada");
  assert.equal(page.find("#name").maxLength, -1);
  await page.enter("#name", "  Ada   Lovelace ");

  await page.click("#join");

  assert.deepEqual(await page.heard(), [
    { type: "join", name: "  Ada   Lovelace " },
  ]);
  assert.ok(page.find("#join").disabled);
  assert.equal(page.text("#join"), "Joining…");
});

test("one may join without a name", async (t) => {
  const page = await lobby(t);
  await page.click("#join");
  assert.deepEqual(await page.heard(), [{ type: "join", name: "" }]);
});

test("whoever writes a name is told how much room there is, and what others will see", async (t) => {
  const page = await lobby(t);
  const hint = () => page.text("#name-room");
  assert.equal(hint(), "");
  await page.enter("#name", "က".repeat(30));
  assert.equal(hint(), "");
  await page.enter("#name", "က".repeat(39));
  assert.equal(hint(), "1 character left");
  await page.enter("#name", `${"က".repeat(40)} Noor`);
  assert.equal(
    hint(),
    `Too long. Others will only see: \u2068${"က".repeat(40)}\u2069`,
  );
  assert.equal(page.find("#name").value, `${"က".repeat(40)} Noor`);
  assert.equal(
    page.find("#name").getAttribute("aria-describedby"),
    page.find("#name-room").id,
  );
  await page.enter("#name", "Noor");
  assert.equal(hint(), "");
});

test("a person's own picture has the name that others see", async (t) => {
  const page = await lobby(t);
  await page.enter("#name", "\u202e👩‍👩‍👧 Noor");
  assert.equal(page.text(".avatar"), "👩‍👩‍👧N");
});

test("a guest who must knock is told so", async (t) => {
  const page = await lobby(t, "waiting");
  assert.match(page.text(".lead"), /the host will let you in/);
  assert.equal(page.text("#join"), "Knock");
});

test("the role may change while one is in the lobby", async (t) => {
  const page = await lobby(t, "waiting");
  await page.say({ type: "role", role: "guest" });
  assert.equal(page.text("#join"), "Join the call");
});

test("a host finds the link to copy or to share", async (t) => {
  const page = await lobby(t, "host");
  assert.equal(page.find("#lobby-link").value, LINK);
  assert.ok(page.find("#lobby-link").readOnly);
  await page.press("Copy link");
  await page.press("Share");
  assert.deepEqual(await page.heard(), [
    { type: "copyLink" },
    { type: "shareLink" },
  ]);
});

test("the host of a call that was just made joins and copies its link in one press", async (t) => {
  const page = open();
  t.after(page.close);
  await page.say(
    { type: "created", link: LINK, expires: 1_900_000_000, knock: false },
    invited("host", LINK),
  );
  await page.heard();
  assert.equal(page.text("#join"), "Join the call");
  await page.enter("#name", "Grace");
  await page.heard();
  await page.press("Copy link and join");
  assert.deepEqual(await page.heard(), [
    { type: "copyLinkOnJoining" },
    { type: "join", name: "Grace" },
  ]);
});

test("a link that was copied already is not copied again on joining", async (t) => {
  const page = open();
  t.after(page.close);
  await page.say(
    { type: "created", link: LINK, expires: 1_900_000_000, knock: false },
    invited("host", LINK),
  );
  await page.press("Copy link");
  assert.ok(!page.has("#copy-and-join"));
  assert.ok(page.find("#join").classList.contains("button-main"));
});

test("a host who comes back, or has another call, copies nothing by joining", async (t) => {
  const back = await lobby(t, "host");
  assert.ok(!back.has("#copy-and-join"));
  const page = open();
  t.after(page.close);
  await page.say(
    { type: "created", link: LINK, expires: 1_900_000_000, knock: false },
    invited("host", `${LINK}2`),
  );
  assert.ok(!page.has("#copy-and-join"));
});

test("a link whose guests knock says so", async (t) => {
  const page = open();
  t.after(page.close);
  await page.say(
    {
      type: "created",
      link: LINK,
      expires: 1_900_000_000,
      knock: true,
    },
    invited("host", LINK),
  );
  assert.match(page.text(".invitation"), /can knock/);
});

test("where there is no share sheet there is no button for it", async (t) => {
  const page = await lobby(t, "host", { canShare: false });
  assert.doesNotMatch(page.text(".invitation"), /Share/);
});

test("camera and microphone are switched by their buttons", async (t) => {
  const page = await lobby(t);
  assert.ok(page.find("#camera").disabled, "while the browser asks");
  await page.say(ON);
  assert.equal(page.find("#camera").getAttribute("aria-pressed"), "true");
  await page.click("#camera");
  await page.click("#microphone");
  assert.deepEqual(await page.heard(), [
    { type: "camera", on: false },
    { type: "microphone", on: false },
  ]);

  await page.say({ type: "media", camera: "off", microphone: "off" });
  assert.equal(page.find("#camera").getAttribute("aria-pressed"), "false");
  assert.match(page.text(".preview"), /Your camera is off/);
  await page.click("#camera");
  await page.click("#microphone");
  assert.deepEqual(await page.heard(), [
    { type: "camera", on: true },
    { type: "microphone", on: true },
  ]);
});

test("while the browser asks, the page says what to choose", async (t) => {
  const page = await lobby(t);
  await page.say({ type: "media", camera: "asking", microphone: "asking" });
  assert.match(page.text(".preview"), /Choose “Allow”/);
});

test("every trouble with a device has its own words in every language", async (t) => {
  const states = ["missing", "refused", "busy", "failed"];
  const cases = states.flatMap((state) => [
    { camera: state, microphone: "on" },
    { camera: "on", microphone: state },
    { camera: state, microphone: state },
  ]);
  const said = new Set();
  for (const language of ["en", "de", "fr", "es"]) {
    const page = await lobby(t, "guest", { languages: [language] });
    for (const media of cases) {
      await page.say({ type: "media", ...media });
      const [trouble, ...more] = page.all(".trouble");
      assert.equal(more.length, 0);
      said.add(trouble.textContent);
    }
  }
  assert.equal(said.size, cases.length * 4);
});

test("two different troubles are told one after the other", async (t) => {
  const page = await lobby(t);
  await page.say({ type: "media", camera: "busy", microphone: "missing" });
  assert.deepEqual(
    page.all(".trouble-title").map((title) => title.textContent),
    ["The camera is in use", "No microphone found"],
  );
  assert.equal(page.text("#join"), "Join without camera and microphone");
  await page.click("#join");
  assert.deepEqual(await page.heard(), [{ type: "join", name: "" }]);
});

test("a device in trouble is tried again", async (t) => {
  const page = await lobby(t);
  await page.say({ type: "media", camera: "refused", microphone: "on" });
  await page.press("Try again");
  await page.click("#camera");
  assert.deepEqual(await page.heard(), [
    { type: "preview" },
    { type: "preview" },
  ]);
});

test("camera, microphone and speaker can be chosen", async (t) => {
  const page = await lobby(t);
  await page.say(ON, DEVICES);
  assert.equal(page.find("#choose-camera").value, "c2");
  assert.equal(
    page.text("#choose-microphone"),
    "Microphone 1",
    "one without a label",
  );

  await page.enter("#choose-camera", "c1");
  await page.enter("#choose-microphone", "m1");
  await page.enter("#choose-speaker", "s1");
  await page.press("Play a test sound");

  assert.deepEqual(await page.heard(), [
    { type: "choose", kind: "camera", id: "c1" },
    { type: "choose", kind: "microphone", id: "m1" },
    { type: "choose", kind: "speaker", id: "s1" },
    { type: "testSpeaker" },
  ]);
});

test("where speakers cannot be chosen nothing is offered", async (t) => {
  const page = await lobby(t);
  await page.say({
    ...DEVICES,
    cameras: [],
    camera: "",
    speakers: [],
    speaker: "",
  });
  assert.ok(!page.has("#choose-speaker"));
  assert.ok(page.find("#choose-camera").disabled);
  assert.equal(page.text("#choose-camera"), "None found");
});

test("from the lobby one can go back to the start", async (t) => {
  const page = await lobby(t, "host");
  await page.click("#back");
  assert.deepEqual(await page.heard(), [{ type: "home" }]);
  assert.ok(page.has("#start"));
});

test("whoever knocked waits on a calm screen, and can stop waiting", async (t) => {
  const page = await lobby(t, "waiting");
  await page.say(ON);
  await page.click("#join");
  await page.heard();

  await page.say({ type: "waiting", host: true });

  assert.equal(page.text("h1"), "You’ve knocked");
  assert.ok(page.has('allo-video[member="self"]'));
  await page.click("#camera");
  await page.click("#microphone");
  assert.deepEqual(await page.heard(), [
    { type: "camera", on: false },
    { type: "microphone", on: false },
  ]);
  await page.click("#leave");
  assert.deepEqual(await page.heard(), [{ type: "leave" }]);
  assert.match(page.text("h1"), /left/);
});

test("a camera that fails while one waits is told there", async (t) => {
  const page = await lobby(t, "waiting");
  await page.say(
    { type: "waiting", host: true },
    { type: "media", camera: "missing", microphone: "on" },
  );
  assert.match(page.text(".troubles"), /No camera found/);
  await page.press("Try again");
  assert.deepEqual(await page.heard(), [{ type: "preview" }]);
});

test("the camera is flipped in one press before the call too", async (t) => {
  const page = await lobby(t);
  await page.say(ON);
  assert.ok(!page.has(".flip"));
  await page.say({ type: "lens", flips: true, away: true, blurs: false });
  assert.ok(page.has(".preview allo-video:not(.mirrored)"));
  await page.click(".preview .flip");
  assert.deepEqual(await page.heard(), [{ type: "flip" }]);
});

test("noise is suppressed or not, and an original sound is without it", async (t) => {
  const page = await lobby(t);
  const recording = {
    type: "recording",
    noiseSuppression: true,
    blur: false,
    motion: false,
  };
  await page.click("#noise-suppression");
  await page.click("#original-sound");
  assert.deepEqual(await page.heard(), [
    { ...recording, noiseSuppression: false, originalSound: false },
    { ...recording, originalSound: true },
  ]);
  await page.say({ ...recording, originalSound: true });
  const noise = page.find("#noise-suppression");
  assert.ok(noise.disabled);
  assert.equal(noise.getAttribute("aria-checked"), "false");
  assert.match(page.text("#original-sound"), /headphones/);
});

test("whoever came by a host link is told that they are a host", async (t) => {
  const page = open({ start: "invite" });
  t.after(page.close);
  await page.say(invited("host", null));
  assert.equal(page.text("h1"), "You’re a host of this call");
  assert.match(page.text(".lobby-words"), /This device joins as host/);
  assert.ok(!page.has(".invitation"));
});

test("the background is blurred where the system can", async (t) => {
  const page = await lobby(t);
  assert.ok(!page.has("#blur"));
  await page.say({ type: "lens", flips: false, away: false, blurs: true });
  await page.click("#blur");
  assert.equal((await page.heard())[0].blur, true);
});

test("whoever is invited reads who invites and how many are there, as soon as it is known", async (t) => {
  const page = open({ start: "invite" });
  t.after(page.close);
  await page.say(invited("guest"));
  const seen = () => page.text(".lobby-seen").replaceAll(/[\u2068\u2069]/g, "");
  assert.equal(seen(), "");
  assert.equal(page.find(".lobby-seen").getAttribute("role"), "status");
  for (const [name, count, words] of /** @type {const} */ ([
    ["Ada", 2, "Ada invites you · 2 people are there"],
    ["Ada", 1, "Ada invites you · 1 person is there"],
    ["Ada", 0, "Ada invites you · nobody is there right now"],
    [null, 3, "3 people are there"],
    [null, 6, "6 people are there"],
    [
      "Ada",
      7,
      "Ada invites you · 7 people are there. That’s a lot for one call. If it stutters, turn off your camera.",
    ],
    [null, 1, "1 person is there"],
    [null, 0, "Nobody is there right now"],
  ])) {
    await page.say({ type: "seen", count, name });
    assert.equal(seen(), words);
  }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createLanguages, firstSpoken } from "../../src/browser/languages.js";
import { settled } from "../fakes/clock.mjs";

/** Languages whose words come when a test says so. */
function setUp() {
  /** @type {Record<string, unknown>} */
  const spoken = {};
  /** @type {Record<string, {come: (words: unknown) => void, fail: () => void}>} */
  const asked = {};
  let troubles = 0;
  let resume = () => {};
  const languages = createLanguages({
    spoken,
    languages: Object.fromEntries(
      [
        ["de", "German"],
        ["fr", "French"],
      ].map(([tag, name]) => [
        tag,
        {
          name,
          load: () =>
            new Promise((resolve, reject) => {
              asked[name] = {
                come: (words) => resolve({ words }),
                fail: () => reject(new Error("offline")),
              };
            }),
        },
      ]),
    ),
    later(run) {
      resume = run;
    },
    onTrouble: () => troubles++,
  });
  return {
    spoken,
    asked,
    languages,
    troubles: () => troubles,
    resume: () => resume(),
  };
}

test("the first language that Allo speaks is chosen by its primary tag", () => {
  assert.equal(firstSpoken(["", "pt-BR", "DE-at", "fr"]), "de");
  assert.equal(firstSpoken(["en-GB", "de"]), "en");
  assert.equal(firstSpoken(["pt"]), undefined);
});

test("words are fetched once, when they are first spoken", async () => {
  const { spoken, asked, languages } = setUp();
  assert.equal(await languages.speak("en"), false);
  assert.deepEqual(asked, {});

  const speaking = languages.speak("de");
  asked.German?.come("Hallo");
  assert.equal(await speaking, true);
  assert.equal(spoken.German, "Hallo");
  assert.equal(await languages.speak("de"), false);
});

test("the language before goes on until the next one is there", async () => {
  const { spoken, asked, languages } = setUp();
  const german = languages.speak("de");
  asked.German?.come("Hallo");
  await german;

  const french = languages.speak("fr");
  assert.equal(spoken.meanwhile, "Hallo");
  asked.French?.come("Bonjour");
  await french;
  assert.equal(spoken.meanwhile, "Bonjour");
});

test("after English, English goes on", async () => {
  const { spoken, asked, languages } = setUp();
  const german = languages.speak("de");
  asked.German?.come("Hallo");
  await german;
  await languages.speak("en");
  languages.speak("fr");
  assert.equal(spoken.meanwhile, undefined);
});

test("a language that cannot be fetched is told, and comes when the server is back", async () => {
  const { spoken, asked, languages, troubles, resume } = setUp();
  const speaking = languages.speak("de");
  asked.German?.fail();
  await settled();
  assert.equal(troubles(), 1);
  assert.equal(spoken.German, undefined);

  resume();
  await settled();
  asked.German?.come("Hallo");
  assert.equal(await speaking, true);
  assert.equal(spoken.meanwhile, "Hallo");
});

test("a language that nobody speaks any more is not tried again", async () => {
  const { spoken, asked, languages, resume } = setUp();
  const german = languages.speak("de");
  asked.German?.fail();
  await settled();
  await languages.speak("en");
  resume();
  assert.equal(await german, false);

  const late = languages.speak("fr");
  await languages.speak("en");
  asked.French?.come("Bonjour");
  await late;
  assert.equal(spoken.meanwhile, undefined, "English goes on");
});

test("a page begins with its words, or without them after a failure or three seconds", async () => {
  const there = setUp();
  const beginning = there.languages.begin("de");
  there.asked.German?.come("Hallo");
  await beginning;
  assert.equal(there.spoken.meanwhile, "Hallo");

  const failing = setUp();
  const without = failing.languages.begin("de");
  failing.asked.German?.fail();
  await without;

  const slow = setUp();
  const late = slow.languages.begin("de");
  slow.resume();
  await late;
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createLanguages, firstSpoken } from "../../src/browser/languages.js";

/** Languages whose words come when a test says so. */
function setUp() {
  /** @type {Record<string, unknown>} */
  const spoken = {};
  /** @type {Record<string, {come: (words: unknown) => void, fail: () => void}>} */
  const asked = {};
  let troubles = 0;
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
    onTrouble: () => troubles++,
  });
  return { spoken, asked, languages, troubles: () => troubles };
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

test("a language that cannot be fetched is told, and tried again the next time", async () => {
  const { spoken, asked, languages, troubles } = setUp();
  const failing = languages.speak("de");
  asked.German?.fail();
  assert.equal(await failing, false);
  assert.equal(troubles(), 1);
  assert.equal(spoken.German, undefined);

  const again = languages.speak("de");
  asked.German?.come("Hallo");
  assert.equal(await again, true);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  cleanFileName,
  cleanName,
  cleanNameOfPeer,
  cleanText,
  clusters,
  initials,
  isCleanFileName,
  isTooLong,
  LONGEST_FILE_NAME_BYTES,
  measure,
} from "../../src/wire/text-rules.js";

/** As a keyboard gives them. */
const SPELLINGS = {
  Burmese: "ကျွန်တော် မြင့်မြတ်",
  Hindi: "श्री स्त्र्यक्ष क्षत्रिय कृष्णमूर्ति",
  "Hindi with joiners": "क्‍ष र्‌य",
  Bengali: "র‍্যাব চন্দ্র",
  Sinhala: "ශ්‍රී ලංකා",
  Malayalam: "അവന്‍",
  Tibetan: "བསྒྲུབས་ རྒྱལ་མཚན་",
  Sanskrit: "ཀྵྨླྺྲྱཱུྃ",
  Thai: "ที่รัก น้ำ",
  Khmer: "ស្រី​ភ្ញៀវ",
  "Hebrew with points": "בְּרֵאשִׁ֖ית",
  "Arabic with harakat": "مُحَمَّدٌ اللّٰه",
  Persian: "می‌خواهم",
  Vietnamese: "Nguyễn Thị Hường".normalize("NFC"),
  Korean: "김철수",
  "old Korean": "ᄒᆞᆫ글",
  Japanese: "葛󠄀城 神",
  "Japanese with a space": "山田　太郎",
  Mongolian: "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ᠋",
  Ethiopian: "ሰላም",
  Cherokee: "ᏣᎳᎩ",
  families: "👨‍👩‍👧‍👦 👩🏽‍🚀 🧑🏻‍❤️‍💋‍🧑🏿",
  flags: "🇩🇪🇫🇷 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏳️‍🌈",
  keycaps: "1️⃣ #️⃣",
  "signs that are drawn around what follows": "\u0600\u0661\u0662 \u06dd\u0661",
  hieroglyphs: "𓉔𓂋\u{13430}𓇯",
};

test("every script is spelled as its writer spelled it, on both sides", () => {
  for (const [script, text] of Object.entries(SPELLINGS)) {
    assert.equal(cleanName(text), text, script);
    assert.equal(cleanNameOfPeer(cleanName(text)), text, script);
    assert.equal(cleanText(text), text, script);
    const file = `${text}.txt`;
    assert.equal(cleanFileName(file), file, script);
    assert.ok(isCleanFileName(file), script);
  }
});

test("decomposed letters become those that others type, Han characters stay what they are", () => {
  assert.equal(cleanName("Nguyễn".normalize("NFD")), "Nguyễn");
  assert.equal(cleanName("김".normalize("NFD")), "김");
  assert.equal(cleanName("神"), "神");
});

test("a name cannot turn, hide or be blank", () => {
  assert.equal(cleanName("\u202eabc\u2066"), "abc");
  assert.equal(cleanName("a\u2028b\u2029c\r\nd\te"), "a b c d e");
  assert.equal(cleanName(" a \u00a0 b "), "a b");
  assert.equal(cleanName("a\ud800b"), "ab");
  assert.equal(cleanName("Ada\u200b"), "Ada");
  assert.equal(cleanName("A\u00add\ufeffa\u200e"), "Ada");
  assert.equal(cleanName("a\u{e0041}\u{e0042}b"), "ab");
  for (const blank of [
    "",
    "\u200b\u200d",
    "\u3164",
    "\u115f\u1160",
    "\uffa0 \uffa0",
    "\u2800\u2800",
    "\u{e0100}",
    "\ufe0f \u180e",
    "\u202e \u00a0",
  ])
    assert.equal(cleanName(blank), "", JSON.stringify(blank));
});

test("what draws nothing comes in ones and twos, and never by itself", () => {
  assert.equal(cleanName(`a${"\u200d".repeat(5_000)}b`), "a\u200d\u200db");
  assert.equal(cleanName("\u200da \u200cb"), "a b");
  assert.equal(cleanText(`a${"\u200b\u200c".repeat(500)}b`).length, 4);
});

test("a pile of marks is no higher than any script's", () => {
  const marks = clusters(cleanName(`z${"\u0301\u0336".repeat(500)}`));
  assert.equal(marks.length, 1);
  assert.ok(marks[0].length <= 17);
  assert.ok(cleanText(`z${"\u0336".repeat(1_500)}`).length <= 17);
});

test("a name has at most forty characters, as people count them", () => {
  for (const one of ["a", "é", "က", "🇩🇪", "字"]) {
    assert.equal(cleanName(one.repeat(50)), one.repeat(40), one);
    assert.equal(cleanName(one.repeat(40)), one.repeat(40), one);
  }
  assert.equal(cleanName("x".repeat(10_000)).length, 40);
  const joined = cleanName(Array(400).fill("👩").join("\u200d"));
  assert.ok(
    joined.startsWith("👩\u200d👩"),
    "the beginning of what has no end",
  );
  assert.ok(Array.from(joined).length < 120);
});

test("a name never ends within a character", () => {
  const family = "👨‍👩‍👧‍👦";
  const name = cleanName(family.repeat(40));
  assert.match(name, new RegExp(`^(${family})+$`, "u"));
  assert.ok(new TextEncoder().encode(name).length <= 384);
});

test("what one page has cleaned another shows whole, however it counts", () => {
  const kshas = "क्ष".repeat(40);
  assert.equal(cleanNameOfPeer(kshas.slice(0, 120)), kshas.slice(0, 120));
  assert.equal(cleanNameOfPeer("x".repeat(60)).length, 60);
  assert.equal(cleanNameOfPeer("x".repeat(10_000)).length, 80);
});

test("a writer is told how much room there is, and what others will see", () => {
  const told = (/** @type {string} */ text) => measure({ field: "name", text });
  assert.deepEqual(told("Ada "), {
    field: "name",
    text: "Ada ",
    shown: "Ada",
    left: 37,
    whole: true,
  });
  assert.equal(told("").left, 40);
  const { left, whole } = told("x".repeat(40));
  assert.deepEqual([left, whole], [0, true]);
  const long = told("x".repeat(41));
  assert.deepEqual(
    [long.shown, long.left, long.whole],
    ["x".repeat(40), 0, false],
  );
  const families = told("👨‍👩‍👧‍👦".repeat(15));
  assert.ok(families.whole);
  assert.ok(families.left < 5, "a profile holds no more bytes");
  assert.equal(told("👨‍👩‍👧‍👦".repeat(20)).whole, false);
  assert.equal(told('"\\'.repeat(300)).shown.length, 40);
});

test("a name without a picture stands in its first and last characters", () => {
  assert.equal(initials("ada lovelace king"), "AK");
  assert.equal(initials("🇩🇪 Jo"), "🇩🇪J");
  assert.equal(initials("👩🏽‍🚀"), "👩🏽‍🚀");
  assert.equal(initials("कृष्ण मूर्ति").length > 2, true);
  assert.equal(initials(""), "");
});

test("without a segmenter characters are counted much the same", () => {
  for (const [script, text] of Object.entries(SPELLINGS)) {
    const exact = clusters(text).length;
    const near = clusters(text, undefined);
    assert.equal(near.join(""), text, script);
    assert.ok(near.length >= exact * 0.9 - 1, script);
    assert.ok(near.length <= exact * 2.1, script);
  }
  for (const text of [SPELLINGS.families, SPELLINGS.flags, SPELLINGS.keycaps])
    assert.equal(clusters(text, undefined).length, clusters(text).length, text);
});

test("text keeps its lines and marks, and loses what turns or hides", () => {
  assert.equal(cleanText(" a\r\nb\u2028c \n"), "a\nb\nc");
  assert.equal(cleanText("a\n\n\n\n\nb"), "a\n\nb");
  assert.equal(cleanText("\u202eabc\u2066\u200b"), "abc");
  assert.equal(cleanText("a\u0000b\tc"), "a b c");
  assert.equal(cleanText("ש C++\u200f ש"), "ש C++\u200f ש");
  assert.equal(cleanText("\u202e \u200b\n\u2800"), "");
});

test("a text that is too long is not cut, but known to be too long", () => {
  assert.equal(isTooLong(cleanText("😀".repeat(2_000))), false);
  assert.equal(isTooLong(cleanText("😀".repeat(2_001))), true);
  assert.equal(isTooLong(cleanText("x".repeat(1_000_000))), true);
});

test("a file's name has no path, hides nothing, and keeps its ending", () => {
  assert.equal(cleanFileName("../../etc/passwd"), "_.._etc_passwd");
  assert.equal(cleanFileName("C:\\a?.txt"), "C__a_.txt");
  assert.equal(cleanFileName("photo\u202egpj.exe"), "photogpj.exe");
  assert.equal(cleanFileName("photo\u200fgpj.exe"), "photogpj.exe");
  assert.equal(cleanFileName("a.e\u200dxe"), "a.exe");
  assert.equal(cleanFileName("a.exe\u3164"), "a.exe");
  assert.equal(cleanFileName("a.pdf.\u200d"), "a.pdf");
  assert.equal(cleanFileName(" .hidden. "), "hidden");
  assert.equal(cleanFileName("..."), "_");
  assert.equal(cleanFileName("\u3164\u3164"), "_");
  assert.equal(
    cleanFileName("Bericht u\u0308ber alles.pdf"),
    "Bericht über alles.pdf",
  );
});

test("a file's name fits a file system, and ends with a whole character and its ending", () => {
  for (const one of ["x", "😀", "👨‍👩‍👧‍👦", "ဣ", " ."]) {
    const name = cleanFileName(`a${one.repeat(300)}.tar.gz`);
    assert.ok(
      new TextEncoder().encode(name).length <= LONGEST_FILE_NAME_BYTES,
      one,
    );
    assert.ok(name.endsWith(".gz"), name);
    assert.ok(isCleanFileName(name), name);
  }
  assert.match(
    cleanFileName(`${"👨‍👩‍👧‍👦".repeat(300)}.gz`),
    /^(👨‍👩‍👧‍👦)+\.gz$/u,
  );
});

test("whatever a file is called, its cleaned name is taken by the other side", () => {
  const pieces = [
    ..."a.é /\\:\u202e\u200d\u200b\u3164\u0301\u2800 \n\ud800😀က",
    "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "\u{e0041}",
    "e\u202e\u0301",
  ];
  let seed = 7;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed;
  };
  for (let i = 0; i < 2_000; i++) {
    const length = next() % 40;
    const name = Array.from(
      { length },
      () => pieces[next() % pieces.length],
    ).join("");
    const clean = cleanFileName(name);
    assert.ok(isCleanFileName(clean), JSON.stringify([name, clean]));
    assert.equal(cleanText(cleanText(name)), cleanText(name));
    assert.equal(cleanName(cleanName(name)), cleanName(name));
  }
});

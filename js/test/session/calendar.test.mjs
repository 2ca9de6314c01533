import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarFile } from "../../src/session/calendar.js";

const NOW_MS = Date.UTC(2026, 10, 30, 12, 0, 5, 678);
const ENTRY = {
  id: "AAAAAAAAAAAAAAAAAAAAAA@allo.example",
  at: Date.UTC(2026, 11, 24, 17, 30) / 1_000,
  title: "Choir",
  about: "Open this link:",
  link: `https://allo.example/#${"a".repeat(129)}`,
};

/** As a calendar reads it (RFC 5545 §3.1). @param {string} file */
const lines = (file) => file.replace(/\r\n[ \t]/g, "").split("\r\n");

/** @param {string} file @param {string} name */
const value = (file, name) =>
  lines(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);

test("a calendar file says what a calendar must be told", () => {
  const file = calendarFile(ENTRY, NOW_MS);
  assert.deepEqual(lines(file), [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Allo//Allo//EN",
    "BEGIN:VEVENT",
    `UID:${ENTRY.id}`,
    "DTSTAMP:20261130T120005Z",
    "DTSTART:20261224T173000Z",
    "DTEND:20261224T183000Z",
    "SUMMARY:Choir",
    `DESCRIPTION:Open this link:\\n${ENTRY.link}`,
    `URL:${ENTRY.link}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("no line has more than 75 octets, and no character is torn apart", () => {
  for (const letter of ["x", "é", "語", "👪"]) {
    for (let length = 50; length < 90; length += 1) {
      const title = letter.repeat(length);
      const file = calendarFile({ ...ENTRY, title }, NOW_MS);
      for (const line of file.split("\r\n"))
        assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.equal(value(file, "SUMMARY"), title);
    }
  }
});

test("every line ends as the standard wants, and none within another", () => {
  const file = calendarFile(ENTRY, NOW_MS);
  assert.ok(file.endsWith("\r\n"));
  assert.equal(file.replaceAll("\r\n", "").search(/[\r\n]/), -1);
});

test("no title writes lines of its own, or ends its text", () => {
  const title = "a\r\nEND:VCALENDAR\nb\rc\u2028d, e; f\\n\u0000\u001bg";
  const file = calendarFile({ ...ENTRY, title }, NOW_MS);
  assert.equal(lines(file).length, 14);
  assert.equal(
    value(file, "SUMMARY"),
    "a\\nEND:VCALENDAR\\nb\\nc\\nd\\, e\\; f\\\\ng",
  );
});

test("a time that begins in one year ends in the next", () => {
  const at = Date.UTC(2026, 11, 31, 23, 30) / 1_000;
  const file = calendarFile({ ...ENTRY, at }, NOW_MS);
  assert.equal(value(file, "DTSTART"), "20261231T233000Z");
  assert.equal(value(file, "DTEND"), "20270101T003000Z");
});

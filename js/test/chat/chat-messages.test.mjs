import assert from "node:assert/strict";
import { test } from "node:test";
import {
  decodeChatMessage,
  encodeChatMessage,
  isChatMessage,
  REACTIONS,
} from "../../src/chat/chat-messages.js";
import { cleanFileName, cleanText } from "../../src/wire/text-rules.js";

const refused = { code: "bad-message" };

/** @type {import("../../src/chat/chat-messages.js").ChatMessage[]} */
const MESSAGES = [
  { type: "say", page: 7, n: 1, text: "Hello\nyou" },
  { type: "heard", page: 7, n: 0 },
  { type: "react", reaction: "👍" },
  { type: "offer", file: 1, name: "a b.txt", size: 200_000_001 },
  { type: "withdraw", file: 1 },
  { type: "accept", file: 1, size: 5 },
  { type: "decline", file: 1, limit: 200_000_000 },
  { type: "decline", file: 1, limit: null },
  { type: "decline", file: 1, limit: null, reason: "too-many" },
  { type: "decline", file: 1, limit: null, reason: "failed" },
  { type: "withdraw", file: 1, reason: "failed" },
  { type: "received", file: 1 },
];

test("every message is understood, and nothing is added to it", () => {
  for (const message of MESSAGES) {
    const text = encodeChatMessage(message);
    assert.ok(isChatMessage(text));
    const more = JSON.stringify({ ...message, from: "x", role: "host" });
    assert.deepEqual(decodeChatMessage(text), message);
    assert.deepEqual(decodeChatMessage(more), message);
  }
  assert.deepEqual(decodeChatMessage('{"type":"decline","file":2}'), {
    type: "decline",
    file: 2,
    limit: null,
  });
});

test("every field is needed and checked", () => {
  for (const message of MESSAGES) {
    for (const field of Object.keys(message)) {
      for (const wrong of [undefined, null, "", -1, 1.5, [], {}, true]) {
        if (field === "limit" && (wrong ?? null) === null) continue;
        // A reason that is not known is none.
        if (field === "reason") continue;
        const broken = JSON.stringify({ ...message, [field]: wrong });
        assert.throws(() => decodeChatMessage(broken), refused, broken);
      }
    }
  }
});

test("what is too long, unknown or no message at all is refused", () => {
  const say = { type: "say", page: 1, n: 1 };
  for (const text of [
    "{",
    "{}",
    '{"type":"sing"}',
    JSON.stringify({ ...say, text: "x".repeat(2_001) }),
    JSON.stringify({ ...say, text: "\u202e \u200b" }),
    `{"type":"withdraw","file":1,"x":"${"x".repeat(16_384)}"}`,
    JSON.stringify({ type: "react", reaction: "<img>" }),
  ]) {
    assert.throws(() => decodeChatMessage(text), refused, text.slice(0, 60));
  }
});

test("a signal is not taken for talk", () => {
  assert.equal(isChatMessage("c2VhbGVkLW9mZmVy"), false);
});

test("whatever is cleaned is accepted, and so is every reaction", () => {
  for (const text of [
    "a",
    "é".repeat(2_000),
    "x\n".repeat(1_000),
    "😀 \u0336",
  ]) {
    const said = { type: "say", page: 1, n: 1, text: cleanText(text) };
    assert.deepEqual(decodeChatMessage(JSON.stringify(said)), said);
  }
  for (const reaction of REACTIONS) {
    const said = { type: "react", reaction };
    assert.deepEqual(decodeChatMessage(JSON.stringify(said)), said);
  }
});

test("an offer whose name was not cleaned is refused, a cleaned one is taken", () => {
  const offer = { type: "offer", file: 1, size: 1 };
  for (const name of [
    "../a",
    "a\u202etxt.exe",
    "a\nb",
    ".bashrc",
    "x".repeat(201),
    "a.\u200dexe",
    "a\\b",
  ]) {
    const dirty = JSON.stringify({ ...offer, name });
    assert.throws(() => decodeChatMessage(dirty), refused, name);
    const clean = { ...offer, name: cleanFileName(name) };
    assert.deepEqual(decodeChatMessage(JSON.stringify(clean)), clean);
  }
});

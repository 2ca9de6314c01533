import assert from "node:assert/strict";
import { test } from "node:test";
import { createChat } from "../../src/chat/chat.js";
import { FakeClock } from "../fakes/clock.mjs";

function site() {
  const clock = new FakeClock(new Date(2026, 0, 1, 9, 5).getTime());
  /** @type {any[]} */
  const told = [];
  /** @type {string[]} */
  const warnings = [];
  /** @type {string[]} */
  const sent = [];
  const chat = createChat({
    epoch: 7,
    clock,
    members: () => ["bob", "cem"],
    send: (peer, data) => sent.push(`${peer} ${data}`) > 0,
    openChannel: () => null,
    log: /** @type {any} */ ({
      warn: (/** @type {string} */ text) => warnings.push(text),
      member: () => "member 1",
    }),
    tell: (message) => told.push(message),
  });
  /** @param {number} n */
  const say = (n) => JSON.stringify({ type: "say", page: 1, n, text: `${n}` });
  return { clock, chat, told, warnings, sent, say };
}

test("a sealed signal is left to others, and so it may be no talk", () => {
  const { chat, told, warnings } = site();
  assert.equal(chat.hear("bob", "c2VhbGVk"), false);
  assert.deepEqual([told, warnings], [[], []]);
});

test("what a peer says is told with the time of this clock and the sender that was heard", () => {
  const { chat, told } = site();
  const forged =
    '{"type":"say","page":1,"n":1,"text":"x","member":"cem","at":"23:59"}';
  assert.equal(chat.hear("bob", forged), true);
  assert.deepEqual(told, [
    { type: "said", key: 1, member: "bob", text: "x", at: "09:05" },
  ]);
});

test("what is not understood is one line in the log, without its content", () => {
  const { chat, told, warnings } = site();
  for (const data of [
    "{",
    '{"type":"sing","secret":"la"}',
    `{"type":"say","text":"${"x".repeat(20_000)}"}`,
  ]) {
    assert.equal(chat.hear("bob", data), true);
  }
  assert.deepEqual(told, []);
  assert.equal(warnings.length, 3);
  assert.ok(warnings.every((line) => line.length < 80 && !line.includes("la")));
});

test("a flood is not heard, a person still is, and others are not affected", async () => {
  const { chat, told, clock, say } = site();
  for (let n = 1; n <= 5_000; n++) chat.hear("bob", say(n));
  assert.equal(told.length, 400);
  chat.hear("cem", say(1));
  assert.equal(told.length, 401);
  await clock.advance(2_000);
  chat.hear("bob", say(5_001));
  assert.equal(told.length, 402);
  for (let n = 5_002; n <= 6_000; n++) chat.hear("bob", say(n));
  assert.equal(told.length, 421, "ten a second");
});

test("own words are shown at once, with how many have yet to get them", () => {
  const { chat, told, sent } = site();
  chat.say(" hello ");
  chat.say("  ");
  assert.deepEqual(told, [
    { type: "said", key: 1, member: null, text: "hello", at: "09:05" },
    { type: "saidWaiting", key: 1, waiting: 2 },
  ]);
  assert.equal(sent.length, 2);
  chat.hear("bob", '{"type":"heard","page":7,"n":1}');
  assert.deepEqual(told.at(-1), { type: "saidWaiting", key: 1, waiting: 1 });
  chat.gone("cem", "left");
  assert.deepEqual(told.at(-1), { type: "saidWaiting", key: 1, waiting: 0 });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createLog } from "../src/log.js";

function site() {
  /** @type {import("../src/log.js").Line[]} */
  const lines = [];
  let time = new Date(2026, 0, 2, 3, 4, 5).getTime();
  const log = createLog({
    now: () => new Date(time),
    onLine: (line) => lines.push(line),
  });
  return {
    log,
    lines,
    /** @param {number} ms */
    pass(ms) {
      time += ms;
    },
  };
}

test("a line has its time and its level", () => {
  const { log, lines } = site();
  log.warn("the socket closed (1006)");
  assert.deepEqual(lines, [
    { level: "warn", at: "03:04:05", text: "the socket closed (1006)" },
  ]);
  assert.equal(log.text(), "03:04:05 warn the socket closed (1006)");
});

test("what the page wrote into its own list is copied too, and not told back", () => {
  const { log, lines } = site();
  log.note("A message was not understood: Zoë@192.0.2.1");
  assert.deepEqual(lines, []);
  assert.equal(
    log.text(),
    "03:04:05 error A message was not understood: Zoë@(address)",
  );
});

const JWT = `eyJhbGciOiJIUzI1NiJ9.${"eyJyb29tIjoi".repeat(5)}.${"aB-_".repeat(11)}`;

for (const [what, secret] of [
  ["a token", JWT],
  ["a link", `https://allo.test/#AAECAwQFBgcICQoLDA0ODw.${JWT}`],
  ["a link secret", "AAECAwQFBgcICQoLDA0ODw"],
  ["an IPv4 address", "192.168.178.23"],
  ["an IPv4 address with port", "10.0.0.7:51234"],
  ["an IPv6 address", "2001:db8:85a3:8d3:1319:8a2e:370:7348"],
  ["a short IPv6 address", "fe80::1ff:fe23:4567:890a"],
  ["the shortest IPv6 address", "2001:db8::1"],
  ["an mDNS name", "1f4712db-ea17-4bcf-a596-105139dfd8bf.local"],
  ["a candidate", "candidate:1 1 udp 2122260223 192.0.2.1 54400 typ host"],
  ["a fingerprint", "D2:FA:0E:C3:22:59:5E:14:95:69:92:3D:13:B4:84:24"],
  ["a description", "v=0\r\no=- 46117 2 IN IP4 127.0.0.1\r\ns=-\r\n"],
  ["a TURN server", "turn:turn.allo.test:3478?transport=udp"],
  ["a name", "Zoë Example"],
  ["a name within a sentence", "x Zoë Example's"],
]) {
  test(`${what} is taken out`, () => {
    const { log, lines } = site();
    log.hide("Zoë Example");
    log.error(`failed with ${secret} today`);
    const [{ text }] = lines;
    for (const part of secret.split(/[\s.:#?]+/)) {
      if (part.length > 3 && part !== "candidate")
        assert.ok(!text.includes(part), text);
    }
    assert.ok(text.startsWith("failed with "), text);
    assert.ok(!log.text().includes(secret));
  });
}

test("plain words and numbers stay", () => {
  const { log, lines } = site();
  const text = "member 2 is reconnecting after 12.5 s: network (v2)";
  log.info(text);
  assert.equal(lines[0].text, text);
});

test("a member is called by a number, the same each time", () => {
  const { log } = site();
  assert.equal(log.member("AAAAAAAAAAAAAAAAAAAAAA"), "member 1");
  assert.equal(log.member("EBAQEBAQEBAQEBAQEBAQEA"), "member 2");
  assert.equal(log.member("AAAAAAAAAAAAAAAAAAAAAA"), "member 1");
});

test("a line stays one line of bounded length, and the log bounded too", () => {
  const { log, lines } = site();
  log.info(`a\r\nb\u001b[31m${"x ".repeat(1_000)}`);
  assert.ok(!/[\r\n]/.test(lines[0].text));
  assert.ok(lines[0].text.length <= 300);
  for (let i = 0; i < 1_000; i++) log.info(`line ${i}`);
  assert.equal(log.text().split("\n").length, 500);
  assert.ok(log.text().endsWith("line 999"));
});

test("the same fault again is counted, and told of no more than every ten seconds", () => {
  const { log, lines, pass } = site();
  for (let frame = 0; frame < 700; frame += 1) {
    log.error("TypeError: no childNodes");
    pass(16);
  }
  assert.deepEqual(
    lines.map(({ text }) => text),
    ["TypeError: no childNodes", "TypeError: no childNodes (626 times)"],
  );
  assert.equal(
    log.text(),
    "03:04:05 error TypeError: no childNodes (700 times)",
  );
  pass(20_000);
  log.error("TypeError: no childNodes");
  assert.equal(log.text().split("\n").length, 2);
});

test("what happens twice in the ordinary course of things stands there twice", () => {
  const { log, lines } = site();
  log.info("member 2: connected");
  log.info("member 2: connected");
  assert.equal(lines.length, 2);
});

test("faults that differ each time are reported at a pace that can be drawn, and all copied", () => {
  const { log, lines, pass } = site();
  for (let n = 0; n < 400; n += 1) {
    log.error(`fault ${n}`);
    pass(10);
  }
  assert.ok(lines.length >= 60 && lines.length <= 80, String(lines.length));
  assert.equal(log.text().split("\n").length, 400);
});

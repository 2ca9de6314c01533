import assert from "node:assert/strict";
import { test } from "node:test";
import { acceptedServers } from "../../src/peer/ice-servers.js";
import { decodeServerMessage } from "../../src/wire/messages.js";

/** What Chromium refuses: a port above 65535 or of 0, a relay without a name. @param {any[]} servers */
function chromium(servers) {
  for (const { urls, username } of servers)
    for (const url of urls) {
      const port = Number(/:(\d+)(\?|$)/.exec(url)?.[1] ?? 1);
      if (port < 1 || port > 65_535) throw new DOMException(url, "SyntaxError");
      if (url.startsWith("turn") && !username)
        throw new DOMException(url, "InvalidAccessError");
    }
}

test("one entry that a browser refuses is left out, and the others are used", () => {
  const servers = [
    { urls: ["stun:a.example:3478", "stun:a.example:70000"] },
    { urls: ["turn:b.example:0"], username: "u", credential: "c" },
    { urls: ["turn:c.example"], username: "u", credential: "c" },
  ];
  assert.deepEqual(acceptedServers(servers, chromium), {
    good: [
      { urls: ["stun:a.example:3478"] },
      { urls: ["turn:c.example"], username: "u", credential: "c" },
    ],
    bad: ["stun:a.example:70000", "turn:b.example:0"],
  });
});

test("a list that is taken is tried once, and an empty one not at all", () => {
  let tries = 0;
  const attempt = () => {
    tries += 1;
  };
  const servers = [{ urls: ["stun:a.example"] }, { urls: ["stun:b.example"] }];
  assert.deepEqual(acceptedServers(servers, attempt).good, servers);
  acceptedServers([], attempt);
  assert.equal(tries, 1);
});

test("a browser that takes only so many gets so many", () => {
  const servers = ["a", "b", "c"].map((host) => ({ urls: [`stun:${host}`] }));
  const { good, bad } = acceptedServers(servers, (some) => {
    if (some.length > 2) throw new DOMException("", "UnknownError");
  });
  assert.deepEqual([good.length, bad], [2, []]);
});

test("a malformed entry of a welcome, or too many of them, cost no call", () => {
  const message = /** @type {any} */ (
    decodeServerMessage(
      JSON.stringify({
        type: "ice",
        iceServers: [
          { urls: "http://a.example" },
          { urls: [7] },
          { urls: "turn:b.example", username: "u" },
          null,
          { urls: "stun:c.example" },
          ...Array(1_000).fill({ urls: Array(1_000).fill("stun:d.example") }),
        ],
      }),
    )
  );
  assert.deepEqual(message.iceServers[0], { urls: ["stun:c.example"] });
  assert.ok(message.iceServers.length <= 16);
  assert.ok(
    message.iceServers.every(
      (/** @type {any} */ { urls }) => urls.length <= 16,
    ),
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createApi } from "../../src/session/api.js";

const A = "AAAAAAAAAAAAAAAAAAAAAA";
const SEAT = {
  seat: "s",
  room: A,
  member: A,
  role: "guest",
  expires: 1,
  renewUntil: 2,
  relay: true,
};
const ROOM = {
  room: A,
  host: "h",
  invite: "i",
  capacity: 8,
  knock: false,
  expires: 1,
};

/** @param {() => Response} answer */
function site(answer) {
  /** @type {any[]} */
  const calls = [];
  const api = createApi(async (path, request) => {
    const { headers, body, method } = /** @type {any} */ (request);
    calls.push({
      path: String(path).replace("https://allo.test/below", ""),
      method,
      headers,
      body: body && JSON.parse(body),
    });
    return answer();
  }, "https://allo.test/below/");
  return { api, calls };
}

/** @param {unknown} body @param {number} status @param {Record<string, string>} [headers] */
const json = (body, status, headers) => () =>
  Response.json(body, { status, headers });

test("where others find a call is an origin, if it is said", async () => {
  const elsewhere = "https://192.168.1.5:8443";
  const wishes = { knock: false, capacity: 0, key: "" };
  const { api } = site(json({ ...ROOM, elsewhere }, 201));
  assert.deepEqual(await api.createRoom(wishes), { ...ROOM, elsewhere });
  for (const wrong of ["javascript:alert(1)", "https://a/b#c", 7, null]) {
    const lying = site(json({ ...ROOM, elsewhere: wrong }, 201)).api;
    await assert.rejects(() => lying.createRoom(wishes));
  }
});

test("a room is created, with a key where there is one", async () => {
  const { api, calls } = site(json(ROOM, 201));
  assert.deepEqual(
    await api.createRoom({ knock: true, capacity: 4, key: "" }),
    ROOM,
  );
  await api.createRoom({ knock: false, capacity: 0, key: "sesame" });
  assert.deepEqual(calls, [
    {
      path: "/api/rooms",
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: { knock: true, capacity: 4 },
    },
    {
      path: "/api/rooms",
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Authorization: "Bearer sesame",
      },
      body: { knock: false },
    },
  ]);
});

test("a seat is taken with token and nonce in the body", async () => {
  const { api, calls } = site(json(SEAT, 201));
  assert.deepEqual(await api.takeSeat({ token: "t", nonce: "n" }), SEAT);
  assert.deepEqual(calls[0].body, { token: "t", nonce: "n" });
  await api.takeSeat({ token: "t", nonce: "n", seat: "s" });
  assert.deepEqual(calls[1].body, { token: "t", nonce: "n", seat: "s" });
  assert.equal(calls[0].headers.Authorization, undefined);
});

test("a seat is renewed by itself", async () => {
  const { api, calls } = site(json(SEAT, 200));
  assert.deepEqual(await api.renewSeat("old"), SEAT);
  assert.equal(calls[0].path, "/api/seats/renew");
  assert.equal(calls[0].headers.Authorization, "Bearer old");
});

for (const [name, answer, expected] of /** @type {const} */ ([
  ["a refusal", json({ error: "room-full" }, 409), ["room-full", null]],
  [
    "a limit",
    json({ error: "too-many" }, 429, { "Retry-After": "17" }),
    ["too-many", 17],
  ],
  [
    "a proxy in trouble",
    () => new Response("<h1>502", { status: 502 }),
    ["busy", null],
  ],
  [
    "a stranger's page",
    () => new Response("no", { status: 404 }),
    ["intercepted", null],
  ],
  [
    "a network that wants a sign-in first",
    () => new Response("<html>", { status: 511 }),
    ["intercepted", null],
  ],
  [
    "an answer that stops half-way",
    () =>
      new Response(
        new ReadableStream({
          start(body) {
            body.enqueue(new TextEncoder().encode('{"seat":'));
            body.error(new DOMException("", "TimeoutError"));
          },
        }),
      ),
    ["offline", null],
  ],
  [
    "an answer that is not ours",
    json({ hello: 1 }, 200),
    ["bad-message", null],
  ],
  [
    "a page instead of an answer",
    () => new Response("<html>"),
    ["intercepted", null],
  ],
])) {
  test(`${name} fails with ${expected[0]}`, async () => {
    const { api } = site(answer);
    await assert.rejects(api.takeSeat({ token: "t", nonce: "n" }), (error) => {
      const { code, retryAfter } = /** @type {any} */ (error);
      assert.deepEqual([code, retryAfter ?? null], expected);
      return true;
    });
  });
}

test("an invite is revoked by an answer without a body", async () => {
  const { api } = siteWithoutBody();
  await api.revokeInvite({ room: A, bearer: "h" }, "i");
});

function siteWithoutBody() {
  return { api: createApi(async () => new Response(null, { status: 204 })) };
}

test("no answer at all fails with offline", async () => {
  const api = createApi(
    () => Promise.reject(new TypeError("fetch failed")),
    "https://allo.test/",
  );
  await assert.rejects(api.renewSeat("s"), { code: "offline" });
});

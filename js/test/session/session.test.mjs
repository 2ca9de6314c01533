import assert from "node:assert/strict";
import { test } from "node:test";
import { makeLink } from "../../src/session/link.js";
import { Refused } from "../../src/wire/messages.js";
import { BASE, LINK, linkTo, place, seat, site } from "../fakes/page.mjs";

/** @param {object} [changes] */
const invited = (changes) => ({
  type: "invited",
  role: "guest",
  link: null,
  opened: makeLink(BASE, LINK),
  expired: false,
  exposed: false,
  at: null,
  open: false,
  ...changes,
});

/** @param {{ place: () => any }} store */
const session = (store) => store.place();

test("a link is shown without a word to the server, and joining leads into the call", {
  timeout: 10_000,
}, async () => {
  const { page, socket, welcome, store, told, seats } = site();
  await page.visit(LINK, false);
  assert.deepEqual(told[0], invited());
  assert.equal(seats.taken, 0);
  page.act({ type: "join", name: " Kim " });
  await socket();
  await welcome();
  assert.equal(seats.taken, 1);
  assert.ok(told.some(({ type }) => type === "welcome"));
  assert.equal(session(store)?.inCall, true);
  assert.equal(session(store)?.seat, "newer");
  assert.equal(store.preferences().name, "Kim");
});

test("a call whose parts are gone from the server is gone on with in its new page", async () => {
  const fetchCall = () => Promise.reject(new Refused("changed"));
  const { page, told, last, store } = site({ fetchCall });
  await page.visit(LINK, false);
  await page.act({ type: "join", name: "Kim" });
  assert.deepEqual(last(), { type: "reload" });
  assert.equal(session(store)?.inCall, true);
  assert.equal(session(store)?.seat, "seat");
  assert.ok(!told.some(({ type }) => type === "over" || type === "error"));
});

test("a call whose parts cannot be fetched can be tried again", async () => {
  let isUp = false;
  const { page, last, socket } = site({
    fetchCall: () =>
      isUp
        ? import("../../src/call/call.js")
        : Promise.reject(new Refused("offline")),
  });
  await page.visit(LINK, false);
  await page.act({ type: "join", name: "Kim" });
  assert.deepEqual(last(), { type: "over", code: "offline" });
  isUp = true;
  page.act({ type: "rejoin" });
  await socket();
});

test("a lobby that is reloaded takes no seat", async () => {
  const { page, told, seats, store } = site();
  await page.visit(LINK, true);
  const kept = store.place();
  assert.ok(kept);
  const reloaded = site();
  await reloaded.page.again(kept);
  assert.deepEqual(reloaded.told[0], invited({ exposed: true }));
  assert.deepEqual(told[0], reloaded.told[0]);
  assert.equal(seats.taken + reloaded.seats.taken, 0);
});

test("whether there is a relay is asked before the call, and told", async () => {
  const { page, last, store } = site();
  await page.visit(LINK, false);
  await new Promise(setImmediate);
  assert.deepEqual(last(), {
    type: "hiding",
    relay: true,
    everyone: false,
    people: [],
  });
  assert.equal(store.place()?.relay, true);
});

test("the server knows better than the link who knocks", {
  timeout: 10_000,
}, async () => {
  const { page, told, seats, socket } = site();
  const take = seats.take;
  seats.take = async () => ({ ...(await take()), role: "waiting" });
  await page.visit(LINK, false);
  page.act({ type: "join", name: "Kim" });
  await socket();
  assert.ok(
    told.some(({ type, role }) => type === "role" && role === "waiting"),
  );
});

test("a refused link tells why when one joins, and is tried again on request", {
  timeout: 10_000,
}, async () => {
  const { page, last, seats, store, socket, devices } = site();
  const take = seats.take;
  seats.take = async () => {
    throw new Refused("room-locked");
  };
  await page.visit(LINK, false);
  await page.act({ type: "join", name: "Kim" });
  assert.deepEqual(last(), { type: "over", code: "room-locked" });
  assert.equal(store.place()?.token, LINK.token, "a reload shows it again");
  seats.take = take;
  page.act({ type: "rejoin" });
  await socket();
  assert.ok(devices.includes("start"));
});

for (const code of ["fault", "bad-message", "too-slow"])
  test(`after ${code}, which may pass, the same link is tried again`, async () => {
    const { page, last, seats } = site();
    seats.take = async () => {
      throw new Refused(code);
    };
    await page.visit(LINK, false);
    await page.act({ type: "join", name: "Kim" });
    assert.deepEqual(last(), { type: "over", code });
    seats.take = async () => {
      throw new Refused("busy");
    };
    await page.act({ type: "rejoin" });
    assert.deepEqual(last(), { type: "over", code: "busy" });
  });

test("a dead link is forgotten", async () => {
  const { page, last, seats, store } = site();
  seats.take = async () => {
    throw new Refused("invite-revoked");
  };
  await page.visit(LINK, false);
  await page.act({ type: "join", name: "Kim" });
  assert.deepEqual(last(), { type: "over", code: "invite-revoked" });
  assert.equal(store.place(), null);
});

test("whoever turns back while a seat is taken is not drawn into the call", async () => {
  const { page, seats, sockets, store, told } = site();
  /** @type {any} */
  let give;
  seats.take = () => new Promise((resolve) => (give = resolve));
  await page.visit(LINK, false);
  const joining = page.act({ type: "join", name: "Kim" });
  await page.act({ type: "home" });
  const other = linkTo("BBBBBBBBBBBBBBBBBBBBBA");
  await page.visit(other, false);
  const { room, role, member, seat: token, seatSince } = seat();
  give({ room, role, member, seat: token, seatSince, relay: false });
  await joining;
  assert.equal(sockets.length, 0);
  assert.equal(store.place()?.token, other.token);
  assert.ok(!session(store).seat, "nor is the seat taken for another's");
  assert.ok(!told.some(({ type }) => type === "over"));
});

test("whoever turns back while the keys are made is not drawn into the call", async () => {
  const { page, calls } = site();
  const resuming = page.resume(seat({ inCall: true }));
  await page.act({ type: "home" });
  await resuming;
  assert.deepEqual(calls, []);
});

test("a room that is refused tells when to try again", async () => {
  const { page, last, seats } = site();
  seats.create = async () => {
    throw new Refused("too-many", 17);
  };
  await page.act({ type: "create", knock: false, capacity: 0, key: "" });
  assert.deepEqual(last(), {
    type: "createRefused",
    code: "too-many",
    retryAfter: 17,
  });
});

test("a new room tells its link before anything else", async () => {
  const { page, told } = site();
  await page.act({ type: "create", knock: false, capacity: 0, key: "" });
  assert.deepEqual(told.slice(0, 2), [
    { type: "created", link: "L", expires: 9, knock: false },
    invited({ role: "host", link: "L", opened: null }),
  ]);
});

test("leaving lets go of the devices and can be taken back", {
  timeout: 10_000,
}, async () => {
  const { page, last, devices, socket, welcome, store, stored } = site();
  await page.visit(LINK, false);
  page.act({ type: "join", name: "Kim" });
  await socket();
  await welcome();
  await page.act({ type: "leave" });
  assert.deepEqual(last(), { type: "over", code: "left" });
  assert.equal(devices.at(-1), "stop");
  assert.doesNotMatch(
    JSON.stringify([...stored]),
    new RegExp(`${LINK.secret}|${LINK.token}|newer`),
    "nothing is left in storage",
  );
  page.act({ type: "rejoin" });
  const again = await socket();
  assert.deepEqual(again.protocols, ["allo.v1", "seat.newer"]);
  assert.equal(session(store)?.seat, "newer", "a reload finds it again");
});

test("whoever was removed keeps nothing of the call", {
  timeout: 10_000,
}, async () => {
  const { page, last, sockets, socket, welcome, store } = site();
  await page.visit(LINK, false);
  page.act({ type: "join", name: "Kim" });
  await socket();
  await welcome();
  sockets[0].end(4403);
  assert.deepEqual(last(), { type: "over", code: "removed" });
  assert.equal(store.place(), null);
});

test("a call that lasted as long as it can is not called a link that expired", {
  timeout: 10_000,
}, async () => {
  const { page, last, seats, sockets, socket, welcome, store } = site();
  await page.visit(LINK, false);
  page.act({ type: "join", name: "Kim" });
  await socket();
  await welcome();
  seats.renew = async () => {
    throw new Refused("expired");
  };
  sockets[0].end(4401);
  while (last().type !== "over") await new Promise(setImmediate);
  assert.deepEqual(last(), { type: "over", code: "outlasted" });
  assert.equal(store.place(), null);
});

test("whoever knocks and is sent away was refused, not removed", {
  timeout: 10_000,
}, async () => {
  const { page, last, sockets, socket } = site();
  await page.visit(LINK, false);
  page.act({ type: "join", name: "Kim" });
  await socket();
  sockets[0].open();
  sockets[0].say({ type: "waiting" });
  sockets[0].end(4403);
  assert.deepEqual(last(), { type: "over", code: "refused" });
});

test("a reloaded call goes straight back", { timeout: 10_000 }, async () => {
  const { page, seats, devices, socket } = site();
  page.resume(seat({ inCall: true }));
  await socket();
  assert.equal(seats.taken, 0);
  assert.deepEqual(devices, ["start"]);
});

test("joining twice opens one socket", { timeout: 10_000 }, async () => {
  const { page, sockets, socket } = site();
  await page.visit(LINK, false);
  page.act({ type: "join", name: "Kim" });
  page.act({ type: "join", name: "Kim" });
  await socket();
  for (let i = 0; i < 20; i++) await new Promise(setImmediate);
  assert.equal(sockets.length, 1);
});

test("back to the start forgets the call", async () => {
  const { page, store, devices } = site();
  await page.visit(LINK, false);
  await page.act({ type: "home" });
  assert.equal(store.place(), null);
  assert.equal(devices.at(-1), "stop");
});

test("a fault while joining ends in words, not in joining for ever", async () => {
  const { page, told, store } = site();
  await page.visit(LINK, false);
  store.nextEpoch = () => {
    throw new RangeError("a fault of ours");
  };
  await page.act({ type: "join", name: "Kim" });
  assert.deepEqual(told.at(-1), { type: "over", code: "fault" });
});

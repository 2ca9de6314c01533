import assert from "node:assert/strict";
import { test } from "node:test";
import { findLink } from "../../src/session/find-link.js";
import { createHostLink } from "../../src/session/host-link.js";
import { isHostLink } from "../../src/wire/claims.js";
import { Refused } from "../../src/wire/messages.js";
import { LINK, site as pageSite, place } from "../fakes/page.mjs";

const BASE = "https://allo.test/";
const ROOM = "AAAAAAAAAAAAAAAAAAAAAA";

/** @param {object} claims */
const token = (claims) =>
  `e30.${Buffer.from(JSON.stringify({ room: ROOM, ...claims })).toString("base64url")}.${"A".repeat(43)}`;

const OF_LINK = token({ for: "device", aud: "allo:host" });

/** @param {object} [changes] */
function site(changes) {
  const mine = place({ role: "host", host: "host-token", ...changes });
  /** @type {any[]} */
  const told = [];
  /** @type {any[]} */
  const asked = [];
  const state = { down: false };
  const hostLink = createHostLink({
    api: /** @type {any} */ ({
      async makeHost(/** @type {any} */ claim, /** @type {any} */ wishes) {
        if (state.down) throw new Refused("offline");
        asked.push([claim, wishes]);
        return { host: OF_LINK, expires: 9 };
      },
    }),
    base: BASE,
    place: () => mine,
    tell: (message) => told.push(message),
    onFault: () => {},
  });
  const settled = () => new Promise(setImmediate);
  return { hostLink, told, asked, state, settled };
}

test("a host link holds the link secret and a token that is asked for now", async () => {
  const { hostLink, told, asked, settled } = site();
  hostLink.make();
  await settled();
  assert.deepEqual(asked, [
    [{ room: ROOM, bearer: "host-token" }, { for: "device" }],
  ]);
  const [{ link, expires }] = told;
  assert.equal(expires, 9);
  const found = findLink(link);
  assert.ok(typeof found !== "string");
  assert.equal(found.link.secret, LINK.secret);
  assert.ok(isHostLink(found.link.token));
  assert.equal(hostLink.link(), link);
});

test("that of a call for later is made with the token that lives the longest", async () => {
  const { hostLink, asked, settled } = site({ later: { token: "lasting" } });
  hostLink.make();
  await settled();
  assert.equal(asked[0][0].bearer, "lasting");
});

test("a host link that is not to be had is told, and can be asked for again", async () => {
  const { hostLink, told, state, settled } = site();
  state.down = true;
  hostLink.make();
  await settled();
  assert.deepEqual(told, [
    { type: "notice", code: "invite-failed", member: null },
    { type: "hostLink", link: null, expires: 0 },
  ]);
  state.down = false;
  hostLink.make();
  await settled();
  assert.ok(told.at(-1).link);
});

test("a host link opens as host, without a link to hand on, and is then kept", {
  timeout: 10_000,
}, async () => {
  const { page, told, socket, sockets, store, seats } = pageSite();
  seats.open = async (/** @type {any} */ link) =>
    place({ ...link, role: "host" });
  const { take } = seats;
  seats.take = async () => ({ ...(await take()), role: "host" });
  await page.visit({ secret: LINK.secret, token: OF_LINK }, false);
  const shown = told.find(({ type }) => type === "invited");
  assert.equal(shown.role, "host");
  assert.equal(shown.link, null);
  assert.equal(shown.opened, null, "it is not to be carried further");
  assert.deepEqual(store.calls(), []);
  page.act({ type: "join", name: "Grace" });
  await socket();
  const own = token({ exp: 4_000_000_000, aud: "allo:host" });
  sockets.at(-1)?.open();
  sockets.at(-1)?.say({
    type: "welcome",
    self: ROOM,
    role: "host",
    members: [],
    waiting: [],
    locked: false,
    capacity: 8,
    iceServers: [],
    seat: "newer",
    host: own,
  });
  while (store.calls().length === 0) await new Promise(setImmediate);
  assert.equal(store.calls()[0].host, own);
  assert.equal(store.place()?.token, own, "the link's ends before the call");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeLink } from "../../src/session/link.js";
import { createPlaces, isRunning } from "../../src/session/places.js";
import { inviteOf } from "../../src/wire/claims.js";

const BASE = "https://allo.test/";
const SECRET = "AAECAwQFBgcICQoLDA0ODw";

/** @param {object} claims */
const linkOf = (claims) => ({
  secret: SECRET,
  token: `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${"A".repeat(43)}`,
});
const HERE = linkOf({ room: "here" });
const HERE_TOO = linkOf({ room: "here", jti: "another" });
const ELSEWHERE = linkOf({ room: "elsewhere" });

/** @param {object} [changes]
 * @returns {any} */
const place = (changes) => ({
  room: "here",
  role: "guest",
  ...HERE,
  link: null,
  host: null,
  relay: false,
  ...changes,
});

function site({ busy = false } = {}) {
  /** @type {any[]} */
  const told = [];
  /** @type {any} */
  let stored = null;
  const state = { busy };
  const seats = /** @type {any} */ ({
    open: async (/** @type {any} */ link, /** @type {boolean} */ exposed) =>
      place({ ...link, room: inviteOf(link.token).room, exposed }),
  });
  const places = createPlaces({
    seats,
    api: { knowsRelay: assert.fail },
    store: /** @type {any} */ ({
      keepPlace: (/** @type {unknown} */ next) => {
        stored = structuredClone(next);
      },
    }),
    base: BASE,
    now: () => 1_000_000,
    tell: (message) => told.push(message),
    isBusy: () => state.busy,
    own: async () => null,
    onShown() {},
    onNews() {},
  });
  return { places, seats, told, state, stored: () => stored };
}

/** @param {any[]} told */
const types = (told) => told.map(({ type }) => type);

test("in a call its own link, or another of the same room, changes nothing", async () => {
  for (const link of [HERE, HERE_TOO]) {
    const { places, told } = site({ busy: true });
    places.resume(place());
    await places.visit(link, false);
    assert.deepEqual(told, []);
    assert.equal(places.current()?.token, HERE.token);
  }
});

test("in a call it is told that the server has seen its link", async () => {
  const { places, told } = site({ busy: true });
  places.resume(place());
  await places.visit(HERE, true);
  assert.deepEqual(told, [
    { type: "notice", code: "link-exposed", member: null },
  ]);
});

test("in a call another call's link is asked about, and the call goes on", async () => {
  const { places, told } = site({ busy: true });
  places.resume(place());
  await places.visit(ELSEWHERE, false);
  assert.deepEqual(told, [{ type: "otherCall", asked: true }]);
  assert.equal(places.current()?.token, HERE.token);
  assert.equal(places.answer(false), null, "stays");
  assert.deepEqual(told.at(-1), { type: "otherCall", asked: false });
  assert.equal(places.answer(true), null, "and was asked once");
});

test("whoever says yes goes to the other call", async () => {
  const { places, told, state } = site({ busy: true });
  places.resume(place());
  await places.visit(ELSEWHERE, true);
  const go = places.answer(true);
  state.busy = false;
  places.forget();
  await go?.();
  assert.deepEqual(types(told), ["otherCall", "otherCall", "invited"]);
  assert.equal(places.current()?.token, ELSEWHERE.token);
  assert.equal(told.at(-1).exposed, true);
});

test("a host before the call is asked too: the only token would be lost", async () => {
  const { places, told } = site();
  places.show(
    place({ role: "host", host: "token", token: "token", link: "L" }),
  );
  await places.visit(HERE, false);
  assert.deepEqual(
    types(told),
    ["invited", "invited"],
    "the own link is theirs",
  );
  assert.equal(told[1].link, "L");
  await places.visit(ELSEWHERE, false);
  assert.equal(told.at(-1).type, "otherCall");
});

test("a guest before the call has nothing to lose by a newer link", async () => {
  for (const link of [HERE_TOO, ELSEWHERE]) {
    const { places, stored } = site();
    places.show(place());
    await places.visit(link, false);
    assert.equal(places.current()?.token, link.token);
    assert.equal(stored().token, link.token);
  }
});

test("a link that is opened once more, now before the eyes of the server, says so", async () => {
  const { places, told, stored } = site();
  places.show(place());
  await places.visit(HERE, true);
  assert.equal(told.at(-1).exposed, true);
  assert.equal(stored().exposed, true, "also after a reload");
});

test("of two links opened at once the later counts", async () => {
  const { places, seats } = site();
  const { open } = seats;
  seats.open = async (/** @type {any} */ link, /** @type {any} */ exposed) => {
    // A limited link takes longer: its digest is made first.
    if (link === ELSEWHERE) await new Promise(setImmediate);
    return open(link, exposed);
  };
  await Promise.all([
    places.visit(ELSEWHERE, false),
    places.visit(HERE, false),
  ]);
  assert.equal(places.current()?.token, HERE.token);
});

test("a link that seems to have run out is shown all the same", async () => {
  const { places, told } = site();
  await places.visit(linkOf({ room: "here", exp: 999 }), false);
  assert.equal(told[0].expired, true);
  await places.visit(linkOf({ room: "here", exp: 1_001 }), false);
  assert.equal(told[1].expired, false);
});

test("a pasted text opens its link, or says what is wrong with it", async () => {
  const { places, told } = site();
  const elsewhere = makeLink("https://other.test/", HERE);
  for (const [text, code, link] of [
    ["hello", "nothing", null],
    [makeLink(BASE, HERE).slice(0, -1), "incomplete", null],
    [makeLink(BASE, HERE).toLowerCase(), "recased", null],
    [`${makeLink(BASE, HERE)} ${makeLink(BASE, ELSEWHERE)}`, "several", null],
    [`Come: ${elsewhere}.`, "elsewhere", elsewhere],
  ]) {
    await places.paste(String(text));
    assert.deepEqual(told.at(-1), { type: "linkTrouble", code, link });
  }
  await places.paste(`Come: ${makeLink(BASE, HERE)}.`);
  assert.equal(told.at(-1).type, "invited");
  assert.equal(told.at(-1).opened, makeLink(BASE, HERE));
});

test("whoever has left keeps a place in this page alone", () => {
  const { places, stored } = site();
  places.resume(place({ seat: "s", inCall: true }));
  places.hold();
  assert.ok(stored());
  places.leave();
  assert.equal(stored(), null);
  places.keep({ inCall: false });
  assert.equal(stored(), null);
  places.hold();
  assert.equal(stored().seat, "s");
});

test("a call that this tab left long since is not gone back to", () => {
  const seated = place({ seat: "s", inCall: true, seatSince: 0 });
  assert.equal(isRunning(seated, 14 * 60_000), true);
  assert.equal(isRunning(seated, 16 * 60_000), false);
  assert.equal(isRunning({ ...seated, inCall: false }, 0), false);
  assert.equal(isRunning(place({ inCall: true }), 0), false);
  assert.equal(isRunning(null, 0), false);
});

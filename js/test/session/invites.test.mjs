import assert from "node:assert/strict";
import { test } from "node:test";
import { outline } from "../../src/elements/code-element.js";
import { untilText } from "../../src/elements/until-element.js";
import { createInvites, mainInvite } from "../../src/session/invites.js";
import { Refused } from "../../src/wire/messages.js";

const ROOM = "AAAAAAAAAAAAAAAAAAAAAA";
const NOW_S = 1_000;
const SECRET = "AAECAwQFBgcICQoLDA0ODw";

/** @param {object} claims */
const token = (claims) =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${"A".repeat(43)}`;

/** A server as far as links go, and the page of its host. @param {object} [changes] */
function hosting(changes = {}) {
  let made = 0;
  let lgen = 0;
  const invite = (/** @type {object} */ more = {}) => {
    made += 1;
    return {
      id: `i${made}`,
      invite: token({ jti: `i${made}`, lgen, ...more }),
    };
  };
  /** @type {any} */
  const session = {
    room: ROOM,
    secret: SECRET,
    role: "host",
    seat: token({ lgen }),
    token: "host-token",
    host: "host-token",
    link: null,
    invites: [mainInvite(invite({ exp: 77 }).invite)],
    ...changes,
  };
  /** @type {any[]} */
  const told = [];
  /** @type {any[]} */
  const asked = [];
  let down = false;
  /** @param {string} what @param {any} claim @param {any} [more] */
  function ask(what, claim, more) {
    if (down) throw new Refused("offline");
    asked.push([what, claim.bearer, more]);
  }
  const invites = createInvites({
    api: /** @type {any} */ ({
      async makeInvite(/** @type {any} */ claim, /** @type {any} */ wishes) {
        ask("make", claim, wishes);
        return invite();
      },
      async revokeInvite(/** @type {any} */ claim, /** @type {string} */ id) {
        ask("revoke", claim, id);
      },
      async replaceInvites(/** @type {any} */ claim) {
        ask("replace", claim);
        lgen += 1;
        session.seat = token({ lgen });
        // The seat comes over the socket, and may come first.
        invites.refresh();
        return { host: "new-host-token", ...invite() };
      },
    }),
    base: "https://allo.test/",
    session: () => session,
    keep: (change) => Object.assign(session, change),
    newestSeat: () => session.seat,
    keyed: async () => {},
    now: () => NOW_S * 1_000,
    tell: (message) => told.push(message),
    onFault: () => {},
  });
  return {
    invites,
    session,
    told,
    asked,
    settled: () => new Promise(setImmediate),
    list: () => told.filter(({ type }) => type === "invites").at(-1)?.list,
    removal() {
      lgen += 1;
      session.seat = token({ lgen });
      return invites.refresh();
    },
    goesDown() {
      down = true;
    },
  };
}

test("the first link of a room is the main one, with its end", () => {
  const { invites, list } = hosting();
  invites.show();
  const [main, ...others] = list();
  assert.deepEqual(others, []);
  assert.equal(main.main, true);
  assert.equal(main.expires, 77);
  assert.match(main.link, new RegExp(`^https://allo.test/#${SECRET}\\.e30\\.`));
});

test("an invite is made as wished, and its label stays here", async () => {
  const { invites, settled, asked, list } = hosting();
  invites.make({ label: " Maria ", ttl: 900, single: true });
  invites.make({ label: "Team", ttl: 0, single: false });
  await settled();
  assert.deepEqual(asked, [
    ["make", "host-token", { ttl: 900, uses: 1 }],
    ["make", "host-token", {}],
  ]);
  assert.deepEqual(
    list().map((/** @type {any} */ { label, single, main }) => [
      label,
      single,
      main,
    ]),
    [
      ["", false, true],
      ["Maria", true, false],
      ["Team", false, false],
    ],
  );
  assert.ok(!JSON.stringify(asked).includes("Maria"));
});

test("after a removal every dead link is gone and a new one is there", async () => {
  const { invites, removal, settled, list, session } = hosting();
  invites.make({ label: "Team", ttl: 0, single: false });
  await settled();
  const before = session.invites[0].token;
  removal();
  await settled();
  assert.equal(list().length, 1);
  assert.equal(list()[0].main, true);
  assert.equal(session.link, list()[0].link);
  assert.ok(!session.link.includes(before));
});

test("all links are replaced at once, and the newer host token is kept", async () => {
  const { invites, settled, asked, list, session, told } = hosting();
  invites.replaceAll();
  await settled();
  assert.equal(session.host, "new-host-token");
  assert.equal(session.token, "new-host-token");
  assert.deepEqual(
    asked.map(([what]) => what),
    ["replace"],
    "the seat that tells of it asks for no other link",
  );
  assert.equal(list().length, 1);
  assert.ok(told.some(({ code }) => code === "links-replaced"));
});

test("a revoked link is no longer shown, and there is always a main one", async () => {
  const { invites, settled, list } = hosting();
  invites.make({ label: "Team", ttl: 0, single: false });
  await settled();
  const [main, team] = list();
  invites.revoke(team.id);
  await settled();
  assert.deepEqual(
    list().map((/** @type {any} */ { id }) => id),
    [main.id],
  );
  invites.revoke(main.id);
  await settled();
  assert.equal(list().length, 1);
  assert.notEqual(list()[0].id, main.id);
  assert.equal(invites.link(main.id), null);
});

test("whoever became a host later waits for a host token, and gets a link of its own", async () => {
  const { invites, settled, asked, list, session } = hosting({
    host: null,
    invites: [],
    token: "guest-invite",
  });
  invites.refresh();
  await settled();
  assert.deepEqual(asked, []);
  session.host = "given-token";
  invites.refresh();
  await settled();
  assert.deepEqual(asked, [["make", "given-token", {}]]);
  assert.equal(list().length, 1);
  invites.replaceAll();
  await settled();
  assert.equal(session.host, "new-host-token");
  assert.equal(session.token, "guest-invite");
});

test("a guest asks for nothing and is shown nothing", async () => {
  const { invites, settled, asked, told } = hosting({
    role: "guest",
    invites: [],
  });
  invites.refresh();
  invites.show();
  await settled();
  assert.deepEqual([asked, told], [[], []]);
});

test("what the server refuses changes nothing and is told", async () => {
  const { invites, settled, goesDown, session, told } = hosting();
  const before = structuredClone(session.invites);
  goesDown();
  invites.make({ label: "Team", ttl: 0, single: false });
  invites.revoke(session.invites[0].id);
  invites.replaceAll();
  await settled();
  assert.deepEqual(session.invites, before);
  assert.deepEqual(
    told.map(({ code }) => code),
    ["invite-failed", "invite-failed", "invite-failed"],
  );
});

test("a code is drawn as runs of dark modules inside a quiet border", () => {
  const path = outline([
    [true, true, false],
    [false, false, true],
    [true, false, true],
  ]);
  assert.equal(path, "M4 4h2v1h-2zM6 5h1v1h-1zM4 6h1v1h-1zM6 6h1v1h-1z");
});

test("the end of a link is told by the hour, and by the day unless it is today", () => {
  const now = new Date(2026, 4, 5, 10, 0);
  const at = (/** @type {number} */ day) =>
    new Date(2026, 4, day, 14, 30).getTime() / 1_000;
  assert.equal(untilText(at(5), "de", now), "14:30");
  assert.match(untilText(at(6), "de", now), /^Mi.*14:30$/);
  assert.match(untilText(at(5), "en", now), /2:30\sPM/);
});

test("a link is shown to work no longer than its host may be one", () => {
  for (const [host, expires] of [
    [token({ exp: 50 }), 50],
    [token({ exp: 99 }), 77],
    ["no-token", 77],
  ]) {
    const { invites, told } = hosting({ host });
    invites.show();
    assert.equal(told.at(-1).list[0].expires, expires);
  }
});

const YEAR_S = 31_536_000;
/** @param {object} [changes] */
const ofLater = (changes) => ({
  later: {
    token: token({ exp: NOW_S + YEAR_S }),
    name: "Choir",
    at: null,
    open: true,
    ...changes,
  },
});

test("links to a call for later are made with its token, and live as long", async () => {
  const { later } = ofLater();
  const { invites, asked, settled, list } = hosting({ later });
  invites.make({ label: "Team", ttl: 0, single: false });
  invites.make({ label: "Maria", ttl: 900, single: true });
  await settled();
  assert.deepEqual(asked, [
    ["make", later.token, { ttl: YEAR_S }],
    ["make", later.token, { ttl: 900, uses: 1 }],
  ]);
  assert.equal(list()[0].expires, 77, "until is what the link says");
});

test("the newer token for later is kept when all links are replaced, and a link that lives as long is made", async () => {
  const { later } = ofLater();
  const { invites, asked, settled, session, list } = hosting({ later });
  invites.replaceAll();
  await settled();
  assert.equal(session.later.token, "new-host-token");
  assert.equal(session.host, "host-token", "what the socket gave stays");
  assert.deepEqual(asked.at(-1)?.slice(0, 2), ["make", "new-host-token"]);
  assert.equal(list().length, 1);
});

test("a room of one's own gets a newer link in time, and the older one works on", async () => {
  for (const [left, at, made] of [
    [0.6, null, 0],
    [0.4, null, 1],
    [0.4, 5_000, 0],
  ]) {
    const exp = NOW_S + YEAR_S * Number(left);
    const { invites, asked, settled, list } = hosting({
      ...ofLater({ at }),
      invites: [mainInvite(token({ jti: "i", lgen: 0, exp }))],
    });
    invites.refresh();
    await settled();
    assert.equal(asked.length, made);
    assert.equal(list().length, 1 + Number(made));
    assert.equal(list().at(-1).expires, exp);
  }
});

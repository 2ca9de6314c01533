import assert from "node:assert/strict";
import { test } from "node:test";
import { createIpHiding } from "../../src/call/ip-hiding.js";
import { FakeClock } from "../fakes/clock.mjs";

const TURN = [{ urls: ["turn:relay.example:3478"] }];
const STUN = [{ urls: ["stun:stun.example:3478"] }];
const candidate = (/** @type {string} */ type) =>
  `candidate:1 1 udp 41885439 198.51.100.4 50001 typ ${type}`;
const envelope = (/** @type {string} */ type) => ({
  n: 2,
  ack: 1,
  epoch: 7,
  for: 8,
  body: { candidate: { candidate: candidate(type) } },
});

class Gathering extends EventTarget {
  iceGatheringState = "new";
  signalingState = "stable";

  /** @param {string} state */
  becomes(state) {
    this.iceGatheringState = state;
    this.dispatchEvent(new Event("icegatheringstatechange"));
  }

  /** @param {string} type */
  finds(type) {
    const event = Object.assign(new Event("icecandidate"), {
      candidate: { candidate: candidate(type) },
    });
    this.dispatchEvent(event);
  }
}

function site({
  everyone = false,
  kept = /** @type {any} */ (undefined),
} = {}) {
  const clock = new FakeClock();
  const members = ["bob", "cem"];
  /** @type {any[]} */
  const shown = [];
  /** @type {any[]} */
  const keeps = [];
  /** @type {string[]} */
  const switched = [];
  /** @type {string[]} */
  const missed = [];
  /** @type {any[]} */
  const hints = [];
  const hiding = createIpHiding({
    everyone,
    kept,
    clock,
    members: () => members,
    keep: (kept) => keeps.push(kept),
    onChange: (state) => shown.push(state),
    onSwitched: (id) => switched.push(id),
    onMissed: (id) => missed.push(id),
    onTrouble: (id, trouble) => hints.push([id, trouble]),
  });
  /** @param {string} id */
  const watched = (id) => {
    const pc = new Gathering();
    hiding.watch(id, /** @type {any} */ (pc));
    return pc;
  };
  return {
    clock,
    members,
    hiding,
    shown,
    keeps,
    switched,
    missed,
    hints,
    watched,
  };
}

test("only who is hidden from is told nothing but the relay's address", () => {
  const { hiding } = site();
  hiding.setServers(TURN);
  hiding.hide("bob", true);
  assert.equal(hiding.policy("bob"), "relay");
  assert.equal(hiding.policy("cem"), "all");
  const { body, ...number } = envelope("host");
  assert.ok(body);
  assert.deepEqual(hiding.outgoing("bob", envelope("host")), number);
  assert.deepEqual(
    hiding.outgoing("bob", envelope("relay")),
    envelope("relay"),
  );
  assert.deepEqual(hiding.outgoing("cem", envelope("host")), envelope("host"));
});

test("whoever is hidden from or shown to begins another connection, nobody else", () => {
  const { hiding, switched } = site();
  hiding.setServers(TURN);
  hiding.hide("bob", true);
  assert.deepEqual(switched.splice(0), ["bob"]);
  hiding.hide(null, true);
  assert.deepEqual(switched.splice(0), ["cem"], "bob sees no difference");
  hiding.hide("cem", false);
  assert.deepEqual(switched.splice(0), ["cem"]);
  hiding.hide(null, true);
  assert.deepEqual(switched.splice(0), ["cem"], "no exception is left");
  hiding.hide(null, false);
  assert.deepEqual(switched.splice(0), ["cem"], "bob stays hidden from");
  assert.equal(hiding.policy("bob"), "relay");
});

test("a reload still hides, and knows who was told an address", () => {
  const before = site();
  before.hiding.setServers(TURN);
  before.hiding.outgoing("bob", envelope("host"));
  before.hiding.hide("cem", true);
  const kept = before.keeps.at(-1);
  assert.deepEqual(kept, { people: { cem: true }, told: ["bob"] });

  const { hiding, shown } = site({ kept });
  hiding.setServers(TURN);
  assert.deepEqual(shown.at(-1), {
    relay: true,
    everyone: false,
    people: [
      { member: "bob", on: false, told: true, trouble: null, theirs: null },
      { member: "cem", on: true, told: false, trouble: null, theirs: null },
    ],
  });
});

test("where there is no relay nobody is reached who is hidden from, until there is one", () => {
  const { hiding, shown, switched } = site({ everyone: true });
  hiding.setServers(STUN);
  assert.equal(hiding.policy("bob"), "relay", "not: as well as it goes");
  assert.equal(hiding.trouble("bob"), "no-relay");
  assert.equal(shown.at(-1).people[0].trouble, "no-relay");
  hiding.setServers(TURN);
  assert.equal(hiding.trouble("bob"), null);
  assert.deepEqual(switched, ["bob", "cem"]);
});

test("a relay that does not answer is reported once, and tried again", async () => {
  const { hiding, clock, missed, watched } = site({ everyone: true });
  hiding.setServers(TURN);
  const pc = watched("bob");
  pc.becomes("gathering");
  await clock.advance(7_900);
  assert.equal(hiding.trouble("bob"), null);
  await clock.advance(200);
  assert.equal(hiding.trouble("bob"), "unreachable");
  assert.equal(hiding.trouble("cem"), null);
  pc.becomes("gathering");
  pc.becomes("complete");
  assert.deepEqual(missed, ["bob"]);

  pc.becomes("gathering");
  pc.finds("relay");
  assert.equal(hiding.trouble("bob"), null);
  pc.becomes("complete");
  await clock.advance(60_000);
  assert.equal(hiding.trouble("bob"), null);
});

test("a connection that is over, or hides nothing, says nothing of the relay", async () => {
  const { hiding, clock, missed, watched } = site();
  hiding.setServers(TURN);
  const open = watched("bob");
  open.becomes("gathering");
  hiding.hide("cem", true);
  const closed = watched("cem");
  closed.becomes("gathering");
  closed.signalingState = "closed";
  await clock.advance(60_000);
  assert.deepEqual(missed, []);
  assert.equal(hiding.trouble("bob"), null);
  assert.equal(hiding.trouble("cem"), null);
});

test("nothing is told twice", () => {
  const { hiding, shown, members } = site();
  hiding.setServers(TURN);
  hiding.renewed("bob");
  assert.equal(shown.length, 1);
  members.pop();
  hiding.gone("cem");
  assert.equal(shown.length, 2);
});

test("a peer learns of a trouble once, of its end, and again on another connection", () => {
  const { hiding, hints } = site();
  hiding.setServers(STUN);
  hiding.hide("bob", true);
  assert.deepEqual(hints.splice(0), [["bob", "no-relay"]]);
  hiding.hide("cem", false);
  assert.deepEqual(hints.splice(0), []);
  hiding.renewed("bob");
  assert.deepEqual(hints.splice(0), [["bob", "no-relay"]]);
  hiding.setServers(TURN);
  assert.deepEqual(hints.splice(0), [["bob", null]]);
});

test("what a peer says of its trouble holds for this connection with it", () => {
  const { hiding, shown } = site();
  hiding.setServers(TURN);
  const theirs = () => shown.at(-1).people[0].theirs;
  hiding.theirTrouble("bob", "unreachable");
  assert.equal(theirs(), "unreachable");
  assert.equal(hiding.trouble("bob"), null, "it is not one's own");
  hiding.theirTrouble("bob", null);
  assert.equal(theirs(), null);
  hiding.theirTrouble("bob", "no-relay");
  hiding.renewed("bob");
  assert.equal(theirs(), null);
});

import assert from "node:assert/strict";
import { hkdfSync } from "node:crypto";
import { test } from "node:test";
import {
  commitment,
  exchangeTag,
  safetyCode,
} from "../../src/safety/safety.js";
import { createExchange } from "../../src/safety/safety-exchange.js";
import {
  decodeSafetyMessage,
  encodeSafetyMessage,
} from "../../src/safety/safety-messages.js";
import { fromBase64url, random128 } from "../../src/wire/seal.js";
import { settled } from "../fakes/clock.mjs";
import { fakeCrypto } from "../fakes/crypto.mjs";
import { seeded } from "../fakes/random.mjs";

const ROOM = "RRRRRRRRRRRRRRRRRRRRRA";
const SECRET = "AAECAwQFBgcICQoLDA0ODw";
const NEXT_SECRET = "BAECAwQFBgcICQoLDA0ODw";
const ANN = "AAAAAAAAAAAAAAAAAAAAAA";
const BOB = "EBAQEBAQEBAQEBAQEBAQEA";
const PRINTS = { [ANN]: "sha-256 AA", [BOB]: "sha-256 BB" };

/** One side of a connection; what it says waits in `said`.
 * @param {string} self @param {string} peer @param {Crypto} crypto */
function side(self, peer, crypto) {
  /** @type {any[]} */
  const said = [];
  /** @type {any[]} */
  const shown = [];
  const counts = { abandoned: 0, closed: false };
  const exchange = createExchange({
    room: ROOM,
    self,
    peer,
    crypto,
    send(word) {
      if (!counts.closed)
        said.push(decodeSafetyMessage(encodeSafetyMessage(word)));
      return !counts.closed;
    },
    onSafety: (safety) => shown.push(safety),
    onAbandoned: () => {
      counts.abandoned += 1;
    },
    onFault(error) {
      throw error;
    },
  });
  return {
    ...exchange,
    said,
    shown,
    counts,
    /** @param {string} [secret] @param {[string, string]} [prints] */
    async looks(secret = SECRET, prints = [PRINTS[self], PRINTS[peer]]) {
      exchange.look({ secret, prints });
      await settled();
    },
    /** @param {any} word */
    async hears(word) {
      exchange.hear(word);
      await settled();
    },
    code() {
      const safety = exchange.safety();
      return safety.state === "agreed" ? safety.code : null;
    },
  };
}

function pair(seed = 1) {
  const crypto = fakeCrypto(seed);
  const ann = side(ANN, BOB, crypto);
  const bob = side(BOB, ANN, crypto);
  /** What was said arrives, until nobody has anything to say. */
  async function talk() {
    while (ann.said.length + bob.said.length > 0) {
      for (const word of bob.said.splice(0)) await ann.hears(word);
      for (const word of ann.said.splice(0)) await bob.hears(word);
    }
  }
  return { crypto, ann, bob, talk };
}

async function agreed(seed = 1) {
  const both = pair(seed);
  await both.ann.looks();
  await both.bob.looks();
  await both.talk();
  return both;
}

test("to look again at what is as it was costs nothing", async () => {
  const { ann, crypto } = await agreed();
  let derived = 0;
  const { deriveBits } = crypto.subtle;
  crypto.subtle.deriveBits = (...of) => {
    derived += 1;
    return deriveBits(...of);
  };
  await ann.looks();
  assert.equal(derived, 0);
  await ann.looks(NEXT_SECRET);
  assert.equal(derived, 1);
});

test("both sides come to one code, in whatever order they look and hear", async () => {
  const codes = new Set();
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = seeded(seed);
    const { ann, bob } = pair(seed);
    const looks = [ann, bob, ann, bob, bob, ann];
    while (looks.length + ann.said.length + bob.said.length > 0) {
      const step = Math.floor(random() * 3);
      if (step === 0) await looks.pop()?.looks();
      if (step === 1 && ann.said.length) await bob.hears(ann.said.shift());
      if (step === 2 && bob.said.length) await ann.hears(bob.said.shift());
    }
    assert.ok(ann.code(), `seed ${seed}`);
    assert.deepEqual(ann.code(), bob.code(), `seed ${seed}`);
    codes.add(String(ann.code()));
  }
  assert.equal(codes.size, 60, "another for each connection");
});

test("it works with the browser's own cryptography", async () => {
  const ann = side(ANN, BOB, crypto);
  const bob = side(BOB, ANN, crypto);
  await ann.looks();
  await bob.looks();
  for (let turn = 0; turn < 10_000 && !(ann.code() && bob.code()); turn += 1) {
    await settled();
    for (const word of bob.said.splice(0)) ann.hear(word);
    for (const word of ann.said.splice(0)) bob.hear(word);
  }
  assert.deepEqual(ann.code(), bob.code());
});

test("a number is sent only to a peer that has sent a hash", async () => {
  const { ann, bob } = pair();
  await ann.looks();
  await ann.looks();
  assert.deepEqual(
    ann.said.map(({ type }) => type),
    ["commit"],
  );
  assert.equal(ann.safety().state, "exchanging");
  await bob.looks();
  await ann.hears(bob.said[0]);
  assert.equal(ann.said[1].type, "reveal");
});

test("a channel that opens later is told all the same", async () => {
  const { ann, bob, talk } = pair();
  ann.counts.closed = true;
  await ann.looks();
  await bob.looks();
  await talk();
  assert.equal(bob.code(), null);
  ann.counts.closed = false;
  await ann.looks();
  await talk();
  assert.ok(ann.code());
  assert.deepEqual(ann.code(), bob.code());
});

test("an ICE restart keeps the code, another link secret or certificate makes another", async () => {
  const { ann, bob, talk } = await agreed();
  const first = ann.code();
  await ann.looks();
  await bob.looks();
  await talk();
  assert.deepEqual(ann.code(), first);

  await ann.looks(NEXT_SECRET);
  await talk();
  assert.equal(ann.code(), null, "no code of a secret that only one has");
  assert.equal(ann.safety().state, "exchanging");
  await bob.looks(NEXT_SECRET);
  await talk();
  assert.notDeepEqual(ann.code(), first);
  assert.deepEqual(ann.code(), bob.code());

  const second = ann.code();
  await ann.looks(NEXT_SECRET, ["sha-256 CC", PRINTS[BOB]]);
  await bob.looks(NEXT_SECRET, [PRINTS[BOB], "sha-256 CC"]);
  await talk();
  assert.notDeepEqual(ann.code(), second);
  assert.deepEqual(ann.code(), bob.code());
  assert.equal(ann.counts.abandoned + bob.counts.abandoned, 0);
});

test("what is heard twice changes nothing", async () => {
  const { ann, bob } = pair();
  await ann.looks();
  await bob.looks();
  const heard = [];
  for (let turn = 0; turn < 2; turn += 1) {
    for (const word of bob.said.splice(0)) {
      heard.push(word);
      await ann.hears(word);
    }
    for (const word of ann.said.splice(0)) await bob.hears(word);
  }
  const code = ann.code();
  assert.ok(code);
  for (const word of heard) await ann.hears(word);
  assert.deepEqual(ann.code(), code);
});

test("a number that is not the promised one is warned of, and there is no code any more", async () => {
  const { ann, bob, talk } = pair();
  await ann.looks();
  await bob.looks();
  await ann.hears(bob.said.shift());
  await bob.hears(ann.said.shift());
  const { tag } = bob.said[0];
  await ann.hears({ type: "reveal", tag, number: "ZZZZZZZZZZZZZZZZZZZZZA" });
  assert.equal(ann.safety().state, "broken");
  assert.equal(ann.counts.abandoned, 1);
  await ann.hears(bob.said[0]);
  await ann.looks(NEXT_SECRET);
  await bob.looks(NEXT_SECRET);
  await talk();
  assert.deepEqual(ann.shown.at(-1), { state: "broken" });
});

test("a number without a hash before it, or another hash after it, is warned of", async () => {
  const early = pair();
  await early.ann.looks();
  const { tag } = early.ann.said[0];
  const number = "ZZZZZZZZZZZZZZZZZZZZZA";
  await early.ann.hears({ type: "reveal", tag, number });
  assert.equal(early.ann.safety().state, "broken");

  const late = pair();
  await late.ann.looks();
  await late.bob.looks();
  await late.ann.hears(late.bob.said[0]);
  const hash = "Z".repeat(43);
  await late.ann.hears({ ...late.bob.said[0], hash });
  assert.equal(late.ann.safety().state, "broken");
});

test("own words, given back, are not the peer's", async () => {
  const { ann } = pair();
  await ann.looks();
  await ann.hears(ann.said[0]);
  await ann.hears(ann.said[1]);
  assert.equal(ann.safety().state, "broken");
  assert.equal(ann.code(), null);
});

test("an exchange that ends after a number was told counts, one before does not", async () => {
  const { ann, bob } = pair();
  await ann.looks();
  await bob.looks();
  bob.close();
  assert.equal(bob.counts.abandoned, 0);
  await ann.hears(bob.said[0]);
  ann.close();
  ann.close();
  assert.equal(ann.counts.abandoned, 1);
  await ann.hears(bob.said[0]);
  assert.equal(ann.code(), null);

  const again = pair();
  await again.ann.looks();
  await again.bob.looks();
  await again.ann.hears(again.bob.said[0]);
  await again.ann.looks(NEXT_SECRET);
  assert.equal(again.ann.counts.abandoned, 1, "as by another link secret");
});

test("words that are none are refused", () => {
  const tag = "A".repeat(22);
  for (const word of [
    {},
    null,
    [],
    { type: "commit", tag, hash: "A".repeat(42) },
    { type: "commit", tag: "", hash: "A".repeat(43) },
    { type: "reveal", tag, number: `${"A".repeat(21)}=` },
    { type: "reveal", tag, number: 5 },
    { type: "other", tag },
  ])
    assert.throws(() => decodeSafetyMessage(`~${JSON.stringify(word)}`));
  const word = { type: "commit", tag, hash: "A".repeat(43) };
  assert.deepEqual(
    decodeSafetyMessage(`~${JSON.stringify({ ...word, more: 1 })}`),
    word,
  );
  assert.throws(() =>
    decodeSafetyMessage(`~${JSON.stringify(word)}${" ".repeat(200)}`),
  );
});

/*
 * Somebody in the middle, who has the link and relays the signals: two connections, each with a
 * certificate of theirs. With numbers only the first sign is compared, so that what takes 2^36 tries
 * takes 64.
 */

const MIDDLE = { toAnn: "sha-256 11", toBob: "sha-256 22" };

test("by fingerprints alone, whoever is in the middle finds certificates for one code", () => {
  const tries = 10_000;
  /** Four signs, as it was before the numbers. @param {string} a @param {string} b */
  function fourSigns(a, b) {
    const info = ["allo/safety/v1", ...[a, b].sort()].join("|");
    const bits = hkdfSync("sha256", fromBase64url(SECRET), ROOM, info, 5);
    return new DataView(bits).getUint32(0) >>> 8;
  }
  const found = new Set();
  for (let n = 0; n < tries; n += 1)
    found.add(fourSigns(PRINTS[ANN], `sha-256 A${n}`));
  let n = 0;
  while (n < tries && !found.has(fourSigns(PRINTS[BOB], `sha-256 B${n}`)))
    n += 1;
  assert.ok(n < tries, "24 bits in 2^14 tries: their number grows as the root");
});

/** Plays both peers, each to the other, and ends with Ann's code known and Bob's number told.
 * @param {number} seed */
async function inTheMiddle(seed) {
  const { crypto, ann, bob } = pair(seed);
  const common = { room: ROOM, secret: SECRET, crypto };
  await ann.looks(SECRET, [PRINTS[ANN], MIDDLE.toAnn]);
  await bob.looks(SECRET, [PRINTS[BOB], MIDDLE.toBob]);

  /** @param {string} as @param {string} to @param {string} print of the one in the middle
   * @param {string} number */
  async function commit(as, to, print, number) {
    const prints = /** @type {[string, string]} */ ([print, PRINTS[to]]);
    const tag = await exchangeTag(common, prints);
    const whose = { room: ROOM, tag, prints, number, crypto };
    const hash = await commitment({ ...whose, members: [as, to] });
    return { type: "commit", tag, hash };
  }

  const number = random128(crypto);
  const toAnn = await commit(BOB, ANN, MIDDLE.toAnn, number);
  await ann.hears(toAnn);
  await ann.hears({ type: "reveal", tag: toAnn.tag, number });
  const shown = /** @type {number[]} */ (ann.code());
  assert.ok(shown, "an exchange of its own, which nothing is wrong with");

  const promised = random128(crypto);
  const toBob = await commit(ANN, BOB, MIDDLE.toBob, promised);
  await bob.hears(toBob);
  const told = bob.said.find(({ type }) => type === "reveal").number;
  /** Bob's code, had he been told this number. @param {string} mine */
  const codeWith = (mine) =>
    safetyCode(common, [
      { print: MIDDLE.toBob, number: mine },
      { print: PRINTS[BOB], number: told },
    ]);
  return { crypto, bob, shown, promised, codeWith, tag: toBob.tag };
}

test("with numbers, whoever is in the middle has one try", async () => {
  let equal = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const { bob, shown, promised, codeWith, tag } = await inTheMiddle(seed);
    await bob.hears({ type: "reveal", tag, number: promised });
    assert.deepEqual(bob.code(), await codeWith(promised));
    if (bob.code()?.[0] === shown[0]) equal += 1;
  }
  assert.ok(equal < 15, `${equal} of 300 by chance, where about 5 are due`);
});

test("a number that would give the wished code can be found, and is not taken", async () => {
  const { crypto, bob, shown, codeWith, tag } = await inTheMiddle(1);
  let number = "";
  do {
    number = random128(crypto);
  } while ((await codeWith(number))[0] !== shown[0]);
  await bob.hears({ type: "reveal", tag, number });
  assert.equal(bob.safety().state, "broken");
});

test("whoever sees that the code is not the wished one and is silent has used up a try", async () => {
  const { bob } = await inTheMiddle(1);
  assert.equal(bob.code(), null);
  bob.close();
  assert.equal(bob.counts.abandoned, 1);
});

test("what is only passed on from one connection to the other agrees on nothing", async () => {
  const { ann, bob, talk } = pair();
  await ann.looks(SECRET, [PRINTS[ANN], MIDDLE.toAnn]);
  await bob.looks(SECRET, [PRINTS[BOB], MIDDLE.toBob]);
  const tags = { ann: ann.said[0].tag, bob: bob.said[0].tag };
  await talk();
  assert.deepEqual([ann.code(), bob.code()], [null, null]);

  const other = pair();
  await other.ann.looks(SECRET, [PRINTS[ANN], MIDDLE.toAnn]);
  await other.bob.looks(SECRET, [PRINTS[BOB], MIDDLE.toBob]);
  for (let turn = 0; turn < 2; turn += 1) {
    const [toBob] = other.ann.said.splice(0, 1);
    const [toAnn] = other.bob.said.splice(0, 1);
    await other.bob.hears({ ...toBob, tag: tags.bob });
    await other.ann.hears({ ...toAnn, tag: tags.ann });
  }
  assert.equal(other.ann.safety().state, "broken");
  assert.equal(other.bob.safety().state, "broken");
});

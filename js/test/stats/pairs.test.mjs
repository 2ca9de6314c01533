import assert from "node:assert/strict";
import { test } from "node:test";
import { browserKind } from "../../src/stats/browser-kind.js";
import {
  decodePairMessage,
  encodePairMessage,
} from "../../src/stats/pair-messages.js";
import { createPairGauge, readPair } from "../../src/stats/pair-stats.js";
import { createPairs } from "../../src/stats/pairs.js";
import { FakeClock } from "../fakes/clock.mjs";

const ANN = "AAAAAAAAAAAAAAAAAAAAAA";
const BOB = "EBAQEBAQEBAQEBAQEBAQEA";
const CEM = "ICAgICAgICAgICAgICAgIA";

/** @param {object} [changes]
 * @returns {import("../../src/stats/pair-messages.js").Pair} */
const pair = (changes = {}) => ({
  peer: ANN,
  state: "connected",
  route: "direct",
  sound: "flowing",
  picture: "flowing",
  reason: null,
  loss: 0,
  rtt: 20,
  soundCodec: "opus",
  pictureCodec: "VP8",
  ...changes,
});

/** @param {object[]} pairs
 * @returns {string} */
const word = (...pairs) =>
  encodePairMessage({
    browser: ["Firefox", 140],
    pairs: /** @type {any} */ (pairs),
  });

/** @param {object} [changes]
 * @returns {import("../../src/stats/pair-stats.js").Reading} */
const reading = (changes = {}) => ({
  counts: { lost: 0, received: 0, rtt: 22, theirLoss: 0, route: "direct" },
  sound: 0,
  picture: 0,
  soundCodec: "opus",
  pictureCodec: "VP8",
  relay: false,
  ...changes,
});

test("what is reported about a pair is taken as it is, and nothing that was added", () => {
  const data = `?${JSON.stringify({
    browser: ["Firefox", 140],
    pairs: [{ ...pair(), name: "Zoë" }],
    address: "192.0.2.1",
  })}`;
  assert.deepEqual(decodePairMessage(data), {
    browser: ["Firefox", 140],
    pairs: [pair()],
  });
});

test("whatever is not of the closed lists is refused", () => {
  for (const wrong of [
    { peer: "bob" },
    { state: "well" },
    { route: "192.0.2.1" },
    { sound: "loud" },
    { picture: null },
    { reason: "because of 192.0.2.1" },
    { loss: 101 },
    { loss: -1 },
    { loss: 0.5 },
    { rtt: 60_001 },
    { soundCodec: "Zoë" },
    { pictureCodec: undefined },
  ])
    assert.throws(
      () => decodePairMessage(word(pair(wrong))),
      JSON.stringify(wrong),
    );
  const data = JSON.stringify({ browser: ["Firefox", 140], pairs: [] });
  for (const browser of [
    ["Lynx", 2],
    ["Firefox"],
    ["Firefox", 1_000],
    ["Firefox", 1, "on Zoë's machine"],
  ])
    assert.throws(() =>
      decodePairMessage(`?${JSON.stringify({ browser, pairs: [] })}`),
    );
  assert.throws(() => decodePairMessage(`?${data}${" ".repeat(8_000)}`));
  assert.throws(() => decodePairMessage("?null"));
  assert.throws(
    () => decodePairMessage(word(pair(), pair())),
    "one peer twice",
  );
});

test("a browser is reported by family and version alone", () => {
  for (const [
    userAgent,
    ...kind
  ] of /** @type {[string, string, number][]} */ ([
    [
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36",
      "Chromium",
      131,
    ],
    [
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
      "Firefox",
      140,
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
      "Safari",
      18,
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0 Mobile/15E148 Safari/604.1",
      "Safari",
      17,
    ],
    ["", "other", 0],
    ["Firefox/99999", "other", 0],
  ]))
    assert.deepEqual(browserKind(userAgent), kind);
});

test("how long a way takes does not go up and down with each reading", () => {
  const gauge = createPairGauge();
  /** @param {number} rtt */
  const shown = (rtt) =>
    gauge.read(reading({ counts: { ...reading().counts, rtt } }), {
      peer: BOB,
      state: "connected",
      expected: { microphone: true, camera: true },
      relays: false,
      heldBack: false,
    }).rtt;
  assert.deepEqual([1, 4, 8, 3].map(shown), [0, 5, 5, 5]);
  assert.deepEqual([22, 29, 14, 33].map(shown), [20, 20, 20, 35]);
  assert.deepEqual(
    [200, 240, 145, 250, 90_000].map(shown),
    [200, 200, 145, 250, 60_000],
  );
});

test("sound and picture flow, are off, or do not come though they should", () => {
  const gauge = createPairGauge();
  const about = {
    peer: BOB,
    state: /** @type {const} */ ("connected"),
    expected: { microphone: true, camera: true },
    relays: false,
    heldBack: false,
  };
  assert.equal(gauge.read(reading(), about).sound, "unknown", "the first time");
  const second = gauge.read(reading({ sound: 50, picture: 20 }), about);
  assert.deepEqual([second.sound, second.picture], ["flowing", "flowing"]);
  const stuck = reading({ sound: 90, picture: 20 });
  assert.equal(gauge.read(stuck, about).picture, "unknown", "not at once");
  const again = reading({ sound: 100, picture: 20 });
  assert.equal(gauge.read(again, about).picture, "unknown", "nor soon");
  const missing = gauge.read({ ...stuck, sound: 120 }, about);
  assert.deepEqual([missing.sound, missing.picture], ["flowing", "missing"]);
  const off = gauge.read(stuck, {
    ...about,
    expected: { microphone: false, camera: false },
  });
  assert.deepEqual([off.sound, off.picture], ["off", "off"]);
  assert.equal(off.rtt, 20, "in steps");
  const resting = gauge.read(stuck, {
    ...about,
    expected: { microphone: true, camera: true, resting: true },
  });
  assert.equal(resting.picture, "resting");
});

test("a pair that failed says whether a relay was to be had", () => {
  const about = {
    peer: BOB,
    state: /** @type {const} */ ("failed"),
    expected: { microphone: true, camera: true },
    relays: false,
    heldBack: false,
  };
  const read = (/** @type {object} */ now, /** @type {object} */ more) =>
    createPairGauge().read(reading(now), { ...about, ...more }).reason;
  assert.equal(read({}, {}), "no-route");
  assert.equal(read({}, { relays: true }), "no-relay");
  assert.equal(read({ relay: true }, { relays: true }), "no-route");
  assert.equal(read({}, { state: "connected", heldBack: true }), "held-back");
});

test("the statistics of voice and camera are read, not those of a screen", () => {
  const place = (/** @type {string} */ kind, /** @type {string} */ mid) => ({
    mid,
    receiver: { track: { kind, id: `track ${mid}` } },
  });
  const stats = [
    {
      id: "V",
      type: "inbound-rtp",
      mid: "0",
      packetsReceived: 7,
      codecId: "O",
    },
    { id: "C", type: "inbound-rtp", mid: "1", framesDecoded: 5, codecId: "X" },
    { id: "S", type: "inbound-rtp", mid: "2", framesDecoded: 99 },
    { id: "O", type: "codec", mimeType: "audio/opus" },
    { id: "X", type: "codec", mimeType: "video/Zoë" },
    { id: "R", type: "local-candidate", candidateType: "relay" },
  ];
  const { counts, ...rest } = readPair(
    /** @type {any} */ (new Map(stats.map((one) => [one.id, one]))),
    /** @type {any} */ ({
      getTransceivers: () => [
        place("audio", "0"),
        place("video", "1"),
        place("video", "2"),
      ],
    }),
  );
  assert.equal(counts.route, null);
  assert.deepEqual(rest, {
    sound: 7,
    picture: 5,
    soundCodec: "opus",
    pictureCodec: "other",
    relay: true,
  });
});

/** A page of Ann's, who is with Bob and Cem. @param {object} [options] */
function site({
  isHost = true,
  roles = { [BOB]: "guest", [CEM]: "guest" },
} = {}) {
  const clock = new FakeClock(1_800_000_000_000);
  /** @type {any[]} */
  const shown = [];
  /** @type {string[]} */
  const strays = [];
  /** @type {{ to: string, data: string }[]} */
  const sent = [];
  let count = 0;
  /** @type {any} */
  const members = Object.entries(roles).map(([id, role]) => ({
    id,
    role,
    name: "Zoë Example",
    microphone: true,
    camera: true,
    connection: "connected",
  }));
  /** @type {any[]} */
  const round = [BOB, CEM].map((id) => ({ id, pc: {}, report: new Map() }));
  const pairs = createPairs({
    self: ANN,
    clock,
    members: () => members,
    isHost: () => isHost,
    isResting: () => false,
    relays: () => false,
    heldBack: () => false,
    send(to, data) {
      sent.push({ to, data });
      return true;
    },
    browser: ["Chromium", 131],
    onRows: (rows) => shown.push(rows),
    onStray: (id) => strays.push(id),
    read() {
      count += 10;
      return reading({ sound: count, picture: count });
    },
  });
  /** A round of readings comes every 2 s. @param {number} rounds */
  async function pass(rounds) {
    for (let done = 0; done < rounds; done += 1) {
      await clock.advance(2_000);
      pairs.measured(round);
    }
  }
  return { clock, pass, shown, sent, strays, members, pairs };
}

test("a guest sees only its own pairs, and tells each host of them", async () => {
  const { pass, shown, sent, pairs } = site({
    isHost: false,
    roles: { [BOB]: "host", [CEM]: "guest" },
  });
  await pass(3);
  assert.deepEqual(
    shown.at(-1).map((/** @type {any} */ row) => row.listener),
    [ANN],
  );
  assert.ok(sent.length > 0 && sent.every(({ to }) => to === BOB));
  const told = decodePairMessage(/** @type {any} */ (sent.at(-1)).data);
  assert.deepEqual(told.browser, ["Chromium", 131]);
  assert.deepEqual(
    told.pairs.map(({ peer, sound }) => [peer, sound]),
    [
      [BOB, "flowing"],
      [CEM, "flowing"],
    ],
  );
  const { length } = sent;
  await pass(1);
  assert.equal(sent.length, length, "what has not changed is not repeated yet");
  await pass(5);
  assert.ok(sent.length > length, "but from time to time");

  pairs.hear(CEM, word(pair({ peer: BOB, sound: "missing" })));
  await pass(1);
  assert.equal(shown.at(-1).length, 1, "what another tells a guest is nothing");
});

test("a host knows what each has told, until it is old or the way is gone", async () => {
  const { pass, shown, members, pairs } = site();
  const row = (/** @type {string} */ id) =>
    shown.at(-1).find((/** @type {any} */ one) => one.listener === id);
  await pass(1);
  assert.equal(row(BOB).word, "waiting");
  pairs.hear(BOB, word(pair({ peer: CEM, sound: "missing" })));
  assert.equal(row(BOB).word, "told");
  assert.equal(row(BOB).pairs[0].sound, "missing");
  await pass(15);
  assert.equal(row(BOB).word, "waiting");
  members[0].connection = "failed";
  await pass(1);
  assert.deepEqual(row(BOB), { listener: BOB, word: "unreachable", pairs: [] });
  assert.equal(row(ANN).pairs[0].state, "failed", "as measured here");
});

test("a member tells only of itself and of who is here, and not too often", async () => {
  const { clock, shown, strays, pairs } = site();
  const stranger = "MDAwMDAwMDAwMDAwMDAwMA";
  pairs.hear(
    BOB,
    word(pair({ peer: BOB }), pair({ peer: stranger }), pair({ peer: CEM })),
  );
  const peers = () =>
    shown.at(-1)[1].pairs.map((/** @type {any} */ p) => p.peer);
  assert.deepEqual(peers(), [CEM]);
  pairs.hear(BOB, word(pair({ peer: ANN })));
  assert.deepEqual(peers(), [CEM], "too soon");
  pairs.hear(stranger, word(pair()));
  assert.equal(shown.at(-1).length, 3);
  await clock.advance(600);
  pairs.hear(BOB, "?{}");
  assert.deepEqual(strays, [BOB]);
  assert.deepEqual(peers(), [CEM]);
});

test("a report says what is amiss, and neither who nor where", async () => {
  const { pass, pairs, members } = site();
  await pass(3);
  pairs.hear(
    BOB,
    word(pair({ peer: CEM, state: "failed", reason: "no-route" })),
  );
  members[1].connection = "reconnecting";
  await pass(4);
  const report = pairs.report();
  assert.equal(
    report,
    `Allo, connections of a call
2027-01-15T08:00:14.000Z
A: Chromium 131, host, wrote this
B: Firefox 140
C: unknown browser
A <- B: connected for 12 s, direct, sound flowing opus, picture flowing VP8, loss 0 %, rtt 20 ms
A <- C: reconnecting for 6 s, sound flowing opus, picture flowing VP8, loss 0 %, rtt 20 ms
B <- C: failed for 8 s, no-route, direct, sound flowing opus, picture flowing VP8, loss 0 %, rtt 20 ms
C: says nothing (unreachable) for 6 s`,
  );
  for (const secret of [
    /Zo|Example/,
    new RegExp([ANN, BOB, CEM].join("|")),
    /[\w-]{20,}\.|[\w-]{20,}$/m,
    /\d+\.\d+\.\d+\.\d+/,
    /[0-9a-f]*:[0-9a-f]*:[0-9a-f]*:/i,
    /\.local|https?:|turn|stun|candidate/,
  ])
    assert.doesNotMatch(report.replace(/^2027.*$/m, ""), secret);
});

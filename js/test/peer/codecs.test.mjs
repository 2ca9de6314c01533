import assert from "node:assert/strict";
import { test } from "node:test";
import {
  anotherCodec,
  findAbilities,
  orderCodecs,
  preferredCodecs,
} from "../../src/peer/codecs.js";

/** @param {import("../../src/wire/abilities.js").Codec[]} decode
 * @param {import("../../src/wire/abilities.js").Codec[]} [encode] */
const able = (decode, encode = decode) => ({ decode, encode });

test("the codec is one that both decode in hardware, the best that both encode so too", () => {
  assert.deepEqual(
    preferredCodecs(able(["VP9", "H264"]), able(["AV1", "VP9", "H264"])),
    ["VP9", "H264"],
  );
  assert.deepEqual(
    preferredCodecs(able(["VP9", "H264"], ["H264"]), able(["VP9", "H264"])),
    ["H264"],
  );
  assert.deepEqual(preferredCodecs(able(["H264"]), able(["VP9"])), []);
});

test("a costly codec is not encoded by the processor, a cheap one may be", () => {
  const reads = able(["AV1", "VP9", "H264"], []);
  assert.deepEqual(preferredCodecs(reads, reads), ["H264"]);
});

test("nothing is preferred where one of the two has not told", () => {
  assert.deepEqual(preferredCodecs(null, able(["H264"])), []);
  assert.deepEqual(preferredCodecs(able(["H264"]), null), []);
});

test("both ends come to the same", () => {
  const one = able(["AV1", "VP9", "H264"], ["H264", "VP9"]);
  const other = able(["VP9", "H264", "VP8"], ["VP9"]);
  assert.deepEqual(preferredCodecs(one, other), preferredCodecs(other, one));
});

const named = (/** @type {string} */ name, sdpFmtpLine = "") => ({
  mimeType: `video/${name}`,
  clockRate: 90_000,
  sdpFmtpLine,
});

test("what is preferred comes first, and nothing is lost", () => {
  const offered = [
    named("VP8"),
    named("rtx"),
    named("VP9", "profile-id=0"),
    named("VP9", "profile-id=2"),
    named("h264", "a"),
    named("red"),
  ];
  assert.deepEqual(
    orderCodecs(offered, ["VP9", "H264"])?.map(
      ({ mimeType, sdpFmtpLine }) => mimeType + sdpFmtpLine,
    ),
    [
      "video/VP9profile-id=0",
      "video/VP9profile-id=2",
      "video/h264a",
      "video/VP8",
      "video/rtx",
      "video/red",
    ],
  );
});

test("the browser's own order stays where nothing is preferred or known", () => {
  assert.equal(orderCodecs([named("VP8")], []), null);
  assert.equal(orderCodecs([named("VP8")], ["H264"]), null);
  assert.equal(orderCodecs([], ["H264"]), null);
});

test("another codec for pictures is found among those negotiated", () => {
  const named = (/** @type {string[]} */ ...names) =>
    names.map((name) => ({ mimeType: `video/${name}` }));
  const [vp8, rtx, h264, other] = named("VP8", "rtx", "h264", "H264");
  assert.equal(anotherCodec([vp8, rtx, h264, other]), h264);
  assert.equal(anotherCodec([h264, rtx, other, vp8]), vp8);
  assert.equal(anotherCodec([vp8, rtx]), undefined);
  assert.equal(anotherCodec([]), undefined);
});

test("a browser is asked what it does in hardware", async () => {
  /** @type {string[]} */
  const asked = [];
  const answer =
    (/** @type {string[]} */ efficient) =>
    async (/** @type {any} */ { type, video }) => {
      asked.push(type);
      if (video.contentType === "video/AV1") throw new TypeError();
      const powerEfficient = efficient.includes(video.contentType);
      return { supported: true, smooth: true, powerEfficient };
    };
  const found = await findAbilities(
    /** @type {any} */ ({
      decodingInfo: answer(["video/VP9", "video/H264", "video/AV1"]),
      encodingInfo: answer(["video/H264"]),
    }),
  );
  assert.deepEqual(found, { decode: ["VP9", "H264"], encode: ["H264"] });
  assert.ok(asked.every((type) => type === "webrtc"));
  assert.deepEqual(await findAbilities(undefined), { decode: [], encode: [] });
});

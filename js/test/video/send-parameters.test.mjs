import assert from "node:assert/strict";
import { test } from "node:test";
import { createSendParameters } from "../../src/video/send-parameters.js";
import { decodeVideoMessage } from "../../src/video/video-messages.js";
import { FakeClock, settled } from "../fakes/clock.mjs";

const HD = { width: 1280, height: 720 };
const SEEN = { camera: HD, screen: null, large: null };

const VP8 = { mimeType: "video/VP8", payloadType: 96 };
const RTX = { mimeType: "video/rtx", payloadType: 97 };
const VP9 = { mimeType: "video/VP9", payloadType: 98 };

/** A sender that answers when the test lets it. */
class FakeSender {
  encodings = [{}];
  codecs = [VP8, RTX, VP9];
  /** In a browser where a page cannot choose, it is passed over. */
  choosesCodecs = true;
  /** @type {any[]} */
  asked = [];
  /** @type {string | undefined} */
  spared = undefined;
  /** @type {any[]} */
  options = [];
  most = 0;
  /** @type {{ resolve: () => void, reject: (error: Error) => void }[]} */
  waiting = [];

  getParameters = () =>
    structuredClone({ encodings: this.encodings, codecs: this.codecs });

  /** @param {any} parameters
   * @param {any} [options] */
  setParameters = (parameters, options) => {
    this.asked.push(parameters.encodings[0]);
    this.spared = parameters.degradationPreference;
    this.options.push(options);
    return new Promise((resolve, reject) => {
      this.waiting.push({
        resolve: () => {
          const [{ codec, ...encoding }] = parameters.encodings;
          this.encodings =
            codec && this.choosesCodecs ? [{ ...encoding, codec }] : [encoding];
          resolve(undefined);
        },
        reject,
      });
      this.most = Math.max(this.most, this.waiting.length);
    });
  };

  async answer() {
    for (const { resolve } of this.waiting.splice(0)) resolve();
    await settled();
  }
}

/** @param {string[]} others */
function world(others) {
  const clock = new FakeClock();
  const members = [...others];
  /** @type {Map<string, FakeSender>} */
  const senders = new Map();
  /** @type {[string, any][]} */
  const said = [];
  const state = {
    open: true,
    original: false,
    motion: false,
    screen: /** @type {any} */ (null),
    camera: /** @type {any} */ (HD),
  };
  const sender = (/** @type {string} */ id, /** @type {string} */ name) => {
    const key = `${id} ${name}`;
    if (!senders.has(key)) senders.set(key, new FakeSender());
    return /** @type {FakeSender} */ (senders.get(key));
  };
  const parameters = createSendParameters({
    clock,
    self: "me",
    members: () => members,
    original: () => state.original,
    motion: () => state.motion,
    sources: () => ({ camera: state.camera, screen: state.screen }),
    sender: (id, name) => /** @type {any} */ (sender(id, name)),
    send(id, data) {
      if (state.open) said.push([id, decodeVideoMessage(data)]);
      return state.open;
    },
  });
  const pass = async (ms = 200) => {
    await clock.advance(ms);
    for (const each of senders.values()) await each.answer();
    await clock.advance(ms);
  };
  const video = (id = "bob") => sender(id, "video");
  return { clock, parameters, members, sender, video, said, state, pass };
}

/** @param {number} bits */
const report = (bits) =>
  /** @type {any} */ (
    new Map([
      ["a", { type: "candidate-pair", nominated: true }],
      [
        "b",
        {
          type: "candidate-pair",
          nominated: true,
          availableOutgoingBitrate: bits,
        },
      ],
    ])
  );

test("voices come first, and a picture follows the tile that it is for", async () => {
  const { parameters, sender, video, pass } = world(["bob"]);
  parameters.shownAt("bob", { ...SEEN, camera: { width: 320, height: 180 } });
  await pass();
  assert.deepEqual(video().asked.at(-1), {
    active: true,
    maxBitrate: 150_000,
    maxFramerate: 30,
    scaleResolutionDownBy: 4,
    scaleResolutionDownTo: { maxWidth: 320, maxHeight: 180 },
  });
  assert.equal(sender("bob", "audio").asked.at(-1).priority, "high");
  assert.equal(sender("bob", "audio").asked.at(-1).networkPriority, "high");
  assert.equal(sender("bob", "screenAudio").asked.at(-1).priority, "medium");
  parameters.shownAt("bob", { ...SEEN, large: "camera" });
  await pass();
  assert.equal(video().asked.at(-1).scaleResolutionDownBy, 1);
});

test("an original sound has its bits, and leaves the picture fewer", async () => {
  const { parameters, sender, video, state, pass } = world(["bob"]);
  const connection = /** @type {any} */ ({});
  for (let i = 0; i < 6; i += 1)
    parameters.measure("bob", connection, report(400_000));
  parameters.measured();
  await pass();
  assert.equal(sender("bob", "audio").asked.at(-1).maxBitrate, 40_000);
  const { maxBitrate } = video().asked.at(-1);
  state.original = true;
  parameters.changed();
  await pass();
  assert.equal(sender("bob", "audio").asked.at(-1).maxBitrate, 128_000);
  assert.equal(sender("bob", "audio").asked.at(-1).priority, "high");
  assert.equal(
    maxBitrate - video().asked.at(-1).maxBitrate,
    90_000,
    "in steps",
  );
});

test("a screen stays sharp as text and smooth as motion, and changes while it is shared", async () => {
  const { parameters, sender, state, pass } = world(["bob"]);
  state.screen = { width: 1920, height: 1080 };
  parameters.shownAt("bob", { ...SEEN, large: "screen" });
  await pass();
  const screen = () => sender("bob", "screen").asked.at(-1);
  assert.equal(screen().maxFramerate, 8);
  assert.equal(screen().scaleResolutionDownBy, 1);
  assert.equal(sender("bob", "screen").spared, "maintain-resolution");
  state.motion = true;
  parameters.changed();
  await pass();
  assert.equal(screen().maxFramerate, 30);
  assert.equal(screen().scaleResolutionDownBy, 1.5);
  assert.equal(sender("bob", "screen").spared, "maintain-framerate");
});

test("one change at a time goes to a sender, and the newest is what remains", async () => {
  const { parameters, video, clock, pass } = world(["bob"]);
  parameters.shownAt("bob", SEEN);
  await clock.advance(200);
  for (const width of [640, 320, 160]) {
    parameters.shownAt("bob", { ...SEEN, camera: { width, height: 90 } });
    await clock.advance(200);
  }
  assert.equal(video().asked.length, 1);
  await pass();
  assert.equal(video().asked.length, 2);
  assert.equal(video().asked.at(-1).scaleResolutionDownBy, 8);
  assert.equal(video().most, 1);
});

test("what is set already is not set again", async () => {
  const { parameters, video, sender, pass } = world(["bob"]);
  for (let i = 0; i < 10; i++) {
    parameters.shownAt("bob", SEEN);
    await pass();
  }
  assert.equal(video().asked.length, 1);
  assert.equal(sender("bob", "audio").asked.length, 1);
});

const WHOLE = { encodingOptions: [{ keyFrame: true }] };

test("after a while in which nothing arrived the next picture is a whole one, once", async () => {
  const { parameters, video, sender, pass } = world(["bob", "eve"]);
  parameters.shownAt("bob", SEEN);
  await pass();
  parameters.mended("bob");
  await pass();
  assert.deepEqual(video().options, [undefined, WHOLE]);
  assert.deepEqual(sender("bob", "screen").options, [undefined, WHOLE]);
  assert.deepEqual(sender("bob", "audio").options, [undefined]);
  assert.deepEqual(video("eve").options, [undefined]);
  assert.deepEqual(video().asked[1], video().asked[0]);
  parameters.changed();
  await pass();
  assert.equal(video().asked.length, 2);
});

test("a whole picture is asked for once more where the sender was busy or refused", async () => {
  const { parameters, video, pass, clock } = world(["bob"]);
  parameters.changed();
  await clock.advance(200);
  parameters.mended("bob");
  await pass();
  assert.deepEqual(video().options, [undefined, WHOLE], "busy before");
  await pass();
  parameters.mended("bob");
  await clock.advance(200);
  for (const { reject } of video().waiting.splice(0)) reject(new Error());
  await pass();
  parameters.changed();
  await pass();
  assert.deepEqual(video().options, [undefined, WHOLE, WHOLE, WHOLE]);
});

test("nothing is sent into a path that is cut, and what was sent is forgotten", async () => {
  const { parameters, video, sender, pass } = world(["bob", "eve"]);
  parameters.shownAt("bob", SEEN);
  await pass();
  const [before] = video().asked;
  parameters.cut("bob");
  await pass();
  // The browser makes the sender anew for another codec, without what it sent before.
  assert.deepEqual(video().asked[1], { ...before, active: false, codec: VP9 });
  assert.equal(sender("bob", "screen").asked.at(-1).active, false);
  assert.deepEqual(video("eve").asked.length, 1);
  parameters.changed();
  await pass();
  assert.equal(video().asked.length, 2);
  parameters.mended("bob");
  await pass();
  assert.deepEqual(video().asked.slice(2), [before]);
  assert.deepEqual(video().options.at(-1), WHOLE);
});

test("a new connection to a peer that was cut off gets pictures", async () => {
  const { parameters, video, pass } = world(["bob"]);
  parameters.cut("bob");
  await pass();
  assert.equal(video().asked.at(-1).active, false);
  parameters.opened("bob");
  await pass();
  assert.equal(video().asked.at(-1).active, true);
});

test("pictures go on where a sender cannot be made to forget", async () => {
  const { parameters, video, pass } = world(["bob", "eve"]);
  video("bob").choosesCodecs = false;
  video("eve").codecs = [VP8, RTX];
  parameters.cut("eve");
  await pass();
  assert.equal(video("eve").asked.at(-1).active, true, "no other codec");
  parameters.cut("bob");
  await pass();
  const asked = video("bob").asked.map(({ active }) => active);
  assert.deepEqual(asked, [true, false, true], "it did not take the codec");
  assert.equal(video("bob").asked.at(-1).codec, undefined);
});

test("another camera is measured again", async () => {
  const { parameters, video, state, pass } = world(["bob"]);
  parameters.shownAt("bob", SEEN);
  await pass();
  state.camera = { width: 320, height: 240 };
  parameters.changed();
  await pass();
  const { scaleResolutionDownTo } = video().asked.at(-1);
  assert.deepEqual(scaleResolutionDownTo, { maxWidth: 320, maxHeight: 240 });
});

test("a sender that refuses, or is not ready, is asked again at the next look", async () => {
  const { parameters, video, pass, clock } = world(["bob"]);
  video().encodings = [];
  parameters.changed();
  await pass();
  assert.equal(video().asked.length, 0);
  video().encodings = [{}];
  parameters.changed();
  await clock.advance(200);
  for (const { reject } of video().waiting.splice(0)) reject(new Error());
  await pass();
  assert.equal(video().asked.length, 1, "not at once and for ever");
  parameters.measure("bob", /** @type {any} */ ({}), report(0));
  parameters.measured();
  await pass();
  assert.equal(video().asked.length, 2);
});

test("a round in which nothing changed asks for nothing, and a camera that was turned is noticed", async () => {
  const { parameters, state, video, pass } = world(["bob"]);
  const connection = /** @type {any} */ ({});
  const round = async () => {
    parameters.measure("bob", connection, report(3_000_000));
    parameters.measured();
    await pass();
  };
  parameters.shownAt("bob", SEEN);
  for (let reading = 0; reading < 5; reading++) await round();
  const { getParameters } = video();
  let looked = 0;
  video().getParameters = () => {
    looked += 1;
    return getParameters();
  };
  const asked = video().asked.length;
  await round();
  assert.equal(looked, 0);
  state.camera = { width: 720, height: 1280 };
  await round();
  assert.equal(video().asked.length, asked + 1);
  assert.deepEqual(video().asked.at(-1).scaleResolutionDownTo, {
    maxWidth: 720,
    maxHeight: 1280,
  });
});

test("a path that carries little makes the picture smaller, not in the first seconds", async () => {
  const { parameters, video, pass } = world(["bob"]);
  const connection = /** @type {any} */ ({});
  parameters.shownAt("bob", SEEN);
  for (let reading = 0; reading < 3; reading++) {
    parameters.measure("bob", connection, report(300_000));
    parameters.measured();
    await pass();
  }
  assert.equal(video().asked.at(-1).scaleResolutionDownBy, 1);
  parameters.measure("bob", connection, report(300_000));
  parameters.measured();
  await pass();
  assert.ok(video().asked.at(-1).scaleResolutionDownBy > 1);
  parameters.measure("bob", /** @type {any} */ ({}), report(300_000));
  parameters.measured();
  await pass();
  assert.equal(
    video().asked.at(-1).scaleResolutionDownBy,
    1,
    "another connection may have another path",
  );
});

test("in a crowd the camera rests, which its peers are told, until one speaks", async () => {
  const others = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const { parameters, video, said, members, pass } = world(others);
  parameters.changed();
  await pass();
  assert.equal(video("a").asked.at(-1).active, false);
  assert.deepEqual(said, [
    ...others.map((id) => [id, { type: "rest", resting: true }]),
  ]);

  said.length = 0;
  parameters.shownAt("b", { ...SEEN, large: "camera" });
  await pass();
  assert.deepEqual(said, [["b", { type: "rest", resting: false }]]);
  assert.equal(video("b").asked.at(-1).active, true);
  assert.equal(video("a").asked.at(-1).active, false);

  parameters.heard(["me"]);
  await pass();
  assert.ok(others.every((id) => video(id).asked.at(-1).active));
  for (const id of ["c", "d"]) parameters.heard([id]);
  await pass();
  assert.equal(video("a").asked.at(-1).active, true, "still among the last");
  parameters.heard(["e"]);
  await pass();
  assert.equal(video("a").asked.at(-1).active, false);

  members.pop();
  parameters.gone("h");
  await pass();
  assert.equal(video("a").asked.at(-1).active, true, "no crowd any more");
});

test("whoever has not heard that the camera rests is told when it can", async () => {
  const others = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const { parameters, said, state, pass } = world(others);
  state.open = false;
  parameters.changed();
  await pass();
  assert.deepEqual(said, []);
  state.open = true;
  parameters.opened("a");
  await pass();
  assert.equal(said.length, 8);
  parameters.opened("a");
  await pass();
  assert.deepEqual(said.slice(8), [["a", { type: "rest", resting: true }]]);
});

test("after the end nothing is set any more", async () => {
  const { parameters, video, pass, clock } = world(["bob"]);
  parameters.changed();
  parameters.close();
  parameters.changed();
  await pass();
  assert.equal(video().asked.length, 0);
  assert.equal(clock.pending, 0);
});

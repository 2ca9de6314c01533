import assert from "node:assert/strict";
import { test } from "node:test";
import { createHearing, heartbeat } from "../../src/peer/hearing.js";

/** A connection that gets sound, and counts how often it is asked. */
function connection() {
  const receiver = {
    asked: 0,
    packets: 0,
    track: { muted: false },
    getSynchronizationSources() {
      this.asked += 1;
      return [{ timestamp: this.packets, audioLevel: 0.5 }];
    },
  };
  const pc = /** @type {any} */ ({ getReceivers: () => [receiver] });
  let pictures = 0;
  let voices = 0;
  const hearing = createHearing(
    pc,
    () => pictures,
    () => voices++,
  );
  const voice = /** @type {any} */ (receiver);
  return {
    receiver,
    hearing,
    level: () => hearing.level(() => voice),
    show: () => pictures++,
    voices: () => voices,
    /** @param {boolean | null} audible */
    says(audible) {
      const beat = heartbeat(audible);
      return hearing.take(typeof beat === "string" ? beat : beat.buffer);
    },
  };
}

test("nobody is asked what arrives while pictures are seen to come", () => {
  const { hearing, receiver, show } = connection();
  show();
  assert.equal(hearing.heard(), "media");
  assert.equal(receiver.asked, 0);
  receiver.packets = 7;
  assert.equal(hearing.heard(), "nothing", "what came before counts no more");
  receiver.packets = 8;
  assert.equal(hearing.heard(), "media");
  assert.equal(hearing.heard(), "nothing");
  assert.equal(receiver.asked, 3);
});

test("a peer that says that it is silent is not asked how loud it is", () => {
  const { level, says, receiver, hearing } = connection();
  assert.equal(level(), 0.5, "asked before it has said anything");
  assert.equal(says(false), null);
  assert.equal(hearing.heard(), "media");
  assert.equal(hearing.heard(), "nothing");
  receiver.asked = 0;
  assert.equal(level(), 0);
  assert.equal(receiver.asked, 0);
  says(true);
  assert.equal(level(), 0.5);
  says(false);
  assert.equal(level(), 0);
  says(null);
  assert.equal(level(), 0.5, "it does not know");
  assert.equal(hearing.heard(), "heartbeat");
});

test("whoever was silent and can be heard now is listened to at once", () => {
  const { says, voices } = connection();
  for (const audible of [true, null, true]) says(audible);
  assert.equal(voices(), 0, "it was not known to be silent");
  for (const audible of [false, false, true, true, false, null]) says(audible);
  assert.equal(voices(), 1);
  for (const audible of [false, true]) says(audible);
  assert.equal(voices(), 2);
});

test("whoever was asked how loud it is need not be asked whether anything comes", () => {
  const { hearing, level, receiver } = connection();
  level();
  receiver.asked = 0;
  assert.equal(hearing.heard(), "media");
  assert.equal(receiver.asked, 0);
  level();
  receiver.asked = 0;
  assert.equal(hearing.heard(), "nothing", "nothing came since");
  assert.equal(receiver.asked, 1);
});

test("once a peer's pictures end, it was last heard when something last came", () => {
  const { hearing, level, receiver, show } = connection();
  show();
  assert.equal(hearing.heard(), "media");
  receiver.packets = 1;
  level();
  assert.equal(hearing.heard(), "nothing");
  receiver.packets = 2;
  assert.equal(hearing.heard(), "media");
});

test("what is no heartbeat is handed on, and bytes of any other kind say nothing", () => {
  const { hearing, level, says } = connection();
  assert.equal(hearing.take("{}"), "{}");
  assert.equal(hearing.take(""), null);
  says(false);
  assert.equal(hearing.take(new ArrayBuffer(2)), null);
  assert.equal(level(), 0.5);
});

test("a peer that is loud for all that it says is asked from then on", () => {
  const { hearing, level, says } = connection();
  let [totalAudioEnergy, totalSamplesDuration] = [0, 0];
  const hear = (/** @type {number} */ loud) => {
    totalAudioEnergy += 2 * loud ** 2;
    totalSamplesDuration += 2;
    hearing.measured({ totalAudioEnergy, totalSamplesDuration });
  };
  says(false);
  hear(0.1);
  hear(0.1);
  hear(0);
  hear(0.1);
  assert.equal(level(), 0, "once is a moment ago");
  hear(0.1);
  assert.equal(level(), 0.5);
  hear(0);
  hearing.measured(undefined);
  assert.equal(level(), 0.5, "for good");
});

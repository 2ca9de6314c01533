import assert from "node:assert/strict";
import { test } from "node:test";
import { createChime } from "../../src/devices/chime.js";

function site({ canChoose = true } = {}) {
  const tones = /** @type {number[]} */ ([]);
  const made = /** @type {any[]} */ ([]);
  const element = {
    srcObject: null,
    sinkId: "",
    plays: 0,
    paused: true,
    async play() {
      this.plays++;
      this.paused = false;
    },
    pause() {
      this.paused = true;
    },
    ...(canChoose && {
      /** @param {string} id */
      async setSinkId(id) {
        this.sinkId = id;
      },
    }),
  };
  const node = () => {
    const one = {
      frequency: { value: 0 },
      gain: { setValueAtTime() {}, linearRampToValueAtTime() {} },
      connect: (/** @type {unknown} */ next) => next,
      start: (/** @type {number} */ at) => {
        tones.push(at);
        made.push(one);
      },
      stop() {},
      onended() {},
      stream: "what is heard",
    };
    return one;
  };
  const at = { speaker: "", now: 0, opened: 0, isRunning: false };
  const chime = createChime({
    open() {
      at.opened++;
      return /** @type {any} */ ({
        currentTime: 0,
        async resume() {
          at.isRunning = true;
        },
        async suspend() {
          at.isRunning = false;
        },
        createMediaStreamDestination: node,
        createOscillator: node,
        createGain: node,
      });
    },
    player: () => /** @type {any} */ (element),
    speaker: () => at.speaker,
    now: () => at.now,
  });
  /** The tone that sounds longest comes to its end. */
  const end = () => made.shift().onended();
  return { chime, at, element, tones, end };
}

test("nothing is opened before it rings", () => {
  assert.equal(site().at.opened, 0);
});

test("several who knock at once ring once", () => {
  const { chime, at, tones } = site();
  chime.ring();
  at.now = 1_499;
  chime.ring();
  assert.equal(tones.length, 2, "two tones");
  at.now = 1_500;
  chime.ring();
  assert.equal(tones.length, 4);
  assert.equal(at.opened, 1);
});

test("several who come at once are heard once, and so are those who go", () => {
  const { chime, tones } = site();
  chime.come();
  chime.come();
  chime.go();
  chime.go();
  assert.equal(tones.length, 4, "two tones of each");
});

test("whoever asks for it hears it each time", () => {
  const { chime, element, tones } = site();
  chime.sound();
  chime.sound();
  assert.equal(tones.length, 4);
  assert.equal(element.plays, 2);
  assert.equal(element.srcObject, "what is heard");
});

test("nothing goes on playing after the last tone", () => {
  const { chime, at, element, end } = site();
  chime.come();
  chime.go();
  for (const _ of [1, 2, 3]) {
    end();
    assert.deepEqual([at.isRunning, element.paused], [true, false]);
  }
  end();
  assert.deepEqual([at.isRunning, element.paused], [false, true]);
  chime.ring();
  assert.deepEqual([at.isRunning, element.paused], [true, false]);
});

test("it sounds on the speaker that is chosen then", () => {
  const { chime, at, element } = site();
  at.speaker = "headset";
  chime.sound();
  assert.equal(element.sinkId, "headset");
  at.speaker = "";
  chime.sound();
  assert.equal(element.sinkId, "");
});

test("where speakers cannot be chosen it sounds all the same", () => {
  const { chime, at, element } = site({ canChoose: false });
  at.speaker = "headset";
  chime.sound();
  assert.equal(element.plays, 1);
});

test("where a browser has no such sound, a knock is still shown", () => {
  const chime = createChime({
    open() {
      throw new ReferenceError("AudioContext is not defined");
    },
    player: assert.fail,
    speaker: () => "",
    now: () => 0,
  });
  chime.ring();
  chime.sound();
});

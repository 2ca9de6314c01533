import assert from "node:assert/strict";
import { test } from "node:test";
import { callItself } from "../../src/check/loopback.js";
import { FakeClock } from "../fakes/clock.mjs";

test("a call with itself waits for pictures and for sound", async () => {
  const looped = async (/** @type {any[][]} */ ...readings) => {
    const clock = new FakeClock();
    let closed = 0;
    globalThis.MediaStream = /** @type {any} */ (class {});
    const call = callItself(
      [/** @type {any} */ ({})],
      () =>
        /** @type {any} */ ({
          addTrack() {},
          async setLocalDescription() {},
          async setRemoteDescription() {},
          getStats: async () =>
            new Map(
              (readings.length > 1 ? readings.shift() : readings[0])?.map(
                (one, i) => [i, { type: "inbound-rtp", ...one }],
              ),
            ),
          close() {
            closed += 1;
          },
        }),
      clock,
    );
    await clock.advance(61_000);
    const result = await call;
    assert.equal(closed, 2);
    return result;
  };
  const video = { kind: "video", framesDecoded: 9 };
  const audio = { kind: "audio", packetsReceived: 90 };
  assert.equal(await looped([], [video], [video, audio]), "well");
  assert.equal(await looped([]), "no-path");
  assert.equal(await looped([audio]), "no-picture");
  assert.equal(await looped([video]), "no-sound");
});

test("names that only mDNS knows are given an address that is always here", async () => {
  /** @type {any[]} */
  const made = [];
  /** @type {string[]} */
  const added = [];
  const clock = new FakeClock();
  const call = callItself(
    [],
    () => {
      const pc = {
        addTrack() {},
        async setLocalDescription() {},
        async setRemoteDescription() {},
        addIceCandidate: async (/** @type {any} */ { candidate }) =>
          added.push(candidate),
        getStats: async () => new Map(),
        connectionState: "new",
        close() {},
      };
      made.push(pc);
      return /** @type {any} */ (pc);
    },
    clock,
  );
  for (const candidate of [
    "candidate:1 1 udp 1 cfcd-bf10.local 4640 typ host",
    "candidate:1 1 udp 1 192.0.2.1 4640 typ host",
  ])
    made[0].onicecandidate({ candidate: { candidate } });
  assert.deepEqual(added, [
    "candidate:1 1 udp 1 cfcd-bf10.local 4640 typ host",
    "candidate:1 1 udp 1 127.0.0.1 4640 typ host",
    "candidate:1 1 udp 1 192.0.2.1 4640 typ host",
  ]);
  made[1].connectionState = "failed";
  await clock.advance(300);
  assert.equal(await call, "no-path", "which needs no more waiting");
});

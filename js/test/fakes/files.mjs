import { decodeChatMessage } from "../../src/chat/chat-messages.js";
import { createFiles } from "../../src/chat/files.js";
import { FakeClock, settled } from "./clock.mjs";
import { FakeDataChannel } from "./data-channel.mjs";

/** @typedef {import("../../src/chat/files.js").Transfer} Transfer */

/** @param {number} size @param {string} [name] */
export function file(size, name = "a.bin") {
  const bytes = new Uint8Array(size).map((_, i) => i % 251);
  return new File([bytes], name, { type: "text/html" });
}

/** Ann and Bob, and what goes between them. */
export function pair() {
  const clock = new FakeClock();
  /** @type {FakeDataChannel[]} each the sender's end */
  const channels = [];
  const line = { open: true };
  /** @param {() => any} other @param {string} peer */
  function page(other, peer) {
    /** @type {Transfer[]} */
    const told = [];
    /** @type {string[][]} */
    const refused = [];
    /** @type {Blob[]} */
    const blobs = [];
    /** @type {string[]} */
    const revoked = [];
    /** @type {string[]} */
    const words = [];
    let key = 0;
    const me = peer === "bob" ? "ann" : "bob";
    const files = createFiles({
      clock,
      send(_, data) {
        if (!line.open) return false;
        words.push(data);
        queueMicrotask(() =>
          other().files.receive(
            me,
            /** @type {any} */ (decodeChatMessage(data)),
          ),
        );
        return true;
      },
      openChannel(_, label) {
        const [here, there] = FakeDataChannel.pair(label);
        channels.push(here);
        queueMicrotask(() => other().files.opened(me, there));
        return /** @type {any} */ (here);
      },
      nextKey: () => ++key,
      onTransfer: (transfer) => told.push(transfer),
      onRefused: (obstacle, names) => refused.push([obstacle, ...names]),
      urls: {
        createObjectURL: (blob) =>
          `blob:${blobs.push(/** @type {Blob} */ (blob))}`,
        revokeObjectURL: (url) => revoked.push(url),
      },
    });
    const last = () => /** @type {Transfer} */ (told.at(-1));
    return { files, told, refused, blobs, revoked, words, last };
  }
  /** @type {ReturnType<typeof page>} */
  const ann = page(() => bob, "bob");
  /** @type {ReturnType<typeof page>} */
  const bob = page(() => ann, "ann");

  /** Lets everything through. */
  async function flow() {
    for (let i = 0; i < 400; i++) {
      await settled();
      for (const channel of channels) channel.flow();
    }
  }
  return { clock, line, channels, ann, bob, flow };
}

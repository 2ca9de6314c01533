import { receiveFile } from "./file-receiver.js";
import { sendFile } from "./file-sender.js";
import { cleanFileName, encodeTalk } from "./talk-messages.js";

/**
 * Files between browsers. The sender offers, the receiver accepts a file of just that size or
 * refuses, and the bytes go over a data channel of their own. A transfer ends with its connection:
 * nothing is resumed.
 *
 * @typedef {import("./talk-messages.js").SenderSaid} SenderSaid
 * @typedef {import("./talk-messages.js").ReceiverSaid} ReceiverSaid
 *
 * @typedef {"offered" | "running" | "done" | "declined" | "cancelled" | "failed" | "too-large"} TransferState
 * @typedef {{ transfer: number, file: number, own: boolean, member: string, name: string,
 *   size: number, state: TransferState, moved: number, url: string | null }} Transfer as Elm is
 *   told; `transfer` and `file` are numbers of this page, sizes are bytes
 *
 * @typedef {object} Entry
 * @property {Transfer} shown
 * @property {number} number of the file, as its sender counts
 * @property {Blob | null} blob to be sent
 * @property {{ close: () => void } | null} running
 * @property {number} toldAt ms
 * @property {unknown} stall a timer, while this browser waits for bytes
 * @typedef {ReturnType<typeof createFiles>} Files
 */

/** Bytes. Each side holds to its own. */
export const LARGEST_FILE = 200_000_000;
const MOST_FILES = 10;
/** Files that one peer may have on offer or on the way to this browser. */
const MOST_OFFERS = 10;
const PROGRESS_MS = 200;
/** A file of which nothing comes for so long does not come. */
const STALLED_MS = 60_000;
/** A channel may close before the word that says why has come over the other one. */
const LAST_WORD_MS = 1_000;
const LABEL = /^file\/([1-9]\d{0,8})$/;

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {(peer: string, data: string) => boolean} options.send whether a channel was open
 * @param {(peer: string, label: string) => RTCDataChannel | null} options.openChannel
 * @param {() => number} options.nextKey
 * @param {(transfer: Transfer) => void} options.onTransfer something new, or a change to be shown
 * @param {(code: "file-empty" | "file-too-large" | "file-nobody") => void} options.onRefused
 * @param {Pick<typeof URL, "createObjectURL" | "revokeObjectURL">} options.urls
 */
export function createFiles({
  clock,
  send,
  openChannel,
  nextKey,
  onTransfer,
  onRefused,
  urls,
}) {
  /** @type {Map<number, Entry>} those that are not over */
  const entries = new Map();
  /** @type {Set<string>} */
  const saved = new Set();
  let lastNumber = 0;

  /**
   * @param {string} peer
   * @param {SenderSaid | ReceiverSaid} message
   */
  const say = (peer, message) => send(peer, encodeTalk(message));

  /**
   * @param {Pick<Transfer, "file" | "own" | "member" | "name" | "size">} what
   * @param {number} number
   * @param {Blob | null} blob
   */
  function begin(what, number, blob) {
    const transfer = nextKey();
    /** @type {Transfer} */
    const shown = { ...what, transfer, state: "offered", moved: 0, url: null };
    const entry = {
      shown,
      number,
      blob,
      running: null,
      toldAt: 0,
      stall: null,
    };
    entries.set(transfer, entry);
    onTransfer(shown);
  }

  /**
   * @param {Entry} entry
   * @param {Partial<Transfer>} change
   */
  function show(entry, change) {
    entry.shown = { ...entry.shown, ...change };
    entry.toldAt = clock.now();
    onTransfer(entry.shown);
  }

  /**
   * @param {Entry} entry
   * @param {number} moved
   */
  function progress(entry, moved) {
    if (clock.now() - entry.toldAt >= PROGRESS_MS) show(entry, { moved });
  }

  /** It came, or is to come.
   * @param {Entry} entry */
  function expectMore(entry) {
    clock.clearTimeout(entry.stall);
    entry.stall = clock.setTimeout(() => {
      giveUp(entry);
      end(entry, "failed");
    }, STALLED_MS);
  }

  /**
   * @param {Entry} entry
   * @param {TransferState} state
   * @param {Partial<Transfer>} [more]
   */
  function end(entry, state, more = {}) {
    if (!entries.delete(entry.shown.transfer)) return;
    clock.clearTimeout(entry.stall);
    entry.running?.close();
    entry.blob = null;
    show(entry, { state, ...more });
  }

  /**
   * @param {boolean} own
   * @param {string} peer
   * @param {number} number
   */
  function find(own, peer, number) {
    return [...entries.values()].find(
      (entry) =>
        entry.shown.own === own &&
        entry.shown.member === peer &&
        entry.number === number,
    );
  }

  /** @param {Entry} entry */
  function closed(entry) {
    clock.setTimeout(() => end(entry, "failed"), LAST_WORD_MS);
  }

  /** What this side says when it wants no more of it.
   * @param {Entry} entry */
  function giveUp({ shown, number: file }) {
    if (shown.own) say(shown.member, { type: "withdraw", file });
    else say(shown.member, { type: "decline", file, limit: null });
  }

  /**
   * @param {string} peer
   * @param {SenderSaid & { type: "offer" }} offer
   */
  function offered(peer, { file: number, name, size }) {
    if (find(false, peer, number)) return;
    const open = [...entries.values()].filter(
      ({ shown }) => !shown.own && shown.member === peer,
    );
    if (size > LARGEST_FILE || open.length >= MOST_OFFERS) {
      const limit = size > LARGEST_FILE ? LARGEST_FILE : null;
      say(peer, { type: "decline", file: number, limit });
      return;
    }
    begin(
      { file: nextKey(), own: false, member: peer, name, size },
      number,
      null,
    );
  }

  /**
   * @param {Entry} entry
   * @param {number} size that the receiver agreed to
   */
  function accepted(entry, size) {
    const { shown, number, blob } = entry;
    if (shown.state !== "offered" || !blob) return;
    const channel =
      size === shown.size ? openChannel(shown.member, `file/${number}`) : null;
    if (!channel) {
      giveUp(entry);
      end(entry, "failed");
      return;
    }
    show(entry, { state: "running" });
    entry.running = sendFile(blob, channel, {
      onProgress: (sent) => progress(entry, sent),
      onUnreadable() {
        giveUp(entry);
        end(entry, "failed");
      },
      onClosed: () => closed(entry),
    });
  }

  return {
    /** Offers these files to all of these members, a few files at a time.
     * @param {File[]} files
     * @param {string[]} members */
    offer(files, members) {
      for (const blob of files.slice(0, MOST_FILES)) {
        if (blob.size > LARGEST_FILE) onRefused("file-too-large");
        else if (blob.size === 0) onRefused("file-empty");
        else {
          const number = ++lastNumber;
          const name = cleanFileName(blob.name);
          const { size } = blob;
          const there = members.filter((peer) =>
            say(peer, { type: "offer", file: number, name, size }),
          );
          if (there.length === 0) onRefused("file-nobody");
          const file = nextKey();
          for (const member of there)
            begin({ file, own: true, member, name, size }, number, blob);
        }
      }
    },

    /** @param {number} transfer */
    accept(transfer) {
      const entry = entries.get(transfer);
      if (!entry || entry.shown.own || entry.shown.state !== "offered") return;
      const { member, size } = entry.shown;
      show(entry, { state: "running" });
      expectMore(entry);
      if (!say(member, { type: "accept", file: entry.number, size }))
        end(entry, "failed");
    },

    /** Declines an offer, or ends a transfer, from either side.
     * @param {number} transfer */
    cancel(transfer) {
      const entry = entries.get(transfer);
      if (!entry) return;
      giveUp(entry);
      const { own, state } = entry.shown;
      end(entry, !own && state === "offered" ? "declined" : "cancelled");
    },

    /**
     * @param {string} peer
     * @param {SenderSaid | ReceiverSaid} said
     */
    receive(peer, said) {
      if (said.type === "offer") {
        offered(peer, said);
        return;
      }
      const entry = find(said.type !== "withdraw", peer, said.file);
      if (!entry) return;
      if (said.type === "accept") accepted(entry, said.size);
      else if (said.type === "withdraw") end(entry, "cancelled");
      else if (said.type === "received") {
        if (entry.running) end(entry, "done", { moved: entry.shown.size });
      } else if (said.limit !== null) end(entry, "too-large");
      else end(entry, entry.running ? "cancelled" : "declined");
    },

    /** A peer opened a channel: only for a file that was accepted.
     * @param {string} peer
     * @param {RTCDataChannel} channel */
    opened(peer, channel) {
      const [, number] = channel.label.match(LABEL) ?? [];
      const entry = find(false, peer, Number(number));
      if (!entry || entry.running || entry.shown.state !== "running") {
        channel.close();
        return;
      }
      entry.running = receiveFile(channel, entry.shown.size, {
        onProgress(moved) {
          expectMore(entry);
          progress(entry, moved);
        },
        onBroken() {
          giveUp(entry);
          end(entry, "failed");
        },
        onClosed: () => closed(entry),
        onDone(blob) {
          // The sender closes the channel, once it knows.
          entry.running = null;
          const url = urls.createObjectURL(blob);
          saved.add(url);
          say(peer, { type: "received", file: entry.number });
          end(entry, "done", { moved: entry.shown.size, url });
        },
      });
    },

    /** The connection to a peer has ended, or another one begins.
     * @param {string} peer */
    lost(peer) {
      for (const entry of [...entries.values()]) {
        if (entry.shown.member === peer) end(entry, "failed");
      }
    },

    close() {
      for (const entry of entries.values()) {
        clock.clearTimeout(entry.stall);
        entry.running?.close();
      }
      entries.clear();
      for (const url of saved) urls.revokeObjectURL(url);
      saved.clear();
    },
  };
}

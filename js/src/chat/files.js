import { cleanFileName } from "../wire/text-rules.js";
import { encodeChatMessage } from "./chat-messages.js";
import { receiveFile } from "./file-receiver.js";
import { sendFile } from "./file-sender.js";

/**
 * Files between browsers. The sender offers, the receiver accepts a file of just that size or
 * refuses, and the bytes go over a data channel of their own. A transfer ends with its connection:
 * nothing is resumed.
 *
 * @typedef {import("./chat-messages.js").SenderSaid} SenderSaid
 * @typedef {import("./chat-messages.js").ReceiverSaid} ReceiverSaid
 *
 * @typedef {"offered" | "running" | "done" | "declined" | "cancelled" | "failed" | "too-large"
 *   | "too-many"} TransferState
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
 *
 * @typedef {"empty" | "unreadable" | "too-large" | "too-many" | "nobody"} Obstacle why a file is not
 *   even offered
 * @typedef {ReturnType<typeof createFiles>} Files
 */

/** Bytes. Each side holds to its own. */
export const LARGEST_FILE = 200_000_000;
/** Files on offer or on the way from one member to another, at once. */
export const MOST_FILES = 10;
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
 * @param {(obstacle: Obstacle, names: string[]) => void} options.onRefused
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
  const say = (peer, message) => send(peer, encodeChatMessage(message));

  /**
   * @param {Pick<Transfer, "file" | "own" | "member" | "name" | "size">} what
   * @param {number} number
   * @param {Blob | null} blob
   */
  function begin(what, number, blob) {
    const transfer = nextKey();
    /** @type {Transfer} */
    const shown = { ...what, transfer, state: "offered", moved: 0, url: null };
    /** @type {Entry} */
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
    return entry;
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
      giveUp(entry, "failed");
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

  /** What this side says when it wants no more of it, or can do no more.
   * @param {Entry} entry
   * @param {"failed"} [reason] none where a person decided */
  function giveUp({ shown, number: file }, reason) {
    const why = reason && { reason };
    if (shown.own) say(shown.member, { type: "withdraw", file, ...why });
    else say(shown.member, { type: "decline", file, limit: null, ...why });
  }

  /** @param {string} peer
   * @param {boolean} own */
  const open = (peer, own) =>
    [...entries.values()].filter(
      ({ shown }) => shown.own === own && shown.member === peer,
    ).length;

  /**
   * @param {string} peer
   * @param {SenderSaid & { type: "offer" }} offer
   */
  function offered(peer, { file: number, name, size }) {
    if (find(false, peer, number)) return;
    const decline = { type: /** @type {const} */ ("decline"), file: number };
    if (size > LARGEST_FILE) {
      say(peer, { ...decline, limit: LARGEST_FILE });
      return;
    }
    if (open(peer, false) >= MOST_FILES) {
      say(peer, { ...decline, limit: null, reason: "too-many" });
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
      giveUp(entry, "failed");
      end(entry, "failed");
      return;
    }
    show(entry, { state: "running" });
    entry.running = sendFile(blob, channel, {
      onProgress: (sent) => progress(entry, sent),
      onUnreadable() {
        giveUp(entry, "failed");
        end(entry, "failed");
      },
      onClosed: () => closed(entry),
    });
  }

  /**
   * @param {File} blob
   * @param {string} name
   * @param {string[]} members
   * @returns {Obstacle | null} null where at least one was offered it; the others are shown too
   */
  function offerOne(blob, name, members) {
    const number = ++lastNumber;
    const { size } = blob;
    /** @type {[string, TransferState][]} */
    const states = members.map((peer) => {
      if (open(peer, true) >= MOST_FILES) return [peer, "too-many"];
      const sent = say(peer, { type: "offer", file: number, name, size });
      return [peer, sent ? "offered" : "failed"];
    });
    const all = states.map(([, state]) => state);
    if (!all.includes("offered"))
      return all.includes("too-many") ? "too-many" : "nobody";
    const file = nextKey();
    for (const [member, state] of states) {
      const entry = begin(
        { file, own: true, member, name, size },
        number,
        blob,
      );
      if (state !== "offered") end(entry, state);
    }
    return null;
  }

  return {
    /** Offers these files to all of these members, and reports those that are not offered.
     * @param {File[]} files
     * @param {() => string[]} members */
    async offer(files, members) {
      const obstacles = await Promise.all(files.map(obstacleOf));
      /** @type {Map<Obstacle, string[]>} */
      const refused = new Map();
      files.forEach((blob, i) => {
        const name = cleanFileName(blob.name);
        const obstacle = obstacles[i] ?? offerOne(blob, name, members());
        if (!obstacle) return;
        refused.set(obstacle, [...(refused.get(obstacle) ?? []), name]);
      });
      for (const [obstacle, names] of refused) onRefused(obstacle, names);
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
      else if (said.type === "withdraw") end(entry, said.reason ?? "cancelled");
      else if (said.type === "received") {
        if (entry.running) end(entry, "done", { moved: entry.shown.size });
      } else if (said.limit !== null) end(entry, "too-large");
      else if (said.reason) end(entry, said.reason);
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
          giveUp(entry, "failed");
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

/** Browsers give a folder as a file, which cannot be read.
 * @param {File} file
 * @returns {Promise<Obstacle | null>} */
async function obstacleOf(file) {
  if (file.size > LARGEST_FILE) return "too-large";
  try {
    const { byteLength } = await file.slice(0, 1).arrayBuffer();
    return byteLength === 0 ? "empty" : null;
  } catch {
    return "unreadable";
  }
}

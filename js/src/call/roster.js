import { isSame } from "../changes.js";
import { createStaleMembers } from "./stale-members.js";

/**
 * The members as the page shows them. The server's list says who has a seat, the connections say
 * whose media flows: a tile stays as long as either does, and a little longer (architecture.md, A
 * tile).
 *
 * @typedef {import("../wire/messages.js").Role} Role
 * @typedef {import("../peer/recovery.js").ConnectionState} ConnectionState
 * @typedef {{ id: string, role: Role, name: string | null, microphone: boolean, camera: boolean,
 *   screen: boolean, hand: number, connection: ConnectionState, away: boolean,
 *   trust?: import("../stats/connection-info.js").ConnectionInfo, silenced?: boolean,
 *   volume?: number }} Member as Elm is told: its volume in percent, unless that is 100
 * @typedef {import("../wire/sealed.js").Known} Known
 * @typedef {object} Entry
 * @property {Known} known
 * @property {ConnectionState} connection
 * @property {import("../stats/connection-info.js").ConnectionInfo} [trust]
 * @property {boolean} listed whether the server still names it
 * @property {boolean} away whether its socket is lost, for as long as nobody needs to notice
 * @property {boolean} shownAway
 * @property {unknown} awayTimer
 * @property {unknown} goneTimer
 * @typedef {ReturnType<typeof createRoster>} Roster
 */

/** A socket lost for less is not shown. */
const UNNOTICED_MS = 3_000;
/** After a server start everyone comes back; a member who takes longer than the usual grace time is
 * gone, unless its media flows. */
const UNLISTED_MS = 12_000;
/** Those whom the server names, and with them those whose media flows: a room holds 16. */
const MOST_LISTED = 16;
const MOST = 32;
/** A rebuilt room lists after a second who else is back (docs/decisions/030). */
const DOUBTED_MS = 3_000;

/**
 * Somebody of whom nothing but the profile is known yet.
 * @param {Known} known
 * @returns {Member}
 */
export function newcomer(known) {
  return { ...known, connection: "connecting", away: false };
}

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {(member: Member) => void} options.onMember somebody new, or a change to be shown
 * @param {(id: string, reason: import("../wire/messages.js").LeaveReason) => void} options.onGone
 * @param {(id: string) => void} options.onHidden has no tile until it is reported again
 */
export function createRoster({ clock, onMember, onGone, onHidden }) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  /** @type {Set<string>} whom this person does not want to hear */
  const silenced = new Set();
  /** @type {Map<string, number>} percent */
  const volumes = new Map();
  let quiet = false;
  const stale = createStaleMembers({
    clock,
    onHidden,
    onShown(id) {
      const entry = entries.get(id);
      if (entry) tellOf(entry);
    },
  });

  /** @param {Entry} entry
   * @returns {Member} */
  function shown({ known, connection, shownAway, trust }) {
    const member = { ...known, connection, away: shownAway };
    const heard = silenced.has(known.id) ? { silenced: true } : {};
    const volume = volumes.get(known.id) ?? 100;
    return {
      ...member,
      ...heard,
      ...(volume !== 100 && { volume }),
      ...(trust && { trust }),
    };
  }

  /** @param {Entry} entry */
  function tellOf(entry) {
    if (!quiet && !stale.hides(entry.known.id)) onMember(shown(entry));
  }

  /**
   * @param {Entry} entry
   * @param {boolean} away
   */
  function setAway(entry, away) {
    if (entry.away === away) return;
    entry.away = away;
    clock.clearTimeout(entry.awayTimer);
    if (away)
      entry.awayTimer = clock.setTimeout(
        () => showAway(entry, true),
        UNNOTICED_MS,
      );
    else showAway(entry, false);
    stale.away(entry.known.id, away);
  }

  /**
   * @param {Entry} entry
   * @param {boolean} away
   */
  function showAway(entry, away) {
    if (entry.shownAway === away) return;
    entry.shownAway = away;
    tellOf(entry);
  }

  /**
   * @param {string} id
   * @param {import("../wire/messages.js").LeaveReason} reason
   */
  function remove(id, reason) {
    const entry = entries.get(id);
    if (!entry) return;
    clock.clearTimeout(entry.awayTimer);
    clock.clearTimeout(entry.goneTimer);
    entries.delete(id);
    stale.forget(id);
    onGone(id, reason);
  }

  /** The server no longer names it: it stays for its media, or for a while.
   * @param {Entry} entry */
  function unlist(entry) {
    entry.listed = false;
    setAway(entry, true);
    clock.clearTimeout(entry.goneTimer);
    entry.goneTimer = clock.setTimeout(() => {
      if (entry.connection === "connected") unlist(entry);
      else remove(entry.known.id, "lost");
    }, UNLISTED_MS);
  }

  /** The server may have removed it while this page was disconnected: then media does not keep it.
   * @param {Entry} entry */
  function doubt(entry) {
    entry.listed = false;
    clock.clearTimeout(entry.goneTimer);
    entry.goneTimer = clock.setTimeout(
      () => remove(entry.known.id, "removed"),
      DOUBTED_MS,
    );
  }

  /** Somebody is listed: by a welcome, as joined, or as updated.
   * @param {Known} known */
  function put(known) {
    const entry = entries.get(known.id);
    if (!entry) {
      const fresh = {
        known,
        connection: /** @type {ConnectionState} */ ("connecting"),
        listed: true,
        away: false,
        shownAway: false,
        awayTimer: null,
        goneTimer: null,
      };
      entries.set(known.id, fresh);
      tellOf(fresh);
      return;
    }
    entry.known = known;
    entry.listed = true;
    clock.clearTimeout(entry.goneTimer);
    setAway(entry, false);
    tellOf(entry);
  }

  return {
    put,

    /** A welcome lists everyone: the others are gone, unless their media flows. Nothing is told,
     * since the welcome that is passed on lists everyone.
     * @param {Known[]} listed
     * @param {boolean} removals whether somebody was removed since the last welcome */
    welcome(listed, removals) {
      const ids = listed.map(({ id }) => id);
      for (const [id, entry] of entries) {
        if (ids.includes(id)) continue;
        if (removals) doubt(entry);
        else if (entry.listed) unlist(entry);
      }
      quiet = true;
      listed.forEach(put);
      quiet = false;
    },

    /**
     * @param {string} id
     * @param {boolean} away
     */
    away(id, away) {
      const entry = entries.get(id);
      if (entry) setAway(entry, away);
    },

    /**
     * @param {string} id
     * @param {import("../wire/messages.js").LeaveReason} reason
     */
    left(id, reason) {
      const entry = entries.get(id);
      if (entry && reason === "lost" && entry.connection === "connected") {
        unlist(entry);
      } else {
        remove(id, reason);
      }
    },

    /**
     * @param {string} id
     * @param {ConnectionState} connection
     */
    connection(id, connection) {
      const entry = entries.get(id);
      if (!entry || entry.connection === connection) return;
      const before = entry.connection;
      entry.connection = connection;
      tellOf(entry);
      stale.connection(id, before, connection);
    },

    /**
     * @param {string} id
     * @param {import("../stats/connection-info.js").ConnectionInfo} trust
     */
    connectionInfo(id, trust) {
      const entry = entries.get(id);
      if (!entry) return;
      const before = entry.trust ?? {
        safety: null,
        route: null,
        quality: null,
      };
      if (isSame(before, trust)) return;
      entry.trust = trust;
      tellOf(entry);
    },

    /** Whether the server can reach it now.
     * @param {string} id */
    reachable(id) {
      const entry = entries.get(id);
      return entry?.listed === true && !entry.away;
    },

    /** Whether the server names it.
     * @param {string} id */
    isListed: (id) => entries.get(id)?.listed === true,

    /** Only here: nobody else is told.
     * @param {string} id
     * @param {boolean} on */
    silence(id, on) {
      if (on) silenced.add(id);
      else silenced.delete(id);
      const entry = entries.get(id);
      if (entry) tellOf(entry);
    },

    /** Only here, too.
     * @param {string} id
     * @param {number} percent */
    setVolume(id, percent) {
      volumes.set(id, percent);
      const entry = entries.get(id);
      if (entry) tellOf(entry);
    },

    /** @param {string} id */
    has: (id) => entries.has(id),

    /** Whether there is no room for anybody new. */
    isFull() {
      const listed = [...entries.values()].filter((one) => one.listed);
      return listed.length >= MOST_LISTED || entries.size >= MOST;
    },

    /** @param {string} id */
    find: (id) => entries.get(id)?.known,

    ids: () => [...entries.keys()],

    members: () => [...entries.values()].map(shown),

    /** Those who have a tile. */
    withTile: () =>
      [...entries.values()]
        .filter(({ known }) => !stale.hides(known.id))
        .map(shown),

    close() {
      for (const entry of entries.values()) {
        clock.clearTimeout(entry.awayTimer);
        clock.clearTimeout(entry.goneTimer);
      }
      stale.close();
      entries.clear();
    },
  };
}

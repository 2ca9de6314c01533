/**
 * Members who get no tile though the server still keeps their place: they have lost their socket,
 * and nothing has come from them for a while. The server itself learns late that a link is dead
 * (docs/decisions/161). The connection keeps trying; the tile comes back with the member.
 *
 * @typedef {import("../peer/recovery.js").ConnectionState} ConnectionState
 * @typedef {{ away: boolean, silent: boolean, hidden: boolean, timer: unknown }} Entry
 */

/** After the 3.5 s in which a silence is not shown: gone within 10 s, on a slow machine too. */
const UNHEARD_MS = 5_000;

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {(id: string) => void} options.onHidden
 * @param {(id: string) => void} options.onShown
 */
export function createStaleMembers({ clock, onHidden, onShown }) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();

  /** @param {string} id */
  function find(id) {
    const known = entries.get(id);
    if (known) return known;
    const entry = { away: false, silent: false, hidden: false, timer: null };
    entries.set(id, entry);
    return entry;
  }

  /**
   * @param {string} id
   * @param {Entry} entry
   */
  function judge(id, entry) {
    const hidden = entry.away && entry.silent;
    if (hidden === entry.hidden) return;
    entry.hidden = hidden;
    if (hidden) onHidden(id);
    else onShown(id);
  }

  return {
    /**
     * @param {string} id
     * @param {boolean} away whether its socket is lost
     */
    away(id, away) {
      const entry = find(id);
      entry.away = away;
      judge(id, entry);
    },

    /**
     * @param {string} id
     * @param {ConnectionState} before
     * @param {ConnectionState} now
     */
    connection(id, before, now) {
      const entry = find(id);
      if (now === "connected") {
        clock.clearTimeout(entry.timer);
        entry.silent = false;
        judge(id, entry);
      } else if (before === "connected") {
        entry.timer = clock.setTimeout(() => {
          entry.silent = true;
          judge(id, entry);
        }, UNHEARD_MS);
      }
    },

    /** @param {string} id */
    hides: (id) => entries.get(id)?.hidden === true,

    /** @param {string} id */
    forget(id) {
      clock.clearTimeout(entries.get(id)?.timer);
      entries.delete(id);
    },

    close() {
      for (const { timer } of entries.values()) clock.clearTimeout(timer);
      entries.clear();
    },
  };
}

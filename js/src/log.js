import { createRateLimit } from "./wire/rate-limit.js";

/**
 * What happened, for the person and for whoever helps them. It holds no address, token, secret,
 * description or name: those are taken out on the way in, not on the way out.
 *
 * @typedef {"info" | "warn" | "error"} Level
 * @typedef {{ level: Level, at: string, text: string }} Line `at` is HH:MM:SS
 * @typedef {Line & { times: number, last: number, told: number }} Kept since epoch, in ms: when it
 *   last came, and when it was last reported
 * @typedef {ReturnType<typeof createLog>} Log
 */

const MOST_LINES = 500;
const LONGEST_LINE = 300;
/** More than ever come to a call. */
const MOST_NAMES = 500;
const MOST_MEMBERS = 500;

/** A fault that comes again within this time is the same one, and reported once. */
const SAME_MS = 10_000;
/** Each line makes the page draw, so a fault in drawing must not be reported at every drawing. */
const TOLD = { burst: 60, perSecond: 5 };

/** @type {[RegExp, string][]} */
const SECRETS = [
  [/\b[\w-]+\.[\w-]+\.[\w-]{20,}\b/g, "(token)"],
  [/\b(?:v=0|[a-z]=)[^\s]*\r?\n[\s\S]*/g, "(description)"],
  [/candidate:.*/g, "(candidate)"],
  [/\b(?:[0-9a-f]{2}:){8,}[0-9a-f]{2}\b/gi, "(fingerprint)"],
  [/\b[0-9a-f-]{36}\.local\b/gi, "(address)"],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, "(address)"],
  [/(?<!\w)[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}/gi, "(address)"],
  [/\b(?:https?|wss?|turns?|stuns?):\S+/gi, "(address)"],
  [/[\w-]{20,}/g, "(secret)"],
];

/**
 * @param {object} options
 * @param {() => Date} options.now
 * @param {(line: Line) => void} options.onLine
 */
export function createLog({ now, onLine }) {
  /** @type {Kept[]} */
  const lines = [];
  const told = createRateLimit({
    clock: { now: () => now().getTime() },
    ...TOLD,
  });
  /** @type {Set<string>} */
  const names = new Set();
  /** @type {Map<string, number>} */
  const members = new Map();

  /** @param {string} text */
  function redact(text) {
    let safe = text;
    for (const name of names) safe = safe.replaceAll(name, "(name)");
    for (const [secret, instead] of SECRETS)
      safe = safe.replace(secret, instead);
    return safe.replace(/\s+/g, " ").slice(0, LONGEST_LINE);
  }

  /**
   * @param {Level} level
   * @param {string} text
   */
  function write(level, text) {
    const date = now();
    const time = date.getTime();
    const safe = redact(text);
    const known = lines.findLast(
      (line) => line.level === level && line.text === safe,
    );
    if (level !== "info" && known && time - known.last < SAME_MS) {
      known.times += 1;
      known.last = time;
      return known;
    }
    const at = date.toTimeString().slice(0, 8);
    const line = {
      level,
      at,
      text: safe,
      times: 1,
      last: time,
      told: -SAME_MS,
    };
    lines.push(line);
    if (lines.length > MOST_LINES) lines.shift();
    return line;
  }

  /**
   * @param {Level} level
   * @param {string} text
   */
  function add(level, text) {
    const line = write(level, text);
    if (line.last - line.told < SAME_MS || !told.allows("page")) return;
    line.told = line.last;
    onLine({ level, at: line.at, text: counted(line) });
  }

  return {
    /** @param {string} text */
    info: (text) => add("info", text),
    /** @param {string} text */
    warn: (text) => add("warn", text),
    /** @param {string} text */
    error: (text) => add("error", text),

    /** What the page has written into its own list already.
     * @param {string} text */
    note(text) {
      write("error", text);
    },

    /** A name that must not appear.
     * @param {string} name */
    hide(name) {
      if (name.length < 2) return;
      names.delete(name);
      names.add(name);
      if (names.size > MOST_NAMES) names.delete([...names][0]);
    },

    /** What a member is called here: its id would show which call this was.
     * @param {string} id */
    member(id) {
      const known = members.get(id);
      if (known === undefined && members.size >= MOST_MEMBERS)
        return "another member";
      if (known === undefined) members.set(id, members.size + 1);
      return `member ${members.get(id)}`;
    },

    /** All lines, to be copied. */
    text: () =>
      lines
        .map((line) => `${line.at} ${line.level} ${counted(line)}`)
        .join("\n"),
  };
}

/** @param {Kept} line */
function counted({ text, times }) {
  return times > 1 ? `${text} (${times} times)` : text;
}

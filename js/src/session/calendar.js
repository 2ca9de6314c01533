/**
 * A call for later as a file that calendars read (iCalendar, RFC 5545), made in the page. It holds the
 * link, and with it the link secret: whoever has the file can come.
 *
 * @typedef {object} Entry
 * @property {string} id by which a calendar knows that a second file means the same call
 * @property {number} at epoch seconds
 * @property {string} title
 * @property {string} about
 * @property {string} link
 */

/** The most octets of a line, without its end (RFC 5545 §3.1). */
const LONGEST_LINE = 75;
/** An hour, as calendars assume: nobody knows how long a call lasts. */
const LENGTH_S = 3_600;

/**
 * @param {Entry} entry
 * @param {number} now ms
 */
export function calendarFile({ id, at, title, about, link }, now) {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Allo//Allo//EN",
    "BEGIN:VEVENT",
    `UID:${text(id)}`,
    `DTSTAMP:${utc(now / 1_000)}`,
    `DTSTART:${utc(at)}`,
    `DTEND:${utc(at + LENGTH_S)}`,
    `SUMMARY:${text(title)}`,
    `DESCRIPTION:${text(`${about}\n${link}`)}`,
    `URL:${link}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

/** RFC 5545 §3.3.5, form 2: the same moment everywhere, whatever zone a calendar is in.
 * @param {number} second */
function utc(second) {
  const iso = new Date(Math.floor(second) * 1_000).toISOString();
  return iso.replace(/[-:]|\.\d+/g, "");
}

/** RFC 5545 §3.3.11. Nothing in it can begin a line of its own.
 * @param {string} value */
function text(value) {
  return value
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|[\r\n\u2028\u2029]/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** RFC 5545 §3.1: a line that is too long goes on in the next, behind a space; no character is torn apart.
 * @param {string} line */
function folded(line) {
  const encoder = new TextEncoder();
  let octets = 0;
  let all = "";
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (octets + length > LONGEST_LINE) {
      all += "\r\n ";
      octets = 1;
    }
    all += character;
    octets += length;
  }
  return all;
}

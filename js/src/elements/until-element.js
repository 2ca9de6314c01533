/**
 * `<allo-until at="…" lang="…">` shows a point in time, given in epoch seconds, as that language
 * writes it: the hour; the day of the week unless it is today; the date unless it is within a week.
 */

/** From then on the day of the week does not say which day it is. */
const SOON_MS = 6 * 86_400_000;

/**
 * @param {number} at epoch seconds
 * @param {string} language
 * @param {Date} now
 */
export function untilText(at, language, now) {
  const date = new Date(at * 1_000);
  const today = date.toDateString() === now.toDateString();
  const soon = Math.abs(date.getTime() - now.getTime()) < SOON_MS;
  const thisYear = date.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(language, {
    ...(!today && { weekday: "short" }),
    ...(!soon && { day: "numeric", month: "short" }),
    ...(!soon && !thisYear && { year: "numeric" }),
    hour: "numeric",
    minute: "2-digit",
  }).format(date);
}

export function defineUntil() {
  customElements.define(
    "allo-until",
    class extends HTMLElement {
      static observedAttributes = ["at", "lang"];

      attributeChangedCallback() {
        const at = Number(this.getAttribute("at"));
        this.textContent = untilText(at, this.lang || "en", new Date());
      }
    },
  );
}

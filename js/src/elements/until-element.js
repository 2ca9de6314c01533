/**
 * `<allo-until at="…" lang="…">` shows a point in time, given in epoch seconds, as that language
 * writes it: the hour, and the day unless it is today.
 */

/**
 * @param {number} at epoch seconds
 * @param {string} language
 * @param {Date} now
 */
export function untilText(at, language, now) {
  const date = new Date(at * 1_000);
  const today = date.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(language, {
    ...(!today && { weekday: "short" }),
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

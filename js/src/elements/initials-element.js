import { initials } from "../wire/text-rules.js";

/**
 * `<allo-initials of="Ada Lovelace">` shows AL: what stands for a member without a picture.
 */
export function defineInitials() {
  customElements.define(
    "allo-initials",
    class extends HTMLElement {
      static observedAttributes = ["of"];

      attributeChangedCallback() {
        this.textContent = initials(this.getAttribute("of") ?? "");
      }
    },
  );
}

package app.allo.e2e.page;

import com.microsoft.playwright.BrowserContext;

/**
 * What browser extensions, translators and writing helpers do to a page, over and over: whenever it
 * has changed, they change it again.
 */
enum Extension {
  /** A style injector or a toolbar. */
  FIRST_IN_BODY(
      """
      () => {
        if (document.body.firstElementChild.id === "toolbar") return;
        document.getElementById("toolbar")?.remove();
        const toolbar = document.createElement("div");
        toolbar.id = "toolbar";
        toolbar.append("Toolbar");
        document.body.prepend(toolbar);
      }
      """),
  /** One that adds its marks to every element. */
  EVERYWHERE(
      """
      () => {
        for (const element of fresh("body *:not(video, svg *, option, allo-video)")) {
          const { childNodes } = element;
          for (let place = childNodes.length; place >= 0; place -= 1)
            element.insertBefore(mark(), childNodes[place] ?? null);
        }
      }
      """),
  /** A translator as Chrome's: each text gives way to another, in an element of its own. */
  TRANSLATOR(
      """
      () => {
        for (const text of texts()) {
          const outer = document.createElement("font");
          const inner = document.createElement("font");
          outer.append(inner);
          inner.append(text.data);
          text.replaceWith(outer);
        }
      }
      """),
  /** One that keeps each text, in an element around it. */
  WRAPPER(
      """
      () => {
        for (const text of texts()) {
          const outer = document.createElement("font");
          text.replaceWith(outer);
          outer.append(text);
        }
      }
      """),
  /** One that marks words, and joins what it took apart. */
  HIGHLIGHTER(
      """
      () => {
        for (const text of texts()) {
          // A button lays its children out: words in it would be torn apart for those who hear it.
          if (text.length < 3 || text.parentElement.matches("button, .button")) continue;
          const rest = text.splitText(1);
          rest.splitText(1);
          const word = document.createElement("mark");
          rest.replaceWith(word);
          word.append(rest);
        }
        document.body.normalize();
      }
      """),
  /** A writing helper or a password manager: next to every field, and around it. */
  HELPER(
      """
      () => {
        for (const field of fresh("body input, body textarea, body select")) {
          field.before(mark());
          field.after(mark());
          field.setAttribute("data-helper", "on");
          if (field.type === "file") continue;
          const around = document.createElement("span");
          around.className = "helper";
          field.replaceWith(around);
          around.append(mark(), field, mark());
        }
      }
      """),
  /** A dark mode. */
  RESTYLER(
      """
      () => {
        for (const element of fresh("body *")) {
          element.classList.add("restyled");
          element.style.outlineColor = "red";
          element.setAttribute("data-restyled", "");
          element.removeAttribute("spellcheck");
        }
      }
      """),
  /** One that takes each button, picture and field away once. */
  REMOVER(
      """
      () => {
        for (const element of fresh("body button, body allo-video, body li, body input"))
          element.remove();
      }
      """);

  private static final String RUN =
      """
      addEventListener("DOMContentLoaded", () => {
        const seen = new WeakSet();
        const isFresh = (node) => !seen.has(node) && seen.add(node);
        const fresh = (selector) => [...document.querySelectorAll(selector)].filter(
          (element) => !element.matches("[data-mark]") && isFresh(element));
        const mark = () => {
          const element = document.createElement("i");
          element.dataset.mark = "";
          element.style.display = "none";
          return element;
        };
        const texts = () => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found = [];
          while (walker.nextNode()) found.push(walker.currentNode);
          return found.filter((text) => text.data.trim() !== "" &&
            !text.parentElement.closest("font, mark, noscript, option"));
        };
        const act = %s;
        const meddle = () => {
          observer.disconnect();
          act();
          observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        };
        let asked = false;
        const observer = new MutationObserver(() => {
          if (asked) return;
          asked = true;
          setTimeout(() => { asked = false; meddle(); }, 20);
        });
        window.__meddle = meddle;
        meddle();
      });
      """;

  private final String act;

  Extension(String act) {
    this.act = act;
  }

  /** Every page of this browser is changed from now on. */
  void installIn(BrowserContext context) {
    context.addInitScript(RUN.formatted(act.strip()));
  }
}

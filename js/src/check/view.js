import { base } from "../browser/base.js";
import { spoken } from "../browser/page-code.js";
import { STEPS } from "./steps.js";
import { LANGUAGES } from "./words.js";

/**
 * Draws the self-test: a verdict, a line for each step, and what can be done.
 *
 * @typedef {import("./words.js").StepName} StepName
 * @typedef {import("./steps.js").Found} Found
 * @typedef {object} Shown
 * @property {string} language its tag
 * @property {"new" | "running" | "done"} phase
 * @property {StepName | null} running
 * @property {Map<StepName, Found>} found
 * @property {"well" | "weak" | "bad" | null} verdict
 * @property {"copied" | "copyFailed" | null} notice
 * @property {string | null} code of the page, once it is known
 * @property {"kept" | "forgotten" | null} memory of that
 */

const SIGNS = {
  well: "✓",
  weak: "!",
  bad: "✗",
  skipped: "–",
  running: "…",
  waiting: "·",
};

/**
 * @param {HTMLElement} body
 * @param {object} does
 * @param {() => void} does.run
 * @param {() => void} does.copy
 * @param {() => void} does.forget the code of the page
 * @param {(language: string) => void} does.choose
 */
export function createCheckView(body, does) {
  const select = make("select", { id: "language" });
  for (const [tag, { name }] of Object.entries(LANGUAGES)) {
    select.append(make("option", { value: tag, lang: tag, text: name }));
  }
  select.addEventListener("change", () => does.choose(select.value));
  const label = make("label", { for: "language", class: "heard-only" });
  const title = make("h1", { id: "title" });
  const lead = make("p", { class: "lead" });
  const verdict = make("p", { class: "check-verdict", role: "status" });
  const run = button("run", "button button-main", does.run);
  const copy = button("copy-check", "button", does.copy);
  const told = make("p", { class: "hint", role: "status" });
  const hint = make("p", { class: "hint" });
  const back = make("a", { href: base, class: "button-quiet" });
  const steps = make("ol", { class: "check-steps" });
  const lines = new Map(STEPS.map((name) => [name, line(name)]));
  steps.append(...[...lines.values()].map(({ item }) => item));

  const brand = make("span", { class: "brand" });
  brand.append(
    make("span", { class: "brand-mark", "aria-hidden": "true" }),
    make("span", { class: "brand-name", text: "Allo" }),
  );
  const languages = make("div", { class: "languages" });
  languages.append(label, select);
  const head = make("header", { class: "frame-head" });
  head.append(brand, languages);
  const buttons = make("div", { class: "check-buttons" });
  buttons.append(run, copy, told);
  const content = make("div", { class: "check" });
  content.append(title, lead, verdict, buttons, steps, hint);
  const code = make("section", { class: "check-code" });
  const codeTitle = make("h2", { class: "check-name" });
  const codeShort = make("code", {});
  const codeFull = make("p", { class: "hint" });
  const codeWorth = make("p", { class: "hint" });
  const codeKept = make("p", { class: "hint", role: "status" });
  const forget = button("forget-code", "button", does.forget);
  code.append(codeTitle, codeShort, codeFull, codeWorth, codeKept, forget);
  content.append(code);
  const main = make("main", { class: "frame-main" });
  main.append(content);
  const foot = make("footer", { class: "frame-foot" });
  foot.append(back);
  const page = make("div", { class: "frame" });
  page.append(head, main, foot);
  body.replaceChildren(page);

  return {
    /** @param {Shown} shown */
    show(shown) {
      const { language, phase, running, found, verdict: all, notice } = shown;
      const { words } = LANGUAGES[language];
      document.documentElement.lang = language;
      document.title = `${words.title} · Allo`;
      select.value = language;
      say(label, words.language);
      say(title, words.title);
      say(lead, words.lead);
      say(run, phase === "new" ? words.start : words.again);
      // Not `disabled`, which would take the focus away from the pressed button.
      run.setAttribute("aria-disabled", String(phase === "running"));
      copy.hidden = phase !== "done";
      hint.hidden = phase !== "done";
      say(copy, words.copy);
      say(hint, words.copyHint);
      say(back, words.back);
      say(told, notice ? words[notice] : "");
      const hash = shown.code ?? "";
      code.hidden = !hash;
      say(codeTitle, words.code);
      say(codeShort, spoken(hash));
      say(codeFull, `SHA-256 ${hash}`);
      say(codeWorth, words.codeWorth);
      const memory = { kept: words.codeKept, forgotten: words.codeForgotten };
      say(codeKept, shown.memory ? memory[shown.memory] : "");
      say(forget, words.codeForget);
      forget.hidden = shown.memory !== "kept";
      verdict.dataset.state = all ?? "";
      const now = running ? `${words.running} ${words.steps[running]}` : "";
      say(verdict, all ? words.verdict[all] : now);
      for (const [
        name,
        { item, sign, heading, badge, result, advice },
      ] of lines) {
        const one = found.get(name);
        const state = one?.state ?? (running === name ? "running" : "waiting");
        const [said, help] = one ? words.said[one.said] : [""];
        item.dataset.state = state;
        item.hidden = phase === "new";
        say(sign, SIGNS[state]);
        say(heading, words.steps[name]);
        say(badge, words.states[state]);
        say(result, one?.named ? `${said} ${one.named}` : said);
        say(advice, help ?? "");
      }
    },
  };
}

/** @param {StepName} name */
function line(name) {
  const item = make("li", { class: "check-step", "data-step": name });
  const sign = make("span", { class: "check-sign", "aria-hidden": "true" });
  const title = make("h2", { class: "check-name" });
  const heading = make("span", {});
  const badge = make("span", { class: "badge" });
  title.append(heading, " ", badge);
  const result = make("p", { class: "check-result" });
  const advice = make("p", { class: "check-advice" });
  item.append(sign, title, result, advice);
  return { item, sign, heading, badge, result, advice };
}

/**
 * @param {string} id
 * @param {string} kind
 * @param {() => void} pressed
 */
function button(id, kind, pressed) {
  const made = make("button", { id, type: "button", class: kind });
  made.addEventListener("click", () => {
    if (made.getAttribute("aria-disabled") !== "true") pressed();
  });
  return made;
}

/** Only what has changed, so that a live region is not read again.
 * @param {HTMLElement} element
 * @param {string} text */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string>} attributes `text` is what stands in it
 */
function make(name, { text = "", ...attributes }) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
}

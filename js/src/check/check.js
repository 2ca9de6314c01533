import { copy } from "../browser/actions.js";
import { base } from "../browser/base.js";
import { pageCode } from "../browser/page-code.js";
import { createStorage, isSeated } from "../session/storage.js";
import { browserKind } from "../stats/browser-kind.js";
import { createPageMemory } from "../worker/page-memory.js";
import { createBench } from "./bench.js";
import { checkReport, runSteps, verdictOf } from "./steps.js";
import { createCheckView } from "./view.js";
import { LANGUAGES } from "./words.js";

/**
 * The page at /check: tests this device and its network without a call (docs/decisions/126).
 */

const store = createStorage({
  tab: () => sessionStorage,
  browser: () => localStorage,
  now: Date.now,
});
const tags = [store.preferences().language, ...navigator.languages].map(
  (tag) => tag.toLowerCase().split("-")[0],
);

/** @type {import("./view.js").Shown} */
let shown = {
  language: tags.find((tag) => tag in LANGUAGES) ?? "en",
  phase: "new",
  running: null,
  found: new Map(),
  verdict: null,
  notice: null,
  code: null,
  memory: null,
};

const view = createCheckView(document.body, {
  run,
  async copy() {
    const report = checkReport(shown.found, {
      at: new Date(),
      browser: browserKind(navigator.userAgent),
    });
    show({ notice: (await copy(report)) ? "copied" : "copyFailed" });
  },
  async forget() {
    await memory()?.forget();
    show({ memory: "forgotten" });
  },
  choose(language) {
    store.prefer({ language });
    show({ language });
  },
});
show({});
showCode();

/** Of the call in this tab, if there is one. */
function seat() {
  const place = store.place();
  return place && isSeated(place) ? place.seat : null;
}

/** What the service worker keeps; nothing where there can be none. */
function memory() {
  return "caches" in globalThis ? createPageMemory(caches, base) : null;
}

/** Of what this server sends as the page. Only where there is https can a page hash anything. */
async function showCode() {
  try {
    const page = await (await fetch(base)).arrayBuffer();
    const isKept = await memory()?.read("page");
    const code = await pageCode(page, crypto.subtle);
    show({ code, memory: isKept ? "kept" : null });
  } catch {
    // Nothing is shown then.
  }
}

/** @param {Partial<typeof shown>} change */
function show(change) {
  shown = { ...shown, ...change };
  view.show(shown);
}

async function run() {
  show({ phase: "running", found: new Map(), verdict: null, notice: null });
  const bench = createBench({ seat });
  try {
    const found = await runSteps(bench, (step, result) => {
      if (result) shown.found.set(step, result);
      show({ running: result ? null : step });
    });
    show({ phase: "done", running: null, verdict: verdictOf(found) });
  } finally {
    bench.close();
  }
}

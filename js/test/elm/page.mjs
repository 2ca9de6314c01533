// The compiled Elm program in a document of its own, with this side of its ports in the hands of a
// test.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { JSDOM, VirtualConsole } from "jsdom";
import { showHead } from "../../src/browser/actions.js";
import { initials, measure } from "../../src/wire/text-rules.js";

const project = fileURLToPath(new URL("../../../", import.meta.url));
const program = join(project, "target/elm/elm.js");

/** How long a test waits for something before it says that it never came. */
const TIMEOUT_MS = 3_000;
/** Timers from here on are a person's time to read: they pass only when the test says so. */
const READING_MS = 1_000;

/** `npm test` builds it first. */
const source = readFileSync(program, "utf8");

const FLAGS = {
  start: "home",
  opened: null,
  name: "",
  languages: ["en"],
  canShare: true,
  canFullscreen: true,
  canSetVolume: true,
  canKeep: true,
  secure: true,
  shortcuts: true,
};

/** @param {object} flags those that differ from the usual */
export function open(flags = {}) {
  const dom = new JSDOM("<!doctype html><body></body>", {
    runScripts: "outside-only",
    virtualConsole: new VirtualConsole(),
  });
  const window = /** @type {any} */ (dom.window);
  const { document } = window;
  /** @type {string[]} */
  let faults = [];
  window.addEventListener("error", (/** @type {ErrorEvent} */ event) => {
    faults.push(event.message.replace("Uncaught ", ""));
  });

  /** @type {{ ms: number, ring: () => void }[]} */
  const timers = [];
  const setTimeout = window.setTimeout.bind(window);
  window.setTimeout = (
    /** @type {() => void} */ ring,
    /** @type {number} */ ms,
  ) => (ms >= READING_MS ? timers.push({ ms, ring }) : setTimeout(ring, ms));

  // Frames follow each other at once: nobody looks.
  window.requestAnimationFrame = (/** @type {(now: number) => void} */ frame) =>
    setImmediate(() => frame(Date.now()));

  window.eval(source);
  window.customElements.define(
    "allo-initials",
    class extends window.HTMLElement {
      static observedAttributes = ["of"];
      attributeChangedCallback() {
        this.textContent = initials(this.getAttribute("of"));
      }
    },
  );
  const root = document.createElement("div");
  document.body.append(root);
  const app = window.Elm.Main.init({
    node: root,
    flags: { ...FLAGS, ...flags },
  });
  /** @type {Record<string, unknown>[]} what Elm has said since it was last looked at */
  let heard = [];
  app.ports.toJs.subscribe((/** @type {unknown} */ message) => {
    const copy = JSON.parse(JSON.stringify(message));
    if (copy.type === "head") showHead(document, copy);
    // As JavaScript does.
    else if (copy.type === "measure")
      queueMicrotask(() =>
        app.ports.fromJs.send({ type: "measured", ...measure(copy) }),
      );
    else heard.push(copy);
  });

  const page = {
    window,
    document,

    /** What nobody caught since the last time. */
    faults() {
      const all = faults;
      faults = [];
      return all;
    },

    /** Tells Elm these messages, then waits until they are drawn.
     * @param {...object} messages */
    async say(...messages) {
      for (const message of messages) {
        await Promise.resolve();
        app.ports.fromJs.send(message);
      }
      await page.drawn();
    },

    /** What Elm has said since the last time. */
    async heard() {
      await page.drawn();
      const messages = heard;
      heard = [];
      return messages;
    },

    /** Elm draws in an animation frame, its effects follow in another, and before each word through
     * a port it lets the timers have a turn. */
    async drawn() {
      for (let turn = 0; turn < 3; turn += 1) {
        await new Promise((resolve) => window.requestAnimationFrame(resolve));
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    },

    /** @param {string} selector
     * @returns {any} */
    find(selector) {
      const found = document.querySelector(selector);
      if (!found) throw new Error(`there is no ${selector} in ${page.text()}`);
      return found;
    },

    /** @param {string} selector
     * @returns {any[]} */
    all: (selector) => [...document.querySelectorAll(selector)],

    has: (/** @type {string} */ selector) =>
      document.querySelector(selector) !== null,

    text: (selector = ".page") => page.find(selector).textContent,

    /** @param {string} selector */
    async click(selector) {
      const element = page.find(selector);
      if (element.disabled) throw new Error(`${selector} is disabled`);
      element.click();
      await page.drawn();
    },

    /** The button with this text.
     * @param {string} text */
    async press(text) {
      const button = page
        .all("button")
        .find((one) => one.textContent.trim() === text);
      if (!button) throw new Error(`no button says ${text} in ${page.text()}`);
      button.click();
      await page.drawn();
    },

    /** @param {string} selector
     * @param {string} text */
    async enter(selector, text) {
      const field = page.find(selector);
      field.value = text;
      field.dispatchEvent(new window.Event("input", { bubbles: true }));
      await page.drawn();
    },

    /** @param {string} key */
    async key(key) {
      const event = new window.KeyboardEvent("keydown", { key, bubbles: true });
      page.find(".page > *").dispatchEvent(event);
      await page.drawn();
    },

    /** @param {string} id */
    async focused(id) {
      await page.until(
        () => document.activeElement?.id === id,
        `the focus on #${id}`,
      );
    },

    /** @param {() => boolean} condition
     * @param {string} what */
    async until(condition, what) {
      const deadline = Date.now() + TIMEOUT_MS;
      while (!condition()) {
        if (Date.now() > deadline)
          throw new Error(`${what} never came: ${page.text()}`);
        await page.drawn();
      }
    },

    /** Lets everyone read for so long.
     * @param {number} ms */
    async read(ms) {
      for (const timer of timers.splice(0)) {
        if (timer.ms <= ms) timer.ring();
        else timers.push({ ...timer, ms: timer.ms - ms });
      }
      await page.drawn();
    },

    /** Ends the timers of the document, which would keep the test running. */
    close: () => dom.window.close(),
  };
  return page;
}

export const LINK = "https://allo.test/#q3J0c4mVQkqk2m9a7PzHhA.head.claims.mac";

/** A place that shows in the lobby.
 * @param {string} role
 * @param {string | null} [link] a host's
 * @param {object} [changes] */
export const invited = (role, link = null, changes = {}) => ({
  type: "invited",
  role,
  link,
  opened: role === "host" ? null : `${LINK}-mine`,
  expired: false,
  exposed: false,
  at: null,
  open: false,
  ...changes,
});

export const ON = { type: "media", camera: "on", microphone: "on" };

/**
 * @param {string} id
 * @param {object} changes
 */
export function member(id, changes = {}) {
  return {
    id,
    role: "guest",
    name: `name of ${id}`,
    microphone: true,
    camera: true,
    screen: false,
    hand: 0,
    connection: "connected",
    away: false,
    ...changes,
  };
}

/**
 * @param {object[]} members
 * @param {object} changes
 */
export function welcome(members, changes = {}) {
  return {
    type: "welcome",
    self: "me",
    role: "host",
    locked: false,
    capacity: 8,
    members,
    waiting: [],
    link: LINK,
    ...changes,
  };
}

/**
 * A page that is in a call.
 *
 * @param {object[]} members
 * @param {object} changes of the welcome
 * @param {object} flags
 */
export async function inCall(members, changes = {}, flags = {}) {
  const page = open({ start: "resume", name: "Ada", ...flags });
  await page.say(ON, welcome(members, changes));
  return page;
}

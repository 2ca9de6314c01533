/**
 * One picture of the call in a small window over all others, while something else is looked at: with
 * the switch of the microphone and the way out where a page may draw such a window (Document
 * Picture-in-Picture), else with what the browser itself puts over a picture.
 *
 * @typedef {{ member: string, source: string }} Whose
 * @typedef {{ requestWindow(size: { width: number, height: number }): Promise<Window>,
 *   window: Window | null }} Drawable
 * @typedef {ReturnType<typeof createFloating>} Floating
 */

const SIZE = { width: 400, height: 300 };
/** What the buttons do, what they are called on the page, and their icons. */
const BUTTONS = /** @type {const} */ (["microphone", "camera", "leave"]);

/**
 * @param {object} options
 * @param {Document} options.document
 * @param {Drawable | undefined} options.drawable
 * @param {import("../elements/streams.js").Streams} options.streams
 * @param {() => Record<"camera" | "microphone", boolean>} options.on what others see and hear
 * @param {typeof import("./actions.js").elementOf} options.elementOf
 * @param {(what: typeof BUTTONS[number]) => void} options.press
 * @param {(whose: Whose) => void} options.onOpened by itself
 */
export function createFloating({
  document,
  drawable,
  streams,
  on,
  elementOf,
  press,
  onOpened,
}) {
  /** Whether the window opened by itself, and so closes by itself. */
  let byItself = false;
  /** What leaves the picture in the window. */
  let release = () => {};

  /** @param {Whose} whose */
  async function open(whose) {
    if (!drawable) {
      const video = elementOf(document, whose)?.querySelector("video");
      await video?.requestPictureInPicture();
      return;
    }
    const window = await drawable.requestWindow(SIZE);
    furnish(window.document);
    window.addEventListener("pagehide", () => release());
    show(window, whose);
    showSwitches();
  }

  /** @param {Document} inside */
  function furnish(inside) {
    const { documentElement: page } = document;
    inside.documentElement.lang = page.lang;
    inside.title = document.title;
    for (const sheet of document.querySelectorAll("link[rel=stylesheet]")) {
      const link = /** @type {HTMLLinkElement} */ (inside.importNode(sheet));
      link.href = /** @type {HTMLLinkElement} */ (sheet).href;
      inside.head.append(link);
    }
    inside.body.className = "floating";
    const avatar = add(inside.body, "div", "avatar");
    avatar.ariaHidden = "true";
    const video = add(inside.body, "video", "floating-picture");
    Object.assign(video, { autoplay: true, playsInline: true, muted: true });
    add(inside.body, "p", "tile-label");
    const bar = add(inside.body, "div", "floating-bar");
    for (const what of BUTTONS) {
      const button = add(bar, "button", `control control-${what}`);
      button.id = what;
      button.title = labelOf(what);
      button.ariaLabel = labelOf(what);
      add(button, "span", `icon icon-${what}`).ariaHidden = "true";
      button.addEventListener("click", () => press(what));
    }
  }

  /** As the page's own button has it.
   * @param {string} what */
  function labelOf(what) {
    const button = document.getElementById(what);
    return button?.querySelector(".control-label")?.textContent ?? what;
  }

  /** @param {Window} window
   * @param {Whose} whose */
  function show(window, whose) {
    release();
    const element = elementOf(document, whose);
    const tile = element?.closest(".tile");
    if (!element || !tile) return;
    const inside = window.document;
    const video = /** @type {HTMLVideoElement} */ (part(inside, "video"));
    /** @param {string} selector */
    const text = (selector) => tile.querySelector(selector)?.textContent ?? "";
    part(inside, ".avatar").textContent = text(".avatar");
    // Its badges may change, and a hidden page draws nothing.
    part(inside, ".tile-label").textContent = text(".tile-label bdi");

    const follow = () => {
      const source = whose.source === "screen" ? "screen" : "camera";
      const stream = streams.stream(whose.member, source);
      if (video.srcObject !== stream) video.srcObject = stream;
      const playing = element.dataset.state === "playing";
      inside.body.classList.toggle("floating-without-picture", !playing);
    };
    const measure = () => {
      const { innerWidth: width, innerHeight: height } = window;
      /** @type {any} */ (element).float({ width, height });
    };
    const changes = new MutationObserver(follow);
    changes.observe(element, { attributeFilter: ["data-state"] });
    const unwatch = streams.watch(follow);
    window.addEventListener("resize", measure);
    release = () => {
      changes.disconnect();
      unwatch();
      window.removeEventListener("resize", measure);
      /** @type {any} */ (element).float(null);
      release = () => {};
    };
    follow();
    measure();
  }

  function showSwitches() {
    const inside = drawable?.window?.document;
    if (!inside?.body.classList.contains("floating")) return;
    for (const [what, is] of Object.entries(on())) {
      const button = part(inside, `#${what}`);
      button.ariaPressed = String(is);
      button.classList.toggle("control-off", !is);
      part(button, ".icon").className =
        `icon icon-${is ? what : `${what}-off`}`;
    }
  }

  async function close() {
    byItself = false;
    drawable?.window?.close();
    if (document.pictureInPictureElement) await document.exitPictureInPicture();
  }

  const isOpen = () =>
    Boolean(drawable?.window ?? document.pictureInPictureElement);

  document.addEventListener("visibilitychange", () => {
    if (byItself && !document.hidden) close();
  });

  return {
    /** @param {Whose} whose */
    async toggle(whose) {
      if (isOpen()) await close();
      else await open(whose);
    },

    /** The tab is left: with whatever is large or speaks, or who came first. */
    async openByItself() {
      const element = [".tile-large", ".tile-speaking", ".tile"]
        .map((one) => `${one}:not(.tile-own) allo-video`)
        .map((one) => document.querySelector(one))
        .find((one) => one !== null);
      if (!element || isOpen()) return;
      const whose = {
        member: element.getAttribute("member") ?? "",
        source: element.getAttribute("source") ?? "camera",
      };
      await open(whose);
      byItself = true;
      onOpened(whose);
    },

    /** An open window goes on with another picture: only to open it takes a click.
     * @param {Whose} whose */
    async move(whose) {
      const window = drawable?.window;
      if (window) return show(window, whose);
      const video = elementOf(document, whose)?.querySelector("video");
      if (!document.pictureInPictureElement || !video?.videoWidth) return;
      await video.requestPictureInPicture();
    },

    showSwitches,
    close,
  };
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {Element} parent
 * @param {T} name
 * @param {string} className
 */
function add(parent, name, className) {
  const made = parent.ownerDocument.createElement(name);
  made.className = className;
  parent.append(made);
  return made;
}

/** @param {ParentNode} parent
 * @param {string} selector
 * @returns {HTMLElement} */
const part = (parent, selector) =>
  /** @type {HTMLElement} */ (parent.querySelector(selector));

// Says that the browser is offline, instead of the browser's own error page. It caches nothing:
// the page comes from the network each time, so it is never an older one, nor parts of two; the API,
// the socket and all other requests pass it by; and of the address, with the link secret in its
// fragment, it reads nothing (docs/decisions/131).

const WORDS = {
  en: {
    offline: "You are offline",
    unreachable: "Allo cannot be reached",
    advice:
      "Check your connection and try again. A call that you were in may still go on, and you come back to it.",
    again: "Try again",
  },
  fr: {
    offline: "Vous êtes hors ligne",
    unreachable: "Allo est injoignable",
    advice:
      "Vérifiez votre connexion et réessayez. Un appel où vous étiez continue peut-être, et vous y reviendrez.",
    again: "Réessayer",
  },
  de: {
    offline: "Du bist offline",
    unreachable: "Allo ist nicht erreichbar",
    advice:
      "Prüfe deine Verbindung und versuche es noch einmal. Ein Gespräch, in dem du warst, geht vielleicht weiter, und du kommst dorthin zurück.",
    again: "Noch einmal versuchen",
  },
  es: {
    offline: "Estás sin conexión",
    unreachable: "No se puede acceder a Allo",
    advice:
      "Comprueba tu conexión e inténtalo de nuevo. Una llamada en la que estabas quizá siga, y volverás a ella.",
    again: "Intentarlo de nuevo",
  },
};

const STYLE = `
  :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
  body { display: grid; min-height: 100dvh; margin: 0; place-items: center; background: #f3f6f4; color: #16211d; }
  main { box-sizing: border-box; width: 100%; max-width: 32rem; padding: 1.5rem; overflow-wrap: anywhere; }
  h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; }
  button { min-height: 3rem; padding: 0.6rem 1.4rem; border: 0; border-radius: 0.65rem; background: #0b6b53; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
  button:focus-visible { outline: 3px solid #16211d; outline-offset: 3px; }
  @media (prefers-color-scheme: dark) {
    body { background: #0f1513; color: #e9f0ec; }
    button { background: #6fd8b4; color: #05241a; }
    button:focus-visible { outline-color: #e9f0ec; }
  }`;

/** Runs in the page. @param {typeof WORDS} words */
function speak(words) {
  /** @returns {string[]} the chosen language first, as the page keeps it, then the browser's */
  function languages() {
    try {
      const kept = localStorage.getItem("allo.preferences") ?? "{}";
      return [JSON.parse(kept).language ?? "", ...navigator.languages];
    } catch {
      return [...navigator.languages];
    }
  }
  const language =
    languages()
      .map((tag) => tag.slice(0, 2).toLowerCase())
      .find((tag) => Object.hasOwn(words, tag)) ?? "en";
  const said = words[/** @type {keyof typeof words} */ (language)];
  document.documentElement.lang = language;
  const [title, advice, again] = ["h1", "p", "button"].map((name) =>
    document.querySelector(name),
  );
  title.textContent = navigator.onLine ? said.unreachable : said.offline;
  advice.textContent = said.advice;
  again.textContent = said.again;
  // Not by a link: the fragment of the address must stay.
  again.addEventListener("click", () => location.reload());
  addEventListener("online", () => location.reload());
  addEventListener("hashchange", () => location.reload());
  again.focus();
}

function offlinePage() {
  const nonce = crypto.randomUUID();
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Allo</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main><h1></h1><p></p><button type="button"></button></main>
<script nonce="${nonce}">(${speak})(${JSON.stringify(WORDS)})</script>
</body>
</html>`;
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "Content-Security-Policy": `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  });
}

/**
 * Whether a proxy answers that it cannot reach Allo, in words of its own; each answer of Allo's has
 * this header.
 * @param {Response} response
 */
function isOfProxy({ status, headers }) {
  return (
    [502, 503, 504].includes(status) && !headers.has("Origin-Agent-Cluster")
  );
}

/** @param {FetchEvent} event */
async function answer(event) {
  try {
    // Already on its way while this worker was starting, so that nobody waits for it.
    const response =
      (await event.preloadResponse) ?? (await fetch(event.request));
    return isOfProxy(response) ? offlinePage() : response;
  } catch {
    return offlinePage();
  }
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  event.waitUntil(registration.navigationPreload?.enable());
});
addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.respondWith(answer(event));
});

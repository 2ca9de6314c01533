/**
 * Sees to it that who opens or reloads the page without a network reads so, in their language
 * (public/sw.js). After all that the first view loads; a browser that cannot, or must not for the
 * sake of its certificate, shows a page of its own, as ever.
 *
 * @param {object} options
 * @param {Pick<Window, "addEventListener">} options.window
 * @param {Pick<Document, "readyState">} options.document
 * @param {ServiceWorkerContainer | undefined} options.workers
 */
export function prepareOffline({ window, document, workers }) {
  const register = () => {
    workers?.register("sw.js", { updateViaCache: "none" }).catch(() => {});
  };
  if (document.readyState === "complete") register();
  else window.addEventListener("load", register, { once: true });
}

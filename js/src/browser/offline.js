/**
 * Makes sure that whoever opens or reloads the page while offline reads that, in their language
 * (worker/sw.js). Registered after the first view has loaded. A browser that cannot, or may not
 * because of the certificate, shows its own error page. The same worker tells of a changed page.
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

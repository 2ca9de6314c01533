/**
 * How a person likes to see a call. Kept for next time, and never told to anyone.
 *
 * @typedef {"auto" | "grid" | "spotlight"} Layout
 * @typedef {{ layout: Layout, selfView: boolean, mirrored: boolean,
 *   corner: import("../elements/corner.js").Corner, noCameras: boolean, noScreens: boolean,
 *   autoFloat: boolean }} View the corner of one's own small picture, what is not to be received, and
 *   whether picture in picture opens as the tab is left
 */

/** @type {import("../elements/corner.js").Corner[]} */
const CORNERS = ["top-left", "top-right", "bottom-left", "bottom-right"];

/**
 * As Elm gets it.
 *
 * @param {View} view
 * @param {boolean} tellsLeaving whether this browser tells that its tab is left
 * @returns {import("../ports.js").ToElm}
 */
export function viewMessage(view, tellsLeaving) {
  return {
    type: "view",
    ...view,
    autoFloat: tellsLeaving ? view.autoFloat : null,
    pictureInPicture:
      globalThis.document?.pictureInPictureEnabled === true ||
      "documentPictureInPicture" in globalThis,
  };
}

/**
 * What was kept may be of another version of the page: what it does not say is as usual.
 *
 * @param {any} kept
 * @returns {View}
 */
export function decodeView(kept) {
  const layout = kept?.layout;
  return {
    layout: layout === "grid" || layout === "spotlight" ? layout : "auto",
    selfView: kept?.selfView !== false,
    mirrored: kept?.mirrored !== false,
    corner: CORNERS.includes(kept?.corner) ? kept.corner : "bottom-right",
    noCameras: kept?.noCameras === true,
    noScreens: kept?.noScreens === true,
    autoFloat: kept?.autoFloat !== false,
  };
}

/** What the others need not send.
 * @param {View} view
 * @returns {Record<import("../peer/peer.js").Source, boolean>} */
export function unwanted({ noCameras, noScreens }) {
  return { camera: noCameras, screen: noCameras && noScreens };
}

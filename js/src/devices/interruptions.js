/**
 * Shows during a call that the system has muted the camera or microphone, until it no longer does:
 * a phone call, a privacy switch, a closed lid.
 *
 * @param {object} options
 * @param {Pick<import("./media.js").Media, "state">} options.media
 * @param {import("../ports.js").Tell} options.tell
 * @param {import("../log.js").Log} options.log
 */
export function createInterruptions({ media, tell, log }) {
  const said = { camera: false, microphone: false };

  return {
    /** A state has changed, or a call has begun or ended.
     * @param {boolean} inCall */
    update(inCall) {
      for (const kind of /** @type {const} */ (["camera", "microphone"])) {
        const is = inCall && media.state(kind) === "interrupted";
        if (is === said[kind]) continue;
        said[kind] = is;
        log.info(`the system ${is ? "has muted" : "gives back"} the ${kind}`);
        const code = `${kind}-interrupted`;
        tell({ type: "notice", code, member: null, over: !is });
      }
    },
  };
}

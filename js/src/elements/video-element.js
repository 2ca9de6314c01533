import { framing } from "./framing.js";
import { fetchPart } from "./part.js";

/** A picture that is missing for less stays as it was. */
const STILL_MS = 3_000;

/**
 * `<allo-video member="ID|self">` plays a member's stream in a `<video>` of its own; with
 * `source="screen"` it is the screen that the member shares. Its attribute `data-state` is
 * `playing` once there is a picture, else `waiting`. With `large="true"` it is the large one; how
 * large it is drawn, here or as picture in picture, is reported to `streams`. `data-fit` is `fill` or
 * `fit` (framing.js), `data-shape` is `upright` where a picture is taller than wide, `data-zoomed` is
 * there while a screen is looked at from nearer (zoom.js).
 *
 * @param {import("./streams.js").Streams} streams
 * @param {import("./playback.js").Playback} playback
 * @param {(corner: import("./corner.js").Corner) => void} [onCorner] one's own small picture was moved
 */
export function defineVideo(streams, playback, onCorner = () => {}) {
  customElements.define(
    "allo-video",
    class extends HTMLElement {
      static observedAttributes = ["member", "source", "large"];
      #video = document.createElement("video");
      #unwatch = () => {};
      #sizes = new Sizes(() => {
        this.#zoom?.follow();
        this.#measure();
      });
      /** @type {[string, import("./streams.js").Source] | null} what was measured last */
      #measured = null;
      /** @type {MediaStreamTrack | null} */
      #picture = null;
      /** Nothing has come of it for a while. */
      #still = false;
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      #stillTimer = undefined;
      /** @type {import("./framing.js").Framing | null} what a person chose instead */
      #framing = null;
      #volume = 1;
      /** @type {import("./zoom.js").Zoom | null} of a screen */
      #zoom = null;
      #near = 1;
      /** What ends that it can be moved, and zoomed. */
      #release = () => {};
      /** @type {{ width: number, height: number } | null} where the picture is seen instead of here */
      #window = null;

      constructor() {
        super();
        this.#video.autoplay = true;
        this.#video.playsInline = true;
        this.#video.disableRemotePlayback = true;
        for (const event of [
          "playing",
          "pause",
          "resize",
          "emptied",
          "loadeddata",
        ]) {
          this.#video.addEventListener(event, () => {
            this.#follow();
          });
        }
        for (const event of ["enterpictureinpicture", "leavepictureinpicture"])
          this.#video.addEventListener(event, (/** @type {any} */ moved) =>
            this.#moveTo(moved),
          );
      }

      connectedCallback() {
        if (!this.contains(this.#video)) this.append(this.#video);
        this.#unwatch = streams.watch(() => this.#follow());
        this.#sizes.observe(this);
        this.#follow();
        this.#handle();
      }

      disconnectedCallback() {
        this.#unwatch();
        this.#sizes.disconnect();
        this.#forget();
        this.#release();
        // One that is only moved is back before the browser would pause it.
        setTimeout(() => {
          if (!this.isConnected) this.#letGo();
        });
      }

      #letGo() {
        playback.stop(this.#video);
        this.#unwatchPicture();
        this.#video.srcObject = null;
      }

      /** @param {string} name */
      attributeChangedCallback(name) {
        if (name !== "large") this.#framing = null;
        if (!this.isConnected) return;
        this.#zoom?.follow();
        this.#follow();
        this.#measure();
      }

      /** @returns {[string, import("./streams.js").Source]} */
      #what() {
        const screen = this.getAttribute("source") === "screen";
        return [
          this.getAttribute("member") ?? "",
          screen ? "screen" : "camera",
        ];
      }

      /** @param {PictureInPictureEvent} event */
      #moveTo({ type, pictureInPictureWindow: window }) {
        const entered = type === "enterpictureinpicture";
        if (entered) window.onresize = () => this.#measure();
        this.float(entered ? window : null);
      }

      /** Its picture is seen in a window of its own, of that size in CSS pixels, or here again.
       * @param {{ width: number, height: number } | null} window */
      float(window) {
        this.#window = window;
        if (this.isConnected) this.#measure();
      }

      /** What a screen and one's own picture can do more: fetched with the first of each. */
      async #handle() {
        const tile = this.closest(".tile");
        if (!(tile instanceof HTMLElement)) return;
        const [member, source] = this.#what();
        let released = false;
        const isWanted = () => !released;
        this.#release = () => {
          released = true;
        };
        if (source === "screen") {
          const part = await fetchPart(() => import("./zoom.js"), isWanted);
          if (!part || released) return;
          const zoom = part.createZoom(tile, this.#video, {
            able: () => this.getAttribute("large") === "true",
            onScale: (scale) => this.#approach(scale),
          });
          this.#zoom = zoom;
          this.#release = zoom.end;
        } else if (member === "self") {
          const part = await fetchPart(() => import("./corner.js"), isWanted);
          if (part && !released) this.#release = part.movable(tile, onCorner);
        }
      }

      /** More of its pixels are seen.
       * @param {number} scale */
      #approach(scale) {
        this.#near = scale;
        this.toggleAttribute("data-zoomed", scale > 1);
        this.#measure();
      }

      /** @param {import("./zoom.js").Step} step */
      zoom(step) {
        this.#zoom?.by(step);
      }

      /** From filling its place to being whole, or back, for as long as it is there. A screen is
       * always whole, and seen from nearer instead. */
      switchFraming() {
        if (this.#zoom) this.#zoom.toggle();
        else this.frameAs(this.dataset.fit === "fit" ? "fill" : "fit");
      }

      /** @param {import("./framing.js").Framing} framing */
      frameAs(framing) {
        this.#framing = framing;
        this.#frame();
      }

      #frame() {
        const { videoWidth: width, videoHeight: height } = this.#video;
        const box = { width: this.clientWidth, height: this.clientHeight };
        this.dataset.fit = this.#framing ?? framing({ width, height }, box);
        this.dataset.shape = height > width ? "upright" : "wide";
      }

      #measure() {
        this.#forget();
        this.#frame();
        this.#measured = this.#what();
        const pixels = globalThis.devicePixelRatio ?? 1;
        const { width, height } = this.#window ?? {
          width: this.clientWidth,
          height: this.clientHeight,
        };
        streams.setTileSize(...this.#measured, {
          width: width * pixels * this.#near,
          height: height * pixels * this.#near,
          // What stands over all other windows is looked at, wherever its tile stands.
          large: this.#window !== null || this.getAttribute("large") === "true",
        });
        streams.count(...this.#measured, () => this.#pictures());
      }

      #pictures() {
        return this.#video.getVideoPlaybackQuality?.().totalVideoFrames ?? 0;
      }

      #forget() {
        if (this.#measured) {
          streams.setTileSize(...this.#measured, null);
          streams.count(...this.#measured, null);
        }
        this.#measured = null;
      }

      #follow() {
        if (!this.isConnected) return;
        const [member, source] = this.#what();
        const stream = streams.stream(member, source);
        this.#video.muted = streams.isSilent(member);
        this.#setVolume(streams.volume(member));
        this.#playOn(streams.speaker());
        // Something else may have taken it away, or what it plays.
        if (!this.contains(this.#video)) this.append(this.#video);
        if (this.#video.srcObject !== stream) {
          this.#video.srcObject = stream;
          if (stream)
            playback.start(this.#video, {
              isMuted: () => streams.isSilent(this.#what()[0]),
              volume: () => streams.volume(this.#what()[0]),
            });
          else playback.stop(this.#video);
        }
        this.#watchPicture(stream?.getVideoTracks()[0] ?? null);
        this.#tell();
      }

      /** A picture that comes no more is not shown as if it did.
       * @param {MediaStreamTrack | null} track */
      #watchPicture(track) {
        if (track === this.#picture) return;
        this.#unwatchPicture();
        this.#picture = track;
        if (!track) return;
        track.addEventListener("mute", this.#pictureChanged);
        track.addEventListener("unmute", this.#pictureChanged);
      }

      #unwatchPicture() {
        clearTimeout(this.#stillTimer);
        this.#still = false;
        this.#picture?.removeEventListener("mute", this.#pictureChanged);
        this.#picture?.removeEventListener("unmute", this.#pictureChanged);
        this.#picture = null;
      }

      #pictureChanged = () => {
        clearTimeout(this.#stillTimer);
        if (this.#picture?.muted)
          this.#stillTimer = setTimeout(() => this.#setStill(true), STILL_MS);
        else this.#setStill(false);
      };

      /** @param {boolean} still */
      #setStill(still) {
        this.#still = still;
        this.#tell();
      }

      /** What an extension makes of it stays until the person here chooses.
       * @param {number} volume */
      #setVolume(volume) {
        if (volume === this.#volume) return;
        this.#volume = volume;
        this.#video.volume = volume;
      }

      /** @param {string} speaker */
      #playOn(speaker) {
        if (this.#video.setSinkId && this.#video.sinkId !== speaker) {
          // One that is gone plays on the usual device: that is the fallback we want. A stream that
          // has no sound yet refuses any, and is asked again when it plays.
          this.#video.setSinkId(speaker).catch(() => {});
        }
      }

      #tell() {
        const playing =
          this.#video.srcObject !== null &&
          this.#video.videoWidth > 0 &&
          !this.#still &&
          !streams.isResting(...this.#what());
        this.dataset.state = playing ? "playing" : "waiting";
        this.#frame();
      }
    },
  );
}

/** Where a browser cannot observe sizes, peers assume a usual one. */
const Sizes =
  globalThis.ResizeObserver ??
  class {
    observe() {}
    disconnect() {}
  };

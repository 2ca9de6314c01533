/**
 * `<allo-video member="ID|self">` plays a member's stream in a `<video>` of its own; with
 * `source="screen"` it is the screen that the member shares. Its attribute `data-state` is `playing` once there is a picture, else `waiting`.
 *
 * @param {import("./stage.js").Stage} stage
 * @param {() => void} onBlocked the browser wants a gesture before it plays sound
 */
export function defineVideo(stage, onBlocked) {
  customElements.define(
    "allo-video",
    class extends HTMLElement {
      static observedAttributes = ["member", "source"];
      #video = document.createElement("video");
      #unwatch = () => {};

      constructor() {
        super();
        this.#video.autoplay = true;
        this.#video.playsInline = true;
        this.#video.disableRemotePlayback = true;
        for (const event of ["playing", "resize", "emptied", "loadeddata"]) {
          this.#video.addEventListener(event, () => this.#tell());
        }
      }

      connectedCallback() {
        if (!this.contains(this.#video)) this.append(this.#video);
        this.#unwatch = stage.watch(() => this.#follow());
        this.#follow();
      }

      disconnectedCallback() {
        this.#unwatch();
        this.#video.srcObject = null;
      }

      attributeChangedCallback() {
        if (this.isConnected) this.#follow();
      }

      #follow() {
        const member = this.getAttribute("member") ?? "";
        const stream = stage.stream(
          member,
          this.getAttribute("source") === "screen" ? "screen" : "camera",
        );
        this.#video.muted = stage.isSilent(member);
        this.#playOn(stage.speaker());
        if (this.#video.srcObject !== stream) {
          this.#video.srcObject = stream;
          if (stream) this.#play();
        }
        this.#tell();
      }

      /** @param {string} speaker */
      #playOn(speaker) {
        if (this.#video.setSinkId && this.#video.sinkId !== speaker) {
          // One that is gone plays on the usual device: that is the fallback we want.
          this.#video.setSinkId(speaker).catch(() => {});
        }
      }

      async #play() {
        try {
          await this.#video.play();
        } catch (error) {
          if (
            !(error instanceof DOMException) ||
            error.name !== "NotAllowedError"
          )
            return;
          onBlocked();
          const again = () => {
            removeEventListener("pointerdown", again);
            removeEventListener("keydown", again);
            this.#video.play().catch(() => {});
          };
          addEventListener("pointerdown", again);
          addEventListener("keydown", again);
        }
      }

      #tell() {
        const playing =
          this.#video.srcObject !== null && this.#video.videoWidth > 0;
        this.dataset.state = playing ? "playing" : "waiting";
      }
    },
  );
}

/**
 * Two ends of a data channel. What is sent stays buffered until a test lets it through, so that a
 * test sees whether the sender waits.
 */
export class FakeDataChannel {
  readyState = "open";
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
  binaryType = "blob";
  mostBuffered = 0;
  /** @type {(() => void) | null} */
  onopen = null;
  /** @type {(() => void) | null} */
  onclose = null;
  /** @type {(() => void) | null} */
  onbufferedamountlow = null;
  /** @type {((event: { data: any }) => void) | null} */
  onmessage = null;
  /** @type {FakeDataChannel | null} */
  other = null;
  /** @type {any[]} */
  #buffer = [];

  /** @param {string} label */
  constructor(label) {
    this.label = label;
  }

  /** Both ends of one. @param {string} label */
  static pair(label) {
    const [here, there] = [
      new FakeDataChannel(label),
      new FakeDataChannel(label),
    ];
    here.other = there;
    there.other = here;
    return [here, there];
  }

  /** @param {any} data */
  send(data) {
    if (this.readyState !== "open") throw new Error("InvalidStateError");
    this.#buffer.push(data);
    this.bufferedAmount += data.byteLength;
    this.mostBuffered = Math.max(this.mostBuffered, this.bufferedAmount);
  }

  /** All that is buffered arrives. */
  flow() {
    const before = this.bufferedAmount;
    for (const data of this.#buffer.splice(0)) {
      this.bufferedAmount -= data.byteLength;
      this.other?.onmessage?.({ data });
    }
    if (before > this.bufferedAmountLowThreshold) this.onbufferedamountlow?.();
  }

  close() {
    if (this.readyState === "closed") return;
    this.readyState = "closed";
    this.onclose?.();
    this.other?.close();
  }
}

/** A WebSocket whose server is the test. */
export class FakeSocket {
  /** @type {any[]} what the page sent, parsed */
  sent = [];
  closed = false;
  /** As of a WebSocket: 1 open, 2 closing. */
  readyState = 1;
  /** Whether the way to the server is open: then a signal to oneself is answered. */
  answers = true;
  /** @type {(() => void) | null} */
  onopen = null;
  /** @type {((event: { data: string }) => void) | null} */
  onmessage = null;
  /** @type {((event: { code: number }) => void) | null} */
  onclose = null;

  /** @param {string[]} protocols */
  constructor(protocols) {
    this.protocols = protocols;
    /** What the server has chosen. */
    this.protocol = "allo.v1";
  }

  /** @param {string} text */
  send(text) {
    if (this.readyState !== 1) throw new Error("lost without a word");
    const message = JSON.parse(text);
    this.sent.push(message);
    if (message.type !== "signal" || message.data !== "") return;
    queueMicrotask(() => {
      if (!this.answers || this.closed) return;
      this.say({ type: "error", code: "no-peer", about: "signal" });
    });
  }

  close() {
    this.closed = true;
  }

  /** The server accepts. */
  open() {
    this.onopen?.();
  }

  /** The server says something. @param {object} message */
  say(message) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  /** The server has begun to close: the browser takes nothing more, and has not told the page yet. */
  closing() {
    this.readyState = 2;
  }

  /** The server closes, or the way to it breaks. @param {number} code */
  end(code) {
    this.onclose?.({ code });
  }
}

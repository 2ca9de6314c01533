/** A WebSocket whose server is the test. */
export class FakeSocket {
  /** @type {any[]} what the page sent, parsed */
  sent = [];
  closed = false;
  /** @type {(() => void) | null} */
  onopen = null;
  /** @type {((event: { data: string }) => void) | null} */
  onmessage = null;
  /** @type {((event: { code: number }) => void) | null} */
  onclose = null;

  /** @param {string[]} protocols */
  constructor(protocols) {
    this.protocols = protocols;
  }

  /** @param {string} text */
  send(text) {
    this.sent.push(JSON.parse(text));
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

  /** The server closes, or the way to it breaks. @param {number} code */
  end(code) {
    this.onclose?.({ code });
  }
}

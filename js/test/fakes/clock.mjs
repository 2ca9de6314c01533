/** Time that stands still until a test advances it. */
export class FakeClock {
  #now;
  #timers = new Map();
  #lastTimer = 0;

  /** @param {number} [start] ms */
  constructor(start = 1_000_000) {
    this.#now = start;
  }

  now = () => this.#now;

  /** By how much the machine's clock is set otherwise, ms. */
  skew = 0;

  date = () => this.#now + this.skew;

  /**
   * @param {() => void} run
   * @param {number} ms
   */
  setTimeout = (run, ms) => {
    this.#lastTimer += 1;
    this.#timers.set(this.#lastTimer, { at: this.#now + ms, run });
    return this.#lastTimer;
  };

  /** @param {unknown} timer */
  clearTimeout = (timer) => {
    this.#timers.delete(timer);
  };

  /** How many timers are set. */
  get pending() {
    return this.#timers.size;
  }

  /** The machine sleeps: time goes on, timers do not. @param {number} ms */
  sleep(ms) {
    this.#now += ms;
    for (const timer of this.#timers.values()) timer.at += ms;
  }

  /** Runs what falls due within this time, in order, and lets promises settle between.
   * @param {number} ms */
  async advance(ms) {
    const until = this.#now + ms;
    await settled();
    for (;;) {
      const [next] = [...this.#timers]
        .filter(([, { at }]) => at <= until)
        .sort(([a, x], [b, y]) => x.at - y.at || a - b);
      if (!next) break;
      const [timer, { at, run }] = next;
      this.#timers.delete(timer);
      this.#now = Math.max(this.#now, at);
      run();
      await settled();
    }
    this.#now = until;
  }
}

/** Until no promise has anything left to do, real cryptography aside. */
export function settled() {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Tasks in an order that a seed decides: whatever is asynchronous in a browser or on the network
 * may finish before or after anything else.
 */
export class Scheduler {
  /** @type {(() => void)[]} */
  #tasks = [];

  /** @param {() => number} random */
  constructor(random) {
    this.random = random;
  }

  /** @param {() => void} task */
  add(task) {
    this.#tasks.push(task);
  }

  /** A step that takes some time. @returns {Promise<void>} */
  step() {
    return new Promise((resolve) => this.add(resolve));
  }

  /** Runs until nothing is left. @param {number} most tasks */
  async run(most) {
    for (let i = 0; i < most; i++) {
      await microtasks();
      const count = this.#tasks.length;
      if (count === 0) return;
      const [task] = this.#tasks.splice(Math.floor(this.random() * count), 1);
      task();
    }
    throw new Error(`still busy after ${most} tasks`);
  }
}

function microtasks() {
  return new Promise((resolve) => setImmediate(resolve));
}

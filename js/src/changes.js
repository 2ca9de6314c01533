/** Whether two plain values say the same.
 * @param {unknown} one
 * @param {unknown} other */
export function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Lets through only what differs from the last value, so that nothing is reported twice.
 *
 * @template T a plain value
 * @param {T} first what counts as told already
 */
export function createChanges(first) {
  let last = JSON.stringify(first);

  return {
    /** @param {T} value
     * @returns {T | null} null where it is as it was */
    take(value) {
      const text = JSON.stringify(value);
      if (text === last) return null;
      last = text;
      return value;
    },

    /** The next value is let through, whatever it is. */
    forget() {
      last = "";
    },
  };
}

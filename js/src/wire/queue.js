/**
 * Runs work one piece at a time, in the order in which it came, however long each takes.
 *
 * @param {(error: unknown) => void} onFault one that failed does not stop the next
 * @returns {(work: () => unknown) => void}
 */
export function createQueue(onFault) {
  let last = Promise.resolve();
  return (work) => {
    last = last.then(work).then(() => {}, onFault);
  };
}

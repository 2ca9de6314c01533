/**
 * Work that takes turns, so that the order in which it came survives whatever in it takes time.
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

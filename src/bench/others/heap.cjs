// Preloaded with --expose-gc: on SIGUSR2 writes what is in use after a collection to a file.
const { writeFileSync, renameSync } = require("node:fs");

process.on("SIGUSR2", () => {
  global.gc();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(`${process.env.HEAP_FILE}.new`, String(heapUsed + external));
  renameSync(`${process.env.HEAP_FILE}.new`, process.env.HEAP_FILE);
});

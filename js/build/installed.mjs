// npm runs this after an install: the pom leaves npm ci out as long as this copy equals the lock.
import { copyFileSync } from "node:fs";

copyFileSync(
  new URL("../package-lock.json", import.meta.url),
  new URL("../node_modules/.installed-lock.json", import.meta.url),
);

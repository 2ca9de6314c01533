import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pageCode } from "../../src/browser/page-code.js";
import { releaseOf } from "../../src/worker/releases.js";

const repository = new URL("../../../", import.meta.url);
const read = (/** @type {string} */ path) =>
  readFileSync(new URL(path, repository));
const steps = read("docs/releasing.md").toString();
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

test("what is signed as docs/releasing.md says is taken for that release", {
  skip: hasOpenssl || process.env.CI ? false : "there is no openssl",
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "allo-release-"));
  try {
    symlinkSync(new URL("target", repository), join(folder, "target"));
    /** @param {string} script */
    const run = (script) => {
      const { status, stdout, stderr } = spawnSync("bash", ["-ec", script], {
        cwd: folder,
        encoding: "utf8",
      });
      assert.equal(status, 0, stderr);
      return stdout;
    };
    const [, make] = /^ {4}(openssl genpkey .*)$/m.exec(steps) ?? [];
    run(String(make).replace(" -aes256", ""));
    const [, show] = /^ {4}(openssl pkey .*)$/m.exec(steps) ?? [];
    const key = run(String(show)).trim();
    const [, sign] = /```sh\n([^`]*)```/.exec(steps) ?? [];
    const signatures = run(String(sign))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));

    for (const document of ["index", "check"]) {
      const html = read(`target/classes/web/${document}.html`);
      const { subtle } = crypto;
      const code = await pageCode(
        /** @type {ArrayBuffer} */ (new Uint8Array(html).buffer),
        subtle,
      );
      const signed = (/** @type {string[]} */ keys) =>
        releaseOf(code, {
          keys,
          subtle,
          signatures: async () => ({ signatures }),
        });
      assert.equal(await signed([key]), "0.2.0");
      assert.equal(
        await signed([`${key.startsWith("A") ? "B" : "A"}${key.slice(1)}`]),
        null,
      );
      assert.equal(await signed([]), null);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what is served as signatures is a list of them", () => {
  const served = JSON.parse(
    read("js/public/.well-known/allo-signatures.json").toString(),
  );
  assert.ok(Array.isArray(served.signatures));
});

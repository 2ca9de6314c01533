// Draws the picture that messengers show beside a link, js/public/icons/invited.png, from the mark and
// the drawing of the first screen. By hand, where one of them changes: it needs Chromium.
//
//     node js/build/share-picture.mjs [chromium]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const icons = join(
  dirname(dirname(fileURLToPath(import.meta.url))),
  "public/icons",
);
const [chromium = "chromium"] = process.argv.slice(2);

/** As messengers want it (ogp.me names no size; all of them cut to 1.91:1). */
const WIDTH = 1200;
const HEIGHT = 630;

/** @param {string} name */
const inner = (name) =>
  readFileSync(join(icons, name), "utf8")
    .replace(/^<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "");

/** Gradients would make the file three times as large. */
const drawing = inner("together.svg")
  .replace("url(#one)", "#0d6e57")
  .replace("url(#two)", "#e8aa74");

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
  <path fill="#d9efe6" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>
  <g transform="translate(110 215) scale(3.125)">${inner("favicon.svg")}</g>
  <g transform="translate(420 60) scale(1.21)">${drawing}</g>
</svg>`;

const folder = mkdtempSync(join(tmpdir(), "allo-picture-"));
try {
  const page = join(folder, "picture.html");
  writeFileSync(
    page,
    `<!doctype html><style>body { margin: 0 } svg { display: block }</style>${picture}`,
  );
  execFileSync(chromium, [
    "--headless",
    "--no-sandbox",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    `--window-size=${WIDTH},${HEIGHT}`,
    `--screenshot=${join(icons, "invited.png")}`,
    pathToFileURL(page).href,
  ]);
} finally {
  rmSync(folder, { recursive: true });
}

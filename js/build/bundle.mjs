// Makes the page that the jar serves: content-hashed files, their compressed twins and files.json,
// which tells the server of each: path → {file, type, immutable, br, gzip}, and of a document the hashes
// of its inline scripts.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import {
  basename,
  dirname,
  extname,
  join,
  posix,
  relative,
  sep,
} from "node:path";
import { twins } from "./compress.mjs";
import { bundleEntry, bundleWorker } from "./esbuild.mjs";
import { assetList, inlineScripts, pin } from "./integrity.mjs";
import { filesIn } from "./stamp.mjs";

/** Where all files with a hash in their name are, and what they refer to. */
const ASSETS = "/assets";
/** Where their hashes are (docs/verify.md). */
const LIST = "/.well-known/allo-assets.json";

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/**
 * @param {{project: string, elm: string, web: string}} paths the directory of the repository, the
 *   compiled Elm program, and the directory to (re)make
 */
export async function bundle({ project, elm, web }) {
  const page = new Page(project, elm);
  const all = filesIn(page.public);
  for (const file of all.filter((file) => extname(file) === ".html")) {
    const name = relative(page.public, file);
    const path = name === "index.html" ? "/" : `/${basename(name, ".html")}`;
    page.addDocument(path, name, await page.rewritten(file, "/"));
  }
  for (const file of all) {
    page.addUnlessUsed(file);
  }
  const worker = join(project, "js/src/worker/sw.js");
  if (existsSync(worker)) {
    // Named by no document, but by the script that registers it.
    page.add("/sw.js", "sw.js", await bundleWorker(project, worker), false);
  }
  page.addList();
  return page.write(web);
}

/** The files of the page, gathered from its documents outwards. */
class Page {
  /** @type {Map<string, {file: string, content: Buffer, immutable: boolean, scripts?: string[]}>} by
   * URL path */
  #files = new Map();
  /** @type {Map<string, Promise<string>>} URL path by source file */
  #placed = new Map();
  /** @type {Set<string>} the source files that went into a bundle */
  #bundled = new Set();
  /** @type {Map<string, string[]>} what a script cannot begin without, by URL path */
  #needed = new Map();
  /** @type {Map<string, string[]>} what a script imports, at once or later, by URL path */
  #imported = new Map();

  /**
   * @param {string} project
   * @param {string} elm
   */
  constructor(project, elm) {
    this.project = project;
    this.elm = elm;
    this.public = join(project, "js/public");
  }

  /**
   * @param {string} path
   * @param {string} file
   * @param {Buffer} content
   * @param {boolean} immutable
   */
  add(path, file, content, immutable) {
    this.#files.set(path, { file, content, immutable });
  }

  /**
   * @param {string} path
   * @param {string} file
   * @param {string} html
   */
  addDocument(path, file, html) {
    const pinned = pin(
      html,
      (to) =>
        /** @type {{content: Buffer}} */ (this.#files.get(`/${to}`)).content,
      (script) =>
        (this.#imported.get(`/${script}`) ?? []).map((to) => to.slice(1)),
    );
    const content = Buffer.from(pinned);
    const scripts = inlineScripts(pinned);
    this.#files.set(path, { file, content, immutable: false, scripts });
  }

  /**
   * A text of js/public whose references (`href="…"`, `src="…"`, `"src": "…"`, and the picture that
   * messengers show) lead to the hashed files. They are relative, so that the page may stand below a
   * path.
   *
   * @param {string} source
   * @param {string} folder the URL path of the folder that it will stand in
   */
  async rewritten(source, folder) {
    const text = readFileSync(source, "utf8");
    const reference =
      /(\b(?:(?:href|src)(?:="|"\s*:\s*")|property="og:image" content="))([^"]+)(?=")/g;
    let result = "";
    let end = 0;
    for (const { 0: all, 1: before, 2: target, index } of text.matchAll(
      reference,
    )) {
      result +=
        text.slice(end, index) +
        before +
        (await this.#place(source, target, folder));
      end = index + all.length;
    }
    return this.#preloading(result + text.slice(end), folder);
  }

  /**
   * Has a document ask for all of its script at once: it would hear of the other files only from
   * the first.
   *
   * @param {string} text
   * @param {string} folder
   */
  #preloading(text, folder) {
    return text.replace(
      /<script type="module" src="([^"]+)">/g,
      (script, path) =>
        (this.#needed.get(posix.join(folder, path)) ?? [])
          .map((file) => posix.relative(folder, file))
          .map((file) => `<link rel="modulepreload" href="${file}">\n    `)
          .join("") + script,
    );
  }

  /**
   * @param {string} source the file that refers
   * @param {string} target what it says: "main.js" is a script of js/src, the rest is of js/public
   * @param {string} folder
   */
  async #place(source, target, folder) {
    if (
      target === "./" ||
      target.startsWith("#") ||
      target.startsWith("data:")
    ) {
      return target;
    }
    const root =
      extname(target) === ".js" ? join(this.project, "js/src") : this.public;
    const file = join(root, target);
    if (/^[a-z]+:|^\/\//i.test(target) || !existsSync(file)) {
      throw new Error(
        `${relative(this.project, source)}: there is no ${target} to refer to`,
      );
    }
    return posix.relative(folder, await this.#placeFile(file));
  }

  /** @param {string} file */
  #placeFile(file) {
    const placed = this.#placed.get(file) ?? this.#build(file);
    this.#placed.set(file, placed);
    return placed;
  }

  /** @param {string} file */
  async #build(file) {
    if ([".js", ".css"].includes(extname(file))) {
      return this.#bundle(file);
    }
    const content =
      extname(file) === ".webmanifest"
        ? Buffer.from(await this.rewritten(file, ASSETS))
        : readFileSync(file);
    const stem = basename(file, extname(file));
    return this.#addHashed(
      `${ASSETS.slice(1)}/${stem}-${shortHash(content)}${extname(file)}`,
      content,
    );
  }

  /** @param {string} source a script or a style sheet */
  async #bundle(source) {
    const { entry, needed, outputs, inputs } = await bundleEntry(
      this.project,
      this.elm,
      source,
      async (file) =>
        `./${posix.relative(ASSETS, await this.#placeFile(file))}`,
    );
    for (const input of inputs) {
      this.#bundled.add(input);
    }
    for (const { file, content } of outputs) {
      this.#addHashed(file, content);
    }
    this.#needed.set(
      `/${entry}`,
      needed.map((file) => `/${file}`),
    );
    this.#imported.set(
      `/${entry}`,
      outputs
        .map(({ file }) => `/${file}`)
        .filter((file) => file !== `/${entry}`),
    );
    return `/${entry}`;
  }

  /**
   * @param {string} file
   * @param {Buffer} content
   */
  #addHashed(file, content) {
    this.add(`/${file}`, file, content, true);
    return `/${file}`;
  }

  /** @param {string} file one of js/public that a browser may ask for by its own name */
  addUnlessUsed(file) {
    const path = relative(this.public, file).replaceAll(sep, "/");
    if (
      extname(path) !== ".html" &&
      !this.#placed.has(file) &&
      !this.#bundled.has(file)
    ) {
      this.add(`/${path}`, path, readFileSync(file), false);
    }
  }

  addList() {
    this.add(LIST, LIST.slice(1), assetList(this.#files), false);
  }

  /** @param {string} web */
  write(web) {
    rmSync(web, { recursive: true, force: true });
    /** @type {Record<string, unknown>} */
    const index = {};
    let transfer = 0;
    for (const [path, { file, content, immutable, scripts }] of [
      ...this.#files,
    ].sort()) {
      const type = TYPES[extname(file)];
      if (!type) {
        throw new Error(
          `js/public/${file}: no content type is known for ${extname(file)}`,
        );
      }
      const target = join(web, file);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
      const { br, gzip } = twins(type, content);
      if (br) writeFileSync(`${target}.br`, br);
      if (gzip) writeFileSync(`${target}.gz`, gzip);
      transfer += (br ?? content).length;
      index[path] = {
        file,
        type,
        immutable,
        br: Boolean(br),
        gzip: Boolean(gzip),
        ...(scripts?.length ? { scripts } : {}),
      };
    }
    writeFileSync(join(web, "files.json"), JSON.stringify(index, null, 2));
    return `${this.#files.size} files, ${(transfer / 1000).toFixed(1)} KB with brotli`;
  }
}

/** @param {Buffer} content */
function shortHash(content) {
  return createHash("sha256")
    .update(content)
    .digest("hex")
    .slice(0, 8)
    .toUpperCase();
}

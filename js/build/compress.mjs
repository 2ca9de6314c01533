import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const COMPRESSIBLE = /^text\/|\+json|\/json|\+xml/;

/**
 * The compressed twins of a file, each only where it saves bytes.
 *
 * @param {string} type
 * @param {Buffer} content
 * @returns {{br?: Buffer, gzip?: Buffer}}
 */
export function twins(type, content) {
  if (!COMPRESSIBLE.test(type)) {
    return {};
  }
  const br = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const gzip = gzipSync(content, { level: 9 });
  return {
    br: br.length < content.length ? br : undefined,
    gzip: gzip.length < content.length ? gzip : undefined,
  };
}

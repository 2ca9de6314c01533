/** Bytes. */
const LARGEST_CHUNK = 262_144;
const PIECE = 4_194_304;

/**
 * Takes one file from a data channel of its own, exactly as many bytes as were agreed. What came is
 * handed to the browser in larger pieces, which it may keep on disk.
 *
 * @param {RTCDataChannel} channel
 * @param {number} size bytes
 * @param {object} options
 * @param {(received: number) => void} options.onProgress bytes
 * @param {(file: Blob) => void} options.onDone
 * @param {() => void} options.onBroken more or something else came than was agreed
 * @param {() => void} options.onClosed the channel ended too early, from whatever cause
 * @returns {{ close: () => void }}
 */
export function receiveFile(
  channel,
  size,
  { onProgress, onDone, onBroken, onClosed },
) {
  /** @type {Blob[]} */
  const pieces = [];
  /** @type {ArrayBuffer[]} */
  let recent = [];
  let recentBytes = 0;
  let received = 0;
  let open = true;

  function settle() {
    pieces.push(new Blob(recent));
    recent = [];
    recentBytes = 0;
  }

  function close() {
    open = false;
    channel.close();
  }

  channel.binaryType = "arraybuffer";
  channel.onmessage = ({ data }) => {
    if (!open) return;
    if (!isChunk(data) || received + data.byteLength > size) {
      close();
      onBroken();
      return;
    }
    recent.push(data);
    recentBytes += data.byteLength;
    received += data.byteLength;
    if (recentBytes >= PIECE || received === size) settle();
    onProgress(received);
    if (received < size) return;
    open = false;
    // Never the type that the sender names: as a page of ours it could do harm.
    onDone(new Blob(pieces, { type: "application/octet-stream" }));
  };
  channel.onclose = () => {
    if (!open) return;
    open = false;
    onClosed();
  };

  return { close };
}

/** @param {unknown} data
 * @returns {data is ArrayBuffer} */
function isChunk(data) {
  return (
    data instanceof ArrayBuffer &&
    data.byteLength > 0 &&
    data.byteLength <= LARGEST_CHUNK
  );
}

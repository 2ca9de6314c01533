/** Bytes. Every browser takes messages of this size. */
const CHUNK = 65_536;
const FULL = 1_048_576;
const LOW = 262_144;

/**
 * Sends one file over a data channel of its own, no faster than the channel takes it: it waits for
 * `bufferedamountlow` (webrtc-pc §6.2) before it reads on, so that a file is never in memory whole.
 *
 * @param {Blob} file
 * @param {RTCDataChannel} channel
 * @param {object} options
 * @param {(sent: number) => void} options.onProgress bytes that have left
 * @param {() => void} options.onUnreadable the file was changed or is gone
 * @param {() => void} options.onClosed the channel ended, from whatever cause
 * @returns {{ close: () => void }}
 */
export function sendFile(
  file,
  channel,
  { onProgress, onUnreadable, onClosed },
) {
  let open = true;
  let offset = 0;
  let reading = false;

  async function pump() {
    if (reading) return;
    reading = true;
    try {
      while (open && offset < file.size && channel.bufferedAmount < FULL) {
        const chunk = await file.slice(offset, offset + CHUNK).arrayBuffer();
        if (!open) return;
        if (chunk.byteLength === 0) throw new Error("shorter than it was");
        channel.send(chunk);
        offset += chunk.byteLength;
        onProgress(offset - channel.bufferedAmount);
      }
    } catch {
      // A channel that has just closed tells so itself.
      if (open && channel.readyState === "open") onUnreadable();
    } finally {
      reading = false;
    }
  }

  channel.bufferedAmountLowThreshold = LOW;
  channel.onopen = pump;
  channel.onbufferedamountlow = pump;
  channel.onclose = () => {
    if (!open) return;
    open = false;
    onClosed();
  };
  if (channel.readyState === "open") pump();

  return {
    close() {
      open = false;
      channel.close();
    },
  };
}

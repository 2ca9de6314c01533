package app.allo.socket;

import app.allo.signaling.ClientMessage;
import app.allo.signaling.bytes.ByteScan;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Joins the frames of one socket into messages (RFC 6455 §5.4): text of at most 64 KiB, in at most
 * 32 fragments, in valid UTF-8. After a violation it is closed and returns nothing more, whatever
 * still arrives. Decision 041.
 */
final class MessageAggregator {
  static final int MAX_FRAGMENTS = 32;

  private static final byte[] NONE = {};

  private boolean closed;
  private boolean open;
  private int fragments;
  private byte[] joined = NONE;
  private int length;

  /** Whether a message has begun and not ended. */
  boolean isIncomplete() {
    return open;
  }

  /** How many bytes of it are held. */
  int held() {
    return joined.length;
  }

  /** Returns nothing from now on. */
  void close() {
    closed = true;
    forget();
  }

  /**
   * Adds a data frame and returns the message that it completes, or null.
   *
   * @throws ProtocolViolation 1003, 1007, 1008 or 1009
   */
  byte[] add(WebSocketFrame frame) throws ProtocolViolation {
    if (closed) {
      return null;
    }
    try {
      return join(frame);
    } catch (ProtocolViolation violation) {
      close();
      throw violation;
    }
  }

  private byte[] join(WebSocketFrame frame) throws ProtocolViolation {
    if (frame instanceof BinaryWebSocketFrame) {
      throw new ProtocolViolation(ProtocolViolation.NOT_TEXT, "binary");
    }
    // The decoder already refuses stray and interleaved fragments; this is a second check.
    if (frame instanceof ContinuationWebSocketFrame != open) {
      throw new ProtocolViolation(ProtocolViolation.PROTOCOL_ERROR, "fragments out of order");
    }
    byte[] bytes = ByteBufUtil.getBytes(frame.content());
    if (length + bytes.length > ClientMessage.MAX_BYTES) {
      throw new ProtocolViolation(ProtocolViolation.TOO_BIG, "message over 64 KiB");
    }
    if (frame.isFinalFragment() && !open) {
      return utf8(bytes);
    }
    append(bytes);
    if (!frame.isFinalFragment()) {
      return null;
    }
    byte[] message = Arrays.copyOf(joined, length);
    forget();
    return utf8(message);
  }

  private void append(byte[] bytes) throws ProtocolViolation {
    open = true;
    if (++fragments > MAX_FRAGMENTS) {
      throw new ProtocolViolation(ProtocolViolation.POLICY, "more than 32 fragments");
    }
    if (length + bytes.length > joined.length) {
      joined = Arrays.copyOf(joined, Math.max(length + bytes.length, joined.length * 2));
    }
    System.arraycopy(bytes, 0, joined, length, bytes.length);
    length += bytes.length;
  }

  private void forget() {
    open = false;
    fragments = 0;
    joined = NONE;
    length = 0;
  }

  /** The same bytes, proven to be UTF-8: no overlong form, no surrogate, nothing cut short. */
  private static byte[] utf8(byte[] bytes) throws ProtocolViolation {
    if (ByteScan.isAscii(bytes)) {
      return bytes;
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return bytes;
    } catch (CharacterCodingException malformed) {
      throw new ProtocolViolation(ProtocolViolation.BAD_UTF8, "not UTF-8");
    }
  }
}

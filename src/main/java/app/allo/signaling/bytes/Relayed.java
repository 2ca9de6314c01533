package app.allo.signaling.bytes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.MessageCodec;

/**
 * A signal on its way to an inbox: the finished text in UTF-8, which nobody changes. Within a
 * process the event bus hands it on as it is. Decision 420.
 */
public record Relayed(byte[] text) {
  /** Registers its codec with a bus; doing it again changes nothing. */
  public static void register(EventBus bus) {
    try {
      bus.registerCodec(Codec.ONLY);
    } catch (IllegalStateException known) {
      // Registered already on this bus, which is fine: the codec has no state.
    }
  }

  /** Its codec. */
  public static final class Codec implements MessageCodec<Relayed, Relayed> {
    public static final Codec ONLY = new Codec();

    private Codec() {}

    @Override
    public void encodeToWire(Buffer buffer, Relayed signal) {
      buffer.appendInt(signal.text().length).appendBytes(signal.text());
    }

    @Override
    public Relayed decodeFromWire(int position, Buffer buffer) {
      int start = position + Integer.BYTES;
      return new Relayed(buffer.getBytes(start, start + buffer.getInt(position)));
    }

    @Override
    public Relayed transform(Relayed signal) {
      return signal;
    }

    @Override
    public String name() {
      return "allo.Relayed";
    }

    @Override
    public byte systemCodecID() {
      return -1;
    }
  }
}

package app.allo.signaling;

import app.allo.cluster.NodeBus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.MessageCodec;
import io.vertx.core.json.JsonObject;

/**
 * Carries the records of one sealed type on the event bus: as they are within a process, since they
 * are immutable, and as JSON between nodes. Decision 035.
 */
final class RecordCodec<T> implements MessageCodec<T, T> {
  static final RecordCodec<RoomCommand> COMMANDS = new RecordCodec<>(RoomCommand.class);
  static final RecordCodec<RoomReply> REPLIES = new RecordCodec<>(RoomReply.class);

  private static final String VERSION = "v";

  private final Class<T> type;

  private RecordCodec(Class<T> type) {
    this.type = type;
  }

  /** Registers both codecs with a bus; doing it again changes nothing. */
  static void register(EventBus bus) {
    registerOnce(bus, COMMANDS);
    registerOnce(bus, REPLIES);
  }

  private static void registerOnce(EventBus bus, RecordCodec<?> codec) {
    try {
      bus.registerCodec(codec);
    } catch (IllegalStateException known) {
      // Registered already on this bus, which is fine: the codec has no state.
    }
  }

  DeliveryOptions options() {
    return new DeliveryOptions().setCodecName(name());
  }

  @Override
  public void encodeToWire(Buffer buffer, T value) {
    Buffer json = toJson(value).toBuffer();
    buffer.appendInt(json.length()).appendBuffer(json);
  }

  @Override
  public T decodeFromWire(int position, Buffer buffer) {
    int start = position + Integer.BYTES;
    Buffer json = buffer.getBuffer(start, start + buffer.getInt(position));
    return fromJson(new JsonObject(json));
  }

  /** What other nodes read, of this version or another. */
  static JsonObject toJson(Object value) {
    return RecordJson.write((Record) value).put(VERSION, NodeBus.VERSION);
  }

  T fromJson(JsonObject json) {
    return RecordJson.read(type, json);
  }

  @Override
  public T transform(T value) {
    return value;
  }

  @Override
  public String name() {
    return "allo." + type.getSimpleName();
  }

  @Override
  public byte systemCodecID() {
    return -1;
  }
}

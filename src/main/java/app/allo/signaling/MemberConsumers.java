package app.allo.signaling;

import app.allo.access.SeatClaims;
import app.allo.cluster.Nodes;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import app.allo.signaling.bytes.Relayed;
import app.allo.signaling.bytes.SignalData;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.MessageProducer;

/**
 * What one socket has on the event bus: the room's control messages from the first moment, an inbox
 * only while its member is admitted, and a way to the other inboxes of the room. Every address is
 * made from the verified seat, so a signal cannot leave its room.
 */
final class MemberConsumers {
  /** Other nodes are reached by their own addresses, never by a member's. */
  private static final DeliveryOptions HERE =
      new DeliveryOptions().setLocalOnly(true).setCodecName(Relayed.Codec.ONLY.name());

  private final EventBus bus;
  private final Nodes nodes;
  private final RoomId room;
  private final MemberId member;
  private MessageConsumer<String> control;
  private MessageConsumer<Object> inbox;

  /**
   * The peer that was written to last, and the way to it: the next signal is often for it again.
   */
  private MemberId peer;

  private MessageProducer<Relayed> toPeer;

  MemberConsumers(EventBus bus, Nodes nodes, SeatClaims seat) {
    this.bus = bus;
    this.nodes = nodes;
    this.room = seat.room();
    this.member = seat.member();
  }

  /** Starts to receive what the room says; completes once it can. */
  Future<Void> open(Handler<Message<String>> handler) {
    control = bus.localConsumer(Address.control(room, member), handler);
    return control.completion();
  }

  /**
   * Starts to receive signals, if it does not yet; completes once it can. One from another node
   * comes as text, any other as {@link Relayed}.
   */
  Future<Void> admit(Handler<Message<Object>> handler) {
    if (inbox == null) {
      inbox = bus.localConsumer(Address.inbox(room, member), handler);
    }
    return inbox.completion();
  }

  /** Receives no more signals. */
  void dismiss() {
    if (inbox != null) {
      inbox.unregister();
      inbox = null;
    }
  }

  /** Receives nothing more. */
  void close() {
    dismiss();
    if (control != null) {
      control.unregister();
      control = null;
    }
  }

  /** Whether its member is admitted. */
  boolean isAdmitted() {
    return inbox != null;
  }

  /**
   * Relays to one member of the same room; fails if that one has no inbox. If it is on another node
   * and has none there, {@code socket} is told.
   */
  Future<Void> send(MemberId to, SignalData data, String socket) {
    ServerMessage.Signal signal = new ServerMessage.Signal(member, data);
    String node = nodes.whereIs(room, to);
    return node == null
        ? way(to).write(new Relayed(signal.utf8()))
        : nodes.relay(
            node,
            Address.inbox(room, to),
            signal.text(),
            new Nodes.Otherwise(Address.control(room, member), socket));
  }

  private MessageProducer<Relayed> way(MemberId to) {
    if (!to.equals(peer)) {
      peer = to;
      toPeer = bus.sender(Address.inbox(room, to), HERE);
    }
    return toPeer;
  }
}

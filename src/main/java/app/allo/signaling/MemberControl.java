package app.allo.signaling;

import app.allo.room.Refusal;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;

/**
 * What a room says to the sockets of one member, published on {@link Address#control}. The body is
 * the finished text to write, or empty; the headers say what else to do.
 */
final class MemberControl {
  /** The code to close with, after the body is written. */
  static final String CLOSE = "close";

  /** The member's role from now on, by its name on the wire. */
  static final String ROLE = "role";

  /** The only socket this is for; others ignore it. */
  static final String ONLY = "only";

  /** The only socket this is not for. */
  static final String EXCEPT = "except";

  private final EventBus bus;

  MemberControl(EventBus bus) {
    this.bus = bus;
  }

  void say(RoomId room, MemberId member, ServerMessage message) {
    say(room, member, message.text());
  }

  void say(RoomId room, MemberId member, String text) {
    bus.publish(Address.control(room, member), text);
  }

  void sayOnly(RoomId room, MemberId member, String socket, ServerMessage message) {
    publish(room, member, message.text(), new DeliveryOptions().addHeader(ONLY, socket));
  }

  void admit(RoomId room, MemberId member, Role role, ServerMessage welcome) {
    publish(room, member, welcome.text(), new DeliveryOptions().addHeader(ROLE, role.wire()));
  }

  void close(RoomId room, MemberId member, Refusal refusal) {
    publish(room, member, "", closing(refusal));
  }

  void closeExcept(RoomId room, MemberId member, Refusal refusal, String socket) {
    publish(room, member, "", closing(refusal).addHeader(EXCEPT, socket));
  }

  private void publish(RoomId room, MemberId member, String body, DeliveryOptions options) {
    bus.publish(Address.control(room, member), body, options);
  }

  private static DeliveryOptions closing(Refusal refusal) {
    return new DeliveryOptions().addHeader(CLOSE, Integer.toString(refusal.closeCode()));
  }
}

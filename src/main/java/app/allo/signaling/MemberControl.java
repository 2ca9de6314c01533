package app.allo.signaling;

import app.allo.cluster.Nodes;
import app.allo.room.Member;
import app.allo.room.Refusal;
import app.allo.room.RoomRecord;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import java.util.Map;
import java.util.Optional;

/**
 * What a room says to the sockets of one member, published on {@link Address#control}. The body is
 * the finished text to write, or empty; the headers say what else to do.
 */
final class MemberControl {
  /** The code to close with, after the body is written. */
  static final String CLOSE = "close";

  /** The code that asks a browser to come back. */
  static final String COME_BACK = String.valueOf(Membership.RESTART);

  /** The member's role from now on, by its name on the wire. */
  static final String ROLE = "role";

  /** The only socket this is for; others ignore it. */
  static final String ONLY = "only";

  /** The only socket this is not for. */
  static final String EXCEPT = "except";

  private final EventBus bus;
  private final Nodes nodes;

  MemberControl(EventBus bus, Nodes nodes) {
    this.bus = bus;
    this.nodes = nodes;
  }

  /** Says it to a member that has a socket. */
  void say(RoomId room, Member member, ServerMessage message) {
    say(room, member, message.text());
  }

  /** Says it to a member that has a socket. */
  void say(RoomId room, Member member, String text) {
    publish(room, member, text, Map.of());
  }

  void sayOnly(RoomId room, Member member, ServerMessage message) {
    publish(room, member, message.text(), Map.of(ONLY, member.socket()));
  }

  void admit(RoomId room, Member member, ServerMessage welcome) {
    if (member.isAway()) {
      return;
    }
    publish(room, member, welcome.text(), Map.of(ROLE, member.role().wire()));
  }

  /** Closes all its sockets, also those that other nodes still hold. */
  void close(RoomId room, MemberId member, Refusal refusal) {
    everywhere(room, member, Map.of(CLOSE, code(refusal)));
  }

  /** Closes its sockets on this node; without a refusal it may come back at once, and should. */
  void endHere(RoomId room, MemberId member, Optional<Refusal> refusal) {
    here(Address.control(room, member), "", Map.of(CLOSE, codeOf(refusal)));
  }

  /** Closes that socket, on whichever node; without a refusal its browser should come back. */
  void end(RoomId room, RoomRecord.Place place, Optional<Refusal> refusal) {
    Map<String, String> close = Map.of(CLOSE, codeOf(refusal), ONLY, place.socket());
    publish(room, place.member(), place.socket(), "", close);
  }

  /** Closes all its sockets but its newest. */
  void closeExcept(RoomId room, Member member, Refusal refusal) {
    everywhere(room, member.id(), Map.of(CLOSE, code(refusal), EXCEPT, member.socket()));
  }

  private void publish(RoomId room, Member member, String text, Map<String, String> headers) {
    publish(room, member.id(), member.socket(), text, headers);
  }

  private void publish(
      RoomId room, MemberId member, String socket, String text, Map<String, String> headers) {
    String address = Address.control(room, member);
    if (nodes.isHere(socket)) {
      here(address, text, headers);
    } else {
      nodes.publish(Nodes.nodeOf(socket), address, text, headers);
    }
  }

  private void everywhere(RoomId room, MemberId member, Map<String, String> headers) {
    String address = Address.control(room, member);
    here(address, "", headers);
    nodes.publishElsewhere(address, headers);
  }

  private void here(String address, String text, Map<String, String> headers) {
    DeliveryOptions options = new DeliveryOptions().setLocalOnly(true);
    headers.forEach(options::addHeader);
    bus.publish(address, text, options);
  }

  private static String codeOf(Optional<Refusal> refusal) {
    return refusal.map(MemberControl::code).orElse(COME_BACK);
  }

  private static String code(Refusal refusal) {
    return Integer.toString(refusal.closeCode());
  }
}

package app.allo.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.access.SeatClaims;
import app.allo.cluster.Nodes;
import app.allo.room.Ids;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.claims.Role;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomCommandTest {
  private static final HostClaims HOST =
      new HostClaims(Ids.room("room"), Ids.of("host"), 1, 2, 8, true, 1_900_000_000L);
  private static final InviteClaims INVITE =
      new InviteClaims(Ids.room("room"), Ids.of("invite"), 1, 2, 3, 8, true, 1_900_000_000L);
  private static final SeatClaims SEAT =
      new SeatClaims(
          Ids.room("room"),
          Ids.member("member"),
          Role.GUEST,
          1,
          2,
          Ids.of("invite"),
          true,
          Set.of(Ids.of("out"), Ids.of("another")),
          Ids.of("seat"),
          8,
          true,
          1_900_000_000L,
          1_900_000_001L);

  static final List<RoomCommand> COMMANDS =
      List.of(
          new RoomCommand.Open(HOST),
          new RoomCommand.Redeem(HOST, Ids.member("member"), "from"),
          new RoomCommand.Redeem(INVITE, Ids.member("member"), "from"),
          new RoomCommand.Renew(SEAT, "from"),
          new RoomCommand.Invite(HOST, 3, 86_400, true, "from"),
          new RoomCommand.Host(HOST, HostClaims.Purpose.LATER, 86_400, "from"),
          new RoomCommand.Host(HOST, HostClaims.Purpose.DEVICE, 900, "from"),
          new RoomCommand.Revoke(HOST, Ids.of("invite"), "from"),
          new RoomCommand.Rotate(HOST, "from"),
          new RoomCommand.Look(INVITE),
          new RoomCommand.Check(SEAT, "from"),
          new RoomCommand.Join(SEAT, "socket", "sealed \"profile\" é", "from"),
          new RoomCommand.Profile(SEAT, "socket", "sealed"),
          new RoomCommand.Leave(SEAT, "socket"),
          new RoomCommand.Lost(SEAT, "socket", 4_000),
          new RoomCommand.Act(SEAT, "socket", new HostAction.Admit(Ids.member("other"))),
          new RoomCommand.Act(SEAT, "socket", new HostAction.Refuse(Ids.member("other"))),
          new RoomCommand.Act(SEAT, "socket", new HostAction.Remove(Ids.member("other"))),
          new RoomCommand.Act(SEAT, "socket", new HostAction.Promote(Ids.member("other"))),
          new RoomCommand.Act(SEAT, "socket", new HostAction.Lock(true)),
          new RoomCommand.Act(SEAT, "socket", new HostAction.Plate("sealed")),
          new RoomCommand.Act(SEAT, "socket", new HostAction.End()));

  static final List<RoomReply> REPLIES =
      List.of(
          new RoomReply.Done(),
          new RoomReply.Seated(SEAT),
          new RoomReply.Invited(INVITE),
          new RoomReply.Hosted(HOST),
          new Joined(Role.WAITING, "{\"type\":\"waiting\"}"),
          new RoomReply.Looked(2, "sealed"),
          new Rotated(HOST, INVITE));

  @Test
  void every_command_and_every_reply_is_tried_here() {
    assertEquals(kinds(RoomCommand.class), kindsOf(COMMANDS));
    assertEquals(kinds(RoomReply.class), kindsOf(REPLIES));
    List<HostAction> actions = new ArrayList<>();
    for (RoomCommand command : COMMANDS) {
      if (command instanceof RoomCommand.Act act) {
        actions.add(act.action());
      }
    }
    assertEquals(kinds(HostAction.class), kindsOf(actions));
  }

  @Test
  void between_nodes_a_record_arrives_as_it_was_sent() {
    COMMANDS.forEach(command -> assertEquals(command, overTheWire(RecordCodec.COMMANDS, command)));
    REPLIES.forEach(reply -> assertEquals(reply, overTheWire(RecordCodec.REPLIES, reply)));
  }

  @Test
  void within_a_process_it_is_the_record_itself() {
    COMMANDS.forEach(command -> assertSame(command, RecordCodec.COMMANDS.transform(command)));
  }

  @Test
  void nothing_but_the_records_of_the_type_is_ever_made_of_what_a_node_sends() {
    for (String kind : List.of("Done", "String", "java.lang.ProcessBuilder", "")) {
      JsonObject json = RecordJson.write((Record) COMMANDS.get(0)).put("kind", kind);
      assertThrows(IllegalArgumentException.class, () -> RecordJson.read(RoomCommand.class, json));
    }
    JsonObject forged = RecordJson.write((Record) COMMANDS.get(0));
    forged.getJsonObject("claims").put("jti", "no id");
    assertThrows(IllegalArgumentException.class, () -> RecordJson.read(RoomCommand.class, forged));
  }

  @Test
  void every_command_is_answered() {
    try (RoomServer server = new RoomServer()) {
      for (RoomCommand command : COMMANDS) {
        Future<Object> answer =
            server
                .vertx
                .eventBus()
                .request(Address.owner(RoomServer.NODE), command, RecordCodec.COMMANDS.options())
                .map(message -> message.body());
        answer = answer.recover(failure -> Future.succeededFuture(codeOf(failure)));
        assertNotEquals("fault", RoomServer.get(answer), command::toString);
      }
    }
  }

  @Test
  void a_refusal_crosses_the_bus_as_itself() {
    Vertx vertx = Vertx.vertx();
    try {
      Rooms rooms = new Rooms(vertx, Nodes.alone("other"));
      for (Refusal refusal : Refusal.values()) {
        var consumer =
            vertx
                .eventBus()
                .consumer(Address.owner("other"), asked -> asked.fail(1, refusal.code()));
        Refused refused = assertThrows(Refused.class, () -> RoomServer.get(rooms.check(SEAT)));
        assertEquals(refusal, refused.refusal());
        RoomServer.get(consumer.unregister());
      }
    } finally {
      RoomServer.get(vertx.close());
    }
  }

  private static <T> T overTheWire(RecordCodec<T> codec, T value) {
    Buffer buffer = Buffer.buffer("before");
    int start = buffer.length();
    codec.encodeToWire(buffer, value);
    return codec.decodeFromWire(start, buffer.appendString("after"));
  }

  private static String codeOf(Throwable failure) {
    return ((ReplyException) failure).getMessage();
  }

  private static Set<Class<?>> kinds(Class<?> sealed) {
    return Set.of(sealed.getPermittedSubclasses());
  }

  private static Set<Class<?>> kindsOf(List<?> records) {
    Set<Class<?>> kinds = new HashSet<>();
    records.forEach(one -> kinds.add(one.getClass()));
    return kinds;
  }
}

package app.allo.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.LeaveReason;
import app.allo.room.Member;
import app.allo.room.Refusal;
import app.allo.room.claims.Role;
import app.allo.room.claims.Seat;
import app.allo.room.id.MemberId;
import app.allo.signaling.bytes.SignalData;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ServerMessageExamplesTest {
  private static final MemberId A = new MemberId("AAAAAAAAAAAAAAAAAAAAAA");
  private static final MemberId B = new MemberId("EBAQEBAQEBAQEBAQEBAQEA");
  private static final MemberId C = new MemberId("ICAgICAgICAgICAgICAgIA");
  private static final Member GUEST = member(B, Role.GUEST, "cHJvZmlsZS1vZi1i");
  private static final Member KNOCKING = member(C, Role.WAITING, "cHJvZmlsZS1vZi1j");
  private static final String STUN = "[{\"urls\":[\"stun:stun.allo.test:3478\"]}]";

  private static final Map<String, ServerMessage> MESSAGES = new TreeMap<>();

  static {
    String ice =
        new JsonObject(Examples.text("server-welcome-host")).getJsonArray("iceServers").encode();
    MESSAGES.put(
        "welcome",
        new ServerMessage.Welcome(
            A,
            Role.GUEST,
            List.of(member(B, Role.HOST, "cHJvZmlsZS1vZi1i")),
            List.of(),
            false,
            8,
            "[]",
            "e30.e30.AA",
            Optional.empty()));
    MESSAGES.put(
        "welcome-host",
        new ServerMessage.Welcome(
            A,
            Role.HOST,
            List.of(GUEST),
            List.of(KNOCKING),
            true,
            16,
            ice,
            "e30.e30.AA",
            Optional.of("e30.e30.BA")));
    MESSAGES.put("waiting", new ServerMessage.Waiting(false));
    MESSAGES.put("waiting-host", new ServerMessage.Waiting(true));
    MESSAGES.put("joined", new ServerMessage.Joined(GUEST));
    MESSAGES.put("updated", new ServerMessage.Updated(GUEST));
    for (LeaveReason reason : LeaveReason.values()) {
      MESSAGES.put("left-" + reason.wire(), new ServerMessage.Left(B, reason));
    }
    MESSAGES.put("away", new ServerMessage.Away(B));
    MESSAGES.put("back", new ServerMessage.Back(B));
    MESSAGES.put("knock", new ServerMessage.Knock(KNOCKING));
    MESSAGES.put("unknock", new ServerMessage.Unknock(C));
    MESSAGES.put("signal", new ServerMessage.Signal(A, SignalData.of("c2VhbGVkLW9mZmVy")));
    MESSAGES.put(
        "signal-with-escapes",
        new ServerMessage.Signal(A, SignalData.of("a\\\"b\\\\c\\u0041\\nd \\u00e9 é 😀")));
    MESSAGES.put("seat", new ServerMessage.Seat("e30.e30.AA", Optional.empty()));
    MESSAGES.put("seat-host", new ServerMessage.Seat("e30.e30.AA", Optional.of("e30.e30.BA")));
    MESSAGES.put("room", new ServerMessage.Room(true));
    MESSAGES.put("ice", new ServerMessage.Ice(STUN));
    MESSAGES.put("error", new ServerMessage.Error(Refusal.NO_PEER, Optional.of("signal")));
    MESSAGES.put(
        "error-about-nothing", new ServerMessage.Error(Refusal.BAD_MESSAGE, Optional.empty()));
  }

  @Test
  void every_message_is_written_as_its_example() {
    Set<String> written = new TreeSet<>();
    MESSAGES.forEach(
        (name, message) -> {
          assertEquals(Examples.text("server-" + name), message.text());
          written.add("server-" + name);
        });

    assertEquals(new TreeSet<>(Examples.fromServer()), written);
  }

  @Test
  void every_kind_of_message_has_an_example() {
    Set<Class<?>> seen = new HashSet<>();
    MESSAGES.values().forEach(message -> seen.add(message.getClass()));

    assertEquals(Set.of(ServerMessage.class.getPermittedSubclasses()), seen);
  }

  @Test
  void a_signal_on_the_relays_path_reads_like_any_other_message() {
    ServerMessage.Signal signal = new ServerMessage.Signal(A, SignalData.of("c2VhbGVk"));

    assertEquals(ServerMessage.written(signal), signal.text());
    assertTrue(new JsonObject(signal.text()).getString("from").equals(A.value()));
  }

  @Test
  void what_a_member_wrote_does_not_end_its_string() {
    String profile = "\"},{\"id\":\"\\ \b\f\n\r\t\0\u001b \u2028 é 😀 </script>";
    JsonObject joined =
        new JsonObject(new ServerMessage.Joined(member(B, Role.GUEST, profile)).text());

    assertEquals(profile, joined.getJsonObject("member").getString("profile"));
  }

  private static Member member(MemberId id, Role role, String profile) {
    return new Member(
        new Seat(id, role, 0, 0, "AAAAAAAAAAAAAAAAAAAAAA", false, 0), profile, "s", "", 0, 0);
  }
}

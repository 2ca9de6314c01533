package app.allo.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.Until;
import app.allo.access.SeatClaims;
import app.allo.room.Refusal;
import app.allo.room.id.MemberId;
import app.allo.signaling.ClientMessage;
import app.allo.signaling.HostAction;
import app.allo.signaling.Malformed;
import app.allo.signaling.Membership;
import app.allo.signaling.bytes.SignalData;
import io.vertx.core.Context;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page with a socket on one node; it can come back on another. */
final class TestPage {
  private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
  volatile SeatClaims seat;
  volatile int closed;
  private TestNode node;
  private Context context;
  private volatile Membership membership;

  TestPage(TestNode node, SeatClaims seat) {
    this.node = node;
    this.seat = seat;
  }

  MemberId id() {
    return seat.member();
  }

  /** Comes in, and waits for the welcome; or for an answer at the door. */
  TestPage join() {
    int before = greetings();
    closed = 0;
    context = node.vertx.getOrCreateContext();
    run(
        () -> {
          Socket socket = new Socket();
          socket.place = new Membership(seat, node.rooms, node.vertx.eventBus(), socket);
          membership = socket.place;
          membership.take(new ClientMessage.Join("sealed"));
        });
    Until.holds("a welcome", () -> greetings() > before || closed != 0);
    assertEquals(0, closed);
    return this;
  }

  private int greetings() {
    return count("welcome") + count("waiting");
  }

  /** The newest welcome that it has heard. */
  JsonObject lastWelcome() {
    return heard.stream().filter(json -> is(json, "welcome")).reduce((a, b) -> b).orElseThrow();
  }

  /** Comes back by that node, as a page does whose socket is gone. */
  TestPage comeBack(TestNode other) {
    if (node.isThere()) {
      lose();
    }
    node = other;
    return join();
  }

  /** Its network is gone. */
  private void lose() {
    // Not that of the socket which comes next, which may be faster.
    Membership lost = membership;
    run(() -> lost.close(0));
  }

  void leave() {
    run(() -> membership.take(new ClientMessage.Leave()));
  }

  void signal(TestPage to, String data) {
    run(() -> membership.take(new ClientMessage.Signal(Optional.of(to.id()), SignalData.of(data))));
  }

  void act(String type, HostAction action) {
    run(() -> membership.take(new ClientMessage.Act(type, action)));
  }

  /** Waits until it has heard that of somebody. */
  TestPage hears(String type, TestPage of) {
    Until.holds(
        type + " of " + of.id() + " in " + heard,
        () -> heard.stream().anyMatch(json -> is(json, type) && names(json, of)));
    return this;
  }

  boolean hasHeard(String type, TestPage of) {
    return heard.stream().anyMatch(json -> is(json, type) && names(json, of));
  }

  void forgets() {
    heard.clear();
  }

  int count(String type) {
    return (int) heard.stream().filter(json -> is(json, type)).count();
  }

  List<String> signals() {
    return heard.stream()
        .filter(json -> is(json, "signal"))
        .map(json -> json.getString("data"))
        .toList();
  }

  List<JsonObject> heard() {
    return heard;
  }

  private static boolean is(JsonObject json, String type) {
    return type.equals(json.getString("type"));
  }

  private static boolean names(JsonObject json, TestPage page) {
    return json.encode().contains(page.id().value());
  }

  private interface Task {
    void run() throws Malformed;
  }

  private void run(Task task) {
    context.runOnContext(
        here -> {
          try {
            task.run();
          } catch (Malformed never) {
            throw new IllegalStateException(never);
          }
        });
  }

  /** The page's end of one socket; what an older one hears no longer counts. */
  private final class Socket implements Membership.Browser {
    private Membership place;

    @Override
    public void say(String text) {
      if (place == membership) {
        TestPage.this.say(new JsonObject(text));
      }
    }

    @Override
    public long heardAt() {
      return 0;
    }

    @Override
    public void say(byte[] text) {
      say(new String(text, StandardCharsets.UTF_8));
    }

    @Override
    public void relayed(long heardAt) {}

    @Override
    public void refuse(Refusal refusal, String about) {
      heard.add(new JsonObject().put("type", "error").put("code", refusal.code()));
    }

    @Override
    public void end(int closeCode) {
      place.close(0);
      if (place == membership) {
        closed = closeCode;
      }
    }
  }

  private void say(JsonObject json) {
    heard.add(json);
    if (json.containsKey("seat")) {
      node.all.tokens.seat(json.getString("seat")).onSuccess(newer -> seat = newer);
    }
  }
}

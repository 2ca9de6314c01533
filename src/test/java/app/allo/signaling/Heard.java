package app.allo.signaling;

import app.allo.Until;
import io.vertx.core.MultiMap;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What sockets hear, in order: {@code host joined}, {@code guest closed 4403}, and so on. */
final class Heard {
  /** One message to one socket. */
  record Line(String name, String socket, String what, JsonObject json) {
    @Override
    public String toString() {
      return name + " " + what;
    }
  }

  private final List<Line> lines = new ArrayList<>();

  /** Finished text, as an answer. */
  synchronized void add(String name, String socket, String text) {
    JsonObject json = new JsonObject(text);
    lines.add(new Line(name, socket, json.getString("type"), json));
  }

  /** A message of the room, unless it is not meant for this socket. */
  synchronized void add(String name, String socket, Message<String> message) {
    MultiMap headers = message.headers();
    String only = headers.get(MemberControl.ONLY);
    if ((only != null && !only.equals(socket))
        || socket.equals(headers.get(MemberControl.EXCEPT))) {
      return;
    }
    if (headers.contains(MemberControl.ROLE)) {
      lines.add(new Line(name, socket, "is " + headers.get(MemberControl.ROLE), new JsonObject()));
    }
    if (!message.body().isEmpty()) {
      add(name, socket, message.body());
    }
    if (headers.contains(MemberControl.CLOSE)) {
      lines.add(
          new Line(name, socket, "closed " + headers.get(MemberControl.CLOSE), new JsonObject()));
    }
  }

  /** All that was heard so far. */
  synchronized List<String> all() {
    return lines.stream().map(Line::toString).toList();
  }

  /** Forgets what was heard so far. */
  synchronized void clear() {
    lines.clear();
  }

  /** Waits until that was heard, and returns its newest message. */
  JsonObject await(String line) {
    Until.holds(line, () -> all().contains(line));
    return newest(line);
  }

  /** Waits until exactly these were heard, in this order. */
  void awaitExactly(String... expected) {
    Until.holds(List.of(expected) + " of " + all(), () -> all().equals(List.of(expected)));
  }

  private synchronized JsonObject newest(String line) {
    return lines.stream()
        .filter(heard -> heard.toString().equals(line))
        .reduce((older, newer) -> newer)
        .orElseThrow()
        .json();
  }
}

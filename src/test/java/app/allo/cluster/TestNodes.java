package app.allo.cluster;

import app.allo.Until;
import app.allo.access.HostClaims;
import app.allo.access.Keys;
import app.allo.access.Tokens;
import app.allo.room.Ids;
import app.allo.room.RoomLimits;
import app.allo.room.Time;
import app.allo.room.id.RoomId;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several nodes in one process, whose lists of each other a test writes. */
final class TestNodes implements AutoCloseable {
  static final RoomLimits LIMITS =
      RoomLimits.of(Duration.ofSeconds(10), Duration.ofHours(12), Duration.ofHours(24), 100);

  final LoopbackList.Wires wires = new LoopbackList.Wires();
  final Tokens tokens;
  private final Map<String, TestNode> nodes = new LinkedHashMap<>();
  private int rooms;

  TestNodes(String... names) {
    TestNode first = null;
    for (String name : names) {
      TestNode node = new TestNode(this, name);
      nodes.put(name, node);
      first = first == null ? node : first;
    }
    Keys keys = Keys.parse("k:a secret of thirty-two bytes or more", "allo.test");
    tokens = get(Tokens.open(first.vertx, keys, Time.by(Clock.systemUTC())));
    see(names);
    get(Future.all(nodes.values().stream().map(TestNode::start).toList()));
    agree(names);
  }

  TestNode node(String name) {
    return nodes.get(name);
  }

  /** From now on these see each other, and nobody else. */
  void see(String... names) {
    for (String name : names) {
      nodes.get(name).list.sees(List.of(names));
    }
  }

  /** Waits until each of these knows that all of them, and no others, own rooms. */
  void agree(String... names) {
    for (String name : names) {
      nodes.get(name).awaitOwners(names.length);
    }
  }

  /** Waits until nobody has to hear of anything any more that has changed until now. */
  void settle() {
    for (String name : nodes.keySet()) {
      nodes.get(name).settle(nodes.keySet().stream().filter(other -> !other.equals(name)).toList());
    }
  }

  /** Another node comes to those that are there. */
  TestNode add(String name) {
    return add(name, NodeBus.VERSION);
  }

  /** One of another version. */
  TestNode add(String name, int version) {
    return add(new TestNode(this, name, version, Duration.ZERO), name);
  }

  /** One whose clock is ahead of all others. */
  TestNode add(String name, Duration ahead) {
    return add(new TestNode(this, name, NodeBus.VERSION, ahead), name);
  }

  private TestNode add(TestNode node, String name) {
    List<String> all = new ArrayList<>(nodes.keySet());
    all.add(name);
    nodes.put(name, node);
    see(all.toArray(String[]::new));
    get(node.start());
    agree(all.toArray(String[]::new));
    return node;
  }

  /** It dies; the others notice at once. */
  void kill(String name) {
    nodes.remove(name).close();
    see(nodes.keySet().toArray(String[]::new));
  }

  /** A room that is owned by that node while those are there, and just made. */
  HostClaims room(String owner, String... among) {
    String name;
    do {
      name = "room" + rooms++;
    } while (!Rendezvous.winner(Arrays.asList(among), Ids.room(name)).orElseThrow().equals(owner));
    return host(Ids.room(name), name);
  }

  private static HostClaims host(RoomId room, String name) {
    long end = Instant.now().plus(Duration.ofHours(12)).getEpochSecond();
    return new HostClaims(room, Ids.of("h" + name), 0, 0, 8, false, end);
  }

  static <T> T get(Future<T> future) {
    return Until.done(future, 20);
  }

  @Override
  public void close() {
    nodes.values().forEach(TestNode::close);
  }
}

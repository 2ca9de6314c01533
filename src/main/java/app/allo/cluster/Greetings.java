package app.allo.cluster;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Greets the other nodes of the list until they answer, and tells them of every room: so it knows
 * who is there, who owns rooms, and what each understands. One event loop changes that; any thread
 * may ask. Decision 360.
 */
final class Greetings {
  private static final Logger LOG = System.getLogger(Greetings.class.getName());

  private static final long LOOK_MILLIS = 50;
  private static final long GREET_AGAIN_MILLIS = 200;

  /** So often every node is asked what its clock shows. */
  private static final long CLOCKS_MILLIS = 10_000;

  /** How long a node waits for others before it owns rooms itself. */
  private static final long GREETED_WITHIN_MILLIS = 5_000;

  private final Vertx vertx;
  private final String self;
  private final Supplier<? extends Collection<String>> list;
  private final long answerMillis;
  private final int version;
  private final LongSupplier date;
  private final Map<String, Peer> peers = new HashMap<>();
  private final OtherClocks clocks = new OtherClocks();
  private final Promise<Void> owning = Promise.promise();
  private Nodes.Listener listener;
  private long greetUntil;
  private boolean ready;
  private boolean leaving;
  private boolean returning;
  private volatile Context context;
  private volatile Set<String> there;
  private volatile Set<String> owners = Set.of();
  private volatile Set<String> takeBundles = Set.of();

  /**
   * @param list the names of all nodes, this one included, as the cluster manager knows them now
   * @param answerMillis how long an answer of another node may take
   * @param version what this node speaks
   * @param date what this node's clock shows, in milliseconds since 1970
   */
  Greetings(
      Vertx vertx,
      String self,
      Supplier<? extends Collection<String>> list,
      long answerMillis,
      int version,
      LongSupplier date) {
    this.date = date;
    this.vertx = vertx;
    this.self = self;
    this.list = list;
    this.answerMillis = answerMillis;
    this.version = version;
    this.there = Set.of(self);
  }

  /** Every node of the list. */
  Set<String> there() {
    return there;
  }

  /** Those that own rooms. */
  Set<String> owners() {
    return owners;
  }

  /** Whether that node takes several signals in one message. */
  boolean takesBundles(String node) {
    return takeBundles.contains(node);
  }

  /** Begins on the event loop that calls; completes once this node owns rooms. */
  Future<Void> begin(Nodes.Listener rooms, Future<Void> reachable) {
    listener = rooms;
    context = vertx.getOrCreateContext();
    greetUntil = now() + GREETED_WITHIN_MILLIS;
    return reachable.compose(
        registered -> {
          look();
          vertx.setPeriodic(LOOK_MILLIS, timer -> look());
          vertx.setPeriodic(CLOCKS_MILLIS, timer -> askForTheTime());
          return owning.future();
        });
  }

  /** From now on this node owns no rooms, and says so. */
  void leave() {
    onContext(
        () -> {
          leaving = true;
          become(false);
        });
  }

  /** Begins anew with all, and owns nothing until they have told each other what they know. */
  void again() {
    onContext(
        () -> {
          greetUntil = now() + GREETED_WITHIN_MILLIS;
          ready = false;
          returning = true;
          look();
          for (Map.Entry<String, Peer> peer : peers.entrySet()) {
            peer.getValue().told = false;
            peer.getValue().knows = false;
            greet(peer.getKey());
          }
        });
  }

  /** Names those who have answered and speak that version or a later one. */
  void answered(int since, Consumer<String> each) {
    peers.forEach(
        (node, peer) -> {
          // The others will hear everything once they greet.
          if (peer.greeted && peer.version >= since) {
            each.accept(node);
          }
        });
  }

  /** Only this node's own loop changes what it knows of the others. */
  private void onContext(Runnable task) {
    if (context != null) {
      context.runOnContext(here -> task.run());
    }
  }

  /** Sees who has come and who has gone. */
  private void look() {
    Set<String> now = new HashSet<>(list.get());
    now.remove(self);
    boolean changed = peers.keySet().retainAll(now);
    for (String node : now) {
      if (!peers.containsKey(node)) {
        peers.put(node, new Peer());
        greet(node);
        changed = true;
      }
    }
    if (changed) {
      clocks.keep(now);
      listener.clocksApart(clocks.apart());
      seen();
    }
    boolean settled = peers.values().stream().allMatch(Peer::isSettled);
    if (!ready && !leaving && (settled || now() > greetUntil)) {
      if (!settled) {
        LOG.log(Level.WARNING, "This node owns rooms now, though not every other has answered it");
      }
      become(true);
      if (returning) {
        returning = false;
        listener.rejoined();
      }
    }
  }

  private void become(boolean readyNow) {
    ready = readyNow;
    seen();
    peers.keySet().forEach(this::greet);
    if (ready) {
      owning.tryComplete();
    }
  }

  /** Greets it until it answers, then tells it of every room, and greets it again to say so. */
  private void greet(String node) {
    Peer peer = peers.get(node);
    if (peer == null || peer.foreign) {
      return;
    }
    if (peer.greeting) {
      peer.again = true;
      return;
    }
    peer.greeting = true;
    peer.again = false;
    boolean told = peer.told;
    hello(node, told)
        .onSuccess(
            answer -> {
              peer.greeting = false;
              if (peers.get(node) == peer) {
                peer.knows |= told && peer.told;
                agreed(peer, answer);
                if (!peer.told) {
                  tellAll(node, peer);
                  greet(node);
                } else if (peer.again) {
                  greet(node);
                }
              }
            })
        .onFailure(
            failure -> {
              peer.greeting = false;
              if (peers.get(node) == peer) {
                vertx.setTimer(GREET_AGAIN_MILLIS, again -> greet(node));
              }
            });
  }

  private Future<JsonObject> hello(String node, boolean told) {
    long asked = date.getAsLong();
    return vertx
        .eventBus()
        .<JsonObject>request(
            NodeBus.inbox(node),
            hello().put("told", told),
            new DeliveryOptions().setSendTimeout(answerMillis))
        .map(Message::body)
        .onSuccess(answer -> compare(node, asked, answer));
  }

  private void askForTheTime() {
    peers.forEach(
        (node, peer) -> {
          if (peer.greeted) {
            hello(node, peer.told);
          }
        });
  }

  /** An earlier version says nothing of its clock. */
  private void compare(String node, long asked, JsonObject hello) {
    Long shown = hello.getLong("date");
    if (shown != null && peers.containsKey(node)) {
      clocks.answered(node, asked, shown, date.getAsLong());
      listener.clocksApart(clocks.apart());
    }
  }

  private void tellAll(String node, Peer peer) {
    peer.told = true;
    for (Copy copy : listener.known()) {
      vertx.eventBus().send(NodeBus.inbox(node), NodeBus.message(copy, version));
    }
  }

  /** Another node greets this one. */
  void greeted(Message<Object> message, JsonObject hello) {
    look();
    Peer peer = peers.get(hello.getString("from"));
    if (peer == null) {
      // What it says of its members would be about a node that is not there.
      message.fail(0, "not in the list yet");
      return;
    }
    peer.hasTold |= hello.getBoolean("told", false);
    agreed(peer, hello);
    message.reply(hello());
  }

  private void agreed(Peer peer, JsonObject hello) {
    if (isForeign(hello)) {
      peer.foreign = true;
      LOG.log(
          Level.WARNING, "A node of this cluster runs a version that this one cannot work with");
      return;
    }
    peer.greeted = true;
    peer.version = Math.min(version, hello.getInteger("v"));
    peer.ready = hello.getBoolean("ready");
    seen();
  }

  private void seen() {
    takeBundles =
        peers.entrySet().stream()
            .filter(peer -> peer.getValue().version >= NodeBus.BUNDLES)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    Set<String> able = new TreeSet<>();
    peers.forEach(
        (node, peer) -> {
          if (peer.greeted && peer.ready) {
            able.add(node);
          }
        });
    if (ready) {
      able.add(self);
    }
    Set<String> all = new HashSet<>(peers.keySet());
    all.add(self);
    if (!able.equals(owners) || !all.equals(there)) {
      there = Set.copyOf(all);
      owners = Set.copyOf(able);
      LOG.log(Level.INFO, able.size() + " of " + all.size() + " nodes own rooms");
      listener.nodesChanged();
    }
  }

  private JsonObject hello() {
    return NodeBus.message("hello", version)
        .put("oldest", NodeBus.OLDEST)
        .put("from", self)
        .put("date", date.getAsLong())
        .put("ready", ready);
  }

  private static boolean isForeign(JsonObject hello) {
    return hello.getInteger("v", 0) < NodeBus.OLDEST
        || hello.getInteger("oldest", 0) > NodeBus.VERSION;
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }
}

package app.allo.cluster;

import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reaches the other nodes over a clustered event bus. Each node has one address there beside that
 * for commands: its inbox, where others greet it, tell it of rooms, and put what is for its
 * sockets. A node counts once it has answered a greeting: only then can it be reached. Decision
 * 360.
 */
public final class NodeBus implements Nodes {
  private static final Logger LOG = System.getLogger(NodeBus.class.getName());

  /** What this version speaks, and the oldest that it understands. */
  public static final int VERSION = 3;

  static final int OLDEST = 1;

  /** Takes several signals in one message. */
  private static final int BUNDLES = 2;

  /** Says when the members have heard what the nodes have. */
  private static final int TOLD = 3;

  static final String INBOX = "allo.inbox.";
  static final String KIND = "kind";
  private static final long LOOK_MILLIS = 50;
  private static final long GREET_AGAIN_MILLIS = 200;

  /** How long a node waits for others before it owns rooms itself. */
  private static final long GREETED_WITHIN_MILLIS = 5_000;

  private final Vertx vertx;
  private final EventBus bus;
  private final String self;
  private final Supplier<? extends Collection<String>> list;
  private final long answerMillis;
  private final int version;
  private final SocketPost post;
  private final Map<String, Peer> peers = new HashMap<>();
  private final Promise<Void> owning = Promise.promise();
  private final Map<RoomId, Map<MemberId, String>> elsewhere = new ConcurrentHashMap<>();
  private Listener listener;
  private long greetUntil;
  private boolean ready;
  private boolean leaving;
  private boolean returning;
  private volatile Context context;
  private volatile Set<String> there;
  private volatile Set<String> owners;
  private volatile Set<String> takeBundles = Set.of();

  /**
   * @param list the names of all nodes, this one included, as the cluster manager knows them now
   * @param answerMillis how long an answer of another node may take
   * @param noPeer what a socket hears if nobody takes its signal
   */
  public NodeBus(
      Vertx vertx,
      String self,
      Supplier<? extends Collection<String>> list,
      long answerMillis,
      String noPeer) {
    this(vertx, self, list, answerMillis, noPeer, VERSION);
  }

  /** As an earlier version, which knows less. */
  NodeBus(
      Vertx vertx,
      String self,
      Supplier<? extends Collection<String>> list,
      long answerMillis,
      String noPeer,
      int version) {
    this.version = version;
    this.post = new SocketPost(vertx, noPeer);
    this.vertx = vertx;
    this.bus = vertx.eventBus();
    this.self = self;
    this.list = list;
    this.answerMillis = answerMillis;
    this.there = Set.of(self);
    this.owners = Set.of();
  }

  @Override
  public String self() {
    return self;
  }

  @Override
  public boolean isAlone() {
    return false;
  }

  @Override
  public String ownerOf(RoomId room) {
    return Rendezvous.winner(owners, room).orElse(self);
  }

  @Override
  public boolean isThere(String node) {
    return there.contains(node);
  }

  @Override
  public boolean isReady() {
    return owners.contains(self);
  }

  @Override
  public int ready() {
    return owners.size();
  }

  @Override
  public Future<Void> open(Listener rooms) {
    listener = rooms;
    context = vertx.getOrCreateContext();
    greetUntil = now() + GREETED_WITHIN_MILLIS;
    return bus.consumer(INBOX + self, this::heard)
        .completion()
        .compose(
            registered -> {
              look();
              vertx.setPeriodic(LOOK_MILLIS, timer -> look());
              return owning.future();
            });
  }

  @Override
  public void leave() {
    onContext(
        () -> {
          leaving = true;
          become(false);
        });
  }

  @Override
  public void tell(Copy copy) {
    tell(OLDEST, message("copy").put("copy", CopyJson.write(copy)));
  }

  @Override
  public void membersHeard(Map<RoomId, Long> said) {
    tell(TOLD, new Told(self, said).write(message("told")));
  }

  /** Tells all who understand it. */
  private void tell(int since, JsonObject message) {
    peers.forEach(
        (node, peer) -> {
          // The others will hear everything once they greet.
          if (peer.greeted && peer.version >= since) {
            bus.send(INBOX + node, message);
          }
        });
  }

  @Override
  public void placed(RoomId room, Map<MemberId, String> others) {
    if (others.isEmpty()) {
      elsewhere.remove(room);
    } else {
      elsewhere.put(room, Map.copyOf(others));
    }
  }

  @Override
  public String whereIs(RoomId room, MemberId member) {
    Map<MemberId, String> places = elsewhere.get(room);
    return places == null ? null : places.get(member);
  }

  @Override
  public void publishElsewhere(String address, Map<String, String> headers) {
    for (String node : there) {
      if (!node.equals(self)) {
        publish(node, address, "", headers);
      }
    }
  }

  @Override
  public void publish(String node, String address, String text, Map<String, String> headers) {
    post.publish(node, address, text, headers);
  }

  @Override
  public Future<Void> relay(String node, String address, String text, Otherwise otherwise) {
    return post.relay(
        node, takeBundles.contains(node), new Bundles.Signal(address, otherwise, text));
  }

  /**
   * This node has found others again that it was cut off from: it owns nothing until they have told
   * each other what they know.
   */
  public void rejoined() {
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

  /** Only this node's own loop changes what it knows of the others. */
  private void onContext(Runnable task) {
    if (context != null) {
      context.runOnContext(here -> task.run());
    }
  }

  private void heard(Message<Object> message) {
    if (message.body() instanceof Buffer bundle) {
      post.handOut(bundle);
    } else if (message.body() instanceof String text) {
      post.handOut(message, text);
    } else if (message.body() instanceof JsonObject json) {
      switch (json.getString(KIND, "")) {
        case "hello" -> greeted(message, json);
        case "copy" -> sensible(() -> copied(json));
        case "told" -> sensible(() -> told(Told.read(json)));
        // From a newer version.
        default -> LOG.log(Level.DEBUG, "a node says what this one does not understand");
      }
    }
  }

  private static void sensible(Runnable hearing) {
    try {
      hearing.run();
    } catch (RuntimeException unreadable) {
      LOG.log(Level.WARNING, "Another node says something of a room that makes no sense here");
    }
  }

  private void copied(JsonObject json) {
    listener.heard(CopyJson.read(json.getJsonObject("copy")), json.getInteger("v") >= TOLD);
  }

  private void told(Told told) {
    told.rooms().forEach((room, count) -> listener.membersHeard(told.by(), room, count));
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
    bus.<JsonObject>request(
            INBOX + node,
            hello().put("told", told),
            new DeliveryOptions().setSendTimeout(answerMillis))
        .onSuccess(
            answer -> {
              peer.greeting = false;
              if (peers.get(node) == peer) {
                peer.knows |= told && peer.told;
                agreed(peer, answer.body());
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

  private void tellAll(String node, Peer peer) {
    peer.told = true;
    for (Copy copy : listener.known()) {
      bus.send(INBOX + node, message("copy").put("copy", CopyJson.write(copy)));
    }
  }

  private void greeted(Message<Object> message, JsonObject hello) {
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
            .filter(peer -> peer.getValue().version >= BUNDLES)
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
    return message("hello").put("oldest", OLDEST).put("from", self).put("ready", ready);
  }

  private JsonObject message(String kind) {
    return new JsonObject().put("v", version).put(KIND, kind);
  }

  private static boolean isForeign(JsonObject hello) {
    return hello.getInteger("v", 0) < OLDEST || hello.getInteger("oldest", 0) > VERSION;
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }
}

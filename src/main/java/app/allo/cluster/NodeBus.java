package app.allo.cluster;

import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Reaches the other nodes over a clustered event bus. Each node has one address there beside that
 * for commands: its inbox, where others greet it, tell it of rooms, and put what is for its
 * sockets. Decision 360.
 */
public final class NodeBus implements Nodes {
  private static final Logger LOG = System.getLogger(NodeBus.class.getName());

  /** What this version speaks, and the oldest that it understands. */
  public static final int VERSION = 3;

  static final int OLDEST = 1;

  /** Takes several signals in one message. */
  static final int BUNDLES = 2;

  /** Says when the members have heard what the nodes have. */
  private static final int TOLD = 3;

  private static final String INBOX = "allo.inbox.";
  static final String KIND = "kind";

  private final EventBus bus;
  private final String self;
  private final int version;
  private final SocketPost post;
  private final Greetings others;
  private final Map<RoomId, Map<MemberId, String>> elsewhere = new ConcurrentHashMap<>();
  private Listener listener;

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
    this(vertx, self, list, answerMillis, noPeer, VERSION, System::currentTimeMillis);
  }

  /** As an earlier version, which knows less, or by another clock. */
  NodeBus(
      Vertx vertx,
      String self,
      Supplier<? extends Collection<String>> list,
      long answerMillis,
      String noPeer,
      int version,
      LongSupplier date) {
    this.version = version;
    this.post = new SocketPost(vertx, noPeer);
    this.bus = vertx.eventBus();
    this.self = self;
    this.others = new Greetings(vertx, self, list, answerMillis, version, date);
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
    return Rendezvous.winner(others.owners(), room).orElse(self);
  }

  @Override
  public boolean isThere(String node) {
    return others.there().contains(node);
  }

  @Override
  public boolean isReady() {
    return others.owners().contains(self);
  }

  @Override
  public int ready() {
    return others.owners().size();
  }

  @Override
  public Future<Void> open(Listener rooms) {
    listener = rooms;
    return others.begin(rooms, bus.consumer(inbox(self), this::heard).completion());
  }

  @Override
  public void leave() {
    others.leave();
  }

  @Override
  public void tell(Copy copy) {
    tell(OLDEST, message(copy, version));
  }

  @Override
  public void membersHeard(Map<RoomId, Long> said) {
    tell(TOLD, new Told(self, said).write(message("told", version)));
  }

  /** Tells all who understand it. */
  private void tell(int since, JsonObject message) {
    others.answered(since, node -> bus.send(inbox(node), message));
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
    for (String node : others.there()) {
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
        node, others.takesBundles(node), new Bundles.Signal(address, otherwise, text));
  }

  /**
   * This node has found others again that it was cut off from: it owns nothing until they have told
   * each other what they know.
   */
  public void rejoined() {
    others.again();
  }

  private void heard(Message<Object> message) {
    if (message.body() instanceof Buffer bundle) {
      post.handOut(bundle);
    } else if (message.body() instanceof String text) {
      post.handOut(message, text);
    } else if (message.body() instanceof JsonObject json) {
      switch (json.getString(KIND, "")) {
        case "hello" -> others.greeted(message, json);
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

  /** Where a node hears the others. */
  static String inbox(String node) {
    return INBOX + node;
  }

  /** The beginning of a message of that kind. */
  static JsonObject message(String kind, int version) {
    return new JsonObject().put("v", version).put(KIND, kind);
  }

  /** What is said of a room. */
  static JsonObject message(Copy copy, int version) {
    return message("copy", version).put("copy", CopyJson.write(copy));
  }
}

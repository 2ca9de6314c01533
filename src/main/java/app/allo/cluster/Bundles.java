package app.allo.cluster;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Puts signals that leave one event loop for one other node in the same turn into one message:
 * encryption, and waking up other loops, cost as much for one as for many. Decision 411.
 */
final class Bundles {
  /** As a message that holds a single signal of the longest kind may be. */
  private static final int FULL_BYTES = 64 * 1024;

  /** What one event loop has for other nodes in this turn. */
  private final ThreadLocal<Map<String, Bundle>> open = ThreadLocal.withInitial(HashMap::new);

  private final Vertx vertx;
  private final BiFunction<String, Buffer, Future<Void>> send;

  /** One of several signals in a bundle. */
  record Signal(String address, Nodes.Otherwise otherwise, String text) {}

  private static final class Bundle {
    private final Buffer buffer = Buffer.buffer();
    private final Promise<Void> sent = Promise.promise();

    void add(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      buffer.appendInt(bytes.length).appendBytes(bytes);
    }
  }

  /**
   * @param send sends a bundle to a node
   */
  Bundles(Vertx vertx, BiFunction<String, Buffer, Future<Void>> send) {
    this.vertx = vertx;
    this.send = send;
  }

  /** Whether this thread is one that takes turns. */
  static boolean isPossible() {
    return Context.isOnEventLoopThread();
  }

  /** It leaves at the end of this turn; completes once it has. */
  Future<Void> add(String node, Signal signal) {
    Bundle bundle = open.get().computeIfAbsent(node, this::begin);
    bundle.add(signal.address());
    bundle.add(signal.otherwise().address());
    bundle.add(signal.otherwise().socket());
    bundle.add(signal.text());
    if (bundle.buffer.length() >= FULL_BYTES) {
      leave(node);
    }
    return bundle.sent.future();
  }

  private Bundle begin(String node) {
    vertx.getOrCreateContext().runOnContext(turn -> leave(node));
    return new Bundle();
  }

  private void leave(String node) {
    Bundle bundle = open.get().remove(node);
    if (bundle != null) {
      send.apply(node, bundle.buffer).onComplete(bundle.sent);
    }
  }

  /** Takes a bundle apart; fails with a RuntimeException if it is none. */
  static void read(Buffer buffer, Consumer<Signal> each) {
    int[] at = {0};
    while (at[0] < buffer.length()) {
      String address = next(buffer, at);
      Nodes.Otherwise otherwise = new Nodes.Otherwise(next(buffer, at), next(buffer, at));
      each.accept(new Signal(address, otherwise, next(buffer, at)));
    }
  }

  private static String next(Buffer buffer, int[] at) {
    int begin = at[0] + Integer.BYTES;
    int end = begin + buffer.getInt(at[0]);
    at[0] = end;
    return buffer.getString(begin, end);
  }
}

package app.allo.cluster.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.allo.Until;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real list of nodes, of one. */
class HazelcastNodesTest {
  private static final String HOST = "127.0.0.1";

  private final AtomicBoolean ended = new AtomicBoolean();
  private HazelcastNodes list;
  private Vertx vertx;

  @BeforeEach
  void join() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      port = free.getLocalPort();
    }
    list =
        new HazelcastNodes(
            List.of(HOST), Optional.empty(), HOST, port, () -> {}, () -> ended.set(true));
    VertxOptions options = new VertxOptions().setEventLoopPoolSize(1);
    options.getEventBusOptions().setHost(HOST);
    vertx = Until.done(Vertx.builder().with(options).withClusterManager(list).buildClustered(), 60);
    assertEquals(List.of(list.name()), list.names());
  }

  @Test
  void whoever_leaves_when_asked_to_has_not_fallen_out() {
    Until.done(vertx.close(), 20);
    assertFalse(ended.get());
  }

  @Test
  void falling_out_for_good_is_told_and_leaves_this_node_alone_in_its_list() {
    list.getHazelcastInstance().shutdown();
    Until.holds("told", ended::get);
    assertEquals(List.of(list.name()), list.names());
    Until.done(vertx.close(), 20);
  }
}

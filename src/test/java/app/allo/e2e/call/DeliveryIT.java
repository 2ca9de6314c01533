package app.allo.e2e.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A short run of js/test/soak/delivery.mjs; docs/benchmarks.md quotes the long one. */
class DeliveryIT {
  private static final Path NODE = Path.of("target", "node", "node");

  @Test
  void signals_arrive_once_and_in_order_while_the_server_is_killed() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(NODE), "no Node at " + NODE);
    Assumptions.assumeTrue(hasWebSocket(), "this Node has no WebSocket");
    Outcome outcome = node("js/test/soak/delivery.mjs", "kills=5", "signals=500");
    System.out.println(outcome.said());
    assertEquals(0, outcome.status(), outcome.said());
    assertTrue(outcome.said().contains("lost 0, doubled 0, reordered 0"), outcome.said());
  }

  private static boolean hasWebSocket() throws Exception {
    return node("--eval", "process.exit(typeof WebSocket === 'function' ? 0 : 1)").status() == 0;
  }

  private static Outcome node(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(NODE.toString(), "--experimental-websocket"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }

  private record Outcome(int status, String said) {}
}

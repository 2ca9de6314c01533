package app.allo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of connections that begin something and never end it, against the jar with a small
 * heap: a call that was there goes on, others may begin one, and nothing is left afterwards.
 */
class FloodIT {
  private static final String CALLERS = "127.0.0.2";
  private static final String LATER = "127.0.0.3";
  private static final String ATTACKER = "127.0.0.9";

  @TempDir private Path directory;

  @Test
  void fifteen_thousand_endless_heads() throws Exception {
    withstands("128m", false, flood -> flood.of(15_000, ATTACKER, Flood.endlessHead(7_900)));
  }

  @Test
  void thousands_of_heads_with_as_many_headers_as_there_can_be() throws Exception {
    withstands("128m", false, flood -> flood.of(3_000, ATTACKER, Flood.endlessHeaders(7_900)));
  }

  @Test
  void newcomers_are_let_in_while_it_goes_on() throws Exception {
    withstands(
        "128m",
        false,
        flood -> {
          byte[] head = Flood.endlessHeaders(7_900);
          CompletableFuture<?> attack =
              CompletableFuture.runAsync(() -> flood.of(9_000, ATTACKER, head));
          for (int i = 0; !attack.isDone(); i++) {
            CallOfTwo.begin(flood.port(), false, "127.0.4." + (1 + i % 250)).close();
          }
          attack.join();
        });
  }

  @Test
  void twelve_thousand_handshakes() throws Exception {
    byte[] hello = Flood.clientHello();
    withstands("128m", true, flood -> flood.of(12_000, ATTACKER, hello));
  }

  @Test
  void messages_that_never_end_from_many_addresses() throws Exception {
    withstands(
        "256m",
        false,
        flood -> {
          for (int i = 0; i < 58; i++) {
            Seats.of(flood.port(), "127.0.1." + (1 + i), 60)
                .forEach(seat -> flood.join(seat, Flood.endlessMessage(65_000)));
          }
        });
  }

  private interface Attack {
    void begin(Flood flood) throws Exception;
  }

  private void withstands(String heap, boolean tls, Attack attack) throws Exception {
    Map<String, String> settings = MainIT.plain();
    settings.put("ALLO_TLS", tls ? "self-signed" : "off");
    try (AlloProcess allo = AlloProcess.withHeap(heap, directory, settings)) {
      int port = allo.port();
      try (CallOfTwo call = CallOfTwo.begin(port, tls, CALLERS)) {
        try (Flood flood = new Flood(port)) {
          attack.begin(flood);
          call.relay();
          CallOfTwo.begin(port, tls, LATER).close();
        }
        call.relay();
      } catch (Exception failure) {
        throw new AssertionError(failure + "\n" + allo.output(), failure);
      }
      allo.terminate();
      assertEquals(0, allo.status(), allo::output);
      assertFalse(allo.output().contains("Error"), allo::output);
      assertFalse(allo.output().contains("Exception"), allo::output);
    }
  }
}

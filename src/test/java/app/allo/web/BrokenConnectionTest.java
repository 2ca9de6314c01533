package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.AnyCertificate;
import app.allo.Warnings;
import app.allo.tls.HttpsTest;
import io.vertx.core.Future;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that breaks while one request is answered and another waits: nothing is logged. */
class BrokenConnectionTest {
  private static final String TWO = lines("GET /api/ice HTTP/1.1", "Host: a").repeat(2);

  private final CompletableFuture<Void> asked = new CompletableFuture<>();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  @AutoClose private Warnings log;

  @BeforeEach
  void listen() {
    log = new Warnings();
  }

  @Test
  void by_a_reset() throws Exception {
    try (WebTestServer server = busy().open();
        RawClient client = new RawClient(server.port())) {
      client.send(TWO);
      asked.get(20, TimeUnit.SECONDS);
      client.reset();
      gone.get(20, TimeUnit.SECONDS);
    }
    assertEquals(List.of(), log.heard());
  }

  @Test
  void by_a_record_that_was_altered_on_the_way() throws Exception {
    try (WebTestServer server = busy().with(HttpsTest.certificate()).open();
        Socket clear = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      SSLSocket tls =
          (SSLSocket)
              AnyCertificate.context()
                  .getSocketFactory()
                  .createSocket(clear, "localhost", server.port(), true);
      RawClient client = new RawClient(tls).send(TWO);
      asked.get(20, TimeUnit.SECONDS);
      // Application data (RFC 8446 §5.2) of 32 bytes that no key of theirs sealed.
      byte[] record = new byte[5 + 32];
      record[0] = 23;
      record[1] = 3;
      record[2] = 3;
      record[4] = 32;
      clear.getOutputStream().write(record);
      gone.get(20, TimeUnit.SECONDS);
      client.close();
    }
    assertEquals(List.of(), log.heard());
  }

  /** Takes up the first request and never answers it. */
  private WebTestServer.Builder busy() {
    return WebTestServer.builder()
        .api(
            request -> {
              request.response().exceptionHandler(broken -> gone.complete(null));
              asked.complete(null);
              return Future.future(never -> {});
            });
  }
}

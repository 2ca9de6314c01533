package app.allo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log of the jar holds when its operator asks for everything. */
class LogIT {
  /** An address of this machine that nothing else here comes from. */
  private static final String VISITOR = "127.0.0.77";

  /** Longer words of base64url than any class has: ids, secrets and tokens. */
  private static final Pattern ID =
      Pattern.compile("(?<![A-Za-z0-9_$./-])[A-Za-z0-9_-]{22}(?![A-Za-z0-9_$./-])");

  @TempDir private Path directory;

  @Test
  void at_the_finest_level_it_holds_nothing_of_a_visitor() throws Exception {
    Path everything = directory.resolve("everything.properties");
    Files.write(
        everything,
        List.of(
            "handlers=java.util.logging.ConsoleHandler",
            "java.util.logging.ConsoleHandler.level=ALL",
            ".level=ALL",
            "io.netty.level=ALL",
            "io.vertx.level=ALL"));
    Map<String, String> settings = MainIT.plain();
    settings.put("ALLO_TLS", "self-signed");
    settings.put("JAVA_TOOL_OPTIONS", "-Djava.util.logging.config.file=" + everything);
    try (AlloProcess allo = new AlloProcess(directory, settings)) {
      int port = allo.port();
      List<String> hidden;
      try (CallOfTwo call = CallOfTwo.begin(port, true, VISITOR)) {
        hidden = call.said();
      }
      breakOff(port);
      allo.terminate();
      assertEquals(0, allo.status());
      String log = allo.output();
      assertTrue(log.contains("Draining"), log);
      hidden.forEach(word -> assertFalse(log.contains(word), () -> word + " in\n" + log));
      assertFalse(log.contains(VISITOR), log);
      assertFalse(ID.matcher(log).find(), log);
    }
  }

  @Test
  void as_json_every_line_is_an_object_the_address_too() throws Exception {
    Map<String, String> settings = MainIT.plain();
    settings.put("ALLO_LOG_FORMAT", "json");
    try (AlloProcess allo = new AlloProcess(directory, settings)) {
      allo.port();
      allo.terminate();
      assertEquals(0, allo.status());
      List<JsonObject> lines = allo.lines().stream().map(JsonObject::new).toList();
      List<String> messages = lines.stream().map(line -> line.getString("message")).toList();
      assertTrue(messages.stream().anyMatch(line -> line.startsWith("Allo is ready at")));
      assertTrue(messages.contains("Draining"));
    }
  }

  @Test
  void at_debug_it_tells_every_event_and_names_nobody() throws Exception {
    Map<String, String> settings = MainIT.plain();
    settings.put("ALLO_LOG", "debug");
    try (AlloProcess allo = new AlloProcess(directory, settings)) {
      List<String> hidden;
      try (CallOfTwo call = CallOfTwo.begin(allo.port(), false, VISITOR)) {
        hidden = call.said();
      }
      allo.terminate();
      assertEquals(0, allo.status());
      String log = allo.output();
      for (String event :
          List.of(
              "room [a-z]{6}: opened",
              "room [a-z]{6}: socket of [a-z]{6} opened",
              "room [a-z]{6}: member [a-z]{6} joined as host",
              "room [a-z]{6}: member [a-z]{6} joined as guest",
              "room [a-z]{6}: signal from [a-z]{6} to [a-z]{6}, 18 bytes",
              "room [a-z]{6}: socket of [a-z]{6} (lost|closed)",
              "room [a-z]{6}: member [a-z]{6} has no socket")) {
        assertTrue(Pattern.compile(event).matcher(log).find(), () -> event + " in\n" + log);
      }
      hidden.forEach(word -> assertFalse(log.contains(word), () -> word + " in\n" + log));
      assertFalse(log.contains(VISITOR), log);
      assertFalse(ID.matcher(log).find(), log);
    }
  }

  @Test
  void by_default_nothing_is_logged_of_a_call() throws Exception {
    try (AlloProcess allo = new AlloProcess(directory, MainIT.plain())) {
      CallOfTwo.begin(allo.port(), false, VISITOR).close();
      allo.terminate();
      assertEquals(0, allo.status());
      String log = allo.output();
      assertTrue(log.contains("Draining"), log);
      assertFalse(log.contains(" FINE "), log);
      assertFalse(
          Pattern.compile("app\\.allo\\.(api|room|signaling|socket)").matcher(log).find(), log);
    }
  }

  /** Ends connections as peers do whom nobody expects to be polite. */
  private static void breakOff(int port) throws IOException {
    for (String said : List.of("", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: x\r\n\r\n")) {
      byte[] bytes = said.getBytes(StandardCharsets.US_ASCII);
      Socket plain = from(port);
      plain.getOutputStream().write(bytes);
      reset(plain);
      Socket beneath = from(port);
      over(beneath, port).getOutputStream().write(bytes);
      reset(beneath);
    }
  }

  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static Socket from(int port) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByName(VISITOR), 0));
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    return socket;
  }

  private static SSLSocket over(Socket plain, int port) throws IOException {
    SSLSocket tls =
        (SSLSocket)
            AnyCertificate.context()
                .getSocketFactory()
                .createSocket(plain, "localhost", port, false);
    tls.startHandshake();
    return tls;
  }
}

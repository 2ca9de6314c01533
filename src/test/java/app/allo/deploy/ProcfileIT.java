package app.allo.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.Until;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Procfile's own line, with what Heroku puts into the environment of its smallest dyno. */
class ProcfileIT {
  private static final long DYNO_KILOBYTES = 512 * 1024;

  @TempDir private Path directory;
  private Process allo;

  @AfterEach
  void stop() {
    if (allo != null) {
      allo.destroyForcibly().onExit().join();
    }
  }

  @Test
  void it_serves_in_clear_behind_the_router_in_512_megabytes_and_ends_well() throws Exception {
    int port = freePort();
    Path output = directory.resolve("output");
    Path classes = directory.resolve("classes");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", line())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ALLO_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "PORT",
                "" + port,
                "DYNO",
                "web.1",
                "JAVA_OPTS",
                "-Xmx300m -Xss512k -XX:CICompilerCount=2 -Xlog:class+load:file=" + classes,
                "ALLO_KEYS",
                "0f".repeat(32),
                "ALLO_PUBLIC_URL",
                "https://allo.herokuapp.com",
                // Its routers come from 10.x, which the line says unless told otherwise.
                "ALLO_TRUST_PROXY",
                "127.0.0.1"));
    allo = builder.start();
    Until.holds(
        "Allo is ready",
        () -> {
          assertTrue(allo.isAlive(), () -> said(output));
          return said(output).contains("Allo is ready");
        });
    HttpResponse<Void> clear = ask(port, "http");
    assertEquals(308, clear.statusCode());
    assertEquals(
        "https://allo.herokuapp.com/check", clear.headers().firstValue("Location").orElseThrow());
    assertEquals(200, ask(port, "https").statusCode());
    assertTrue(
        Files.readString(classes).contains("app.allo.Main source: shared objects file"),
        "started with the archive that the build has made");
    if (Files.exists(Path.of("/proc/self/status"))) {
      long peak = peakKilobytes(allo.pid());
      assertTrue(peak < DYNO_KILOBYTES, peak + " KB");
    }
    allo.toHandle().destroy();
    assertEquals(0, allo.waitFor(), () -> said(output));
  }

  /** Of the process that the shell has become. */
  private static long peakKilobytes(long pid) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElseThrow();
    }
  }

  private static HttpResponse<Void> ask(int port, String scheme) throws Exception {
    // The JDK's client sets Host by itself: what the router passes on is the public name.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/check"))
            .header("Host", "allo.herokuapp.com")
            .header("X-Forwarded-Proto", scheme)
            .header("X-Forwarded-For", "192.0.2.1, 203.0.113.7")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
  }

  private static String line() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("Procfile"));
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).startsWith("web: "));
    return lines.get(0).substring("web: ".length());
  }

  private static String said(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}

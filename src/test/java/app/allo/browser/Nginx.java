package app.allo.browser;

import app.allo.TestFolder;
import app.allo.tls.CertificateWatch;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Nginx in front of Allo, with {@code docs/deploy/nginx.conf} as it stands but for names,
 * ports, the certificate, and a shorter patience with idle connections.
 */
public final class Nginx implements AfterEachCallback {
  /** Instead of 55 s: still more than the 4 s between two pings. */
  public static final int IDLE_SECONDS = 6;

  private static final Path RECIPE = Path.of("docs", "deploy", "nginx.conf");

  private final int port = freePort();
  private final int clearPort = freePort();
  private final Path directory;
  private Process process;

  public Nginx() {
    try {
      directory = Files.createTempDirectory("allo-nginx-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static boolean isInstalled() {
    return Installed.server("nginx").isPresent();
  }

  /** Where people reach Allo through it. */
  public String origin() {
    return "https://localhost:" + port;
  }

  /** Where it only says that https is spoken elsewhere. */
  public String clearOrigin() {
    return "http://localhost:" + clearPort;
  }

  /** Serves Allo, which listens at {@code upstream}; returns once connections are accepted. */
  public void serve(String upstream) {
    serve(upstream, "/", "http://allo");
  }

  /**
   * Serves Allo below a path.
   *
   * @param location the path, with a slash at its end
   * @param pass where to: with a slash at its end Nginx takes the path off
   */
  public void serve(String upstream, String location, String pass) {
    try {
      certify();
      Files.writeString(
          directory.resolve("nginx.conf"),
          """
          daemon off;
          pid %1$s/nginx.pid;
          error_log %1$s/error.log;
          events {}
          http {
            client_body_temp_path %1$s/body;
            proxy_temp_path %1$s/proxy;
            fastcgi_temp_path %1$s/fastcgi;
            uwsgi_temp_path %1$s/uwsgi;
            scgi_temp_path %1$s/scgi;
          %2$s
          }
          """
              .formatted(
                  directory,
                  adapted(Files.readString(RECIPE), URI.create(upstream))
                      .replace("location / {", "location " + location + " {")
                      .replace("proxy_pass http://allo;", "proxy_pass " + pass + ";")));
      process =
          new ProcessBuilder(
                  Installed.server("nginx").orElseThrow().toString(),
                  "-e",
                  directory.resolve("error.log").toString(),
                  "-c",
                  directory.resolve("nginx.conf").toString())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("output.log").toFile())
              .start();
      awaitListening();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void afterEach(ExtensionContext test) {
    if (process != null) {
      // Its worker ends with it on SIGTERM, but not on SIGKILL.
      process.destroy();
      process.onExit().join();
    }
    TestFolder.remove(directory);
  }

  private String adapted(String recipe, URI upstream) {
    List<String> lines = new ArrayList<>();
    for (String line : recipe.lines().toList()) {
      if (line.contains("listen [::]")) {
        continue;
      }
      lines.add(
          line.replace("listen 443", "listen 127.0.0.1:" + port)
              .replace("listen 80;", "listen 127.0.0.1:" + clearPort + ";")
              .replace("https://call.example.org", origin())
              .replace("call.example.org", "localhost")
              .replace("127.0.0.1:8080", "127.0.0.1:" + upstream.getPort())
              .replace("/etc/letsencrypt/live/localhost/fullchain.pem", directory + "/tls.crt")
              .replace("/etc/letsencrypt/live/localhost/privkey.pem", directory + "/tls.key")
              .replace("timeout 55s;", "timeout " + IDLE_SECONDS + "s;"));
    }
    return String.join("\n", lines);
  }

  private void certify() {
    Vertx vertx = Vertx.vertx();
    try {
      CertificateWatch.selfSigned(vertx, directory, List.of("localhost"), Clock.systemUTC())
          .open()
          .await();
    } finally {
      vertx.close().await();
    }
  }

  private void awaitListening() throws IOException {
    while (!isListening()) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            "Nginx ended: " + Files.readString(directory.resolve("output.log")));
      }
      Thread.onSpinWait();
    }
  }

  private boolean isListening() {
    try {
      new Socket(InetAddress.getLoopbackAddress(), port).close();
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

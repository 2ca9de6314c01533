package app.allo.browser;

import static java.util.stream.Collectors.joining;

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
import java.util.function.UnaryOperator;
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

  private static final String SERVER = "server 127.0.0.1:8080;";

  private List<String> prefix = List.of();
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

  /** Runs by a command that runs what follows it somewhere else. */
  public void within(List<String> command) {
    prefix = command;
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
   * Serves Allo by several nodes. A browser whose user agent ends with the number of a node, from
   * 0, comes to that one first, and to another where that one is not there.
   *
   * @param nodes host and port of each
   */
  public void serve(List<String> nodes) {
    StringBuilder first = new StringBuilder("map $http_user_agent $allo_node {\n default allo;\n");
    StringBuilder groups = new StringBuilder();
    for (String node : nodes) {
      int number = nodes.indexOf(node);
      first.append(" ~").append(number).append("$ allo").append(number).append(";\n");
      groups.append("upstream allo").append(number).append(" {\n");
      for (String other : nodes) {
        groups.append(" server ").append(other).append(other.equals(node) ? ";\n" : " backup;\n");
      }
      groups.append("}\n");
    }
    String all = nodes.stream().map(node -> "server " + node + ";").collect(joining("\n"));
    serve(
        recipe ->
            first.append("}\n")
                + groups.toString()
                + recipe
                    .replace(SERVER, all)
                    .replace("proxy_pass http://allo;", "proxy_pass http://$allo_node;"));
  }

  /**
   * Serves Allo below a path.
   *
   * @param location the path, with a slash at its end
   * @param pass where to: with a slash at its end Nginx takes the path off
   */
  public void serve(String upstream, String location, String pass) {
    String server = "server 127.0.0.1:" + URI.create(upstream).getPort() + ";";
    serve(
        recipe ->
            recipe
                .replace(SERVER, server)
                .replace("location / {", "location " + location + " {")
                .replace("proxy_pass http://allo;", "proxy_pass " + pass + ";"));
  }

  private void serve(UnaryOperator<String> changes) {
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
              .formatted(directory, changes.apply(adapted(Files.readString(RECIPE)))));
      List<String> command = new ArrayList<>(prefix);
      command.add(Installed.server("nginx").orElseThrow().toString());
      command.addAll(List.of("-e", directory.resolve("error.log").toString()));
      command.addAll(List.of("-c", directory.resolve("nginx.conf").toString()));
      process =
          new ProcessBuilder(command)
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

  private String adapted(String recipe) {
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
    // What listens elsewhere is not seen from here.
    while (prefix.isEmpty() && !isListening()) {
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

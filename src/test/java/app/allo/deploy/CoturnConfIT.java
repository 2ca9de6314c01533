package app.allo.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.TestFolder;
import app.allo.browser.Installed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code docs/deploy/coturn.conf} lets a relay do, asked of a real one on loopback. */
class CoturnConfIT {
  private static final Path RECIPE = Path.of("docs", "deploy", "coturn.conf");
  private static final String SECRET = "a-secret-between-allo-and-coturn";
  private static final List<String> LEFT_OUT =
      List.of("listening-port", "tls-listening-port", "cert=", "pkey=", "stale-nonce", "log-file");
  private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(50);
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int QUOTA_REACHED = 486;

  private Path directory;
  private Process process;
  private InetSocketAddress server;

  @BeforeEach
  void start() throws IOException {
    boolean there = Installed.server("turnserver").isPresent() && hasIpv6();
    String missing = "No turnserver (coturn), or no ::1: its configuration was not tried.";
    if (!there) {
      System.err.println(missing);
    }
    Assumptions.assumeTrue(there, missing);
    directory = Files.createTempDirectory("allo-coturn-");
    server = new InetSocketAddress("127.0.0.1", freePort());
    Path configuration = directory.resolve("turnserver.conf");
    Files.write(configuration, adapted());
    process =
        new ProcessBuilder(
                Installed.server("turnserver").orElseThrow().toString(),
                "-c",
                configuration.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output.log").toFile())
            .start();
  }

  @AfterEach
  void stop() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
      TestFolder.remove(directory);
    }
  }

  @Test
  void no_spelling_of_a_private_address_is_relayed_to() throws IOException {
    List<String> four =
        List.of(
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.8",
            "192.168.0.1",
            "198.18.0.1",
            "224.0.0.251",
            "255.255.255.255");
    List<String> six =
        List.of(
            "::",
            "::1",
            "::10.1.2.3",
            "::ffff:10.1.2.3",
            "::ffff:127.0.0.1",
            "::ffff:192.168.0.1",
            "::ffff:0:a01:203",
            "64:ff9b::a01:203",
            "64:ff9b:1::a01:203",
            "2002:a01:203::1",
            "2001:0:a01:203::1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "fec0::1",
            "ff02::1");
    try (TurnClient client = member(600)) {
      assertEquals(0, client.allocate(4));
      assertAll(four.stream().map(peer -> () -> assertForbidden(client, peer)));
      assertEquals(0, client.permit(TurnClient.bytes("203.0.113.7")));
    }
    try (TurnClient client = member(600)) {
      assertEquals(0, client.allocate(6));
      assertAll(six.stream().map(peer -> () -> assertForbidden(client, peer)));
      assertEquals(0, client.permit(TurnClient.bytes("2001:db8::7")));
    }
  }

  @Test
  void what_a_member_has_opened_outlives_its_credentials_and_nothing_new_is_opened()
      throws Exception {
    long expires = Instant.now().getEpochSecond() + 2;
    try (TurnClient client = new TurnClient(server, SECRET, expires);
        TurnClient late = new TurnClient(server, SECRET, expires)) {
      assertEquals(0, client.allocate(4));
      while (Instant.now().getEpochSecond() <= expires) {
        LockSupport.parkNanos(MOMENT);
      }
      assertEquals(UNAUTHORIZED, late.allocate(4));
      assertEquals(0, client.refresh());
      assertEquals(0, client.permit(TurnClient.bytes("203.0.113.7")));
      // The nonce is too old by now: asked for another, the member is still who it was.
      assertEquals(0, client.refresh());
    }
    try (TurnClient client = member(600)) {
      assertEquals(0, client.allocate(4));
    }
  }

  @Test
  void a_member_has_its_quota_once_whatever_date_its_name_begins_with() throws IOException {
    List<TurnClient> clients = new ArrayList<>();
    try {
      int quota = value("user-quota");
      for (int i = 0; i <= quota; i++) {
        clients.add(member(600 + i));
        assertEquals(i < quota ? 0 : QUOTA_REACHED, clients.get(i).allocate(4), i + " before");
      }
    } finally {
      clients.forEach(TurnClient::close);
    }
  }

  @Test
  void there_are_more_ports_than_allocations() throws IOException {
    int ports = value("max-port") - value("min-port") + 1;
    assertTrue(ports >= 1.5 * value("total-quota"), ports + " ports");
  }

  @Test
  void it_answers_at_its_own_port_and_at_no_other() throws Exception {
    try (TurnClient client = member(600)) {
      assertEquals(0, client.allocate(4));
    }
    List<Integer> ports = new ArrayList<>();
    Process look = new ProcessBuilder("ss", "-Hlntup").start();
    try (Stream<String> lines = look.inputReader().lines()) {
      lines
          .filter(line -> line.contains("pid=" + process.pid() + ","))
          .map(line -> line.trim().split("\\s+")[4])
          .map(address -> Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)))
          .filter(port -> port < value("min-port") || port > value("max-port"))
          .forEach(ports::add);
    }
    assertEquals(List.of(server.getPort()), ports.stream().distinct().toList());
  }

  private static void assertForbidden(TurnClient client, String peer) throws IOException {
    assertEquals(FORBIDDEN, client.permit(TurnClient.bytes(peer)), peer);
  }

  private TurnClient member(int seconds) throws IOException {
    return new TurnClient(server, SECRET, Instant.now().getEpochSecond() + seconds);
  }

  private List<String> adapted() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(RECIPE)) {
      if (LEFT_OUT.stream().noneMatch(line::startsWith)) {
        lines.add(line.replace("REPLACE-ME-WITH-32-RANDOM-BYTES", SECRET));
      }
    }
    lines.add("listening-port=" + server.getPort());
    lines.add("stale-nonce=1");
    lines.add("listening-ip=127.0.0.1");
    lines.add("listening-ip=::1");
    lines.add("relay-ip=127.0.0.1");
    lines.add("relay-ip=::1");
    lines.add("no-tls");
    lines.add("no-dtls");
    lines.add("log-file=stdout");
    lines.add("userdb=" + directory.resolve("users"));
    lines.add("pidfile=" + directory.resolve("pid"));
    return lines;
  }

  private static int value(String option) {
    try (Stream<String> lines = Files.lines(RECIPE)) {
      return lines
          .filter(line -> line.startsWith(option + "="))
          .map(line -> Integer.parseInt(line.substring(option.length() + 1)))
          .findFirst()
          .orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Free for UDP and TCP. */
  private static int freePort() throws IOException {
    while (true) {
      try (ServerSocket tcp = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
        new DatagramSocket(tcp.getLocalPort(), tcp.getInetAddress()).close();
        return tcp.getLocalPort();
      } catch (BindException taken) {
        // Another one, then.
      }
    }
  }

  private static boolean hasIpv6() {
    try {
      new DatagramSocket(0, Inet6Address.getByName("::1")).close();
      return true;
    } catch (IOException none) {
      return false;
    }
  }
}

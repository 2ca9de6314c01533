package app.allo.socket;

import static app.allo.socket.RawFrames.claiming;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.Until;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is different where TLS stands between: its handler has queues and a goodbye of its own. */
class SocketTlsTest {
  private static final SignalLimits LIMITS =
      new Tuning().maxBacklog(64 * 1024).hardCloseAfter(Duration.ofMillis(500)).build();
  private static final String PASSWORD = "password";

  @TempDir private static Path directory;
  @AutoClose private static SocketServer server;
  private static SSLContext tls;

  @BeforeAll
  static void open() throws Exception {
    Path store = directory.resolve("certificate.p12");
    makeCertificate(store);
    tls = trusting(store);
    PfxOptions certificate = new PfxOptions().setPath(store.toString()).setPassword(PASSWORD);
    server =
        SocketServer.open(
            LIMITS,
            options ->
                options
                    .setSsl(true)
                    .setKeyCertOptions(certificate)
                    .setSendBufferSize(SocketServer.SMALL_BUFFER));
  }

  @Test
  void two_members_exchange_signals() throws IOException {
    RoomId room = server.newRoom();
    MemberId a = server.newMember();
    MemberId b = server.newMember();
    try (RawWebSocket one = joined(room, a, 0);
        RawWebSocket two = joined(room, b, 0)) {
      one.message("joined");
      for (int i = 0; i < 50; i++) {
        one.text(SocketServer.signal(b, "a" + i));
        two.text(SocketServer.signal(a, "b" + i));
      }
      for (int i = 0; i < 50; i++) {
        assertEquals("a" + i, two.message("signal").getString("data"));
        assertEquals("b" + i, one.message("signal").getString("data"));
      }
    }
  }

  @Test
  void a_browser_learns_what_was_wrong_with_its_frame() throws IOException {
    try (RawWebSocket socket = joined(server.newRoom(), server.newMember(), 0)) {
      socket.send(new byte[] {(byte) 0x81, 1, 'x'});
      assertEquals(1002, socket.closeCode());
    }
    try (RawWebSocket socket = joined(server.newRoom(), server.newMember(), 0)) {
      socket.send(claiming(65_537));
      assertEquals(1009, socket.closeCode());
    }
  }

  @Test
  void a_reader_that_never_reads_is_cut_whatever_waits() throws IOException {
    RoomId room = server.newRoom();
    MemberId slow = server.newMember();
    try (RawWebSocket peer = joined(room, server.newMember(), 0);
        RawWebSocket reader = joined(room, slow, SocketServer.SMALL_BUFFER)) {
      peer.message("joined");
      String data = "d".repeat(40_000);
      for (int i = 0; i < 60; i++) {
        peer.text(SocketServer.signal(slow, data));
      }
      assertEquals(slow.value(), peer.message("away").getString("member"));
      Until.holds("only the peer is left", () -> server.sockets.count() == 1);
      reader.drain();
    }
  }

  private static RawWebSocket joined(RoomId room, MemberId member, int receiveBuffer)
      throws IOException {
    RawWebSocket socket = RawWebSocket.connect(server.port, receiveBuffer, tls);
    server.upgraded(socket, server.seat(room, member, Role.GUEST));
    server.join(socket);
    return socket;
  }

  private static void makeCertificate(Path store) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, keytool.waitFor());
  }

  private static SSLContext trusting(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keys.getCertificate(keys.aliases().nextElement()));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}

package app.allo.tls;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.AnyCertificate;
import app.allo.web.RawAnswer;
import app.allo.web.RawClient;
import app.allo.web.WebTestServer;
import io.vertx.core.net.KeyCertOptions;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class HttpsTest {
  private static final String PAGE = lines("GET / HTTP/1.1", "Host: allo.example");
  private static final char ALERT = 21;
  private static final char PROTOCOL_VERSION = 70;
  @AutoClose private WebTestServer server;

  @BeforeEach
  void open() {
    server = WebTestServer.builder().at("https://allo.example").with(certificate()).open();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void the_page_is_served_over_tls(String version) throws Exception {
    SSLSocket socket = connect(version);
    assertEquals(version, socket.getSession().getProtocol());
    try (RawClient client = new RawClient(socket)) {
      RawAnswer answer = client.send(PAGE).answer();
      assertEquals(200, answer.status());
      assertTrue(answer.headers().containsKey("strict-transport-security"));
    }
  }

  @Test
  void a_proxy_that_names_no_scheme_says_nothing_of_it() throws Exception {
    try (WebTestServer behind =
            WebTestServer.builder()
                .at("https://allo.example")
                .with(certificate())
                .trusting("127.0.0.0/8")
                .open();
        RawClient client = new RawClient(connect("TLSv1.3", behind.port()))) {
      String junk = lines("GET / HTTP/1.1", "Host: allo.example", "X-Forwarded-Proto: junk");
      assertEquals(200, client.send(junk).answer().status());
    }
  }

  /** Said byte by byte, since the JDK's own client would refuse to say it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void older_tls_is_not_spoken(int minorVersion) {
    try (RawClient client = new RawClient(port())) {
      String alert = client.send(clientHello(minorVersion)).rest();
      assertEquals(ALERT, alert.charAt(0));
      assertEquals(PROTOCOL_VERSION, alert.charAt(alert.length() - 1));
    }
  }

  @Test
  void http2_is_not_offered() throws Exception {
    SSLSocket socket =
        (SSLSocket) AnyCertificate.context().getSocketFactory().createSocket(loopback(), port());
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    assertNotEquals("h2", socket.getApplicationProtocol());
    try (RawClient client = new RawClient(socket)) {
      assertEquals(200, client.send(PAGE).answer().status());
    }
  }

  @Test
  void a_request_in_clear_to_the_tls_port_gets_nothing() {
    try (RawClient client = new RawClient(port())) {
      assertEquals("", client.send(PAGE).rest());
    }
  }

  @Test
  void a_new_certificate_is_shown_by_every_instance_and_open_connections_stay() throws Exception {
    SSLSocket before = connect("TLSv1.3");
    try (RawClient open = new RawClient(before)) {
      assertEquals(200, open.send(PAGE).answer().status());
      Certificate old = before.getSession().getPeerCertificates()[0];
      server.web().renew(certificate()).await();
      // Connections go to the instances in turn.
      for (int i = 0; i < 4; i++) {
        try (SSLSocket after = connect("TLSv1.3")) {
          assertNotEquals(old, after.getSession().getPeerCertificates()[0]);
        }
      }
      assertEquals(200, open.send(PAGE).answer().status());
    }
  }

  private SSLSocket connect(String version) throws Exception {
    return connect(version, port());
  }

  private static SSLSocket connect(String version, int port) throws Exception {
    SSLSocket socket =
        (SSLSocket) AnyCertificate.context().getSocketFactory().createSocket(loopback(), port);
    socket.setEnabledProtocols(new String[] {version});
    socket.startHandshake();
    return socket;
  }

  private int port() {
    return server.port();
  }

  /** A greeting that offers TLS 1.0 (minor version 1) or 1.1 at most (RFC 4346 §7.4.1.2). */
  private static String clientHello(int minorVersion) {
    String suites = "\0\4\u00c0\t\u00c0\n";
    String groups = "\0\n\0\4\0\2\0\u0017";
    String extensions = "\0" + (char) groups.length() + groups;
    String body = "\3" + (char) minorVersion + "r".repeat(32) + "\0" + suites + "\1\0" + extensions;
    String message = "\1\0\0" + (char) body.length() + body;
    return "\u0016\3\1\0" + (char) message.length() + message;
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }

  public static KeyCertOptions certificate() {
    return SelfSignedBuilder.make(
            new HostNames(List.of("allo.example"), List.of()), Instant.now(), new SecureRandom())
        .options();
  }
}

package app.allo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS 1.2 lets a client renegotiate, at the server's cost; the jar does not. */
class RenegotiationIT {
  private static final byte[] ASKING =
      "GET /api/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path directory;

  @Test
  void a_second_handshake_on_a_connection_ends_it_without_a_word_in_the_log() throws Exception {
    Map<String, String> settings = MainIT.plain();
    settings.put("ALLO_TLS", "self-signed");
    try (AlloProcess allo = new AlloProcess(directory, settings)) {
      int port = allo.port();
      try (SSLSocket tls = connect(port)) {
        assertEquals(404, answer(tls));
        assertThrows(IOException.class, () -> renegotiate(tls));
      }
      try (SSLSocket tls = connect(port)) {
        assertThrows(IOException.class, () -> renegotiate(tls));
      }
      try (SSLSocket another = connect(port)) {
        assertEquals(404, answer(another));
      }
      allo.terminate();
      assertEquals(0, allo.status());
      assertFalse(allo.output().contains("    at "), allo::output);
      assertFalse(allo.output().contains("WARNING"), allo::output);
    }
  }

  private static SSLSocket connect(int port) throws IOException {
    SSLSocket tls =
        (SSLSocket) AnyCertificate.context().getSocketFactory().createSocket("127.0.0.1", port);
    tls.setSoTimeout(20_000);
    tls.setEnabledProtocols(new String[] {"TLSv1.2"});
    tls.startHandshake();
    return tls;
  }

  private static void renegotiate(SSLSocket tls) throws IOException {
    tls.startHandshake();
    answer(tls);
  }

  /** The status of the answer to a request. */
  private static int answer(SSLSocket tls) throws IOException {
    tls.getOutputStream().write(ASKING);
    StringBuilder answer = new StringBuilder();
    // The body is one JSON object.
    while (answer.indexOf("}") < 0) {
      int next = tls.getInputStream().read();
      if (next < 0) {
        throw new EOFException();
      }
      answer.append((char) next);
    }
    return Integer.parseInt(answer.substring(9, 12));
  }
}

package app.allo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Connections that ask for a WebSocket of a bare relay, and hang up at the answer. */
final class Handshakes {
  private static final byte[] UPGRADE =
      """
      GET /0/a HTTP/1.1
      Host: localhost
      Upgrade: websocket
      Connection: Upgrade
      Sec-WebSocket-Version: 13
      Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==

      """
          .replace("\n", "\r\n")
          .getBytes(StandardCharsets.US_ASCII);

  /** The certificate is self-signed. */
  private static final TrustManager TRUSTING =
      new X509TrustManager() {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
          return new X509Certificate[0];
        }
      };

  private Handshakes() {}

  /** Knows no session yet; who connects with it again resumes the last one. */
  static SSLContext browser() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {TRUSTING}, null);
      return context;
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static void clear(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      upgrade(socket);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void secure(SSLContext browser, int port) {
    try (Socket socket =
        browser.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
      upgrade(socket);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void upgrade(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    socket.getOutputStream().write(UPGRADE);
    if (socket.getInputStream().read() < 0) {
      throw new IOException("no answer");
    }
  }
}

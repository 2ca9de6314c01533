package app.allo;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** What certificate a server shows, believed or not. */
final class Certificates {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
  private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);

  private Certificates() {}

  /** The serial number of the certificate at that port of this machine. */
  static String shownAt(int port) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Believing()}, new SecureRandom());
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.startHandshake();
      X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return shown.getSerialNumber().toString(16);
    }
  }

  /** Waits until that certificate is shown. */
  static void awaitAt(int port, String serial) throws Exception {
    long until = System.nanoTime() + PATIENCE;
    while (!shownAt(port).equals(serial)) {
      if (System.nanoTime() > until) {
        throw new AssertionError("the certificate was not replaced");
      }
      LockSupport.parkNanos(BETWEEN);
    }
  }

  private static final class Believing implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}

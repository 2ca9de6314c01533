package app.allo;

import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** What certificate a server shows, believed or not. */
final class Certificates {
  private static final long LIMIT = TimeUnit.SECONDS.toNanos(30);
  private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);

  private Certificates() {}

  /** The serial number of the certificate at that port of this machine. */
  static String shownAt(int port) throws Exception {
    SSLContext context = AnyCertificate.context();
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.startHandshake();
      X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return shown.getSerialNumber().toString(16);
    }
  }

  /** Waits until that certificate is shown. */
  static void awaitAt(int port, String serial) throws Exception {
    long until = System.nanoTime() + LIMIT;
    while (!shownAt(port).equals(serial)) {
      if (System.nanoTime() > until) {
        throw new AssertionError("the certificate was not replaced");
      }
      LockSupport.parkNanos(BETWEEN);
    }
  }
}

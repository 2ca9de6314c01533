package app.allo.web;

import app.allo.socket.SignalGate;
import io.vertx.core.http.HttpServerOptions;
import java.util.Set;

/** How the HTTP server is set up: HTTP/1.1 only, TLS 1.2 or newer, no compression on the fly. */
final class ServerOptions {
  /** Twice what we accept, since Netty does not even read the headers of a line that it refuses. */
  private static final int LONGEST_LINE = 2 * RequestChecks.LONGEST_LINE;

  private static final int LONGEST_HEADERS = 8192;
  private static final int BACKLOG = 1024;

  /** A negative port means any free one, the same for all instances of a verticle. */
  private static final int ANY_SHARED_PORT = -1;

  private ServerOptions() {}

  static HttpServerOptions of(WebSettings settings) {
    HttpServerOptions options = new HttpServerOptions();
    options.setHost(settings.host());
    options.setPort(settings.port() == 0 ? ANY_SHARED_PORT : settings.port());
    options.setAcceptBacklog(BACKLOG);
    options.setMaxInitialLineLength(LONGEST_LINE).setMaxHeaderSize(LONGEST_HEADERS);
    options.setHttp2ClearTextEnabled(false);
    // Vert.x does not limit an inflated body, and assets are compressed at build time.
    options.setCompressionSupported(false).setDecompressionSupported(false);
    SignalGate.prepare(options);
    settings
        .certificate()
        .ifPresent(
            certificate ->
                options
                    .setSsl(true)
                    .setKeyCertOptions(certificate)
                    .setUseAlpn(false)
                    .setEnabledSecureTransportProtocols(Set.of("TLSv1.3", "TLSv1.2")));
    return options;
  }
}

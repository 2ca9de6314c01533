package app.allo.web;

import io.vertx.core.MultiMap;
import java.util.Optional;

/** The headers of a strict page, the same on every answer. See docs/security.md. Immutable. */
final class SecurityHeaders {
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data: blob:",
          "media-src 'self' blob:",
          "connect-src 'self'",
          "font-src 'self'",
          "manifest-src 'self'",
          "worker-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  /** What a call needs is for this page alone, all else is off for everybody. */
  private static final String PERMISSIONS =
      String.join(
          ", ",
          "camera=(self)",
          "microphone=(self)",
          "display-capture=(self)",
          "fullscreen=(self)",
          "picture-in-picture=(self)",
          "screen-wake-lock=(self)",
          "autoplay=(self)",
          "accelerometer=()",
          "geolocation=()",
          "gyroscope=()",
          "magnetometer=()",
          "midi=()",
          "payment=()",
          "usb=()");

  /** Two years, as browsers' preload lists want it. */
  private static final String ONE_TRANSPORT = "max-age=63072000; includeSubDomains";

  private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

  SecurityHeaders(Optional<Origin> publicOrigin) {
    headers
        .add("Content-Security-Policy", POLICY)
        .add("Permissions-Policy", PERMISSIONS)
        .add("Referrer-Policy", "no-referrer")
        .add("X-Content-Type-Options", "nosniff")
        .add("X-Frame-Options", "DENY")
        .add("Cross-Origin-Opener-Policy", "same-origin")
        .add("Cross-Origin-Resource-Policy", "same-origin")
        .add("Origin-Agent-Cluster", "?1");
    // Only for a name that was chosen to be https: localhost serves other programs too.
    publicOrigin
        .filter(Origin::isHttps)
        .ifPresent(https -> headers.add("Strict-Transport-Security", ONE_TRANSPORT));
  }

  void addTo(MultiMap answer) {
    answer.addAll(headers);
  }
}

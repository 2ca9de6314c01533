package app.allo.web;

import app.allo.origin.Origin;
import io.vertx.core.MultiMap;
import java.util.Optional;

/**
 * The headers of a strict page, the same on every answer. See docs/security.md. Immutable. Decision
 * 055.
 */
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

  /** What a call needs is allowed for this page only; everything else is off for everyone. */
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
          "speaker-selection=(self)",
          "clipboard-write=(self)",
          "accelerometer=()",
          "clipboard-read=()",
          "encrypted-media=()",
          "geolocation=()",
          "gyroscope=()",
          "hid=()",
          "idle-detection=()",
          "local-fonts=()",
          "magnetometer=()",
          "midi=()",
          "payment=()",
          "publickey-credentials-get=()",
          "serial=()",
          "usb=()",
          "xr-spatial-tracking=()");

  /** Two years. Subdomains are not included: they may belong to others. */
  private static final String HTTPS_ONLY = "max-age=63072000";

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
    // Browsers remember it for a name with all its ports, and other programs serve localhost
    // too.
    publicOrigin
        .filter(origin -> origin.isHttps() && !origin.isLocalhost())
        .ifPresent(https -> headers.add("Strict-Transport-Security", HTTPS_ONLY));
  }

  void addTo(MultiMap answer) {
    answer.addAll(headers);
  }
}

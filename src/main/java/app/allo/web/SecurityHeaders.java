package app.allo.web;

import app.allo.origin.Origin;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;

/**
 * The headers of a strict page, the same on every answer. See docs/security.md. Immutable. Decision
 * 055.
 */
final class SecurityHeaders {
  private static final String POLICY_NAME = "Content-Security-Policy";
  private static final String OWN_SCRIPTS = "script-src 'self'";
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          OWN_SCRIPTS,
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
        .add(POLICY_NAME, POLICY)
        // Scripts only by a hash that the document gives: decision 391. Chromium reports "style" as
        // unknown; the build gives styles their hashes all the same.
        .add("Integrity-Policy", "blocked-destinations=(script)")
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

  /**
   * The policy of everything, with some inline scripts allowed.
   *
   * @param hashes of the scripts, such as {@code sha256-…}
   */
  static String policyWith(List<String> hashes) {
    StringBuilder scripts = new StringBuilder(OWN_SCRIPTS);
    hashes.forEach(hash -> scripts.append(" '").append(hash).append('\''));
    return POLICY.replace(OWN_SCRIPTS, scripts);
  }

  /** Sets the policy of one answer. */
  static void replacePolicy(MultiMap answer, String policy) {
    answer.set(POLICY_NAME, policy);
  }
}

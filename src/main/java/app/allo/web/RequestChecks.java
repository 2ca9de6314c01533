package app.allo.web;

import app.allo.origin.OwnOrigin;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Optional;

/**
 * Checks a request before anything reads the path: refuses what two programs could read in two ways
 * (RFC 9112 §6.1, §3.2), and what is meant for another host. Immutable, so safe to share.
 */
final class RequestChecks {
  /** Netty accepts {@code : x}, which other programs read differently or not at all. */
  private static final String NO_NAME = "";

  /** The longest request line in bytes, without its end. */
  static final int LONGEST_LINE = 4096;

  private static final int BLANKS_AND_VERSION = " ".length() + " HTTP/1.1".length();

  private final OwnOrigin own;

  RequestChecks(OwnOrigin own) {
    this.own = own;
  }

  /** The refusal, after which the connection must close; empty for a good request. */
  Optional<HttpRefusal> refusal(HttpServerRequest request) {
    if (request.headers().contains(NO_NAME)
        || !isFramedPlainly(request)
        || !hasOneHost(request)
        || !isOriginForm(request.uri())) {
      return Optional.of(HttpRefusal.BAD_REQUEST);
    }
    if (isTooLong(request)) {
      return Optional.of(HttpRefusal.URI_TOO_LONG);
    }
    if (!own.isOwnHost(request)) {
      return Optional.of(HttpRefusal.MISDIRECTED);
    }
    return RequestBody.isTooLong(request) ? Optional.of(HttpRefusal.TOO_LARGE) : Optional.empty();
  }

  private static boolean isTooLong(HttpServerRequest request) {
    int length = request.method().name().length() + request.uri().length() + BLANKS_AND_VERSION;
    return length > LONGEST_LINE;
  }

  /**
   * Whether the only transfer coding is chunked: behind any other one a second request could hide.
   */
  private static boolean isFramedPlainly(HttpServerRequest request) {
    List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    if (codings.isEmpty()) {
      return request.headers().getAll(HttpHeaders.CONTENT_LENGTH).size() <= 1;
    }
    return codings.size() == 1
        && codings.get(0).equalsIgnoreCase("chunked")
        && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
        && request.version() == HttpVersion.HTTP_1_1;
  }

  private boolean hasOneHost(HttpServerRequest request) {
    return request.headers().getAll(HttpHeaders.HOST).size() == 1 && own.of(request).isPresent();
  }

  private static boolean isOriginForm(String uri) {
    return uri != null && uri.startsWith("/") && uri.indexOf('\0') < 0;
  }
}

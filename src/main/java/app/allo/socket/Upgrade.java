package app.allo.socket;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Reads a request for a WebSocket (RFC 6455 §4.2.1) more strictly than Vert.x does, and extracts
 * the seat's token. Nothing here is asynchronous. Decision 046.
 */
final class Upgrade {
  static final String SUBPROTOCOL = "allo.v1";

  /** Asks for a socket that is closed at once: the page tests whether one can be opened. */
  static final String TRIAL = "allo.check";

  private static final String SEAT = "seat.";
  private static final int KEY_BYTES = 16;
  private static final int KEY_CHARACTERS = 24;

  private Upgrade() {}

  /**
   * The token of the seat for which this request asks a socket, not verified yet; empty if it only
   * tests.
   *
   * @param ownOrigin whether an {@code Origin} is the deployment's own
   * @throws UpgradeRefused for every request that is not one of our page
   */
  static Optional<String> seatOf(
      HttpServerRequest request, BiPredicate<String, HttpServerRequest> ownOrigin)
      throws UpgradeRefused {
    MultiMap headers = request.headers();
    if (!request.method().equals(HttpMethod.GET)) {
      throw UpgradeRefused.method();
    }
    if (request.version() == HttpVersion.HTTP_1_0 || hasBody(headers)) {
      throw UpgradeRefused.malformed();
    }
    if (!items(headers, HttpHeaders.UPGRADE).contains("websocket")
        || !items(headers, HttpHeaders.CONNECTION).contains("upgrade")) {
      throw UpgradeRefused.notAsked();
    }
    if (!headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_VERSION).equals(List.of("13"))) {
      throw UpgradeRefused.version();
    }
    if (!isKey(headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_KEY))) {
      throw UpgradeRefused.malformed();
    }
    List<String> origins = headers.getAll(HttpHeaders.ORIGIN);
    if (origins.size() != 1 || !ownOrigin.test(origins.get(0), request)) {
      throw UpgradeRefused.foreign();
    }
    List<String> offered = texts(headers, HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL);
    boolean tries = offered.equals(List.of(TRIAL)) && request.query() == null;
    return tries ? Optional.empty() : Optional.of(seat(request, offered));
  }

  private static String seat(HttpServerRequest request, List<String> subprotocols)
      throws UpgradeRefused {
    boolean ours = false;
    String seat = null;
    for (String offered : subprotocols) {
      if (offered.equals(TRIAL)) {
        throw UpgradeRefused.malformed();
      } else if (offered.equals(SUBPROTOCOL)) {
        ours = true;
      } else if (offered.startsWith(SEAT)) {
        if (seat != null) {
          throw UpgradeRefused.malformed();
        }
        seat = offered.substring(SEAT.length());
      }
    }
    // A query ends up in the logs of proxies: a token there is refused, so that nobody
    // relies on it.
    if (!ours || (seat == null && request.query() != null)) {
      throw UpgradeRefused.malformed();
    }
    if (seat == null) {
      throw UpgradeRefused.noSeat();
    }
    return seat;
  }

  private static boolean hasBody(MultiMap headers) {
    List<String> lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
    return headers.contains(HttpHeaders.TRANSFER_ENCODING)
        || !(lengths.isEmpty() || lengths.equals(List.of("0")));
  }

  private static boolean isKey(List<String> keys) {
    if (keys.size() != 1 || keys.get(0).length() != KEY_CHARACTERS) {
      return false;
    }
    try {
      return Base64.getDecoder().decode(keys.get(0)).length == KEY_BYTES;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static List<String> items(MultiMap headers, CharSequence name) {
    return texts(headers, name).stream().map(item -> item.toLowerCase(Locale.ROOT)).toList();
  }

  /** The items of a list that may span several lines (RFC 9110 §5.6.1). */
  private static List<String> texts(MultiMap headers, CharSequence name) {
    List<String> items = new ArrayList<>();
    for (String line : headers.getAll(name)) {
      for (String item : line.split(",")) {
        items.add(item.strip());
      }
    }
    return items;
  }
}

package app.allo.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;

/** Reads the body of a request: JSON of at most {@link #MOST_BYTES}, unencoded. Decision 050. */
public final class RequestBody {
  /** The longest body, in bytes. */
  static final int MOST_BYTES = 4096;

  private RequestBody() {}

  /**
   * Whether the request announces too long a body; one without a length is counted as it arrives.
   */
  static boolean isTooLong(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      return false;
    }
    try {
      return Long.parseLong(length.trim()) > MOST_BYTES;
    } catch (NumberFormatException longerThanAnyNumber) {
      return true;
    }
  }

  /** Whether the body is JSON according to its headers; no body needs no type. */
  public static boolean isJson(HttpServerRequest request) {
    if (request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
      return false;
    }
    List<String> types = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
    return types.isEmpty() ? isAbsent(request) : types.size() == 1 && isJsonType(types.get(0));
  }

  /**
   * Reads all of the body; fails with {@link TooLarge} as soon as it is longer than allowed, with
   * {@link Unreadable} if its chunks are invalid or the connection is gone.
   */
  public static Future<Buffer> read(HttpServerRequest request) {
    Promise<Buffer> whole = Promise.promise();
    Buffer body = Buffer.buffer();
    if (isWaitedFor(request)) {
      request.response().writeContinue();
    }
    request.exceptionHandler(broken -> whole.tryFail(new Unreadable()));
    request.handler(
        chunk -> {
          if (body.length() + chunk.length() > MOST_BYTES) {
            request.handler(ignored -> {});
            whole.tryFail(new TooLarge());
          } else {
            body.appendBuffer(chunk);
          }
        });
    request.endHandler(end -> whole.tryComplete(body));
    return whole.future();
  }

  /** In HTTP/1.0 a "continue" would be mistaken for the answer. */
  private static boolean isWaitedFor(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_1_1
        && "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
  }

  private static boolean isAbsent(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        && (length == null || length.trim().equals("0"));
  }

  private static boolean isJsonType(String type) {
    int parameters = type.indexOf(';');
    String essence = (parameters < 0 ? type : type.substring(0, parameters)).trim();
    String rest = parameters < 0 ? "" : type.substring(parameters + 1).trim().replace("\"", "");
    return essence.equalsIgnoreCase("application/json")
        && (rest.isEmpty() || rest.equalsIgnoreCase("charset=utf-8"));
  }

  /** The body cannot be read to its end, nor anything behind it. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super("the body cannot be read", null, false, false);
    }
  }

  /** The body is longer than {@link #MOST_BYTES}. */
  public static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("the body is too large", null, false, false);
    }
  }
}

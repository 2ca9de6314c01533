package app.allo.web;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** Refusals of HTTP itself, in addition to those of a room ({@link app.allo.room.Refusal}). */
public enum HttpRefusal {
  BAD_REQUEST("bad-request", 400),
  FOREIGN_ORIGIN("foreign-origin", 403),
  HTTPS_ONLY("https-only", 403),
  NOT_FOUND("not-found", 404),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  TOO_LARGE("too-large", 413),
  URI_TOO_LONG("uri-too-long", 414),
  UNSUPPORTED_TYPE("unsupported-type", 415),
  MISDIRECTED("misdirected", 421),
  UPGRADE_REQUIRED("upgrade-required", 426),
  HEADERS_TOO_LARGE("headers-too-large", 431),
  FAULT("fault", 500),
  UNKNOWN_VERSION("unknown-version", 505);

  private final String code;
  private final int status;

  HttpRefusal(String code, int status) {
    this.code = code;
    this.status = status;
  }

  /** The refusal of a request that could not be read. */
  static HttpRefusal of(Throwable unreadable) {
    if (unreadable instanceof TooLongHttpLineException) {
      return URI_TOO_LONG;
    }
    if (unreadable instanceof TooLongHttpHeaderException) {
      return HEADERS_TOO_LARGE;
    }
    return unreadable instanceof HttpGuard.UnknownVersion ? UNKNOWN_VERSION : BAD_REQUEST;
  }

  String code() {
    return code;
  }

  int status() {
    return status;
  }
}

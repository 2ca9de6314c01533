package app.allo.web;

import java.util.List;

/** Reads as much of {@code Accept-Encoding} (RFC 9110 §12.5.3) as an asset needs. */
final class AcceptEncoding {
  private AcceptEncoding() {}

  /** Whether the browser accepts this coding, by name or by {@code *}, with a weight above 0. */
  static boolean accepts(List<String> headers, String coding) {
    double any = AcceptHeader.weight(headers, "*").orElse(0);
    return AcceptHeader.weight(headers, coding).orElse(any) > 0;
  }
}

package app.allo.web;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Reads the items of {@code Accept} and similar headers with their weights (RFC 9110 §12.4.2):
 * {@code text/html, *}{@code /*;q=0.8}.
 */
final class AcceptHeader {
  private AcceptHeader() {}

  /** The weight of the item of this name, in lower case; empty if there is none. */
  static OptionalDouble weight(List<String> headers, String item) {
    for (String header : headers) {
      for (String entry : header.split(",")) {
        String[] parts = entry.split(";", -1);
        if (parts[0].trim().toLowerCase(Locale.ROOT).equals(item)) {
          return OptionalDouble.of(weight(parts));
        }
      }
    }
    return OptionalDouble.empty();
  }

  /** An invalid weight counts as 0: the item is not wanted. */
  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].trim().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        try {
          return Double.parseDouble(parameter.substring(2).trim());
        } catch (NumberFormatException notAWeight) {
          return 0;
        }
      }
    }
    return 1;
  }
}

package app.allo.web;

import java.util.List;
import java.util.Locale;

/** Reads {@code Accept-Encoding} (RFC 9110 §12.5.3) as far as an asset needs it. */
final class AcceptEncoding {
  private AcceptEncoding() {}

  /** Whether the browser takes this coding, by name or by {@code *}, with a weight above 0. */
  static boolean takes(List<String> headers, String coding) {
    double any = 0;
    for (String header : headers) {
      for (String entry : header.split(",")) {
        String[] parts = entry.split(";", -1);
        String name = parts[0].trim().toLowerCase(Locale.ROOT);
        if (name.equals(coding)) {
          return weight(parts) > 0;
        }
        if (name.equals("*")) {
          any = weight(parts);
        }
      }
    }
    return any > 0;
  }

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

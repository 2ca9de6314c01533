package app.allo.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that a person opens and that is not a file's: the page is served for it, so that a
 * link survives what messengers and proxies do to it. Nothing is decoded, and only a link and the
 * query are ever copied into another address.
 *
 * @param link the part of the path that is, or contains, the fragment of a link; else empty
 * @param query with its {@code ?}, or empty
 * @param isFlat whether relative addresses work here: the path has one segment only
 */
record PageAddress(String link, String query, boolean isFlat) {
  /**
   * A {@code #} that was encoded, once or several times, or is full-width; or something that looks
   * like a link.
   */
  private static final Pattern LINK =
      Pattern.compile(
          "(?i:%(?:25)*23|%ef%bc%83)"
              + "|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{119}[5BJRZhpx](?![A-Za-z0-9])"
              + "|[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}");

  /** Escapes used in attacks: control characters, dots, slashes, and overlong forms of them. */
  private static final Pattern ESCAPED =
      Pattern.compile("(?i)%(?:25)*(?:[01][0-9a-f]|7f|2e|2f|5c|c[01])");

  /** Hidden files, and what Java keeps next to its classes. */
  private static final Pattern HIDDEN = Pattern.compile("/(?:\\.|(?i:META-INF|WEB-INF)(?:/|$))");

  /** The name of a file, except for HTML. */
  private static final Pattern FILE = Pattern.compile("\\.(?!html?$)[A-Za-z0-9]{1,11}$");

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]*");
  private static final Pattern SLASH = Pattern.compile("[/\\\\]");

  /**
   * Reads the target of a request.
   *
   * @param target as it was sent, beginning with a slash
   * @return empty for what looks like a file or an attack
   */
  static Optional<PageAddress> of(String target) {
    if (!VISIBLE.matcher(target).matches()) {
      return Optional.empty();
    }
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark);
    Matcher found = LINK.matcher(path);
    int end = found.find() ? found.start() : path.length();
    String head = path.substring(0, end);
    if (head.indexOf('\\') >= 0
        || ESCAPED.matcher(head).find()
        || HIDDEN.matcher(head).find()
        || (end == path.length() && FILE.matcher(head.toLowerCase(Locale.ROOT)).find())) {
      return Optional.empty();
    }
    boolean isFlat = path.indexOf('/', 1) < 0 && path.indexOf('\\') < 0;
    return Optional.of(new PageAddress(path.substring(end), query, isFlat));
  }

  /** An address with one segment that gives the page the same link and query. */
  String atRoot() {
    // A slash would make it two segments again, and no link contains one: it becomes a
    // space.
    return "/" + SLASH.matcher(link).replaceAll("%20") + query;
  }
}

package app.allo.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that a person opens and that names no file: the page is served for it, so that a link
 * survives what messengers and proxies make of it. Nothing is decoded, and nothing but a link and
 * the query is ever taken over into another address.
 *
 * @param link what is, or holds, the fragment of a link that became part of the path; else empty
 * @param query with its {@code ?}; else empty
 * @param isFlat whether the page's relative addresses are right here: one segment, no more
 */
record PageAddress(String link, String query, boolean isFlat) {
  /**
   * A {@code #} that was encoded, once or more often, or written wide; or what a link looks like.
   */
  private static final Pattern LINK =
      Pattern.compile(
          "(?i:%(?:25)*23|%ef%bc%83)|[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}");

  /**
   * Escapes that programs are attacked with: controls, dots, slashes, and those written overlong.
   */
  private static final Pattern ESCAPED =
      Pattern.compile("(?i)%(?:25)*(?:[01][0-9a-f]|7f|2e|2f|5c|c[01])");

  /** Hidden files, and what Java keeps beside its classes. */
  private static final Pattern HIDDEN = Pattern.compile("/(?:\\.|(?i:META-INF|WEB-INF)(?:/|$))");

  /** The name of a file, but for one that holds a page. */
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

  /** The address of the page that brings it the same: one segment, whatever it was before. */
  String atRoot() {
    // A slash would make it two segments again, and is in no link: what it parted stays apart.
    return "/" + SLASH.matcher(link).replaceAll("%20") + query;
  }
}

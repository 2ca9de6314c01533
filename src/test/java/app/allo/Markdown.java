package app.allo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** As much of Markdown as is needed to follow a link. */
final class Markdown {
  private static final Pattern CODE =
      Pattern.compile("(?ms)^```.*?^```|^(?: {4}|\\t)[^\\n]*$|`[^`\\n]*`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*?) *#*$");

  private Markdown() {}

  /** The same text with blanks in place of code, so that every other offset stays. */
  static String withoutCode(String text) {
    return CODE.matcher(text).replaceAll(code -> Comments.blank(code.group()));
  }

  static List<String> headings(String text) {
    return HEADING.matcher(text).results().map(heading -> heading.group(1)).toList();
  }

  /** The anchors of the headings, made as GitHub makes them. */
  static Set<String> anchors(String text) {
    Set<String> anchors = new HashSet<>();
    Map<String, Integer> times = new HashMap<>();
    for (String heading : headings(text)) {
      String anchor =
          heading
              .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{N} _-]", "")
              .replace(' ', '-');
      int before = times.merge(anchor, 1, Integer::sum) - 1;
      anchors.add(before == 0 ? anchor : anchor + "-" + before);
    }
    return anchors;
  }
}

package app.allo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of a source file. */
final class Comments {
  private static final String STRING = "\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'";
  private static final String TEXT_BLOCK = "\"\"\".*?\"\"\"";

  /** Comments are the group; anything else that may contain their marks is matched too. */
  private static final Pattern JAVA =
      Pattern.compile("(?s)" + TEXT_BLOCK + "|" + STRING + "|(/\\*.*?\\*/|//[^\\n]*)");

  private static final Pattern JAVASCRIPT =
      Pattern.compile("(?s)" + STRING + "|`(?:\\\\.|[^`\\\\])*+`|(/\\*.*?\\*/|//[^\\n]*)");
  private static final Pattern ELM =
      Pattern.compile(
          "(?s)" + TEXT_BLOCK + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"|(\\{-.*?-\\}|--[^\\n]*)");
  private static final Pattern CSS = Pattern.compile("(?s)" + STRING + "|(/\\*.*?\\*/)");

  private static final Map<String, Pattern> BY_ENDING =
      Map.of(
          "java",
          JAVA,
          "js",
          JAVASCRIPT,
          "mjs",
          JAVASCRIPT,
          "cjs",
          JAVASCRIPT,
          "elm",
          ELM,
          "css",
          CSS);

  private Comments() {}

  static boolean known(String name) {
    return BY_ENDING.containsKey(ending(name));
  }

  /** The text with blanks in place of all that is no comment, so that every offset stays. */
  static String of(String name, String text) {
    StringBuilder comments = new StringBuilder();
    int end = 0;
    for (Matcher part = BY_ENDING.get(ending(name)).matcher(text); part.find(); end = part.end()) {
      comments.append(blank(text.substring(end, part.start())));
      comments.append(part.group(1) == null ? blank(part.group()) : part.group());
    }
    return comments.append(blank(text.substring(end))).toString();
  }

  static String blank(String text) {
    return text.replaceAll("[^\\n]", " ");
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

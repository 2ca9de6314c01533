package app.allo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What documents and comments refer to is there: files, headings, decisions, tests. */
class DocsTest {
  private static final Path DECISIONS = Path.of("docs", "decisions");
  private static final Path INDEX = DECISIONS.resolve("README.md");

  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(\\s*<?([^)\\s>]+)>?\\s*\\)");
  private static final Pattern PATH =
      Pattern.compile(
          "(?<![\\w./-])(?:\\./|\\.\\./)*"
              + "((?:js/(?:src|test|build|public)|elm-src|src/(?:main|test|bench|observatory)|docs)"
              + "/[\\w./-]*\\w)");
  private static final Pattern SHORT_NAME =
      Pattern.compile("(?<![\\w./*…-])([A-Za-z][\\w.-]*\\.(?:js|mjs|cjs|elm|java|css))(?![\\w/-])");
  private static final Pattern DECISION =
      Pattern.compile("(?:decisions/|[Dd]ecisions?[\\s*]+|\\G[\\s*]+and[\\s*]+)(\\d{3})(?![\\w-])");
  private static final Pattern SECTION =
      Pattern.compile("([\\w-]+\\.md),[\\s*]+(\\p{Lu}[^)\\].;:]*)");
  private static final Pattern TEST_NAME =
      Pattern.compile("(?<![\\w.])([A-Z]\\w*(?:Test|Trial|Benchmark|IT))(?!\\w)");
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| (\\d{3}) \\| \\[([^\\]]+)\\]\\((\\1-[^)]+)\\) \\| [^|]+ \\| [^|]+ \\|$");
  private static final Pattern SPECIFICATION =
      Pattern.compile(
          "RFC\\s|Fetch Metadata|webrtc-|mediacapture-|hr-time|webdriver|ITU-T|ISO/IEC");

  /** What the Elm compiler makes, and what npm brings. */
  private static final Set<String> OTHERS = Set.of("elm.js", "npm-cli.js");

  /** Whole documents. */
  private static final Map<Path, String> documents = new TreeMap<>();

  /** Documents, and what is comment in a source file; the rest of that is blank. */
  private static final Map<Path, String> texts = new TreeMap<>();

  private static final Set<String> fileNames = new HashSet<>();

  @BeforeAll
  static void read() throws IOException {
    for (Path top : List.of(Path.of("docs"), Path.of("src"), Path.of("js"), Path.of("elm-src"))) {
      try (Stream<Path> files = Files.walk(top)) {
        files.filter(file -> !file.toString().contains("node_modules")).forEach(DocsTest::take);
      }
    }
    Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md").map(Path::of).forEach(DocsTest::take);
    assertTrue(documents.size() > 50, "the documents were not found");
    assertTrue(texts.size() > documents.size() + 300, "the sources were not found");
  }

  @Test
  void a_link_leads_to_a_file_and_to_a_heading_in_it() {
    List<String> dead = new ArrayList<>();
    documents.forEach(
        (document, text) -> {
          String prose = Markdown.withoutCode(text);
          for (Matcher link = LINK.matcher(prose); link.find(); ) {
            if (!link.group(1).matches("(?i)(https?|mailto):.*")
                && !leads(document, link.group(1))) {
              dead.add(at(document, text, link.start()) + link.group(1));
            }
          }
        });
    assertNone(dead, "links that lead nowhere");
  }

  @Test
  void a_section_of_a_document_that_is_named_exists() {
    List<String> missing = new ArrayList<>();
    texts.forEach(
        (file, text) -> {
          for (Matcher named = SECTION.matcher(text); named.find(); ) {
            String section = named.group(2).replaceAll("[\\s*]+", " ");
            if (headings(named.group(1)).noneMatch(section::startsWith)) {
              missing.add(at(file, text, named.start()) + named.group(1) + ", " + section);
            }
          }
        });
    assertNone(missing, "sections that do not exist");
  }

  @Test
  void a_path_that_is_named_exists() {
    List<String> missing = new ArrayList<>();
    each(PATH, (where, path) -> path.matches("docs/decisions/\\d{3}") || exists(path), missing);
    assertNone(missing, "paths that do not exist");
  }

  @Test
  void a_file_that_is_named_without_its_folder_exists() {
    List<String> missing = new ArrayList<>();
    each(SHORT_NAME, (where, name) -> fileNames.contains(name) || OTHERS.contains(name), missing);
    assertNone(missing, "names of files that do not exist");
  }

  @Test
  void a_test_that_a_document_names_exists() {
    List<String> missing = new ArrayList<>();
    documents.forEach(
        (document, text) -> {
          for (Matcher name = TEST_NAME.matcher(text); name.find(); ) {
            if (!fileNames.contains(name.group(1) + ".java")) {
              missing.add(at(document, text, name.start()) + name.group(1));
            }
          }
        });
    assertNone(missing, "tests that do not exist");
  }

  @Test
  void a_decision_that_is_referred_to_exists() throws IOException {
    Set<String> numbers = titles().keySet();
    List<String> missing = new ArrayList<>();
    each(DECISION, (where, number) -> numbers.contains(number), missing);
    assertNone(missing, "decisions that do not exist");
  }

  @Test
  void the_index_holds_each_decision_once_under_its_title() throws IOException {
    List<String> listed = ROW.matcher(documents.get(INDEX)).results().map(DocsTest::entry).toList();
    Collection<String> files = titles().values();
    assertNone(without(files, listed), "decisions that " + INDEX + " lacks, or calls otherwise");
    assertNone(without(listed, files), "lines of " + INDEX + " without a decision of that title");
    assertEquals(files.size(), listed.size(), "a decision is listed twice");
  }

  @Test
  void a_section_is_one_of_a_specification_that_is_named() {
    List<String> unnamed = new ArrayList<>();
    texts.forEach(
        (file, text) -> {
          for (int at = text.indexOf('§'); at >= 0; at = text.indexOf('§', at + 1)) {
            String before = text.substring(Math.max(0, at - 300), at);
            if (!SPECIFICATION.matcher(before).find() || before.matches("(?s).*design\\s+")) {
              unnamed.add(at(file, text, at) + text.substring(at, Math.min(at + 4, text.length())));
            }
          }
        });
    assertNone(unnamed, "sections of a document that is not named");
  }

  private interface Check {
    boolean passes(Path where, String named);
  }

  private static void each(Pattern pattern, Check check, List<String> failures) {
    texts.forEach(
        (file, text) -> {
          for (Matcher found = pattern.matcher(text); found.find(); ) {
            if (!check.passes(file, found.group(1))) {
              failures.add(at(file, text, found.start()) + found.group(1));
            }
          }
        });
  }

  private static String entry(MatchResult row) {
    return row.group(3) + ": " + row.group(2);
  }

  private static List<String> without(Collection<String> all, Collection<String> some) {
    return all.stream().filter(each -> !some.contains(each)).toList();
  }

  private static boolean leads(Path document, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path folder = document.getParent() == null ? Path.of("") : document.getParent();
    Path target = path.isEmpty() ? document : folder.resolve(path).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return hash < 0 || Markdown.anchors(documents.get(target)).contains(link.substring(hash + 1));
  }

  private static Stream<String> headings(String document) {
    return Stream.of(Path.of(document), Path.of("docs", document))
        .filter(documents::containsKey)
        .flatMap(file -> Markdown.headings(documents.get(file)).stream());
  }

  private static boolean exists(String path) {
    return Files.exists(Path.of(path));
  }

  /** The file and the title of each decision, by its number. */
  private static Map<String, String> titles() throws IOException {
    Map<String, String> titles = new TreeMap<>();
    try (Stream<Path> files = Files.list(DECISIONS)) {
      for (Path file : files.filter(each -> !each.equals(INDEX)).toList()) {
        String name = file.getFileName().toString();
        assertTrue(name.matches("\\d{3}-[a-z0-9-]+\\.md"), name + " is not named as a decision");
        String title =
            documents.get(file).lines().findFirst().orElseThrow().replaceFirst("^# ", "");
        String other = titles.put(name.substring(0, 3), name + ": " + title);
        assertEquals(null, other, "two decisions have one number");
      }
    }
    return titles;
  }

  private static void take(Path file) {
    String name = file.getFileName().toString();
    boolean document = name.endsWith(".md");
    if (!Files.isRegularFile(file)) {
      return;
    }
    fileNames.add(name);
    if (document || Comments.known(name)) {
      try {
        String text = Files.readString(file);
        texts.put(file, document ? text : Comments.of(name, text));
        if (document) {
          documents.put(file, text);
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static String at(Path file, String text, int offset) {
    return file
        + ":"
        + (text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1)
        + ": ";
  }

  private static void assertNone(List<String> found, String what) {
    assertEquals("", String.join("\n", found), what);
  }
}

package app.allo.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for what keeps people out of a screen, by the rules of axe-core: all of them. */
public final class Axe {
  private static final Path RULES = Path.of("js", "node_modules", "axe-core", "axe.min.js");

  private static final String FIND =
      """
      async () => {
        const { violations } = await axe.run(document, { resultTypes: ["violations"] });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`));
      }
      """;

  private static final String OVERFLOWING =
      """
      () => {
        const wide = ({ left, right }) => left < -1 || right > innerWidth + 1;
        const found = [...document.querySelectorAll("button, input, select, a, h1, h2, h3, p")]
          .filter((element) => element.checkVisibility() && wide(element.getBoundingClientRect()))
          .filter((element) => !element.closest(".tiles-strip, .heard-only"))
          .map(({ outerHTML }) => outerHTML.slice(0, 200));
        const { scrollWidth } = document.documentElement;
        return scrollWidth > innerWidth ? [...found, `${scrollWidth} px wide`] : found;
      }
      """;

  private Axe() {}

  /**
   * Fails unless what shows is free of barriers: light on a desk, dark on a phone, and on a desk at
   * 400 %.
   */
  public static void findsNothing(Person person, String screen) {
    findsNothing(person, screen, ColorScheme.LIGHT, 1280, 800);
    findsNothing(person, screen, ColorScheme.DARK, 390, 844);
    findsNothing(person, screen, ColorScheme.LIGHT, 320, 256);
    fits(person, screen, 320, 640);
    fits(person, screen, 3840, 2160);
    person.page().setViewportSize(1280, 800);
  }

  private static void findsNothing(
      Person person, String screen, ColorScheme theme, int width, int height) {
    Page page = person.page();
    person.looksThrough(theme, width, height);
    page.evaluate(rules());
    assertEquals(List.of(), page.evaluate(FIND), screen + ", " + theme + ", " + width);
  }

  /** Nothing is to be scrolled sideways for, and nothing to be pressed is out of reach. */
  private static void fits(Person person, String screen, int width, int height) {
    person.page().setViewportSize(width, height);
    assertEquals(List.of(), person.page().evaluate(OVERFLOWING), screen + " at " + width);
  }

  private static String rules() {
    try {
      return Files.readString(RULES);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

package app.allo.e2e.screens;

import app.allo.browser.Person;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/**
 * Pictures of what a person sees, in {@code target/screenshots}: in both themes, on two desks and
 * on a phone. The classes named Screenshots take one of every screen and state: {@code mvn
 * -Pscreenshots verify}. They are not run with the other tests.
 */
final class Gallery {
  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final List<int[]> SIZES =
      List.of(new int[] {1920, 1080}, new int[] {1280, 800}, new int[] {390, 844});

  private Gallery() {}

  static void show(Person person, String name) {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int[] size : SIZES) {
        person.looksThrough(theme, size[0], size[1]);
        person.screenshot(file(name, theme, size));
      }
    }
    desk(person);
  }

  /** All of it, down to its end. */
  static void showWhole(Person person, String name) {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int[] size : SIZES) {
        person.looksThrough(theme, size[0], size[1]);
        person
            .page()
            .screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(file(name, theme, size)));
      }
    }
    desk(person);
  }

  /** On a phone some buttons are behind another. */
  static void openFromBar(Person person, String label) {
    desk(person);
    person.screen().buttonBeginning(label).click();
  }

  static void speaks(Person person, String language) {
    person.page().locator("#language").selectOption(language);
  }

  private static void desk(Person person) {
    person.page().setViewportSize(1280, 800);
  }

  private static Path file(String name, ColorScheme theme, int[] size) {
    return FOLDER.resolve(
        "%s-%s-%dx%d.png".formatted(name, theme.name().toLowerCase(), size[0], size[1]));
  }
}

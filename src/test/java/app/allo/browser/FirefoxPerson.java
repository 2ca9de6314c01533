package app.allo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Someone at a Firefox, who uses the page by what it shows. */
public final class FirefoxPerson implements Player {
  /** The element that a selector means, once it stands still with nothing before it. */
  private static final String CLICKABLE =
      """
      async () => {
        for (;;) {
          const found = document.querySelector("%s");
          found?.scrollIntoView({ block: "nearest" });
          const before = found?.getBoundingClientRect();
          await new Promise((resolve) => setTimeout(resolve, 50));
          if (!found?.checkVisibility() || found.disabled) continue;
          const { x, y, width, height } = found.getBoundingClientRect();
          const hit = document.elementFromPoint(x + width / 2, y + height / 2);
          if (x === before.x && y === before.y && found.contains(hit)) return found;
        }
      }
      """;

  /** As WebDriver has it, webdriver §17.4.2. */
  private static final String ENTER = "\uE007";

  private final String name;
  private final Watch watch;
  private final Firefox firefox;

  FirefoxPerson(String name, String origin, String preferences) {
    this.name = name;
    watch = new Watch(origin);
    firefox = new Firefox(watch, preferences);
    firefox.addInitScript(Watch.REPORT_VIOLATIONS);
    firefox.addInitScript(Peers.REMEMBER);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Watch watch() {
    return watch;
  }

  public Peers peers() {
    return new Peers(firefox::evaluate);
  }

  public void opens(String address) {
    firefox.navigate(address);
  }

  public void reloads() {
    firefox.reload();
  }

  /** Starts a call; the lobby shows. */
  public String startsCall() {
    opens(watch.origin() + "/");
    clicks("#start");
    return (String) get("[readonly]", "value");
  }

  /** Says who they are and joins; the call shows. */
  public void joins() {
    clicks("#name");
    firefox.type(name);
    clicks("#join");
    isInCall();
  }

  public void isInCall() {
    finds("[aria-label=Call]");
  }

  public void clicks(String selector) {
    firefox.click(CLICKABLE.formatted(selector));
  }

  /** Writes into the field that {@code selector} means, and sends it off. */
  public void writes(String selector, String text) {
    clicks(selector);
    firefox.type(text + ENTER);
  }

  /** Something is there, and is seen. */
  public void finds(String selector) {
    awaits(selector, "(css) => document.querySelector(css)?.checkVisibility()", selector);
  }

  /** The same, with {@code text} in it. */
  public void reads(String selector, String text) {
    awaits(
        text + " in " + selector,
        """
        ([css, text]) =>
          [...document.querySelectorAll(css)].some(({ innerText }) => innerText.includes(text))
        """,
        List.of(selector, text));
  }

  /** What {@code selector} means is not there, or no more. */
  public void misses(String selector) {
    awaits(selector + " to be gone", "(css) => !document.querySelector(css)", selector);
  }

  /** Two new pictures are shown by what {@code selector} means. */
  public void seesMoving(String selector) {
    awaits(
        "moving pictures in " + selector,
        """
        async (css) => {
          const video = document.querySelector(css);
          const shown = () =>
            new Promise((resolve) => {
              video.requestVideoFrameCallback(() => resolve(true));
              setTimeout(resolve, 1000, false);
            });
          return video?.checkVisibility() && (await shown()) && (await shown());
        }
        """,
        selector + " video");
  }

  private Object get(String selector, String property) {
    finds(selector);
    return firefox.evaluate("(css) => document.querySelector(css)." + property, selector);
  }

  public void awaits(String what, String predicate, Object argument) {
    peers().await(what, predicate, argument, Stage.TIMEOUT_MILLIS);
  }

  @Override
  public void screenshot(Path file) {
    try {
      Files.write(file, firefox.screenshot());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void settle() {
    firefox.settle();
  }

  @Override
  public void close() {
    firefox.close();
  }
}

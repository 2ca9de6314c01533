package app.allo.browser;

import app.allo.TestFolder;
import app.allo.origin.LocalNetwork;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The browser of this machine. Every person has a process and an empty profile of their own; a
 * process that was left is used again, with another profile, since starting one takes as long as
 * many a test. Decision 081.
 */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<Path> MAC_APPLICATIONS =
      List.of(
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

  static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--ignore-certificate-errors",
          // The first two draw suggestions below the address, in a process of their own for each
          // window: more than half of what a start takes. The rest is what Playwright disables,
          // whose flag this one replaces.
          "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,"
              + "AvoidUnnecessaryBeforeUnloadCheckSync,BoundaryEventDispatchTracksNodeRemoval,"
              + "DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,"
              + "HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,"
              + "BlockOriginHeaderModificationOnRedirect,Translate,AutoDeElevate,OptimizationHints",
          // Nothing but this machine exists, so that a foreign request cannot succeed either.
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1"
              + ofThisMachine(),
          // Machines whose only address is loopback must be able to run the tests.
          "--allow-loopback-in-peer-connection");

  /** More processes than that are not kept for others. */
  private static final int MOST_IDLE = 4;

  private static final int FILM_WIDTH = 320;
  private static final int FILM_HEIGHT = 240;
  private static final float HUE_STEP = 0.381966f;

  private final Playwright playwright;
  private final Path executable;
  private final Path films;
  private final Map<Integer, Path> filmed = new HashMap<>();
  private final Map<Browser, List<String>> lent = new IdentityHashMap<>();
  private final List<Idle> idle = new ArrayList<>();

  private record Idle(Browser browser, List<String> flags) {}

  private Chromium(Path executable) {
    this.executable = executable;
    try {
      films = Files.createTempDirectory("allo-films-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
  }

  /** Finds the browser: {@code ALLO_CHROMIUM}, or Chromium or Chrome. */
  static Chromium find() {
    return new Chromium(installed());
  }

  static Path installed() {
    return Installed.browser("Chromium", "ALLO_CHROMIUM", NAMES, MAC_APPLICATIONS);
  }

  /** A process with these flags that nobody else is at, until it is left. */
  Browser lend(List<String> flags) {
    Browser browser =
        idle.stream()
            .filter(each -> each.flags().equals(flags))
            .map(Idle::browser)
            .findFirst()
            .orElseGet(() -> launch(executable, flags));
    idle.removeIf(each -> each.browser() == browser);
    lent.put(browser, List.copyOf(flags));
    return browser;
  }

  /** Nobody is at that browser any more; one that was not lent ends. */
  void leave(Browser browser) {
    List<String> flags = lent.remove(browser);
    if (flags == null || !browser.isConnected()) {
      browser.close();
      return;
    }
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    idle.add(new Idle(browser, flags));
    if (idle.size() > MOST_IDLE) {
      idle.remove(0).browser().close();
    }
  }

  /** What the person who came as that number shows to a camera. */
  Path film(int number) {
    return filmed.computeIfAbsent(
        number,
        first ->
            Camera.film(
                films.resolve(number + ".y4m"), FILM_WIDTH, FILM_HEIGHT, number * HUE_STEP));
  }

  /** A process of its own by way of {@code wrapper}, which runs the browser somewhere else. */
  public Browser launch(Path wrapper, List<String> flags) {
    List<String> all = new ArrayList<>(FLAGS);
    all.addAll(flags);
    return playwright
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(wrapper).setArgs(all));
  }

  /** The browser's own file. */
  public Path file() {
    return executable;
  }

  @Override
  public void close() {
    playwright.close();
    TestFolder.remove(films);
  }

  /** The Node that built the page, or else the machine's own. */
  private static Path node() {
    Path ofTheBuild = Path.of("target", "node", "node").toAbsolutePath();
    return Files.isExecutable(ofTheBuild)
        ? ofTheBuild
        : Installed.onPath("node").filter(Files::isExecutable).findFirst().orElse(ofTheBuild);
  }

  private static String ofThisMachine() {
    return LocalNetwork.addresses().stream()
        .map(address -> " , EXCLUDE " + address.getHostAddress())
        .collect(Collectors.joining());
  }
}

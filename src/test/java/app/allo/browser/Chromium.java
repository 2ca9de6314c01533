package app.allo.browser;

import app.allo.origin.LocalNetwork;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The browser of this machine, started for every person with an empty profile. Decision 081. */
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
          // Nothing but this machine exists, so that a foreign request cannot succeed either.
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1"
              + ofThisMachine(),
          // Machines whose only address is loopback must be able to run the tests.
          "--allow-loopback-in-peer-connection");

  private final Playwright playwright;
  private final Path executable;

  private Chromium(Path executable) {
    this.executable = executable;
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

  /** A browser process of its own. */
  Browser launch(List<String> flags) {
    return launch(executable, flags);
  }

  /** The same, by way of {@code wrapper}, which runs the browser somewhere else. */
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

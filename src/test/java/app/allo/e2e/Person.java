package app.allo.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** Someone at a browser of their own, who uses the page as people do: by what it shows. */
final class Person implements AutoCloseable {
  private final String name;
  private final String origin;
  private final Browser browser;
  private final Page page;
  private final Watch watch;

  /** {@code origin} is where Allo is; {@code context} belongs to {@code browser} alone. */
  Person(String name, String origin, Browser browser, BrowserContext context) {
    this.name = name;
    this.origin = origin;
    this.browser = browser;
    watch = new Watch(context, origin);
    Peers.remember(context);
    page = context.newPage();
    page.setDefaultTimeout(Stage.PATIENCE_MILLIS);
  }

  String name() {
    return name;
  }

  Page page() {
    return page;
  }

  Watch watch() {
    return watch;
  }

  Peers peers() {
    return Peers.of(page);
  }

  /** Opens the start page and starts a call; the lobby shows. */
  void startsCall() {
    opens(origin + "/");
    presses("Start a call");
    assertThat(button("Join the call")).isVisible();
  }

  /** Opens any address of Allo's. */
  void opens(String address) {
    page.navigate(address);
  }

  /** Says who they are and joins; the call shows. */
  void joins() {
    writesName();
    presses("Join the call");
    assertThat(call()).isVisible();
  }

  /** Says who they are and knocks; then they wait at the door. */
  void knocks() {
    writesName();
    presses("Knock");
    assertThat(heading("You have knocked")).isVisible();
  }

  void writesName() {
    page.getByLabel("Your name").fill(name);
  }

  void presses(String label) {
    button(label).click();
  }

  void reloads() {
    page.reload();
  }

  /** The link that this host may hand on, as the lobby or the call shows it. */
  String link() {
    return page.getByLabel("Invite link").inputValue();
  }

  /** A screen with this title shows. */
  void reads(String title) {
    assertThat(heading(title)).isVisible();
  }

  /** The tile of {@code other} shows a moving picture. */
  void sees(Person other) {
    awaitPicture(tile(other).locator("video"));
  }

  /** Their own picture moves. */
  void seesThemselves() {
    awaitPicture(page.locator("allo-video[member=self] video").first());
  }

  /** The place in the call that bears the other's name. */
  Locator tile(Person other) {
    return page.locator("[data-member]").filter(new Locator.FilterOptions().setHasText(other.name));
  }

  Locator call() {
    return page.getByRole(AriaRole.MAIN, new Page.GetByRoleOptions().setName("Call"));
  }

  Locator button(String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  Locator heading(String title) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(title).setExact(true));
  }

  void screenshot(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  @Override
  public void close() {
    browser.close();
  }

  /** New pictures reach the element itself, not only the decoder. */
  private void awaitPicture(Locator video) {
    assertThat(video).isVisible();
    Object before = video.evaluate("(video) => video.getVideoPlaybackQuality().totalVideoFrames");
    page.waitForFunction(
        "([video, before]) => video.getVideoPlaybackQuality().totalVideoFrames > before",
        java.util.List.of(video.elementHandle(), before));
  }
}

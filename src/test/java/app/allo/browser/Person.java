package app.allo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;

/** Someone at a browser of their own, who uses the page as people do: by what it shows. */
public final class Person implements Player {
  private final String name;
  private final String origin;
  private final Browser browser;
  private final BrowserContext context;
  private Page page;
  private PageObject screen;
  private final Watch watch;

  /** {@code origin} is where Allo is; {@code context} is their profile in {@code browser}. */
  Person(String name, String origin, Browser browser, BrowserContext context) {
    this.name = name;
    this.origin = origin;
    this.browser = browser;
    this.context = context;
    watch = Watch.over(context, origin);
    Peers.remember(context);
    uses(context.newPage());
  }

  private void uses(Page tab) {
    page = tab;
    page.setDefaultTimeout(Stage.TIMEOUT_MILLIS);
    screen = new PageObject(page);
  }

  @Override
  public String name() {
    return name;
  }

  public Page page() {
    return page;
  }

  public PageObject screen() {
    return screen;
  }

  @Override
  public Watch watch() {
    return watch;
  }

  public Peers peers() {
    return Peers.of(page);
  }

  /** Opens the start page and starts a call; the lobby shows. */
  public void startsCall() {
    opens(origin + "/");
    presses("Start a call");
    reads("Your call is ready");
  }

  /** The same, with a door that every guest knocks at. */
  public void startsCallWithKnocking() {
    opens(origin + "/");
    page.getByLabel("Guests knock first").check();
    presses("Start a call");
    reads("Your call is ready");
  }

  /** Opens any address of Allo's. */
  public void opens(String address) {
    page.navigate(address);
  }

  /** Says who they are and joins; the call shows. */
  public void joins() {
    joinsBy("Join the call");
  }

  /** Says who they are and presses Join, whatever comes of it. */
  public void triesToJoin() {
    writesName();
    presses("Join the call");
  }

  /** Joins by a button with another label, as the page offers where devices are missing. */
  public void joinsBy(String label) {
    writesName();
    presses(label);
    isInCall();
  }

  /** Says who they are and knocks; then they wait at the door. */
  public void knocks() {
    writesName();
    presses("Knock");
    reads("You’ve knocked");
  }

  public void writesName() {
    page.getByLabel("Your name").fill(name);
  }

  /** Writes a text to everyone, opening the chat if it is closed. */
  public void says(String text) {
    Locator field = page.locator("#chat-text");
    if (!field.isVisible()) {
      page.locator("#open-chat").click();
    }
    field.fill(text);
    field.press("Enter");
  }

  public void presses(String label) {
    screen.button(label).click();
  }

  public void admits(Person guest) {
    screen.answer(guest.name, "Let in").click();
  }

  public void refuses(Person guest) {
    screen.answer(guest.name, "Decline").click();
  }

  public void opensPeople() {
    screen.buttonBeginning("People").click();
    assertThat(screen.button("Close")).isVisible();
  }

  /** In the list of people: what can be done about {@code other}. */
  public void opensMenuOf(Person other) {
    screen
        .person(other.name)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Options for"))
        .click();
    assertThat(page.locator(".member-tools")).isVisible();
  }

  /** All that concerns privacy, by way of the list of people. */
  public void opensPrivacy() {
    opensPeople();
    presses("Privacy");
    reads("Privacy");
  }

  /** Removes {@code other} for good, by way of the list of people. */
  public void removes(Person other) {
    opensPeople();
    opensMenuOf(other);
    presses("Remove");
    page.locator("#confirm").click();
    assertThat(screen.person(other.name)).hasCount(0);
    presses("Close");
  }

  /** Locks the call, or unlocks it when it is locked. */
  public void turnsLock(boolean locked) {
    opensPeople();
    Locator lock =
        page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Lock the call"));
    lock.click();
    assertThat(lock).hasAttribute("aria-checked", String.valueOf(locked));
    presses("Close");
  }

  public void endsCall() {
    opensPeople();
    presses("End the call for everyone");
    presses("End call");
    reads("The call has ended");
  }

  public void leaves() {
    page.locator("#leave").click();
    Locator left = screen.heading("You left the call");
    // A host is asked whether for everyone.
    Locator now = page.locator("#leave-now");
    assertThat(now.or(left)).isVisible();
    if (now.isVisible()) {
      now.click();
    }
    assertThat(left).isVisible();
  }

  /** Closes the tab, whatever goes on in it, and has another one of the same profile. */
  public void closesTab() {
    Page closed = page;
    uses(closed.context().newPage());
    closed.close();
  }

  /** Opens the start page. */
  public void opensStart() {
    opens(origin + "/");
  }

  public void reloads() {
    page.reload();
  }

  /** The link that this host may hand on. */
  public String link() {
    return screen.inviteLink().inputValue();
  }

  public void isInCall() {
    assertThat(screen.call()).isVisible();
  }

  /** A screen with this title shows. */
  public void reads(String title) {
    assertThat(screen.heading(title)).isVisible();
  }

  /** {@code text} is part of what the page shows. */
  public void readsSomewhere(String text) {
    assertThat(page.getByText(text).first()).isVisible();
  }

  public void readsNowhere(String text) {
    assertThat(page.getByText(text)).hasCount(0);
  }

  /** What the tile of {@code other} says. */
  public void readsAt(Player other, String text) {
    assertThat(screen.tile(other.name())).containsText(text);
  }

  public void readsNotAt(Player other, String text) {
    assertThat(screen.tile(other.name())).not().containsText(text);
  }

  /** The tile of {@code other} shows a moving picture. */
  public void sees(Player other) {
    assertThat(screen.tile(other.name())).hasCount(1);
    awaitPicture(screen.tile(other.name()).locator("video"));
  }

  /** The picture in that tile moves. */
  public void seesMoving(Locator tile) {
    awaitPicture(tile.locator("video"));
  }

  /** Their own picture moves. */
  public void seesThemselves() {
    awaitPicture(page.locator("allo-video[member=self] video"));
  }

  /** {@code other} has no place on this screen. */
  public void seesNothingOf(Player other) {
    assertThat(screen.tile(other.name())).hasCount(0);
  }

  /** The member that {@code other} is to this page. */
  public String memberOf(Player other) {
    return screen.tile(other.name()).getAttribute("data-member");
  }

  /** What their clipboard holds, as a field takes it: the page's own policy lets nobody read it. */
  public String pastes() {
    ElementHandle field =
        page.evaluateHandle(
                "() => document.documentElement.appendChild(document.createElement('textarea'))")
            .asElement();
    field.press("ControlOrMeta+V");
    page.waitForFunction("(field) => field.value !== ''", field);
    String text = field.inputValue();
    field.evaluate("(field) => field.remove()");
    return text;
  }

  /** The addresses in this tab's history. */
  public List<String> history() {
    CDPSession session = page.context().newCDPSession(page);
    JsonObject history = session.send("Page.getNavigationHistory");
    session.detach();
    return history.getAsJsonArray("entries").asList().stream()
        .map(entry -> entry.getAsJsonObject().get("url").getAsString())
        .toList();
  }

  /**
   * Uses a screen of that size with that theme. Then whatever moves to its place has arrived: it is
   * not waited for, since a meter that follows a voice never rests. Endless animations may go on.
   */
  public void looksThrough(ColorScheme theme, int width, int height) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(theme)
            .setReducedMotion(ReducedMotion.REDUCE));
    page.setViewportSize(width, height);
    page.evaluate(
        """
        () => document.getAnimations()
          .filter((animation) => animation.effect.getComputedTiming().endTime !== Infinity)
          .forEach((animation) => animation.finish())
        """);
  }

  @Override
  public void screenshot(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  /** Events are delivered during calls only. */
  @Override
  public void settle() {
    if (!page.isClosed()) {
      page.title();
    }
  }

  @Override
  public void close() {
    if (browser.isConnected()) {
      context.close();
    }
  }

  /** The process, which somebody else may use afterwards. */
  Browser browser() {
    return browser;
  }

  /** New pictures reach the element itself, not only the decoder. */
  private void awaitPicture(Locator video) {
    assertThat(video).isVisible();
    Object before = video.evaluate("(video) => video.getVideoPlaybackQuality().totalVideoFrames");
    // What a test holds on to, the page would have to keep.
    ElementHandle held = video.elementHandle();
    page.waitForFunction(
            "([video, before]) => video.getVideoPlaybackQuality().totalVideoFrames > before",
            List.of(held, before))
        .dispose();
    held.dispose();
  }
}

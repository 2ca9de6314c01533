package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Chat, hands, reactions and files, from browser to browser. */
class ChatIT {
  @RegisterExtension final Stage stage = new Stage();

  private Person host;
  private Person guest;

  @BeforeEach
  void two_are_in_a_call() {
    host = stage.person("Grace");
    guest = stage.person("Ada");
    stage.call(host, guest);
    assertThat(connected(host)).isVisible();
    assertThat(connected(guest)).isVisible();
  }

  @Test
  void what_one_writes_the_other_reads_and_its_addresses_are_links() {
    host.says("See https://allo.test/a?b=c, not javascript:alert(1) <b>");

    assertThat(guest.page().locator(".notice-chat")).containsText("See https://allo.test/a?b=c");
    assertThat(guest.page().locator("#open-chat .count")).hasText("1");
    assertThat(guest.page()).hasTitle("(1) Call · Allo");
    guest.page().locator("#open-chat").click();
    Locator entry = guest.page().locator(".chat-entry");
    assertThat(entry.locator("bdi").first()).hasText("Grace");
    assertThat(entry).containsText("not javascript:alert(1) <b>");
    Locator link = entry.locator("a");
    assertThat(link).hasCount(1);
    assertThat(link).hasAttribute("href", "https://allo.test/a?b=c");
    assertThat(link).hasAttribute("rel", "noopener noreferrer");
    assertThat(guest.page().locator("#open-chat .count")).hasCount(0);

    guest.says("Thank you");
    assertThat(host.page().locator(".chat-entry")).hasCount(2);
    assertThat(host.page().locator(".chat-entry").last()).containsText("Thank you");
    assertThat(host.page().locator(".chat-waiting")).hasCount(0);
  }

  @Test
  void what_was_said_while_one_reconnected_comes_once_and_in_order() {
    host.says("before");
    assertThat(guest.page().locator("#open-chat .count")).hasText("1");

    guest.opens("about:blank");
    host.says("first");
    host.says("second");
    assertThat(host.page().locator(".chat-waiting")).hasCount(2);
    guest.page().goBack();

    guest.isInCall();
    assertThat(guest.page().locator("#open-chat .count")).hasText("2");
    guest.page().locator("#open-chat").click();
    assertThat(guest.page().locator(".chat-text")).hasText(new String[] {"first", "second"});
    assertThat(host.page().locator(".chat-waiting")).hasCount(0);
    guest.says("I am back");
    assertThat(host.page().locator(".chat-text").last()).hasText("I am back");
  }

  @Test
  void hands_are_seen_in_the_order_in_which_they_went_up_also_by_one_who_comes_later() {
    raisesHand(guest);
    assertThat(tileOf(host, "Ada")).containsText("Hand raised");
    assertThat(host.page().locator(".notices")).containsText("raised their hand");
    raisesHand(host);
    assertThat(tileOf(guest, "Grace")).containsText("Hand raised");

    Person late = stage.person("Mary");
    host.page().locator("#open-people").click();
    late.opens(host.link());
    late.joins();
    late.page().locator("#open-people").click();
    Locator badges = late.page().locator(".badge-hand .heard-only");
    assertThat(badges).hasText(new String[] {"Hand raised, number 1", "Hand raised, number 2"});
    assertThat(late.page().locator(".member-name bdi"))
        .hasText(new String[] {"Mary (You)", "Ada", "Grace"});

    guest.presses("Lower hand");
    assertThat(tileOf(host, "Ada")).not().containsText("Hand raised");
    assertThat(badges).hasText(new String[] {"Hand raised, number 1"});
  }

  @Test
  void a_reaction_floats_by_for_both_and_is_gone() {
    guest
        .page()
        .emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    host.page().locator("#react").click();
    host.presses("Hooray");

    assertThat(guest.page().locator(".reaction")).hasText("🎉Grace");
    assertThat(guest.page().locator(".reaction")).hasCSS("animation-name", "none");
    assertThat(host.page().locator(".reaction")).hasText("🎉You");
    assertThat(guest.page().locator("p[aria-live]")).hasText(Pattern.compile("Grace.*: Hooray"));
    assertThat(guest.page().locator(".reaction")).hasCount(0);
  }

  @Test
  void a_file_arrives_as_it_was_once_it_is_accepted() throws IOException {
    byte[] content = new byte[5_000_000];
    new Random(1).nextBytes(content);
    offers(host, new FilePayload("Bericht über alles.pdf", "application/pdf", content));

    assertThat(guest.page().locator("#open-chat .count")).hasText("1");
    guest.page().locator("#open-chat").click();
    assertThat(guest.page().locator(".chat-file")).containsText("5\u00a0MB");
    guest.presses("Accept");
    Locator save =
        guest.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Save"));
    Download download = guest.page().waitForDownload(save::click);

    assertEquals("Bericht über alles.pdf", download.suggestedFilename());
    assertArrayEquals(content, Files.readAllBytes(download.path()));
    assertThat(host.page().locator(".transfer")).containsText("Sent");
  }

  @Test
  void an_offer_can_be_declined_and_each_side_can_stop_a_transfer() {
    offers(host, new FilePayload("a.txt", "text/plain", new byte[10]));
    guest.page().locator("#open-chat").click();
    guest.presses("Decline");
    assertThat(host.page().locator(".transfer").last()).containsText("Declined");

    for (Person stopping : new Person[] {guest, host}) {
      offersMegabytes(host, 190);
      guest.presses("Accept");
      Locator progress = guest.page().locator(".chat-entry").last().locator("progress");
      assertThat(progress).hasAttribute("value", Pattern.compile("[1-9]\\d*"));
      stopping.presses("Cancel");
      assertThat(host.page().locator(".transfer").last()).containsText("Cancelled");
      assertThat(guest.page().locator(".transfer").last()).containsText("Cancelled");
    }
  }

  @Test
  void what_is_larger_than_the_limit_is_not_even_offered() {
    host.page().locator("#open-chat").click();
    offersMegabytes(host, 201);

    assertThat(host.page().locator(".notices")).containsText("Files over 200 MB can’t be sent");
    assertThat(host.page().locator(".chat-entry")).hasCount(0);
  }

  @Test
  void a_page_that_keeps_to_no_rules_can_send_neither_too_large_a_file_nor_more_than_it_offered() {
    takesTheChannelFromThePage(guest);
    sends(guest, "{type: 'offer', file: 1, name: 'huge.bin', size: 200_000_001}");
    hears(guest, "{type: 'decline', file: 1, limit: 200_000_000}");

    sends(guest, "{type: 'offer', file: 2, name: 'small.bin', size: 10}");
    host.page().locator("#open-chat").click();
    assertThat(host.page().locator(".chat-entry")).hasCount(2);
    assertThat(host.page().locator(".chat-file")).containsText("small.bin");
    host.presses("Accept");
    hears(guest, "{type: 'accept', file: 2, size: 10}");
    guest
        .page()
        .evaluate(
            """
            () => {
              const channel = __peers.live()[0].createDataChannel("file/2");
              channel.onopen = () => channel.send(new Uint8Array(11));
              channel.onclose = () => { window.__cutOff = true; };
            }
            """);
    assertThat(host.page().locator(".transfer")).containsText("Not delivered");
    hears(guest, "{type: 'decline', file: 2, limit: null, reason: 'failed'}");
    guest.page().waitForFunction("() => window.__cutOff");
    assertThat(host.page().getByRole(AriaRole.LINK)).hasCount(0);

    guest.says("Still here");
    assertThat(host.page().locator(".chat-text").last()).hasText("Still here");
    host.peers().awaitFrames(1);
    guest.peers().awaitFrames(1);
  }

  /** What this page says first hands its channel to the test. */
  private static void takesTheChannelFromThePage(Person person) {
    person
        .page()
        .evaluate(
            """
            () => {
              const { send } = RTCDataChannel.prototype;
              RTCDataChannel.prototype.send = function (data) {
                if (!window.__channel) {
                  window.__channel = this;
                  window.__heard = [];
                  this.addEventListener("message", ({ data }) => __heard.push(data));
                }
                return send.call(this, data);
              };
            }
            """);
    person.says("Hello");
    person.page().waitForFunction("() => window.__channel");
  }

  private static void sends(Person person, String message) {
    person.page().evaluate("() => __channel.send(JSON.stringify(%s))".formatted(message));
  }

  private static void hears(Person person, String message) {
    person.page().waitForFunction("() => __heard.includes(JSON.stringify(%s))".formatted(message));
  }

  private static Locator connected(Person person) {
    return person.page().locator("[data-connection=connected]");
  }

  private static Locator tileOf(Person viewer, String name) {
    return viewer
        .page()
        .locator(".tile[data-member]")
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  private static void raisesHand(Person person) {
    person.page().locator("#react").click();
    person.presses("Raise hand");
  }

  private static void offers(Person person, FilePayload file) {
    person.page().locator("#open-chat").click();
    person.page().locator("#choose-files").setInputFiles(file);
  }

  /** Too much to be carried into the browser: the page makes it itself, and drops it. */
  private static void offersMegabytes(Person person, int megabytes) {
    // Of the locator, which waits until the chat is there.
    person
        .page()
        .locator(".chat")
        .evaluate(
            """
            (chat, megabytes) => {
              const dataTransfer = new DataTransfer();
              const part = new Uint8Array(1_000_000);
              dataTransfer.items.add(new File(Array(megabytes).fill(part), "big.bin"));
              chat.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
            }
            """,
            megabytes);
  }
}

package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.google.gson.Gson;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people call themselves, write and send: spelled as they did, and no limit met in silence.
 */
class NamesIT {
  private static final String BURMESE = "ကျွန်တော် မြင့်မြတ်";
  private static final String SCOT = "👩🏽‍🚀 ཀྵྨླྺྲྱ 🏴󠁧󠁢󠁳󠁣󠁴󠁿";

  /** As a browser does that is told to keep nothing. */
  private static final String KEEPS_NOTHING =
      """
      for (const kind of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, kind, {
          get() { throw new DOMException("Access is denied", "SecurityError"); },
        });
      }
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void names_of_every_script_are_seen_as_they_were_typed_and_stay_in_their_place() {
    Person host = stage.person(BURMESE);
    Person guest = stage.beside(host, SCOT, new NewContextOptions());
    host.startsCall();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.joins();
    assertThat(host.screen().tiles()).hasCount(1);
    Person piles =
        stage.beside(host, "z" + "\u0301\u0336\u033f".repeat(300), new NewContextOptions());
    piles.opens(link);
    piles.joins();
    assertThat(host.screen().tiles()).hasCount(2);

    assertThat(nameIn(guest, 0)).hasText(BURMESE);
    assertThat(nameIn(host, 0)).hasText(SCOT);
    guest.says(SCOT);
    host.page().locator("#open-chat").click();
    assertThat(host.page().locator(".chat-head bdi")).hasText(SCOT);
    assertThat(host.page().locator(".chat-text")).hasText(SCOT);
    host.presses("Close");
    host.opensPeople();
    for (Locator name : host.page().locator("bdi").all()) {
      Object overflow = name.evaluate("(name) => getComputedStyle(name).overflowY");
      assertTrue(List.of("clip", "hidden").contains(overflow), overflow.toString());
      BoundingBox box = name.boundingBox();
      assertTrue(box.height < 90, "one or two lines, not " + box.height);
    }
    assertEquals(
        "👩🏽‍🚀🏴󠁧󠁢󠁳󠁣󠁴󠁿", host.page().locator(".tiles .avatar").nth(0).textContent());
  }

  private static Locator nameIn(Person viewer, int place) {
    return viewer.screen().tiles().nth(place).locator(".tile-label bdi");
  }

  @Test
  void a_name_that_others_would_not_see_whole_is_told_of_in_the_lobby() {
    Person host = stage.person("Maximiliane von Großmann-Siebenbürgen zu Hohenlohe");
    host.startsCall();
    host.writesName();
    assertThat(host.page().locator("#name-room")).containsText("Others will only see");
    assertThat(host.page().locator("#name-room"))
        .containsText("Maximiliane von Großmann-Siebenbürgen zu");
    assertThat(host.page().getByLabel("Your name")).hasValue(host.name());
  }

  @Test
  void where_the_browser_keeps_nothing_the_typed_name_is_used() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    guest.page().addInitScript(KEEPS_NOTHING);
    host.startsCall();
    host.joins();
    guest.opens(host.link());
    guest.joins();
    host.sees(guest);
    guest.sees(host);
    guest.leaves();
    guest.presses("Rejoin");
    guest.isInCall();
    host.sees(guest);
  }

  @Test
  void a_text_that_is_too_long_stays_in_its_field() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    host.sees(guest);
    String text = "က".repeat(2_001);
    host.says(text);
    assertThat(host.page().locator("#chat-room")).hasText("1 character too long to send");
    assertThat(host.page().locator("#chat-text")).hasValue(text);
    assertThat(host.page().locator(".chat-text")).hasCount(0);
    host.page().locator("#chat-text").fill(text.substring(1));
    host.page().locator(".chat-send").click();
    guest.page().locator("#open-chat").click();
    assertThat(guest.page().locator(".chat-text")).hasText(text.substring(1));
  }

  @Test
  void files_that_cannot_be_offered_are_named(@TempDir Path folder) throws IOException {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    assertThat(host.page().locator("[data-connection=connected]")).isVisible();
    host.page().locator("#open-chat").click();
    host.page()
        .locator("#choose-files")
        .setInputFiles(
            IntStream.rangeClosed(1, 12)
                .mapToObj(n -> new FilePayload(n + ".txt", "text/plain", new byte[] {1}))
                .toArray(FilePayload[]::new));
    assertThat(host.page().locator(".chat-file")).hasCount(10);
    assertThat(host.page().locator(".notice-bad .notice-text"))
        .hasText(Pattern.compile("You can only offer 10 files.*11.txt.*12.txt"));
    guest.page().locator("#open-chat").click();
    assertThat(guest.page().locator(".chat-file")).hasCount(10);

    Path holiday = Files.createDirectory(folder.resolve("Holiday"));
    Files.writeString(holiday.resolve("a.txt"), "a");
    Path note = Files.writeString(folder.resolve("note.txt"), "note");
    guest.page().locator(".chat-file .button-main").first().click();
    assertThat(host.page().locator(".transfer").first()).containsText("Sent");
    drops(host, holiday, note);
    assertThat(host.page().locator(".notice-text").last())
        .hasText(Pattern.compile("Folders and unreadable files can’t be sent: .*Holiday"));
    assertThat(guest.page().locator(".chat-file")).hasCount(11);
    assertThat(guest.page().locator(".chat-file").last()).containsText("note.txt");
  }

  /** As the system does when files are dragged over the browser. */
  private static void drops(Person person, Path... files) {
    BoundingBox place = person.page().locator(".chat-entries").boundingBox();
    CDPSession session = person.page().context().newCDPSession(person.page());
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      Map<String, Object> event =
          Map.of(
              "type",
              type,
              "x",
              place.x + place.width / 2,
              "y",
              place.y + place.height / 2,
              "data",
              Map.of(
                  "items", List.of(),
                  "files", List.of(files).stream().map(Path::toString).toList(),
                  "dragOperationsMask", 1));
      Gson gson = new Gson();
      session.send("Input.dispatchDragEvent", gson.toJsonTree(event).getAsJsonObject());
    }
    session.detach();
  }
}

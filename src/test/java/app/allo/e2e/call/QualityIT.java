package app.allo.e2e.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is sent follows what is looked at, and what both ends do best. */
class QualityIT {
  /** As if this machine had H.264 in hardware. */
  private static final String WITH_HARDWARE =
      """
      for (const way of ["decodingInfo", "encodingInfo"])
        navigator.mediaCapabilities[way] = async ({ video }) => ({
          supported: true,
          smooth: true,
          powerEfficient: video.contentType === "video/H264",
        });
      """;

  /** The priorities of what the first connection sends, voice first. */
  private static final String PRIORITIES =
      """
      () => __peers.live()[0].getSenders().slice(0, 2)
        .map((sender) => sender.getParameters().encodings[0].priority)
      """;

  private static final int LEAST_LARGE = 200;
  private static final int MOST_SMALL = 160;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void who_is_pinned_comes_larger_than_who_stands_in_the_strip() {
    NewContextOptions window = new NewContextOptions().setViewportSize(700, 500);
    Person host = stage.person("Grace", Devices.WORKING, stage.server().origin(), window);
    Person ada = stage.person("Ada");
    Person mary = stage.person("Mary");
    host.startsCall();
    String link = host.link();
    host.joins();
    for (Person guest : List.of(ada, mary)) {
      guest.opens(link);
      guest.joins();
      host.sees(guest);
    }
    ada.sees(mary);

    // Of 320 pixels, which a busy machine may make fewer, but not so few as the strip asks for.
    pins(host, ada);
    host.peers().awaitWidth(host.memberOf(ada), LEAST_LARGE, 320);
    host.peers().awaitWidth(host.memberOf(mary), 1, MOST_SMALL);

    pins(host, mary);
    host.peers().awaitWidth(host.memberOf(mary), LEAST_LARGE, 320);
    host.peers().awaitWidth(host.memberOf(ada), 1, MOST_SMALL);
    // What one looks at is nothing to the others.
    mary.peers().awaitWidth(mary.memberOf(ada), LEAST_LARGE, 320);
  }

  private static void pins(Person person, Person other) {
    person.screen().tile(other.name()).locator(".tile-pin").click();
  }

  @Test
  void a_voice_is_guarded_and_the_codec_is_one_that_both_have_in_hardware() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    for (Person person : List.of(host, guest)) {
      person.page().addInitScript(WITH_HARDWARE);
    }
    stage.meet(host, guest);
    for (Person person : List.of(host, guest)) {
      person.peers().awaitCodecs("(?=.*useinbandfec=1)audio/opus.*usedtx=1", "video/H264");
      person.page().waitForFunction("() => (%s)()[0] === 'high'".formatted(PRIORITIES.strip()));
      assertEquals(List.of("high", "low"), person.page().evaluate(PRIORITIES));
    }
  }
}

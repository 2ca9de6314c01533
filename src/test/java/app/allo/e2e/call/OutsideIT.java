package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What extensions, systems and media keys do to a call, and that the page notices. */
class OutsideIT {
  private static final String REMOTE = "[data-member]:not([data-member=self]) video";

  /** As the system does it: the track says so, and its state is that. */
  private static final String MUTE =
      """
      ([kind, muted]) => {
        for (const track of window.__captured.filter((track) => track.kind === kind)) {
          Object.defineProperty(track, "muted", { value: muted, configurable: true });
          track.dispatchEvent(new Event(muted ? "mute" : "unmute"));
        }
      }
      """;

  private static final String CAPTURED =
      """
      window.__captured = [];
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wishes) => {
        const stream = await ask(wishes);
        window.__captured.push(...stream.getTracks());
        return stream;
      };
      """;

  private static final String HIDE =
      """
      (hidden) => {
        Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void what_is_paused_or_muted_from_outside_plays_on() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    host.sees(guest);
    for (String act :
        new String[] {
          "video.pause()", "video.muted = true", "video.volume = 0", "video.remove()"
        }) {
      host.page()
          .evaluate(
              "() => { const video = document.querySelector('%s'); %s }".formatted(REMOTE, act));
      host.page()
          .waitForFunction(
              """
              (remote) => {
                const video = document.querySelector(remote);
                return video && !video.paused && !video.muted && video.volume === 1;
              }
              """,
              REMOTE);
      host.sees(guest);
    }
    host.readsNowhere("Something stopped");
  }

  @Test
  void what_is_paused_again_and_again_is_said_and_a_press_goes_on() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    host.sees(guest);
    host.page()
        .evaluate(
            """
            (remote) => {
              const video = document.querySelector(remote);
              window.__stop = () => video.pause();
              video.addEventListener("play", window.__stop);
              video.pause();
            }
            """,
            REMOTE);
    host.readsSomewhere("Something stopped the audio or video");
    host.page()
        .evaluate(
            "(remote) => document.querySelector(remote).removeEventListener('play', __stop)",
            REMOTE);
    host.page().locator(".tile-own").click();
    host.sees(guest);
    host.readsNowhere("Something stopped");
  }

  @Test
  void a_microphone_and_a_camera_that_the_system_mutes_are_said_here_and_there_and_come_back() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    guest.page().addInitScript(CAPTURED);
    stage.call(host, guest);
    host.sees(guest);

    guest.page().evaluate(MUTE, new Object[] {"audio", true});
    guest.readsSomewhere("Your system has muted your microphone: nobody can hear you for now.");
    host.readsAt(guest, "Microphone off");
    guest.page().evaluate(MUTE, new Object[] {"video", true});
    guest.readsSomewhere("Your system has paused your camera: nobody can see you for now.");
    host.readsAt(guest, "Camera off");

    guest.page().evaluate(MUTE, new Object[] {"audio", false});
    guest.page().evaluate(MUTE, new Object[] {"video", false});
    host.readsNotAt(guest, "Microphone off");
    host.readsNotAt(guest, "Camera off");
    guest.readsNowhere("Your system has");
    host.sees(guest);
  }

  @Test
  void whoever_is_let_in_while_they_look_elsewhere_reads_it_and_is_not_seen_before_they_look() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCallWithKnocking();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.knocks();
    guest.page().evaluate(HIDE, true);
    host.admits(guest);
    assertThat(guest.page()).hasTitle("You’ve been let in · Allo");
    guest.page().evaluate(HIDE, false);
    assertThat(guest.page()).hasTitle("Call · Allo");
    guest.isInCall();
    host.readsAt(guest, "Microphone off");
    host.readsAt(guest, "Camera off");
    guest.page().locator("#turn-on").click();
    host.readsNotAt(guest, "Microphone off");
    host.readsNotAt(guest, "Camera off");
    host.sees(guest);
  }
}

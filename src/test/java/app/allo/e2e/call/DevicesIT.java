package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DevicesIT {
  /** A camera that can be pulled out, which ends its track, and plugged in again. */
  private static final String PLUG =
      """
      const { mediaDevices } = navigator;
      const list = mediaDevices.enumerateDevices.bind(mediaDevices);
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      let plugged = true;
      mediaDevices.enumerateDevices = async () =>
        (await list()).filter(({ kind }) => plugged || kind !== "videoinput");
      mediaDevices.getUserMedia = async (wishes) => {
        if (wishes.video && !plugged) throw new DOMException("none", "NotFoundError");
        return ask(wishes);
      };
      window.__plug = (on) => {
        plugged = on;
        if (on) return mediaDevices.dispatchEvent(new Event("devicechange"));
        const { srcObject } = document.querySelector("allo-video[member=self] video");
        for (const track of srcObject.getVideoTracks()) {
          track.stop();
          track.dispatchEvent(new Event("ended"));
        }
      };
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_camera_pulled_out_is_told_and_plugged_in_it_is_seen_again_in_the_same_call() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    guest.page().addInitScript(PLUG);
    stage.call(host, guest);
    host.sees(guest);

    double out = turnsPlug(guest, false);
    double told = awaitCameraOffAtTheOther(host);
    host.peers().awaitSound(1);
    double in = turnsPlug(guest, true);
    host.readsNotAt(guest, "Camera off");
    host.sees(guest);
    double seen = System.currentTimeMillis();
    assertEquals(1, host.peers().made());
    System.out.printf(
        "Camera pulled out: told at the other browser after %.0f ms; plugged in: seen after %.0f ms%n",
        told - out, seen - in);
  }

  /** When it was turned, in ms of the machine's clock. */
  private static double turnsPlug(Person person, boolean on) {
    return number(person.page().evaluate("(on) => { __plug(on); return Date.now(); }", on));
  }

  /** When the only other tile of this page came to say so, in ms of the machine's clock. */
  private static double awaitCameraOffAtTheOther(Person person) {
    return number(
        person
            .page()
            .waitForFunction(
                """
                () =>
                  document.querySelector("[data-member]:not([data-member=self])")
                    .textContent.includes("Camera off") && Date.now()
                """)
            .jsonValue());
  }

  private static double number(Object evaluated) {
    return ((Number) evaluated).doubleValue();
  }

  @Test
  void other_devices_are_chosen_before_the_call_and_in_it() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada", Devices.SEVERAL);
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    guest.page().getByText("Choose devices").click();
    guest
        .page()
        .waitForFunction(
            """
            () => [...document.querySelectorAll("allo-meter")]
              .some((meter) => Number(meter.style.getPropertyValue("--level")) > 0)
            """);
    String camera = chooses(guest, "camera", 2);
    String microphone = chooses(guest, "microphone", 2);
    String speaker = chooses(guest, "speaker", 2);
    awaitCamera(guest, camera);
    guest.joins();
    host.sees(guest);
    guest.sees(host);
    awaitSpeaker(guest, speaker);

    guest.presses("Devices");
    assertThat(guest.page().locator("#choose-microphone")).hasValue(microphone);
    String other = chooses(guest, "camera", 0);
    assertNotEquals(camera, other);
    awaitCamera(guest, other);
    awaitSpeaker(guest, chooses(guest, "speaker", 1));
    chooses(guest, "microphone", 1);
    host.sees(guest);
    host.peers().awaitSound(1);
    assertEquals(1, host.peers().made());
  }

  /** Returns the id of what was chosen. */
  private static String chooses(Person person, String kind, int index) {
    Locator choice = person.page().locator("#choose-" + kind);
    choice.selectOption(new SelectOption().setIndex(index));
    return choice.inputValue();
  }

  private static void awaitCamera(Person person, String id) {
    person
        .page()
        .waitForFunction(
            """
            (id) => document.querySelector("allo-video[member=self] video")
              ?.srcObject?.getVideoTracks()[0]?.getSettings().deviceId === id
            """,
            id);
  }

  /** Everybody is played there. */
  private static void awaitSpeaker(Person person, String id) {
    person
        .page()
        .waitForFunction(
            """
            (id) => document.querySelector("[data-member]:not([data-member=self]) video")
              ?.sinkId === id
            """,
            id);
  }

  @Test
  void somebody_without_a_camera_is_told_so_and_joins_with_sound() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada", Devices.NO_CAMERA);
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    guest.readsSomewhere("No camera found");
    guest.joins();

    guest.sees(host);
    guest.peers().awaitSound(1);
    host.peers().awaitSound(1);
  }

  @Tag("thorough")
  @Test
  void somebody_who_allows_neither_is_told_so_and_joins_to_see_and_hear() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada", Devices.REFUSED);
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    guest.readsSomewhere("Camera and microphone are blocked");
    guest.joinsBy("Join without camera and microphone");

    guest.sees(host);
    guest.peers().awaitSound(1);
    assertThat(host.screen().tile(guest.name())).isVisible();
  }
}

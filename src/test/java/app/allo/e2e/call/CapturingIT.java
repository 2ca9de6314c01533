package app.allo.e2e.call;

import static app.allo.browser.Stage.TIMEOUT_MILLIS;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How cameras, microphones and screens are captured, and that the others get it so. */
class CapturingIT {
  /** A phone: its first camera is at the front, its last at the back, one of them at a time. */
  private static final String PHONE =
      """
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      const SIDES = ["user", "environment"];
      const live = new Set();
      window.__busy = null;
      mediaDevices.getUserMedia = async (wishes) => {
        if (!wishes.video) return ask(wishes);
        const found = (await mediaDevices.enumerateDevices())
          .filter(({ kind }) => kind === "videoinput").filter((one, i) => i !== 1);
        const { facingMode, ...video } = wishes.video;
        const exact = video.deviceId?.exact;
        const side = facingMode?.exact
          ?? SIDES[exact ? found.findIndex(({ deviceId }) => deviceId === exact) : 0];
        const taken = [...live].some(({ readyState }) => readyState === "live");
        if (taken || !side || side === window.__busy)
          throw new DOMException("", "NotReadableError");
        if (facingMode) video.deviceId = { exact: found[SIDES.indexOf(side)].deviceId };
        const stream = await ask({ ...wishes, video });
        for (const track of stream.getVideoTracks()) {
          const settings = track.getSettings.bind(track);
          track.getSettings = () => ({ ...settings(), facingMode: side });
          live.add(track);
        }
        return stream;
      };
      """;

  /** A microphone that hears a tone on its left side, and nothing on its right. */
  private static final String ONE_SIDED =
      """
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wishes) => {
        const stream = await ask(wishes);
        const [real] = stream.getAudioTracks();
        if (!real) return stream;
        window.__microphone = real.getSettings();
        const context = new AudioContext();
        // It sounds once the page was touched.
        addEventListener("pointerdown", () => context.resume());
        const sides = new ChannelMergerNode(context, { numberOfInputs: 2 });
        const tone = new OscillatorNode(context, { frequency: 440 });
        const nothing = new ConstantSourceNode(context, { offset: 0 });
        tone.connect(sides, 0, 0);
        nothing.connect(sides, 0, 1);
        tone.start();
        nothing.start();
        const mixed = context.createMediaStreamDestination();
        sides.connect(mixed);
        stream.removeTrack(real);
        const [track] = mixed.stream.getAudioTracks();
        track.getSettings = () => window.__microphone;
        track.stop = () => real.stop();
        stream.addTrack(track);
        return stream;
      };
      """;

  /** How loud both sides of the other voice are here: the left one, and the right one. */
  private static final String HEARS_SIDES =
      """
      ([least, most]) => {
        window.__sides ??= (() => {
          const { srcObject } =
            document.querySelector("[data-member]:not([data-member=self]) video");
          const context = new AudioContext();
          const sides = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
          context.createMediaStreamSource(srcObject).connect(sides);
          return [0, 1].map((side) => {
            const analyser = new AnalyserNode(context);
            sides.connect(analyser, side);
            return () => {
              const samples = new Float32Array(analyser.fftSize);
              analyser.getFloatTimeDomainData(samples);
              return Math.max(...samples);
            };
          });
        })();
        const [left, right] = __sides.map((side) => side());
        return left > 0.1 && right >= least * left && right <= most * left;
      }
      """;

  /** What was agreed about the voice that goes out, and how many bits a second it may have. */
  private static final String SENDS_VOICE =
      """
      async ([format, bits]) => {
        for (const peer of __peers.live()) {
          const [{ sender }] = peer.getTransceivers();
          const [{ maxBitrate }] = sender.getParameters().encodings;
          const reports = [...(await sender.getStats()).values()];
          const { codecId } = reports.find(({ type }) => type === "outbound-rtp") ?? {};
          const { sdpFmtpLine = "" } = reports.find(({ id }) => id === codecId) ?? {};
          return format.every((one) => sdpFmtpLine.split(";").includes(one)) && maxBitrate === bits;
        }
        return false;
      }
      """;

  private static final String SCREEN_HINT =
      "() => __peers.live()[0].getTransceivers()[2].sender.track.contentHint";

  private static final String CAMERA_LOST =
      """
      () => {
        window.__lost = 0;
        const tile = document.querySelector("[data-member]:not([data-member=self])");
        new MutationObserver(() => {
          if (tile.classList.contains("without-camera")) window.__lost += 1;
        }).observe(tile, { attributes: true });
      }
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_phone_changes_its_camera_in_one_press_and_nobody_loses_the_picture() {
    Person host = stage.person("Grace");
    Person guest =
        stage.person(
            "Ada",
            Devices.SEVERAL,
            stage.server().origin(),
            new NewContextOptions().setHasTouch(true).setIsMobile(true).setViewportSize(390, 844));
    guest.page().addInitScript(PHONE);
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    Locator own = guest.page().locator("allo-video[member=self]");
    assertThat(own).hasClass("mirrored");
    guest.presses("Switch camera");
    assertThat(own).not().hasClass("mirrored");
    guest.seesThemselves();
    guest.joins();
    host.sees(guest);
    host.page().evaluate(CAMERA_LOST);

    guest.presses("Switch camera");
    assertThat(own).hasClass("mirrored");
    guest.seesThemselves();
    host.sees(guest);

    guest.page().evaluate("() => { window.__busy = 'environment'; }");
    guest.presses("Switch camera");
    guest.readsSomewhere("The other camera didn’t start");
    assertThat(own).hasClass("mirrored");
    guest.seesThemselves();
    host.sees(guest);
    assertEquals(0, host.page().evaluate("() => __lost"));
    assertEquals(1, host.peers().made());
  }

  @Test
  void an_original_sound_arrives_on_both_sides_unfiltered_and_speech_on_one() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    for (Person person : List.of(host, guest)) {
      person.page().addInitScript(ONE_SIDED);
    }
    stage.meet(host, guest);
    // Whoever of the two is polite: each asks for it once.
    for (Person person : List.of(host, guest)) {
      Person other = person == host ? guest : host;
      awaitVoice(person, List.of("usedtx=1"), 40_000);
      hears(other, 0.9, 1.1);
      assertEquals(List.of(true, true, true), microphoneOf(person));

      person.presses("Devices");
      person.page().locator("#original-sound").click();
      awaitVoice(person, List.of("stereo=1", "maxaveragebitrate=128000"), 128_000);
      hears(other, 0, 0.2);
      assertEquals(List.of(false, false, false), microphoneOf(person));
      assertEquals(2, person.page().evaluate("() => __microphone.channelCount"));
      assertThat(person.page().locator("#noise-suppression")).isDisabled();

      person.page().locator("#original-sound").click();
      awaitVoice(person, List.of("usedtx=1"), 40_000);
      hears(other, 0.9, 1.1);
      person.page().locator("#noise-suppression").click();
      person.page().waitForFunction("() => !__microphone.noiseSuppression");
      assertEquals(List.of(true, false, true), microphoneOf(person));
      person.presses("Close");
    }
    host.sees(guest);
    guest.sees(host);
    assertEquals(1, host.peers().made());

    guest.reloads();
    guest.sees(host);
    assertEquals(List.of(true, false, true), microphoneOf(guest));
  }

  @Test
  void a_shared_screen_is_sharp_as_text_and_smooth_as_motion_also_while_it_is_shared() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    host.sees(guest);
    host.presses("Share screen");
    assertThat(guest.page().locator(".tile-screen.tile-large")).isVisible();
    awaitFrames(guest, 1, 9);
    assertEquals("detail", host.page().evaluate(SCREEN_HINT));

    host.presses("Motion");
    awaitFrames(guest, 11, 31);
    assertEquals("motion", host.page().evaluate(SCREEN_HINT));
    host.presses("Text");
    awaitFrames(guest, 1, 9);
    assertEquals("detail", host.page().evaluate(SCREEN_HINT));
    assertEquals(1, host.peers().made());
  }

  /** So many pictures of the shared screen arrive in each second. */
  private static void awaitFrames(Person person, int least, int most) {
    person
        .peers()
        .await(
            "%d to %d pictures of the screen a second".formatted(least, most),
            """
            async ([least, most]) => {
              const { srcObject } = document.querySelector(".tile-screen video");
              const [track] = srcObject?.getVideoTracks() ?? [];
              const [peer] = __peers.live();
              for (const { trackIdentifier, framesPerSecond } of (await peer.getStats()).values())
                if (track && trackIdentifier === track.id)
                  return framesPerSecond >= least && framesPerSecond <= most;
              return false;
            }
            """,
            List.of(least, most),
            TIMEOUT_MILLIS);
  }

  private static void awaitVoice(Person person, List<String> format, int bits) {
    person
        .peers()
        .await("a voice sent as " + format, SENDS_VOICE, List.of(format, bits), TIMEOUT_MILLIS);
  }

  /** The right side of the other's voice is that part of the left one. */
  private static void hears(Person person, double least, double most) {
    person.page().waitForFunction(HEARS_SIDES, List.of(least, most));
  }

  private static Object microphoneOf(Person person) {
    return person
        .page()
        .evaluate(
            """
            () => [__microphone.echoCancellation, __microphone.noiseSuppression,
              __microphone.autoGainControl]
            """);
  }
}

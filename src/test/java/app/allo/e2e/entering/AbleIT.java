package app.allo.e2e.entering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Api;
import app.allo.browser.Api.Call;
import app.allo.browser.FirefoxPerson;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers from which parts are missing, as from those that apps have within themselves. */
class AbleIT {
  private static final String CANNOT = "This browser can’t make calls";

  @RegisterExtension final Stage stage = new Stage();

  private Call call;
  private String link;

  @BeforeEach
  void start_a_call() {
    Api api = new Api(stage.server().origin());
    call = api.startsCall(new JsonObject());
    link = api.singleLink(call);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete window.RTCPeerConnection",
        "delete window.MediaStream",
        "delete window.WebSocket",
        "delete window.customElements",
        "Object.defineProperty(navigator, 'mediaDevices', { value: undefined })",
        "Object.defineProperty(navigator, 'mediaDevices', { value: {} })",
        "Object.defineProperty(crypto, 'subtle', { value: undefined })",
        "Object.defineProperty(window, 'crypto', { value: undefined })",
        "delete window.RTCPeerConnection; delete window.sessionStorage; delete window.localStorage"
      })
  void without_what_a_call_needs_the_link_is_offered_for_another_browser(String missing) {
    Person guest = stage.person("Ada");
    guest.page().addInitScript(missing);
    guest.opens(link);
    guest.reads(CANNOT);
    assertEquals(link, guest.page().getByLabel("The link you opened").inputValue());
    assertEquals(link, guest.page().url(), "what the app around it opens elsewhere");
    guest.reloads();
    guest.reads(CANNOT);
    assertEquals(link, guest.page().getByLabel("The link you opened").inputValue());
    assertTrue(
        guest.watch().requests().stream().noneMatch(url -> url.contains("/api/")),
        "the server was asked, and the link could be spent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete window.AudioContext; delete window.webkitAudioContext",
        "Object.defineProperty(window, 'sessionStorage', { value: null });"
            + "Object.defineProperty(window, 'localStorage', { value: null })",
        "delete window.ResizeObserver; delete window.IntersectionObserver;"
            + "delete window.BroadcastChannel; delete window.Notification;"
            + "delete Intl.Segmenter; delete Intl.RelativeTimeFormat; delete Intl.ListFormat;"
            + "delete window.PictureInPictureWindow;"
            + "delete HTMLVideoElement.prototype.requestPictureInPicture",
        "delete window.RTCRtpReceiver; delete RTCPeerConnection.generateCertificate;"
            + "delete HTMLMediaElement.prototype.setSinkId;"
            + "delete MediaDevices.prototype.getDisplayMedia;"
            + "delete MediaDevices.prototype.enumerateDevices",
        "for (const name of ['serviceWorker', 'mediaCapabilities', 'permissions', 'wakeLock',"
            + "'clipboard', 'connection', 'userActivation'])"
            + "Object.defineProperty(navigator, name, { value: undefined })"
      })
  void without_what_a_call_does_not_need_the_call_comes_about(String missing) {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    guest.page().addInitScript(missing);
    host.opens(new Api(stage.server().origin()).link(call));
    host.joins();
    guest.opens(link);
    guest.joins();
    guest.sees(host);
    host.sees(guest);
    guest.leaves();
  }

  @Test
  void a_firefox_whose_webrtc_is_switched_off_says_so() {
    FirefoxPerson guest =
        stage.firefox("Ada", "user_pref(\"media.peerconnection.enabled\", false);\n");
    guest.opens(link);
    guest.reads("h1", CANNOT);
    guest.awaits(
        "the link",
        "(link) => document.querySelector('#opened-link')?.value === link && location.href === link",
        link);
    assertTrue(guest.watch().requests().stream().noneMatch(url -> url.contains("/api/")));
  }
}

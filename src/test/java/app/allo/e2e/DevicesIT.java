package app.allo.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DevicesIT {
  @RegisterExtension final Stage stage = new Stage();

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

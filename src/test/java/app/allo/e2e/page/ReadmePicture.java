package app.allo.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Chromium;
import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Draws the picture of the README, {@code docs/call.png}, from the running page: {@code mvn
 * -Pscreenshots -Dit.test=ReadmePicture verify}. Needs a font with emoji. Not run with the other
 * tests.
 */
class ReadmePicture {
  private static final Path PICTURE = Path.of("docs", "call.png");
  private static final String NAME = "call.example.org";

  /** Twice as many pixels as the page has. */
  private static final int SHARP = 2;

  @RegisterExtension
  final Stage stage =
      new Stage(Map.of("ALLO_PUBLIC_URL", "https://" + NAME)) {
        @Override
        protected Browser launch(Chromium chromium, String name, List<String> flags) {
          List<String> all = new ArrayList<>(flags);
          all.add(
              "--host-resolver-rules=MAP %s:443 %s".formatted(NAME, address(server().origin())));
          return super.launch(chromium, name, all);
        }
      };

  @Test
  void a_call_on_a_laptop_and_on_a_phone() {
    Person laptop = person("Grace", 1280, 800, ColorScheme.LIGHT, false);
    Person phone = person("Ada", 390, 844, ColorScheme.DARK, true);
    laptop.startsCall();
    phone.opens(laptop.link());
    laptop.joins();
    phone.joins();
    laptop.sees(phone);
    phone.sees(laptop);

    laptop.screen().buttonBeginning("Invite").click();
    assertThat(laptop.page().locator(".drawer allo-code svg")).isVisible();
    phone.opensPrivacy();
    phone.page().getByText("Compare safety code").click();
    assertThat(phone.page().locator(".safety-sign")).hasCount(6);
    assertThat(laptop.page().locator(".notice-text")).hasCount(0);

    phone
        .page()
        .locator(".safety-sign")
        .last()
        .evaluate("(sign) => sign.scrollIntoView({ block: 'end' })");
    laptop.settle();
    phone.settle();
    compose(laptop.page().screenshot(), phone.page().screenshot());
  }

  private Person person(String name, int width, int height, ColorScheme theme, boolean touch) {
    return stage.person(
        name,
        Devices.WORKING,
        "https://" + NAME,
        new NewContextOptions()
            .setViewportSize(width, height)
            .setDeviceScaleFactor(SHARP)
            .setColorScheme(theme)
            .setHasTouch(touch)
            .setIgnoreHTTPSErrors(true));
  }

  /** Puts the phone in front of the laptop, on a ground that suits light and dark pages. */
  private void compose(byte[] laptop, byte[] phone) {
    Page sheet =
        stage
            .person(
                "Painter",
                Devices.REFUSED,
                "",
                new NewContextOptions().setViewportSize(1440, 790).setDeviceScaleFactor(SHARP))
            .page();
    sheet.setContent(
        """
        <style>
          body { margin: 0; position: relative; width: 1440px; height: 790px; }
          img { display: block; position: absolute; box-shadow: 0 12px 40px #0008; }
          .laptop { left: 20px; top: 20px; width: 1100px; border: 10px solid #23302b; border-radius: 22px; }
          .phone { right: 20px; bottom: 40px; width: 300px; border: 9px solid #05100c; border-radius: 40px; }
        </style>
        <img class="laptop" src="data:image/png;base64,%s">
        <img class="phone" src="data:image/png;base64,%s">
        """
            .formatted(text(laptop), text(phone)));
    sheet.waitForFunction("[...document.images].every((each) => each.complete)");
    sheet.screenshot(new Page.ScreenshotOptions().setPath(PICTURE).setOmitBackground(true));
  }

  private static String text(byte[] picture) {
    return Base64.getEncoder().encodeToString(picture);
  }

  private static String address(String origin) {
    return origin.replaceFirst("^https?://", "").replace("localhost", "127.0.0.1");
  }
}

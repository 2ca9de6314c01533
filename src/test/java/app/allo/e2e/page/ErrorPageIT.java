package app.allo.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Devices;
import app.allo.browser.FirefoxPerson;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Errors as browsers show them: in words, with their style, and with a way on. */
class ErrorPageIT {
  private final String port = Integer.toString(freePort());
  private final String address = "https://localhost:" + port;

  @RegisterExtension
  final Stage stage = new Stage(Map.of("ALLO_PORT", port, "ALLO_PUBLIC_URL", address));

  @Test
  void a_person_who_finds_nothing_reads_so_and_gets_to_the_start_page() {
    stage.expects("status of 404");
    Page page = person("es-MX").page();
    page.navigate(address + "/a/nothing.js");
    heading(page, "Aquí no hay nada");
    assertEquals("grid", style(page, "body", "display"), "its style is applied");
    assertEquals("0px", style(page, "body", "margin"));
    assertThat(page.locator("svg")).isVisible();

    page.getByText("Ir a la página de inicio").click();
    assertThat(page).hasURL(address + "/");
    assertThat(page.locator("h1")).containsText("Videollamadas");
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    page.navigate(address + "/a/nothing.js");
    heading(page, "Aquí no hay nada");
  }

  @Test
  void a_person_at_another_name_of_the_server_is_told_its_address_and_the_operator_why() {
    stage.expects("status of 421");
    stage.expects("request to another origin: https://127\\.0\\.0\\.1");
    Page page = person("de-CH").page();
    page.navigate("https://127.0.0.1:" + port + "/");
    heading(page, "Allo hat eine andere Adresse");
    page.getByText(address).click();
    assertThat(page).hasURL(address + "/");

    String log = stage.server().output();
    assertTrue(log.contains("WARNING app.allo.web.SetupHints Host is \"127.0.0.1:" + port), log);
  }

  @Test
  void a_person_with_too_many_cookies_reads_what_to_do() {
    stage.expects("status of 431");
    Page page = person("fr-FR").page();
    page.context()
        .addCookies(
            IntStream.range(0, 3)
                .mapToObj(i -> new Cookie("c" + i, "x".repeat(3_500)).setUrl(address))
                .toList());
    page.navigate(address + "/");
    heading(page, "Votre navigateur envoie trop de données");
    assertEquals("grid", style(page, "body", "display"));

    page.context().clearCookies();
    page.reload();
    assertThat(page.locator("h1")).containsText("lien");
  }

  @Test
  void addresses_of_programs_and_files_say_so_too() {
    stage.expects("status of 4");
    Page page = person("en-GB").page();
    for (String path : List.of("/signal", "/api/rooms", "/.git/config", "/x%2e%2e%2fy")) {
      page.navigate(address + path);
      heading(page, "There is nothing here");
    }
  }

  @Test
  void in_firefox_it_is_the_same() {
    stage.expects("404|status");
    FirefoxPerson person = stage.firefox("Ada");
    person.opens(address + "/nothing.js");
    person.reads("h1", "There is nothing here");
    person.finds("main > svg");
  }

  private Person person(String locale) {
    return stage.person("Ada", Devices.WORKING, address, new NewContextOptions().setLocale(locale));
  }

  private static void heading(Page page, String words) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words)))
        .isVisible();
  }

  private static Object style(Page page, String element, String property) {
    return page.locator(element)
        .evaluate("(element, property) => getComputedStyle(element)[property]", property);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

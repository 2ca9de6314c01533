package app.allo.e2e.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Devices;
import app.allo.browser.Nginx;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NginxIT {
  /** Before the stage, so that it ends after: else the pages would miss it. */
  @RegisterExtension
  @Order(1)
  final Nginx nginx = new Nginx();

  @RegisterExtension
  @Order(2)
  final Stage stage =
      new Stage(
          Map.of(
              "ALLO_TLS", "off",
              "ALLO_PUBLIC_URL", nginx.origin(),
              "ALLO_TRUST_PROXY", "127.0.0.1"));

  @BeforeAll
  static void nginx_is_installed() {
    String missing = "No nginx found: the test through it was skipped.";
    if (!Nginx.isInstalled()) {
      System.err.println(missing);
    }
    Assumptions.assumeTrue(Nginx.isInstalled(), missing);
  }

  @BeforeEach
  void start_nginx() {
    nginx.serve(stage.server().origin());
  }

  @Test
  void a_call_goes_through_nginx_and_outlives_its_idle_limit() {
    Person host = person("Grace");
    Person guest = person("Ada");
    stage.call(host, guest);
    assertTrue(host.page().url().startsWith(nginx.origin()));
    host.sees(guest);
    guest.sees(host);

    host.peers().awaitPlayed(2 * Nginx.IDLE_SECONDS);
    assertEquals(1, host.watch().sockets(), "sockets that the host opened");
    assertEquals(1, guest.watch().sockets(), "sockets that the guest opened");
  }

  @Test
  void what_comes_in_clear_is_sent_to_https() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(nginx.clearOrigin() + "/")).build();
    HttpResponse<Void> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    assertEquals(308, response.statusCode());
    assertEquals(nginx.origin() + "/", response.headers().firstValue("Location").orElseThrow());
  }

  private Person person(String name) {
    return stage.person(name, Devices.WORKING, nginx.origin(), new NewContextOptions());
  }
}

package app.allo.e2e.entering;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import app.allo.origin.LocalNetwork;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first call of a new user, who opens localhost and sends the link to another device. */
class LocalLinkIT {
  @RegisterExtension final Stage stage = new Stage(Map.of("ALLO_HOST", "0.0.0.0"));

  @Test
  void the_link_of_a_call_started_as_localhost_leads_there_from_other_devices() {
    assumeTrue(LocalNetwork.address().isPresent(), "skipped: this machine is in no network");
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCall();
    String address = LocalNetwork.address().get().getHostAddress();
    stage.expects("request to another origin: .*://" + address);
    String link = host.link();
    assertTrue(link.startsWith("https://" + address + ":"), link);
    host.readsSomewhere("This link works for devices in your network");
    host.joins();
    guest.opens(link);
    guest.joins();
    host.sees(guest);
    guest.sees(host);
  }
}

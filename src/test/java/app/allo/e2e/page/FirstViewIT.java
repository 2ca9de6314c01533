package app.allo.e2e.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstViewIT {
  private static final int MOST_BYTES = 90 * 1024;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void the_first_view_downloads_less_than_90_KB() {
    Person person = stage.person("Grace");
    List<Request> finished = new ArrayList<>();
    person.page().onRequestFinished(finished::add);
    person.opens(stage.server().origin() + "/");
    person.page().waitForLoadState(LoadState.NETWORKIDLE);

    int total = 0;
    for (Request request : finished) {
      int bytes = request.sizes().responseBodySize + request.sizes().responseHeadersSize;
      System.out.printf("%8d bytes  %s%n", bytes, request.url());
      total += bytes;
    }
    System.out.printf("%8d bytes  first view of the page, all of it%n", total);
    assertTrue(finished.size() > 2, "page, script and style were counted");
    assertTrue(total < MOST_BYTES, total + " bytes");
  }
}

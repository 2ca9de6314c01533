package app.allo.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.ChangedJar;
import app.allo.browser.FirefoxPerson;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page's own hash stands for all that it runs and draws with: a browser takes nothing else. */
class IntegrityIT {
  /** As the page's own style has it, and no browser's. */
  private static final String STYLED = "() => getComputedStyle(document.body).margin === '0px'";

  @RegisterExtension final Stage stage = new Stage();
  @TempDir private Path folder;

  @Test
  void a_script_that_differs_by_one_byte_does_not_run() {
    serve(new ChangedJar(folder).withOneByteChanged("/assets/main-.*"));
    stage.expects("Failed to find a valid digest in the 'integrity' attribute");
    Person person = stage.person("Grace");
    person.opens(stage.server().origin() + "/");

    assertThat(person.page().locator("button")).hasCount(0);
    assertEquals(true, person.page().evaluate(STYLED));
  }

  @Test
  void neither_a_style_nor_a_script_that_comes_later_may_differ() {
    serve(
        new ChangedJar(folder)
            .withOneByteChanged("/assets/app-.*\\.css")
            .withOneByteChanged("/assets/call-.*\\.js"));
    stage.expects("Failed to find a valid digest in the 'integrity' attribute");
    Person person = stage.person("Grace");
    person.startsCall();
    assertEquals(false, person.page().evaluate(STYLED));
    person.triesToJoin();
    person.reads("Can’t reach the server");
  }

  @Tag("thorough")
  @Test
  void neither_a_style_nor_one_that_comes_later_may_differ_in_firefox() {
    serve(
        new ChangedJar(folder)
            .withOneByteChanged("/assets/app-.*\\.css")
            .withOneByteChanged("/assets/call-.*\\.css"));
    stage.expects("hashes in the integrity attribute match the content of the subresource");
    FirefoxPerson other = stage.firefox("Ada");
    other.startsCall();
    other.awaits("a page without style", STYLED.replace("===", "!=="), List.of());
    other.writes("#name", "Ada");
    other.reads("main", "Can’t reach the server");
  }

  private void serve(ChangedJar jar) {
    stage.server().kill();
    stage.server().startAgain(jar.file());
  }
}

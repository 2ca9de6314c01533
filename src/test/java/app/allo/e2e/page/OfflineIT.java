package app.allo.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page can be installed, and says so when there is nothing to load it from. */
class OfflineIT {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void who_reloads_without_the_server_reads_so_and_comes_back_with_the_whole_link() {
    Person host = stage.person("Grace");
    host.startsCall();
    Person guest = stage.person("Ada");
    guest.opens(stage.server().origin() + "/");
    guest.page().evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    Object kept =
        guest
            .page()
            .evaluate(
                """
                async () => {
                  const kept = [];
                  for (const name of await caches.keys())
                    for (const { url } of await (await caches.open(name)).keys()) kept.push(url);
                  return kept.every((url) => url.includes("/page-code/"));
                }
                """);
    assertEquals(true, kept, "nothing of the page is kept but its code");
    assertEquals(
        "no-cache",
        guest.page().evaluate("async () => (await fetch('/sw.js')).headers.get('cache-control')"),
        "a newer worker is heard of at once");

    stage.expects("ERR_CONNECTION_(REFUSED|RESET)|navigation preload|WebSocket");
    stage.server().kill();
    String link = host.link();
    // From elsewhere: within the page a link needs no loading.
    guest.opens("about:blank");
    guest.opens(link);
    guest.reads("Allo cannot be reached");
    assertThat(guest.screen().button("Try again")).isFocused();

    stage.server().startAgain();
    guest.presses("Try again");
    guest.reads("You’re invited to a call");
    assertEquals(stage.server().origin() + "/", guest.page().url());
  }

  @Test
  void the_manifest_has_what_an_installation_needs() {
    Person person = stage.person("Grace");
    person.opens(stage.server().origin() + "/");
    Page page = person.page();
    JsonObject manifest =
        new JsonObject(
            (String)
                page.evaluate(
                    """
                    async () => {
                      const { href } = document.querySelector("link[rel=manifest]");
                      const manifest = await (await fetch(href)).json();
                      // As browsers do: by the manifest's own address.
                      manifest.start_url = new URL(manifest.start_url, href).href;
                      manifest.scope = new URL(manifest.scope, href).href;
                      for (const icon of manifest.icons) icon.src = new URL(icon.src, href).href;
                      return JSON.stringify(manifest);
                    }
                    """));
    String start = stage.server().origin() + "/";
    assertEquals("Allo", manifest.getString("name"));
    assertEquals("standalone", manifest.getString("display"));
    assertEquals(start, manifest.getString("start_url"));
    assertEquals(start, manifest.getString("scope"));
    JsonArray icons = manifest.getJsonArray("icons");
    for (Object each : icons) {
      JsonObject icon = (JsonObject) each;
      Object size =
          page.evaluate(
              """
              async (src) => {
                const image = new Image();
                image.src = src;
                await image.decode();
                return `${image.naturalWidth}x${image.naturalHeight}`;
              }
              """,
              icon.getString("src"));
      if (!icon.getString("sizes").equals("any")) {
        assertEquals(icon.getString("sizes"), size);
      }
    }
    assertEquals(
        List.of("192x192", "512x512", "512x512", "any"),
        icons.stream().map(icon -> ((JsonObject) icon).getString("sizes")).toList());
  }
}

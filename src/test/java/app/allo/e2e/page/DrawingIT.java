package app.allo.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is drawn in a call: on after a failure, and no more than a page can bear. */
class DrawingIT {
  private static final int NODES = 6_000;

  @RegisterExtension final Stage stage = new Stage();

  private Person host;
  private Person guest;

  @BeforeEach
  void two_are_in_a_call() {
    host = stage.person("Grace");
    guest = stage.person("Ada");
    stage.meet(host, guest);
  }

  @Test
  void a_drawing_that_fails_is_told_of_once_and_no_picture_stops_for_it() {
    stage.expects("taken over by others");
    watchesThePicture(host);
    makesOneDrawingFail(host);

    host.presses("People");
    assertThat(host.page().locator(".drawer h2")).isVisible();
    assertThat(host.page().locator(".drawer h2")).isFocused();
    host.presses("Microphone");
    guest.readsAt(host, "Microphone off");
    assertThat(host.screen().button("Microphone")).hasAttribute("aria-pressed", "false");
    pictureWentOn(host, guest);

    host.page().locator("#open-more").click();
    host.page().locator("#open-log").click();
    assertThat(host.page().locator(".log-error")).hasCount(1);
    guest.leaves();
    host.seesNothingOf(guest);
  }

  @Test
  void a_picture_that_others_take_out_or_move_goes_on() {
    watchesThePicture(host);
    host.page()
        .evaluate(
            """
            () => {
              for (const tile of document.querySelectorAll(".tile")) {
                const around = document.createElement("div");
                tile.replaceWith(around);
                around.append(tile);
              }
            }
            """);
    host.page().evaluate("() => document.querySelector('.tiles').remove()");
    pictureWentOn(host, guest);

    host.page().evaluate("() => __video.remove()");
    host.sees(guest);
  }

  @Test
  void a_chat_of_very_many_words_is_few_nodes_and_opens_while_more_of_them_come() {
    host.says("Hello");
    assertThat(guest.page().locator("#open-chat .count")).hasText("1");
    takesTheChannel(guest);
    floods(guest, 2, 390);
    assertThat(host.page().locator(".chat-entry")).hasCount(100);
    assertThat(host.page().locator(".chat-text").last()).hasText("a ".repeat(999) + "a");
    assertTrue(nodes(host) < NODES, nodes(host) + " nodes");

    host.presses("Close");
    floods(guest, 392, 20);
    Object opened =
        host.page()
            .evaluate(
                """
                async () => {
                  const start = performance.now();
                  document.querySelector("#open-chat").click();
                  while (!document.querySelector(".chat-entry"))
                    await new Promise(requestAnimationFrame);
                  return performance.now() - start;
                }
                """);
    System.out.println("The chat opened in " + opened + " ms");
    host.presses("Show earlier messages");
    assertThat(host.page().locator(".chat-entry")).hasCount(200);
    host.sees(guest);
  }

  private static int nodes(Person person) {
    return (int)
        person
            .page()
            .evaluate(
                """
                () => {
                  const walker = document.createTreeWalker(document.body);
                  let count = 0;
                  while (walker.nextNode()) count += 1;
                  return count;
                }
                """);
  }

  /** What the picture of the other goes through is remembered from now on. */
  private static void watchesThePicture(Person person) {
    person
        .page()
        .evaluate(
            """
            () => {
              window.__video = document.querySelector(".tile:not(.tile-own) video");
              window.__events = [];
              for (const type of ["pause", "emptied", "loadstart", "ended"])
                __video.addEventListener(type, () => __events.push(type));
            }
            """);
  }

  private static void pictureWentOn(Person person, Person other) {
    person.sees(other);
    Page page = person.page();
    Object same =
        page.evaluate("() => __video === document.querySelector('.tile:not(.tile-own) video')");
    assertEquals(true, same, "another element");
    assertEquals(List.of(), page.evaluate("() => __events"));
  }

  private static void makesOneDrawingFail(Person person) {
    person
        .page()
        .evaluate(
            """
            () => {
              const { replaceChild } = Node.prototype;
              Node.prototype.replaceChild = () => {
                Node.prototype.replaceChild = replaceChild;
                throw new TypeError("taken over by others");
              };
            }
            """);
  }

  /** What this page says first hands its channel to the test. */
  private static void takesTheChannel(Person person) {
    person
        .page()
        .evaluate(
            """
            () => {
              const { send } = RTCDataChannel.prototype;
              RTCDataChannel.prototype.send = function (data) {
                const said = typeof data === "string" && data.startsWith("{") && JSON.parse(data);
                if (said?.type === "say") Object.assign(window, { __channel: this, __said: said });
                return send.call(this, data);
              };
            }
            """);
    person.says("Hello");
    person.page().waitForFunction("() => window.__channel");
  }

  private static void floods(Person person, int from, int count) {
    person
        .page()
        .evaluate(
            """
            ({ from, count }) => {
              const text = "a ".repeat(999) + "a";
              for (let n = from; n < from + count; n += 1)
                __channel.send(JSON.stringify({ ...__said, n, text }));
            }
            """,
            Map.of("from", from, "count", count));
  }
}

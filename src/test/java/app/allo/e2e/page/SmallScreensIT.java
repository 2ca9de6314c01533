package app.allo.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Leave, microphone and camera can be pressed at every size of the window, whatever is open, and
 * what stands in a panel or on a screen can be scrolled to and pressed: in the longest words, with
 * text as large as people set it.
 */
class SmallScreensIT {
  /** 320×256 is 1280×1024 at 400 %. */
  private static final int[][] SIZES = {
    {320, 256}, {320, 320}, {320, 568}, {360, 380}, {360, 640}, {390, 844}, {430, 932},
    {568, 320}, {640, 512}, {667, 375}, {844, 190}, {844, 390}, {768, 1024}, {959, 700},
    {960, 479}, {960, 600}, {1000, 800}, {1050, 650}, {1110, 700}, {1280, 800}, {1920, 1080},
    {2560, 1440}, {3840, 2160}
  };

  /** With text of twice the usual size. */
  private static final int[][] SIZES_IN_LARGE_TEXT = {
    {320, 568},
    {390, 844},
    {568, 320},
    {844, 390},
    {1024, 768},
    {1280, 800},
    {1920, 1080}
  };

  /**
   * What cannot be pressed, and why. What must be in sight is pressed at its middle and around it,
   * so that what covers it in part is found too; the rest is scrolled to, and pressed at its
   * middle.
   */
  private static final String COVERED =
      """
      ([always, scrolled]) => {
        const wrong = [];
        const name = (one) => one && (one.id || one.className?.baseVal || one.className
          || one.tagName);
        const sought = [...document.querySelectorAll(`${always}, ${scrolled}`)];
        // First what need not be scrolled to.
        sought.sort((a, b) => Number(b.matches(always)) - Number(a.matches(always)));
        for (const found of sought) {
          const one = found.type === "checkbox" || found.type === "radio" ? found.labels[0] : found;
          if (!one.checkVisibility({ visibilityProperty: true })) continue;
          if (one.disabled) continue;
          if (!found.matches(always)) one.scrollIntoView({ block: "center", behavior: "instant" });
          const { left, top, width, height } = one.getBoundingClientRect();
          const label = `${name(one)} "${one.textContent.trim().slice(0, 30)}"`;
          if (width < 24 || height < 24) wrong.push(`${label}: ${width}×${height}`);
          const around = [[0.5, 0.5], [0.2, 0.5], [0.8, 0.5], [0.5, 0.2], [0.5, 0.8]];
          for (const [x, y] of found.matches(always) ? around : [[0.5, 0.5]]) {
            const met = document.elementFromPoint(left + width * x, top + height * y);
            if (one.contains(met)) continue;
            // What has to be scrolled to may stand below a notice, which goes.
            if (!found.matches(always) && met?.closest(".notice")) continue;
            wrong.push(`${label} at ${Math.round(left)},${Math.round(top)} lies under ${name(met)}`);
            break;
          }
        }
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth > clientWidth) wrong.push(`the page is ${scrollWidth} wide`);
        return wrong;
      }
      """;

  private static final String PRESSABLE =
      "%1$s button, %1$s a[href], %1$s input:not(.heard-only), %1$s select, %1$s textarea,"
          + " %1$s summary";

  @RegisterExtension final Stage stage = new Stage();

  private Person host;

  @Tag("thorough")
  @Test
  void the_call_can_be_left_and_silenced_beside_every_panel() {
    hostsInGerman();
    host.page().getByLabel("Gäste klopfen erst an").check();
    host.presses("Gespräch starten");
    host.page().locator("#name").fill(host.name());
    String link = host.page().locator("#lobby-link").inputValue();
    host.page().locator("#join").click();
    List<String> wrong = new ArrayList<>();
    look("alone", ".bar .control", PRESSABLE.formatted(".alone"), wrong);
    entersWith(link, "Friedrich-Wilhelm Obermaier");
    host.page().locator(".knock .button-main").click();
    assertThat(host.page().locator(".tile[data-connection=connected]")).isVisible();
    entersWith(link, "Wilhelmina-Charlotte Oberländer-Rohde");
    entersWith(link, "Donaudampfschifffahrtsgesellschaft");
    assertThat(host.page().locator(".knock")).hasCount(2);

    for (Map.Entry<String, Runnable> panel : panels().entrySet()) {
      panel.getValue().run();
      complains();
      walk(panel.getKey(), wrong);
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void every_other_screen_can_be_used_to_its_end() {
    hostsInGerman();
    List<String> wrong = new ArrayList<>();
    look("home", "nothing", PRESSABLE.formatted(".page"), wrong);
    host.page().locator("#open-server").click();
    look("server", "nothing", PRESSABLE.formatted(".drawer"), wrong);
    host.page().locator("#close-drawer").click();
    host.presses("Gespräch starten");
    host.seesThemselves();
    host.page().locator(".lobby-devices summary").click();
    look("lobby", "nothing", PRESSABLE.formatted(".frame"), wrong);
    host.page().locator("#join").click();
    host.page().locator("#leave").click();
    host.page().locator("#leave-now").click();
    look("over", "nothing", PRESSABLE.formatted(".frame"), wrong);
    assertEquals("", String.join("\n", wrong));
  }

  private void hostsInGerman() {
    host = stage.person("Maximiliane von Großmann-Siebenbürgen");
    host.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    host.opens(stage.server().origin() + "/");
    host.page().locator("#language").selectOption("de");
  }

  private void entersWith(String link, String name) {
    Person guest = stage.beside(host, name, new NewContextOptions());
    guest.opens(link);
    guest.knocks();
  }

  /** What opens each panel, on a wide screen. */
  private Map<String, Runnable> panels() {
    Map<String, Runnable> panels = new LinkedHashMap<>();
    panels.put("none", () -> {});
    panels.put("reactions", () -> press("#react"));
    for (String name : List.of("chat", "people", "invite", "view", "devices")) {
      panels.put(name, () -> press("#open-" + name));
    }
    panels.put(
        "log",
        () -> {
          press("#open-more");
          press("#open-log");
        });
    panels.put("shortcuts", () -> host.page().keyboard().press("?"));
    panels.put("invites", () -> within("Links und QR-Codes"));
    panels.put("pairs", () -> within("Wer hört wen"));
    panels.put(
        "privacy",
        () -> {
          within("Privatsphäre");
          press("#server-facts");
        });
    panels.put(
        "member",
        () -> {
          openPeople();
          press(".drawer .member [aria-controls]");
        });
    panels.put(
        "removing",
        () -> {
          press(".member-tools .menu-danger");
          assertThat(host.page().locator(".confirmation")).isVisible();
        });
    panels.put(
        "more",
        () -> {
          host.page().setViewportSize(390, 844);
          press("#open-more");
        });
    panels.put(
        "leaving",
        () -> {
          host.page().keyboard().press("Escape");
          press("#leave");
        });
    return panels;
  }

  private void press(String selector) {
    host.page().locator(selector).click();
  }

  private void within(String button) {
    openPeople();
    host.page()
        .locator(".drawer")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
        .click();
    assertThat(host.screen().heading(button)).isVisible();
  }

  private void openPeople() {
    if (!"true".equals(host.page().locator("#open-people").getAttribute("aria-expanded"))) {
      press("#open-people");
    }
  }

  /** Two notices that stay. */
  private void complains() {
    host.page()
        .evaluate(
            """
            () => {
              navigator.mediaDevices.getDisplayMedia = () =>
                Promise.reject(new DOMException("none", "NotReadableError"));
              document.querySelector("#share").click();
            }
            """);
    assertThat(host.page().locator(".notice-bad")).not().hasCount(0);
  }

  private void walk(String panel, List<String> wrong) {
    if (panel.equals("leaving")) {
      // It lies over what is told meanwhile.
      look(panel, ".bar .control", PRESSABLE.formatted(".leaving-choice"), wrong);
      return;
    }
    String always = ".bar .control, .notice-bad .button-icon";
    if (panel.equals("chat")) {
      always += ", .chat-send, #chat-text, #close-drawer";
    }
    look(panel, always, PRESSABLE.formatted(":is(.drawer, .knocks)"), wrong);
  }

  /** {@code always} is in sight, {@code scrolled} can be scrolled to. */
  private void look(String where, String always, String scrolled, List<String> wrong) {
    CDPSession session = host.page().context().newCDPSession(host.page());
    for (int[] size : SIZES) {
      look(where, size, always, scrolled, wrong);
    }
    setText(session, 32);
    for (int[] size : SIZES_IN_LARGE_TEXT) {
      look(where + " in large text", size, always, scrolled, wrong);
    }
    setText(session, 16);
    session.detach();
    host.page().setViewportSize(1280, 800);
  }

  private void look(String where, int[] size, String always, String scrolled, List<String> wrong) {
    host.page().setViewportSize(size[0], size[1]);
    Object found = host.page().evaluate(COVERED, List.of(always, scrolled));
    for (Object one : (List<?>) found) {
      wrong.add("%s, %d×%d: %s".formatted(where, size[0], size[1], one));
    }
  }

  /** What people set in their browser, in pixels. */
  private static void setText(CDPSession session, int size) {
    String sizes = "{\"fontSizes\":{\"standard\":%d}}".formatted(size);
    session.send("Page.setFontSizes", JsonParser.parseString(sizes).getAsJsonObject());
  }
}

package app.allo.e2e.screens;

import static app.allo.e2e.screens.Gallery.openFromBar;
import static app.allo.e2e.screens.Gallery.show;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In a call, without panels that are the host's. */
class CallScreenshots {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void pictures() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person third = stage.person("Mary");
    host.startsCall();
    String link = host.link();
    host.writesName();
    host.presses("Copy link and join");
    host.isInCall();
    host.seesThemselves();
    show(host, "call-alone");

    guest.opens(link);
    guest.joins();
    host.sees(guest);
    show(host, "call-pair");
    guest.presses("Microphone");
    guest.presses("Camera");
    host.readsAt(guest, "Microphone off");
    host.readsAt(guest, "Camera off");
    show(host, "call-muted");
    guest.presses("Microphone");
    guest.presses("Camera");
    host.sees(guest);
    host.presses("Leave");
    show(host, "leave-asked");
    host.page().keyboard().press("Escape");

    third.opens(link);
    third.joins();
    host.sees(guest);
    host.sees(third);
    show(host, "call-grid");
    third.page().locator("#react").click();
    show(third, "react");
    third.presses("Raise hand");
    third.page().keyboard().press("Escape");
    assertThat(host.page().locator(".notice").first()).isVisible();
    show(host, "hand");
    host.page().keyboard().press("1");
    openFromBar(host, "View");
    host.page().getByLabel("Spotlight").check();
    host.page().keyboard().press("Escape");
    show(host, "spotlight");
    guest.says("Shall we look at the plan together tomorrow, or today?");
    host.readsSomewhere("Shall we look at the plan");
    show(host, "message-shown");

    stage.expects("net::ERR_CONNECTION_(REFUSED|RESET)");
    stage.server().kill();
    host.readsSomewhere("Can’t reach the server");
    show(host, "call-without-server");
    guest.reloads();
    guest.reads("Allo cannot be reached");
    show(guest, "offline");
  }

  @Test
  void chat_and_sharing() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    host.sees(guest);
    guest.says("Shall we look at the plan? https://allo.test/plan");
    host.says("Yes. I share my screen.");
    guest
        .page()
        .locator("#choose-files")
        .setInputFiles(new FilePayload("Plan.pdf", "application/pdf", new byte[200_000]));
    assertThat(host.page().locator(".chat-file")).isVisible();
    show(host, "chat");
    host.presses("Close");
    openFromBar(host, "View");
    show(host, "view");
    host.presses("Close");
    host.page().keyboard().press("?");
    host.reads("Keyboard shortcuts");
    show(host, "shortcuts");
    host.presses("Close");
    host.page().setViewportSize(390, 844);
    host.screen().buttonBeginning("More").click();
    show(host, "more");
    host.presses("Close");

    host.page().locator("#share").click();
    assertThat(guest.page().locator(".tile-screen.tile-large")).isVisible();
    guest.presses("Close");
    guest.page().keyboard().press("h");
    show(guest, "sharing-seen");
    guest.page().locator(".tile-large").dblclick();
    assertThat(guest.page().locator("[data-zoomed]")).isVisible();
    show(guest, "sharing-near");
    show(host, "sharing");
    openFromBar(guest, "Chat");
    show(guest, "sharing-chat");
  }
}

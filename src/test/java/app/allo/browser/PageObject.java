package app.allo.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What there is to see and to press on a page, found as people find it: by its words. */
public record PageObject(Page page) {
  public Locator button(String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  /** A button whose label begins so: a count or a name may follow. */
  public Locator buttonBeginning(String label) {
    // The browser searches for it, and knows no \Q of Pattern.quote.
    Pattern beginning = Pattern.compile("^" + label);
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning));
  }

  public Locator heading(String title) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(title).setExact(true));
  }

  /** Everybody's pictures, which only a call has. */
  public Locator call() {
    return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Call"));
  }

  /** The places of the others in the call. */
  public Locator tiles() {
    return call().locator("[data-member]:not([data-member=self])");
  }

  /** The place in the call that bears this name. */
  public Locator tile(String name) {
    return tiles().filter(new Locator.FilterOptions().setHasText(name));
  }

  /** A list entry of the drawer with the people, for the one with this name. */
  public Locator person(String name) {
    return page.getByRole(AriaRole.COMPLEMENTARY)
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  /** The safety code with the one of this name, where what concerns privacy is shown. */
  public Locator code(String name) {
    return page.locator(".codes li").filter(new Locator.FilterOptions().setHasText(name));
  }

  /** The answer {@code label} to whoever of this name is at the door. */
  Locator answer(String name, String label) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Knocks"))
        .locator(".knock")
        .filter(new Locator.FilterOptions().setHasText(name))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label));
  }

  public Locator inviteLink() {
    return page.getByLabel("Invite link").first();
  }
}

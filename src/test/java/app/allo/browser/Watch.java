package app.allo.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks on while a page is used, for what must never happen: an error on the console, a violation
 * of the Content-Security-Policy, a request to another origin.
 */
public final class Watch {
  /** Reports of the page's own policy, as errors on the console, where this class reads them. */
  static final String REPORT_VIOLATIONS =
      """
      addEventListener("securitypolicyviolation", (event) =>
        console.error("policy violated:", event.violatedDirective, event.blockedURI));
      """;

  private final String origin;
  private final String socketOrigin;
  private final List<String> console = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** The browser tells by {@link #said}, {@link #broke} and {@link #requested}. */
  Watch(String origin) {
    this.origin = origin;
    socketOrigin = origin.replaceFirst("^http", "ws");
  }

  static Watch over(BrowserContext context, String origin) {
    Watch watch = new Watch(origin);
    context.addInitScript(REPORT_VIOLATIONS);
    context.onConsoleMessage(message -> watch.said(message.type(), message.text()));
    context.onWebError(error -> watch.broke("uncaught: " + error.error()));
    context.onRequest(request -> watch.requested(request.url()));
    context.onPage(watch::watchSockets);
    return watch;
  }

  String origin() {
    return origin;
  }

  private void watchSockets(Page page) {
    page.onWebSocket(socket -> requested(socket.url()));
    page.onCrash(crashed -> broke("the page crashed"));
  }

  /** A line on the console. */
  void said(String level, String text) {
    String line = level + ": " + text;
    console.add(line);
    if (level.equals("error")) {
      problems.add(line);
    }
  }

  void broke(String how) {
    problems.add(how);
  }

  void requested(String url) {
    requests.add(url);
    // Not parsed: browsers leave more in an address than RFC 3986 has.
    String scheme = url.substring(0, url.indexOf(':'));
    boolean local = scheme.equals("data") || scheme.equals("blob");
    if (!local && !url.startsWith(origin + "/") && !url.startsWith(socketOrigin + "/")) {
      problems.add("request to another origin: " + url);
    }
  }

  /** The addresses asked for so far, sockets included. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** How many WebSockets were opened so far. */
  public int sockets() {
    return (int) requests.stream().filter(url -> url.startsWith(socketOrigin)).count();
  }

  /** What went wrong, less what a test announced by {@code expected}. */
  List<String> problems(List<Pattern> expected) {
    return problems.stream()
        .filter(problem -> expected.stream().noneMatch(each -> each.matcher(problem).find()))
        .toList();
  }

  /** Everything the console was told. */
  String console() {
    return String.join("\n", console);
  }
}

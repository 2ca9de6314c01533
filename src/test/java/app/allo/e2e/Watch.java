package app.allo.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks on while a page is used, for what must never happen: an error on the console, a violation
 * of the Content-Security-Policy, a request to another origin.
 */
final class Watch {
  /** Reports of the page's own policy, as errors on the console, where this class reads them. */
  private static final String REPORT_VIOLATIONS =
      """
      addEventListener("securitypolicyviolation", (event) =>
        console.error("policy violated:", event.violatedDirective, event.blockedURI));
      """;

  private final String origin;
  private final String socketOrigin;
  private final List<String> console = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  Watch(BrowserContext context, String origin) {
    this.origin = origin;
    socketOrigin = origin.replaceFirst("^http", "ws");
    context.addInitScript(REPORT_VIOLATIONS);
    context.onConsoleMessage(
        message -> {
          String line = message.type() + ": " + message.text();
          console.add(line);
          if (message.type().equals("error")) {
            problems.add(line);
          }
        });
    context.onWebError(error -> problems.add("uncaught: " + error.error()));
    context.onRequest(request -> requested(request.url()));
    context.onPage(this::watchSockets);
  }

  private void watchSockets(Page page) {
    page.onWebSocket(socket -> requested(socket.url()));
    page.onCrash(crashed -> problems.add("the page crashed"));
  }

  private void requested(String url) {
    requests.add(url);
    String scheme = URI.create(url).getScheme();
    boolean local = scheme.equals("data") || scheme.equals("blob");
    if (!local && !url.startsWith(origin + "/") && !url.startsWith(socketOrigin + "/")) {
      problems.add("request to another origin: " + url);
    }
  }

  /** The addresses asked for so far, sockets included. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** How many WebSockets were opened so far. */
  int sockets() {
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

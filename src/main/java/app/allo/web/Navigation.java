package app.allo.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Distinguishes a person who opens an address in a browser from a program: the person gets a page,
 * the program a code.
 */
final class Navigation {
  private static final String HTML = "text/html";
  private static final String JSON = "application/json";

  private Navigation() {}

  /** Whether a person will see the answer, even that to a form. */
  static boolean isForPerson(HttpServerRequest request) {
    MultiMap headers = request.headers();
    List<String> accepted = headers.getAll(HttpHeaders.ACCEPT);
    double html = AcceptHeader.weight(accepted, HTML).orElse(0);
    if (!(html > 0)) {
      return false;
    }
    // Browsers say so themselves if the connection is secure (Fetch Metadata §2.2).
    String mode = headers.get("Sec-Fetch-Mode");
    if (mode != null) {
      return mode.equals("navigate");
    }
    OptionalDouble json = AcceptHeader.weight(accepted, JSON);
    return json.isEmpty() || html > json.getAsDouble();
  }

  /** Whether a person opens an address. */
  static boolean is(HttpServerRequest request) {
    return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
        && isForPerson(request);
  }
}

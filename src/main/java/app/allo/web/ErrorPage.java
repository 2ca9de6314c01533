package app.allo.web;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a person reads instead of {@code {"error":code}}, in their language: what happened and what
 * to do. One document that refers to nothing else, which might fail as well, and that repeats
 * nothing of the request.
 */
final class ErrorPage {
  /** The first is for people who read none of them. */
  private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es");

  /** The code whose words are used for all codes without words of their own. */
  private static final String OTHERWISE = HttpRefusal.NOT_FOUND.code();

  static final String TYPE = "text/html; charset=utf-8";
  private static final String VARY = "Accept, Accept-Language, Sec-Fetch-Mode";
  private static final String STYLE = text("page.css").strip();
  private static final String MARK = text("mark.svg").strip();
  private static final String DOCUMENT =
      text("page.html")
          .replace("{style}", STYLE)
          .replace("{mark}", MARK)
          .replace("{icon}", Base64.getEncoder().encodeToString(utf8(MARK)));
  private static final Map<String, Properties> WORDS =
      LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), ErrorPage::words));

  /** Stricter than the page's policy: nothing but its own style and icon. */
  static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "style-src 'sha256-" + sha256(STYLE) + "'",
          "img-src data:",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  private ErrorPage() {}

  /** Reads the files before there is an event loop to block. */
  static void prepare() {
    if (WORDS.size() != LANGUAGES.size()) {
      throw new IllegalStateException("a language of the error pages is missing");
    }
  }

  /** Sets the additional headers of an answer with such a page. */
  static void describe(MultiMap headers) {
    headers.set(HttpHeaders.VARY, VARY);
    SecurityHeaders.replacePolicy(headers, POLICY);
  }

  /** The page for a refusal, with a link to the start page if the request could be read. */
  static Buffer of(HttpServerRequest request, int status, String code) {
    return page(request, status, code, home(request));
  }

  /** The page for a request to another host than our own, with our own address on it. */
  static Buffer misdirected(HttpServerRequest request, HttpRefusal refusal, String publicUrl) {
    return page(request, refusal.status(), refusal.code(), link(publicUrl, publicUrl));
  }

  private static Buffer page(HttpServerRequest request, int status, String code, String link) {
    String language = language(request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
    Properties words = WORDS.get(language);
    String key = words.containsKey(code) ? code : OTHERWISE;
    return Buffer.buffer(
        DOCUMENT
            .replace("{language}", language)
            .replace("{title}", words.getProperty(key))
            .replace("{advice}", words.getProperty(key + ".advice"))
            .replace("{link}", link.replace("{home}", words.getProperty("home")))
            .replace("{status}", Integer.toString(status))
            .replace("{code}", code));
  }

  /** The language that the person prefers (RFC 4647 §3.4). */
  static String language(List<String> acceptLanguage) {
    try {
      String best =
          Locale.lookupTag(Locale.LanguageRange.parse(String.join(",", acceptLanguage)), LANGUAGES);
      return best == null ? LANGUAGES.get(0) : best;
    } catch (IllegalArgumentException unreadable) {
      return LANGUAGES.get(0);
    }
  }

  /** Relative, since a proxy may have stripped a prefix from the path. */
  private static String home(HttpServerRequest request) {
    if (request.decoderResult().isFailure()) {
      return "";
    }
    long depth = request.path().chars().filter(c -> c == '/').count() - 1;
    return link(depth < 1 ? "./" : "../".repeat((int) depth), "{home}");
  }

  private static String link(String address, String text) {
    return "<p><a href=\"" + address + "\">" + text + "</a></p>";
  }

  private static Properties words(String language) {
    Properties words = new Properties();
    try (InputStream file = open(language + ".properties")) {
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return words;
  }

  private static String text(String name) {
    try (InputStream file = open(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream file = ErrorPage.class.getResourceAsStream("errors/" + name);
    if (file == null) {
      throw new IOException("errors/" + name + " is not on the class path");
    }
    return file;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(utf8(text));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

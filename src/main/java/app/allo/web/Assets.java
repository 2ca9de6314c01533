package app.allo.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Serves the page from memory. A path is looked up, exactly as it was sent, in a map of the build's
 * files, so nothing else can be requested. Immutable, so safe to share. Decision 050.
 */
public final class Assets {
  private static final Logger LOG = System.getLogger(Assets.class.getName());
  private static final String METHODS = "GET, HEAD";
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private static final String ASK_FIRST = "no-cache";
  private static final String PAGE = "/";
  private static final String BY_ENCODING = "accept-encoding";
  private static final String BY_ENCODING_AND_READER = "accept-encoding, accept, sec-fetch-mode";

  private final Map<String, Asset> byPath;

  Assets(Map<String, Asset> byPath) {
    this.byPath = Map.copyOf(byPath);
  }

  /**
   * Reads {@code web/files.json} and everything it names from the class path.
   *
   * @param publicUrl where messengers find the picture that they show beside a link
   */
  public static Future<Assets> load(Vertx vertx, Optional<URI> publicUrl) {
    return vertx.executeBlocking(() -> read("web/", publicUrl));
  }

  /** Whether there is a file at this path. */
  boolean has(String path) {
    return byPath.containsKey(path);
  }

  /** Answers with the file at the request's path, or with 404, 405 or 304. */
  Future<Void> serve(HttpServerRequest request) {
    if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
      return JsonAnswer.refuseMethod(request, METHODS);
    }
    Asset asset = byPath.get(request.path());
    return asset == null ? absent(request) : send(asset, request, BY_ENCODING);
  }

  /** Answers with the page, whatever the request's path; with 404 if there is none. */
  Future<Void> servePage(HttpServerRequest request) {
    Asset page = byPath.get(PAGE);
    return page == null ? absent(request) : send(page, request, BY_ENCODING_AND_READER);
  }

  private static Future<Void> send(Asset asset, HttpServerRequest request, String vary) {
    Asset.Representation form = asset.best(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING));
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.ETAG, form.etag());
    response.putHeader(HttpHeaders.VARY, vary);
    asset.policy().ifPresent(policy -> SecurityHeaders.replacePolicy(response.headers(), policy));
    response.putHeader(HttpHeaders.CACHE_CONTROL, asset.immutable() ? FOR_GOOD : ASK_FIRST);
    if (isKnown(form.etag(), request.headers().getAll(HttpHeaders.IF_NONE_MATCH))) {
      return response.setStatusCode(304).end();
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type());
    response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(form.content().length()));
    if (!form.coding().isEmpty()) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, form.coding());
    }
    return request.method() == HttpMethod.HEAD ? response.end() : response.end(form.content());
  }

  /** If-None-Match compares weakly (RFC 9110 §13.1.2). */
  private static boolean isKnown(String etag, List<String> headers) {
    for (String header : headers) {
      for (String entry : header.split(",")) {
        String tag = entry.trim();
        if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Future<Void> absent(HttpServerRequest request) {
    if (Navigation.isForPerson(request)) {
      return JsonAnswer.refuse(request, HttpRefusal.NOT_FOUND);
    }
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8");
    return response.setStatusCode(404).end("There is nothing here.\n");
  }

  static Assets read(String folder, Optional<URI> publicUrl) throws IOException {
    Optional<byte[]> index = resource(folder + "files.json");
    if (index.isEmpty()) {
      LOG.log(Level.WARNING, "No page: {0}files.json is not on the class path", folder);
      return new Assets(Map.of());
    }
    Map<String, Asset> byPath = new HashMap<>();
    new JsonObject(new String(index.get(), StandardCharsets.UTF_8))
        .forEach(entry -> byPath.put(entry.getKey(), asset(folder, (JsonObject) entry.getValue())));
    publicUrl.ifPresent(url -> byPath.computeIfPresent(PAGE, (path, page) -> page.naming(url)));
    return new Assets(byPath);
  }

  private static Asset asset(String folder, JsonObject entry) {
    String file = folder + entry.getString("file");
    return Asset.of(
            entry.getString("type"),
            entry.getBoolean("immutable", false),
            existing(file),
            entry.getBoolean("br", false) ? Optional.of(existing(file + ".br")) : Optional.empty(),
            entry.getBoolean("gzip", false)
                ? Optional.of(existing(file + ".gz"))
                : Optional.empty())
        .under(Optional.ofNullable(entry.getJsonArray("scripts")).map(Assets::policy));
  }

  /** Allows a document the scripts that stand in it. */
  private static String policy(JsonArray scripts) {
    return SecurityHeaders.policyWith(scripts.stream().map(String.class::cast).toList());
  }

  private static byte[] existing(String name) {
    try {
      return resource(name)
          .orElseThrow(() -> new IllegalStateException(name + " is not on the class path"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<byte[]> resource(String name) throws IOException {
    try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(name)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    }
  }
}

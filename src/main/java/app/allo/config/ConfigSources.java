package app.allo.config;

import io.vertx.config.ConfigRetriever;
import io.vertx.config.ConfigRetrieverOptions;
import io.vertx.config.ConfigStoreOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;

/** Where settings come from: a file and the environment, which takes precedence. */
final class ConfigSources {
  private final Vertx vertx;

  ConfigSources(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Names and values of the environment alone. */
  Future<JsonObject> environment() {
    return read(List.of(variables()));
  }

  /** Those of a file, overridden by the environment. Fails if the file cannot be read. */
  Future<JsonObject> fileAndEnvironment(String path) {
    return read(List.of(file(path), variables()));
  }

  private Future<JsonObject> read(List<ConfigStoreOptions> stores) {
    ConfigRetriever retriever =
        ConfigRetriever.create(
            vertx,
            new ConfigRetrieverOptions()
                .setIncludeDefaultStores(false)
                .setScanPeriod(-1)
                .setStores(stores));
    return retriever
        .getConfig()
        .eventually(retriever::close)
        .map(ConfigSources::withPortOfPlatform);
  }

  // Heroku and similar platforms set PORT; ALLO_PORT takes precedence.
  private static JsonObject withPortOfPlatform(JsonObject values) {
    return values.containsKey("PORT") && !values.containsKey(Setting.PORT.name())
        ? values.copy().put(Setting.PORT.name(), values.getValue("PORT"))
        : values;
  }

  private static ConfigStoreOptions variables() {
    return new ConfigStoreOptions()
        .setType("env")
        .setConfig(new JsonObject().put("raw-data", true));
  }

  private static ConfigStoreOptions file(String path) {
    return new ConfigStoreOptions()
        .setType("file")
        .setFormat(path.endsWith(".properties") ? "properties" : "json")
        .setConfig(
            new JsonObject()
                .put("path", Path.of(path).toAbsolutePath().toString())
                .put("raw-data", true));
  }
}

package app.allo.browser;

import app.allo.TestFolder;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Firefox of this machine in a process of its own, with an empty profile and one page. Camera
 * and microphone are its own inventions: a test picture and a tone (decision 180).
 */
final class Firefox implements AutoCloseable {
  private static final List<String> NAMES = List.of("firefox-esr", "firefox");
  private static final List<Path> MAC_APPLICATIONS =
      List.of(Path.of("/Applications/Firefox.app/Contents/MacOS/firefox"));
  private static final Pattern READY = Pattern.compile("WebDriver BiDi listening on (\\S+)");
  private static final int READY_SECONDS = 60;

  private static final String PREFERENCES =
      """
      user_pref("intl.accept_languages", "en-US");
      user_pref("media.navigator.streams.fake", true);
      user_pref("media.navigator.permission.disabled", true);
      user_pref("media.autoplay.default", 0);
      // Machines whose only address is loopback must be able to run the tests.
      user_pref("media.peerconnection.ice.loopback", true);
      // A codec from elsewhere is never fetched.
      user_pref("media.gmp-manager.updateEnabled", false);
      """;

  private final Path profile;
  private final Process process;
  private final Bidi bidi;
  private final String context;
  private final Watch watch;

  /** Starts it with {@code more} preferences, and tells {@code watch} what happens on its page. */
  Firefox(Watch watch, String more) {
    this.watch = watch;
    Path executable = Installed.browser("Firefox", "ALLO_FIREFOX", NAMES, MAC_APPLICATIONS);
    try {
      profile = Files.createTempDirectory("allo-firefox-");
      Files.writeString(profile.resolve("user.js"), PREFERENCES + more);
      process =
          new ProcessBuilder(
                  executable.toString(),
                  "--headless",
                  "--no-remote",
                  "--profile",
                  profile.toString(),
                  "--remote-debugging-port=0")
              .redirectErrorStream(true)
              .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    bidi = new Bidi(address(), this::happened);
    bidi.send(
        "session.new",
        new JsonObject(
            """
            {"capabilities": {"alwaysMatch": {"acceptInsecureCerts": true}}}
            """));
    bidi.send(
        "session.subscribe",
        new JsonObject(
            """
            {"events": ["log.entryAdded", "network.beforeRequestSent"]}
            """));
    context =
        bidi.send("browsingContext.getTree", new JsonObject())
            .getJsonArray("contexts")
            .getJsonObject(0)
            .getString("context");
  }

  /** Runs {@code script} before those of every page. */
  void addInitScript(String script) {
    bidi.send(
        "script.addPreloadScript",
        new JsonObject().put("functionDeclaration", "() => { " + script + " }"));
  }

  void navigate(String address) {
    send("browsingContext.navigate", new JsonObject().put("url", address).put("wait", "complete"));
  }

  void reload() {
    send("browsingContext.reload", new JsonObject().put("wait", "complete"));
  }

  byte[] screenshot() {
    String data = send("browsingContext.captureScreenshot", new JsonObject()).getString("data");
    return Base64.getDecoder().decode(data);
  }

  /** What {@code function} returns for {@code argument}, once its promise is kept. */
  Object evaluate(String function, Object argument) {
    String declaration =
        "async () => JSON.stringify((await (%s)(%s)) ?? null)"
            .formatted(function, Json.encode(argument));
    return Json.decodeValue(call(declaration).getString("value"));
  }

  /** Presses the mouse on the element that {@code function} returns. */
  void click(String function) {
    JsonObject origin = new JsonObject().put("type", "element").put("element", call(function));
    JsonArray actions =
        new JsonArray()
            .add(action("pointerMove").put("x", 0).put("y", 0).put("origin", origin))
            .add(action("pointerDown").put("button", 0))
            .add(action("pointerUp").put("button", 0));
    perform(new JsonObject().put("type", "pointer").put("id", "mouse").put("actions", actions));
  }

  /** Types on the keyboard. */
  void type(String text) {
    JsonArray actions = new JsonArray();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            key ->
                actions
                    .add(action("keyDown").put("value", key))
                    .add(action("keyUp").put("value", key)));
    perform(new JsonObject().put("type", "key").put("id", "keyboard").put("actions", actions));
  }

  /** Hears out what it has reported so far. */
  void settle() {
    bidi.send("session.status", new JsonObject());
  }

  @Override
  public void close() {
    bidi.close();
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
    TestFolder.remove(profile);
  }

  private static JsonObject action(String type) {
    return new JsonObject().put("type", type);
  }

  private void perform(JsonObject source) {
    send("input.performActions", new JsonObject().put("actions", new JsonArray().add(source)));
  }

  private JsonObject call(String function) {
    JsonObject outcome =
        send(
            "script.callFunction",
            new JsonObject()
                .put("functionDeclaration", function)
                .put("awaitPromise", true)
                .put("target", new JsonObject().put("context", context)));
    if (outcome.getString("type").equals("exception")) {
      throw new IllegalStateException(
          outcome.getJsonObject("exceptionDetails").getString("text") + " in " + function);
    }
    return outcome.getJsonObject("result");
  }

  private JsonObject send(String method, JsonObject params) {
    return bidi.send(method, params.put("context", context));
  }

  private void happened(JsonObject event) {
    JsonObject params = event.getJsonObject("params");
    switch (event.getString("method")) {
      case "log.entryAdded" -> watch.said(params.getString("level"), params.getString("text"));
      case "network.beforeRequestSent" ->
          watch.requested(params.getJsonObject("request").getString("url"));
      default -> throw new IllegalStateException(event.encode());
    }
  }

  private URI address() {
    CompletableFuture<String> ready = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(ready), "output of Firefox");
    reader.setDaemon(true);
    reader.start();
    return URI.create(ready.orTimeout(READY_SECONDS, TimeUnit.SECONDS).join() + "/session");
  }

  private void read(CompletableFuture<String> ready) {
    StringBuilder output = new StringBuilder();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.append(line).append('\n');
        Matcher matcher = READY.matcher(line);
        if (matcher.find()) {
          ready.complete(matcher.group(1));
        }
      }
    } catch (IOException ended) {
      output.append(ended);
    }
    ready.completeExceptionally(new IllegalStateException("Firefox did not start:\n" + output));
  }
}

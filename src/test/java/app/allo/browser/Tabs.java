package app.allo.browser;

import app.allo.TestFolder;
import app.allo.Until;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A Chromium with a tab for Allo and another one, of which one is in sight, as for a person. The
 * pages of a {@link Person} are kept from knowing that they are hidden, and a camera that is
 * allowed by a flag is in use for no one. So this speaks the DevTools protocol itself.
 */
public final class Tabs implements WebSocket.Listener, AutoCloseable {
  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final StringBuilder message = new StringBuilder();
  private final Path profile;
  private final Process browser;
  private final WebSocket socket;
  private final String target;
  private final String session;
  private int last;

  private Tabs(Path file, String origin) throws IOException {
    profile = Files.createTempDirectory("allo-tabs-");
    List<String> command = new ArrayList<>(List.of(file.toString(), "--headless=new"));
    command.addAll(Chromium.FLAGS);
    command.add("--use-fake-device-for-media-stream");
    command.add("--remote-debugging-port=0");
    command.add("--user-data-dir=" + profile);
    command.add("--lang=en-US");
    command.add("about:blank");
    browser =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    Until.holds("Chromium listens", () -> Files.exists(port) && lines(port).size() == 2);
    URI address = URI.create("ws://127.0.0.1:" + lines(port).get(0) + lines(port).get(1));
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
    send(
        "Browser.grantPermissions",
        new JsonObject()
            .put("origin", origin)
            .put("permissions", new JsonArray().add("videoCapture").add("audioCapture")));
    target = open("about:blank");
    session =
        send("Target.attachToTarget", new JsonObject().put("targetId", target).put("flatten", true))
            .getString("sessionId");
  }

  /** The browser of the tests, which may use its devices at {@code origin}. */
  public static Tabs at(String origin) {
    try {
      return new Tabs(Chromium.installed(), origin);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public void goes(String address) {
    send("Page.navigate", new JsonObject().put("url", address));
  }

  /** Presses what {@code selector} means, once it is there. */
  public void presses(String selector) {
    awaits("document.querySelector('%s')?.disabled === false".formatted(selector));
    evaluate("document.querySelector('%s').click()".formatted(selector));
  }

  public void writes(String selector, String text) {
    awaits("document.querySelector('%s') !== null".formatted(selector));
    evaluate("document.querySelector('%s').focus()".formatted(selector));
    send("Input.insertText", new JsonObject().put("text", text));
  }

  /** Another tab is looked at. */
  public void leavesTab() {
    open("data:text/html,another");
    awaits("document.hidden");
  }

  public void comesBack() {
    send("Target.activateTarget", new JsonObject().put("targetId", target));
    awaits("!document.hidden");
  }

  public void awaits(String condition) {
    Until.holds(condition, () -> Boolean.TRUE.equals(evaluate(condition)));
  }

  /** As a press of the person would run it. */
  public Object evaluate(String expression) {
    JsonObject answer =
        send(
            "Runtime.evaluate",
            new JsonObject()
                .put("expression", expression)
                .put("returnByValue", true)
                .put("userGesture", true));
    return answer.getJsonObject("result").getValue("value");
  }

  private String open(String url) {
    return send("Target.createTarget", new JsonObject().put("url", url)).getString("targetId");
  }

  private JsonObject send(String method, JsonObject params) {
    int id = ++last;
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    JsonObject command = new JsonObject().put("id", id).put("method", method).put("params", params);
    boolean ofTheBrowser = method.startsWith("Target.") || method.startsWith("Browser.");
    if (!ofTheBrowser) {
      command.put("sessionId", session);
    }
    socket.sendText(command.encode(), true);
    JsonObject answered = answer.orTimeout(Stage.TIMEOUT_MILLIS, TimeUnit.MILLISECONDS).join();
    if (answered.containsKey("error")) {
      throw new IllegalStateException(method + ": " + answered.getJsonObject("error"));
    }
    return answered.getJsonObject("result");
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean whole) {
    message.append(part);
    if (whole) {
      JsonObject heard = new JsonObject(message.toString());
      message.setLength(0);
      if (heard.containsKey("id")) {
        waiting.remove(heard.getInteger("id")).complete(heard);
      }
    }
    socket.request(1);
    return null;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    socket.abort();
    browser.descendants().forEach(ProcessHandle::destroyForcibly);
    browser.destroyForcibly().onExit().join();
    TestFolder.remove(profile);
  }
}

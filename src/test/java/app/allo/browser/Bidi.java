package app.allo.browser;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A browser spoken to by WebDriver BiDi (w3.org/TR/webdriver-bidi): commands that are waited for,
 * and events, which are delivered during commands, on the thread that gives them. Decision 180.
 */
final class Bidi implements WebSocket.Listener, AutoCloseable {
  /** Longer than whatever a command itself waits for. */
  private static final int TIMEOUT_MILLIS = 2 * Stage.TIMEOUT_MILLIS;

  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final Queue<JsonObject> events = new ConcurrentLinkedQueue<>();
  private final StringBuilder message = new StringBuilder();
  private final Consumer<JsonObject> listener;
  private final WebSocket socket;
  private int last;

  Bidi(URI address, Consumer<JsonObject> listener) {
    this.listener = listener;
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
  }

  /** Returns the result, once there is one. */
  JsonObject send(String method, JsonObject params) {
    int id = ++last;
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    JsonObject command = new JsonObject().put("id", id).put("method", method).put("params", params);
    socket.sendText(command.encode(), true);
    try {
      JsonObject answered = answer.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
      if (!answered.getString("type").equals("success")) {
        throw new IllegalStateException(method + ": " + answered.getString("message"));
      }
      return answered.getJsonObject("result");
    } catch (InterruptedException | ExecutionException | TimeoutException failure) {
      throw new IllegalStateException(method, failure);
    } finally {
      for (JsonObject event = events.poll(); event != null; event = events.poll()) {
        listener.accept(event);
      }
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean whole) {
    message.append(part);
    if (whole) {
      JsonObject heard = new JsonObject(message.toString());
      message.setLength(0);
      Integer id = heard.getInteger("id");
      if (id == null) {
        events.add(heard);
      } else {
        waiting.remove(id).complete(heard);
      }
    }
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
    fail("the browser has closed: " + reason);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable failure) {
    fail("the browser is gone: " + failure);
  }

  private void fail(String why) {
    waiting.values().forEach(each -> each.completeExceptionally(new IllegalStateException(why)));
  }

  @Override
  public void close() {
    socket.abort();
  }
}

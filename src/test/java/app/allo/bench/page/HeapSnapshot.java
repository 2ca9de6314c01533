package app.allo.bench.page;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** What is on the heap of a page, in the form in which Chromium writes it. */
final class HeapSnapshot {
  /** Neither what the browser compiles, which grows until all is compiled, nor its own objects. */
  private static final Set<String> OF_SCRIPTS =
      Set.of(
          "array",
          "bigint",
          "closure",
          "concatenated string",
          "number",
          "object",
          "regexp",
          "sliced string",
          "string",
          "symbol");

  private final JsonObject snapshot;

  private HeapSnapshot(JsonObject snapshot) {
    this.snapshot = snapshot;
  }

  /** Of a session in which {@code HeapProfiler} is enabled. */
  static HeapSnapshot take(CDPSession session) {
    StringBuilder text = new StringBuilder();
    Consumer<JsonObject> chunks = chunk -> text.append(chunk.get("chunk").getAsString());
    session.on("HeapProfiler.addHeapSnapshotChunk", chunks);
    session.send("HeapProfiler.takeHeapSnapshot");
    session.off("HeapProfiler.addHeapSnapshotChunk", chunks);
    return new HeapSnapshot(new Gson().fromJson(text.toString(), JsonObject.class));
  }

  /** In bytes, without what it refers to. */
  long heldByScripts() {
    JsonObject meta = snapshot.getAsJsonObject("snapshot").getAsJsonObject("meta");
    List<String> fields = texts(meta.getAsJsonArray("node_fields"));
    List<String> types = texts(meta.getAsJsonArray("node_types").get(0).getAsJsonArray());
    int type = fields.indexOf("type");
    int size = fields.indexOf("self_size");
    JsonArray nodes = snapshot.getAsJsonArray("nodes");
    long bytes = 0;
    for (int node = 0; node < nodes.size(); node += fields.size()) {
      if (OF_SCRIPTS.contains(types.get(nodes.get(node + type).getAsInt()))) {
        bytes += nodes.get(node + size).getAsLong();
      }
    }
    return bytes;
  }

  private static List<String> texts(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsString).toList();
  }
}

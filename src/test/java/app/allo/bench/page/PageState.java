package app.allo.bench.page;

import app.allo.browser.Person;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/**
 * What a page holds, after everything is collected that can be.
 *
 * @param heap in bytes; it grows for as long as the browser compiles
 * @param held by its scripts, in bytes
 * @param connections those that were closed and not yet forgotten, too
 */
record PageState(long heap, long held, int nodes, int listeners, int connections) {
  private static final String REMEMBER_WEAKLY =
      """
      (() => {
        const made = [];
        window.RTCPeerConnection = class extends RTCPeerConnection {
          constructor(...options) {
            super(...options);
            made.push(new WeakRef(this));
          }
        };
        window.__connections = () => made.filter((each) => each.deref()).length;
      })();
      """;

  /** Before the person opens a page. */
  static void prepare(Person person) {
    person.page().addInitScript(REMEMBER_WEAKLY);
  }

  static PageState of(CDPSession session, Person person) {
    // Those that the test's own script holds.
    person.page().evaluate("() => { __peers.made.length = 0; }");
    session.send("HeapProfiler.enable");
    session.send("HeapProfiler.collectGarbage");
    session.send("HeapProfiler.collectGarbage");
    JsonObject counters = session.send("Memory.getDOMCounters");
    return new PageState(
        session.send("Runtime.getHeapUsage").get("usedSize").getAsLong(),
        HeapSnapshot.take(session).heldByScripts(),
        counters.get("nodes").getAsInt(),
        counters.get("jsEventListeners").getAsInt(),
        (int) person.page().evaluate("() => __connections()"));
  }

  @Override
  public String toString() {
    return "%.2f MB, of it objects and texts %.3f, %d nodes, %d listeners, %d connections"
        .formatted(heap / 1e6, held / 1e6, nodes, listeners, connections);
  }
}

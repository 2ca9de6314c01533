package app.allo.ops;

import app.allo.room.Refusal;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Counts what an operator may know: how much, never who. Labels are refusal codes and HTTP
 * statuses, never an id or an address. Counting costs an addition; the registry is made on the
 * first request for it. Safe to share between threads. Decision 056.
 */
public final class Metrics {
  private final Map<Refusal, LongAdder> refusals = new EnumMap<>(Refusal.class);
  private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
  private final LatencyHistogram relays =
      new LatencyHistogram(
          "allo_relay_seconds", "From a signal's arrival until its peer's socket has it");
  private final LatencyHistogram lag =
      new LatencyHistogram("allo_event_loop_lag_seconds", "How late an event loop comes");
  private final List<Consumer<MeterRegistry>> others = new ArrayList<>();
  private PrometheusMeterRegistry registry;

  public Metrics() {
    for (Refusal refusal : Refusal.values()) {
      refusals.put(refusal, new LongAdder());
    }
  }

  /** An HTTP answer with this status left. */
  public void answered(int status) {
    answers.computeIfAbsent(status, first -> new LongAdder()).increment();
  }

  /** A signal was relayed, and it took so long. */
  public void relayed(long nanos) {
    relays.record(nanos);
  }

  /** An event loop was so late. */
  public void late(long nanos) {
    lag.record(nanos);
  }

  /** A refusal was sent. */
  public void refused(Refusal refusal) {
    refusals.get(refusal).increment();
  }

  /**
   * Exposes a number that goes up and down.
   *
   * @param name for example {@code allo.rooms}
   * @param value read from any thread
   */
  public Metrics gauge(String name, String description, LongSupplier value) {
    return show(
        into ->
            Gauge.builder(name, value, LongSupplier::getAsLong)
                .description(description)
                .strongReference(true)
                .register(into));
  }

  /** Exposes a number that only grows; like {@link #gauge}. */
  public Metrics counter(String name, String description, LongSupplier total) {
    return show(
        into ->
            FunctionCounter.builder(name, total, LongSupplier::getAsLong)
                .description(description)
                .register(into));
  }

  /** All metrics in Prometheus' text format 0.0.4. */
  synchronized String text() {
    if (registry == null) {
      registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      bind(registry);
      registry.getPrometheusRegistry().register(relays);
      registry.getPrometheusRegistry().register(lag);
    }
    // New statuses can appear at any time; known ones are registered already.
    answers.forEach(
        (status, count) -> counted("allo.http.answers", "status", status.toString(), count));
    return registry.scrape();
  }

  private synchronized Metrics show(Consumer<MeterRegistry> other) {
    others.add(other);
    if (registry != null) {
      other.accept(registry);
    }
    return this;
  }

  private void bind(MeterRegistry into) {
    refusals.forEach((refusal, count) -> counted("allo.refusals", "code", refusal.code(), count));
    others.forEach(other -> other.accept(into));
    new JvmMemoryMetrics().bindTo(into);
    new JvmThreadMetrics().bindTo(into);
    new ProcessorMetrics().bindTo(into);
    new FileDescriptorMetrics().bindTo(into);
    new UptimeMetrics().bindTo(into);
  }

  private void counted(String name, String label, String value, LongAdder count) {
    FunctionCounter.builder(name, count, LongAdder::sum).tag(label, value).register(registry);
  }
}

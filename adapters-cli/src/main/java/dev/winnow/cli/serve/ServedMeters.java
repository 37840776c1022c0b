package dev.winnow.cli.serve;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** What is measured of a service and its process. Safe for use by several threads. */
final class ServedMeters {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** From when signals are handed in until they are journalled and decided on. */
  private final Timer decision =
      Timer.builder("winnow.decision")
          .description("From when signals came in until they were journalled and decided on")
          .publishPercentiles(0.5, 0.9, 0.99)
          .register(registry);

  ServedMeters() {
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  PrometheusMeterRegistry registry() {
    return registry;
  }

  Timer decision() {
    return decision;
  }
}

package dev.winnow.http;

import dev.winnow.core.decision.Disposition;
import dev.winnow.core.decision.TicketView;
import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.service.Desk;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What Prometheus reads (text format 0.0.4). What the engine knows is as of the latest time that it
 * was asked. Safe for use by several threads.
 */
final class Metrics {

  private final PrometheusMeterRegistry meters;
  private final Desk desk;
  private final ServiceReport report;
  private final MultiGauge deliveries;
  private final MultiGauge rules;
  private final MultiGauge decisions;
  private final ShadowMetrics shadow;
  private volatile Figures figures = Figures.none();

  Metrics(PrometheusMeterRegistry meters, Desk desk, ServiceReport report) {
    this.meters = meters;
    this.desk = desk;
    this.report = report;
    deliveries =
        MultiGauge.builder("winnow.deliveries")
            .description("Deliveries to a receiver, as far as they are still kept")
            .register(meters);
    rules =
        MultiGauge.builder("winnow.rule.firings")
            .description("How often rules fired since the start")
            .register(meters);
    decisions =
        MultiGauge.builder("winnow.decisions")
            .description("Decisions since the start")
            .register(meters);
    shadow = new ShadowMetrics(meters);
    ofEngine();
    ofService();
  }

  private void ofEngine() {
    counter("winnow.signals", "Signals that the engine was given", f -> f.stats().signals());
    counter("winnow.late.signals", "Signals that were late", f -> f.stats().late());
    counter("winnow.dropped.facts", "Facts that were too many", f -> f.stats().dropped());
    for (Disposition one : Disposition.values()) {
      FunctionCounter.builder(
              "winnow.dispositions",
              this,
              own -> own.figures.stats().dispositions().getOrDefault(one, 0L))
          .description("What became of signals")
          .tag("disposition", one.word())
          .register(meters);
    }
    for (TicketView.State state : TicketView.State.values()) {
      Gauge.builder("winnow.tickets", this, own -> own.figures.tickets(state))
          .description("Tickets that are remembered")
          .tag("state", state.word())
          .register(meters);
    }
    Gauge.builder("winnow.failed.rules", this, own -> own.figures.failures())
        .description("Rules that have failed")
        .register(meters);
  }

  private void counter(String name, String description, ToDoubleFunction<Figures> value) {
    FunctionCounter.builder(name, this, own -> value.applyAsDouble(own.figures))
        .description(description)
        .register(meters);
  }

  private void ofService() {
    Gauge.builder("winnow.queued.signals", desk, one -> one.health().queued())
        .description("Signals that wait to be journalled")
        .register(meters);
    FunctionCounter.builder("winnow.journal.entries", desk, one -> one.health().entries())
        .description("Entries that the journal was given")
        .register(meters);
    Gauge.builder("winnow.ready", desk, one -> one.health().isReady() ? 1 : 0)
        .description("Whether signals are taken in and nothing is out of order")
        .register(meters);
    Gauge.builder("winnow.troubles", desk, one -> one.health().troubles().size())
        .description("How much is out of order")
        .register(meters);
    Gauge.builder("winnow.unseen", desk, one -> one.health().unseen().size())
        .description("How much of the cluster that is watched too cannot be seen")
        .register(meters);
  }

  CompletableFuture<Reply> scrape() {
    return desk.ask(Figures::of)
        .handle((fresh, failure) -> failure == null ? fresh : figures)
        .thenApply(
            now -> {
              figures = now;
              refresh(now);
              return Reply.text("text/plain; version=0.0.4; charset=utf-8", meters.scrape());
            });
  }

  private void refresh(Figures now) {
    rules.register(
        now.fired().entrySet().stream()
            .map(one -> MultiGauge.Row.of(Tags.of("rule", one.getKey()), one.getValue()))
            .collect(Collectors.toList()),
        true);
    decisions.register(
        report.decisions().entrySet().stream()
            .map(one -> MultiGauge.Row.of(Tags.of("kind", one.getKey()), one.getValue()))
            .collect(Collectors.toList()),
        true);
    deliveries();
    shadow.refresh(report.shadow());
  }

  private void deliveries() {
    try {
      deliveries.register(
          report.deliveries().entrySet().stream()
              .flatMap(one -> rows(one.getKey(), one.getValue()).entrySet().stream())
              .map(row -> MultiGauge.Row.of(row.getKey(), row.getValue()))
              .collect(Collectors.toList()),
          true);
    } catch (JournalException e) {
      deliveries.register(java.util.List.of(), true);
    }
  }

  private static Map<Tags, Long> rows(String receiver, Deliveries.Standing standing) {
    Tags tags = Tags.of("receiver", receiver);
    return Map.of(
        tags.and("state", "waiting"), standing.waiting(),
        tags.and("state", "delivered"), standing.delivered(),
        tags.and("state", "rejected"), standing.rejected());
  }
}

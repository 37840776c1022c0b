package dev.winnow.runtime.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.Failure;
import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Signal;
import dev.winnow.runtime.FactsDropped;
import dev.winnow.runtime.RulesOut;
import dev.winnow.runtime.WatchReport;
import dev.winnow.runtime.delivery.Routing;
import dev.winnow.runtime.journal.Decided;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.Numbered;
import dev.winnow.runtime.journal.Recovery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An engine, who hears of what it decides, and which of its rules take part. For one thread. */
final class Deciding implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Routing routing;
  private final RulesOut rulesOut;
  private final FactsDropped dropped;
  private final WatchReport report;
  private Policy policy;
  private Optional<Running> running;
  private boolean speaks;

  /** An engine, and what makes messages of what it decides. */
  private record Running(TriageEngine engine, Messages messages) {}

  private Deciding(
      Policy policy, TriageEngine engine, Routing routing, RulesOut rulesOut, WatchReport report) {
    this.policy = policy;
    this.routing = routing;
    this.rulesOut = rulesOut;
    this.report = report;
    dropped = rulesOut.dropped(engine.stats().dropped());
    running = running(engine);
  }

  private Optional<Running> running(TriageEngine engine) {
    return Optional.of(new Running(engine, new Messages(engine, routing)));
  }

  /** Begins, or goes on where another one was. */
  static Deciding from(
      Optional<Recovery> before,
      Policy policy,
      Routing routing,
      RulesOut rulesOut,
      WatchReport report) {
    TriageEngine engine =
        before
            .map(known -> TriageEngine.restore(policy, known.engine().under(policy.hash())))
            .orElseGet(() -> TriageEngine.of(policy));
    before.ifPresent(known -> resume(memory(known), engine, routing, rulesOut));
    return new Deciding(policy, engine, routing, rulesOut, report);
  }

  private static JsonNode memory(Recovery known) {
    try {
      return JSON.readTree(known.memory());
    } catch (JsonProcessingException e) {
      return JSON.nullNode();
    }
  }

  private static void resume(
      JsonNode memory, TriageEngine engine, Routing routing, RulesOut rulesOut) {
    routing.resume(memory.path("routing").asText());
    List<String> out = new ArrayList<>();
    memory.path("rulesOut").forEach(id -> out.add(id.asText()));
    rulesOut.before(out, engine.failures());
  }

  /** From now on signals are news: what was said before a crash is not said again. */
  void speak() {
    speaks = true;
  }

  /** What is decided because of an entry. */
  List<Decided> give(Numbered one) {
    if (one.entry() instanceof Entry.Received received) {
      Triage triage = engine().accept(received.signal(), received.received());
      if (speaks) {
        report.signal(received.signal(), triage);
      }
      return messages().of(one.number(), triage.decisions());
    }
    return messages().of(one.number(), engine().advanceTo(one.entry().received()));
  }

  /** Where it stands after an entry. */
  Recovery standing(long entry) {
    messages().refresh();
    ObjectNode memory = JSON.createObjectNode();
    memory.put("routing", routing.memory());
    rulesOut.ids().forEach(memory.putArray("rulesOut")::add);
    return new Recovery(entry, engine().snapshot(), memory.toString());
  }

  /**
   * Goes on by another policy; the one before goes on if that cannot be. There are never two
   * engines at once: one that knows much may need half of the memory that there is.
   */
  void change(Policy next) {
    Snapshot known = engine().snapshot();
    close();
    running = Optional.empty();
    try {
      running = running(TriageEngine.restore(next, known.under(next.hash())));
    } catch (RuntimeException e) {
      running = running(TriageEngine.restore(policy, known));
      throw e;
    }
    policy = next;
    rulesOut.reloaded(engine().failures());
  }

  /** The alerts by which people hear that a rule does not take part. */
  List<Signal> alerts(Instant now) {
    List<Signal> alerts = new ArrayList<>(rulesOut.over(now));
    List<Failure> news = rulesOut.news(engine().failures());
    news.forEach(failure -> report.notice(now, failure.toString()));
    alerts.addAll(rulesOut.alerts(now, news));
    dropped.alert(now, engine().stats().dropped()).ifPresent(alerts::add);
    return alerts;
  }

  TriageEngine engine() {
    return running.orElseThrow().engine();
  }

  private Messages messages() {
    return running.orElseThrow().messages();
  }

  @Override
  public void close() {
    running.ifPresent(one -> one.engine().close());
  }
}

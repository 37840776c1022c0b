package dev.winnow.cli.serve;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import dev.winnow.http.ServiceReport;
import dev.winnow.runtime.WatchReport;
import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.service.ShadowStanding;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Says what is decided, and counts it. Signals are not said: there may be thousands a second, and
 * the journal has them. Safe for use by several threads, one of which writes.
 */
final class ServedReport implements WatchReport, ServiceReport {

  private final WatchReport people;
  private volatile String policy;
  private final Map<String, LongAdder> decisions = new ConcurrentHashMap<>();
  private volatile Optional<Journal> journal = Optional.empty();
  private volatile Supplier<Optional<ShadowStanding>> shadow = Optional::empty;

  ServedReport(WatchReport people, String policy) {
    this.people = people;
    this.policy = policy;
  }

  void shadow(Supplier<Optional<ShadowStanding>> standing) {
    shadow = standing;
  }

  @Override
  public Optional<ShadowStanding> shadow() {
    return shadow.get();
  }

  /** Another policy decides from now on. */
  void policy(String words) {
    policy = words;
  }

  void opened(Journal which) {
    journal = Optional.of(which);
  }

  void ending() {
    journal = Optional.empty();
  }

  @Override
  public Map<String, Deliveries.Standing> deliveries() {
    return journal.map(known -> known.deliveries().standing()).orElseGet(Map::of);
  }

  @Override
  public Map<String, String> journal() {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("journal", journal.map(Journal::toString).orElse("not open"));
    known.put("policy", policy);
    return known;
  }

  @Override
  public Map<String, Long> decisions() {
    Map<String, Long> counts = new TreeMap<>();
    decisions.forEach((kind, count) -> counts.put(kind, count.sum()));
    return counts;
  }

  @Override
  public synchronized void begin(String words) {
    people.begin(words);
  }

  @Override
  public void signal(Signal signal, Triage triage) {
    // The journal has it.
  }

  @Override
  public synchronized void decision(Decision decision) {
    decisions.computeIfAbsent(decision.kind(), kind -> new LongAdder()).increment();
    people.decision(decision);
  }

  @Override
  public synchronized void notice(Instant at, String words) {
    people.notice(at, words);
  }

  @Override
  public void tick(Instant now) {
    // Nothing is drawn anew.
  }

  @Override
  public synchronized void end(String words) {
    people.end(words);
  }
}

package dev.winnow.http;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.rules.Policies;
import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.service.Accepted;
import dev.winnow.runtime.service.BusyException;
import dev.winnow.runtime.service.Desk;
import dev.winnow.runtime.service.Health;
import dev.winnow.runtime.service.Intake;
import dev.winnow.runtime.service.ShadowStanding;
import dev.winnow.runtime.service.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A service without a journal, around a real engine. */
final class MemoryService implements Intake, Desk, ServiceReport, Reloader, AutoCloseable {

  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private final TriageEngine engine = TriageEngine.of(Policies.bundled().load());
  private final Set<String> keys = new HashSet<>();
  private final List<Submission> taken = new ArrayList<>();
  private final Map<String, Long> decisions = new TreeMap<>();
  private final Map<String, Deliveries.Standing> standings = new LinkedHashMap<>();
  private final List<String> troubles = new ArrayList<>();
  private Instant now = START;
  private CompletableFuture<Reloaded> reload =
      CompletableFuture.completedFuture(new Reloaded("abc", 1, false, List.of()));
  private Optional<ShadowStanding> shadow = Optional.empty();
  private Optional<BusyException> busy = Optional.empty();
  private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

  @Override
  public synchronized CompletableFuture<Accepted> submit(List<Submission> signals) {
    if (busy.isPresent()) {
      return CompletableFuture.failedFuture(busy.get());
    }
    int repeated = 0;
    for (Submission one : signals) {
      if (!one.key().isEmpty() && !keys.add(one.key())) {
        repeated++;
        continue;
      }
      taken.add(one);
      count(engine.accept(one.signal(), now).decisions());
    }
    Accepted accepted = new Accepted(signals.size() - repeated, repeated);
    return written.thenApply(done -> accepted);
  }

  @Override
  public synchronized <T> CompletableFuture<T> ask(
      Function<? super TriageEngine, ? extends T> question) {
    if (busy.isPresent() && busy.get().isBroken()) {
      return CompletableFuture.failedFuture(busy.get());
    }
    return CompletableFuture.completedFuture(question.apply(engine));
  }

  @Override
  public synchronized Health health() {
    return new Health(Health.State.RUNNING, engine.now(), taken.size(), 0, troubles);
  }

  @Override
  public synchronized Map<String, Deliveries.Standing> deliveries() {
    return Map.copyOf(standings);
  }

  @Override
  public Map<String, String> journal() {
    return Map.of("Journal", "in memory");
  }

  @Override
  public synchronized Map<String, Long> decisions() {
    return Map.copyOf(decisions);
  }

  @Override
  public synchronized CompletableFuture<Reloaded> reload() {
    return reload;
  }

  synchronized void reloads(CompletableFuture<Reloaded> answer) {
    reload = answer;
  }

  @Override
  public synchronized Optional<ShadowStanding> shadow() {
    return shadow;
  }

  synchronized void shadow(ShadowStanding standing) {
    shadow = Optional.of(standing);
  }

  synchronized Instant now() {
    return now;
  }

  synchronized void pass(Instant until) {
    now = until;
    count(engine.advanceTo(until));
  }

  private void count(List<Decision> some) {
    some.forEach(one -> decisions.merge(one.kind(), 1L, Long::sum));
  }

  synchronized List<Submission> taken() {
    return List.copyOf(taken);
  }

  synchronized void busy(Optional<BusyException> why) {
    busy = why;
  }

  /** What is taken in from now on is only written once the future is done. */
  synchronized void slow(CompletableFuture<Void> until) {
    written = until;
  }

  synchronized void trouble(String what) {
    troubles.add(what);
  }

  synchronized void standing(String receiver, Deliveries.Standing standing) {
    standings.put(receiver, standing);
  }

  @Override
  public synchronized void close() {
    engine.close();
  }
}

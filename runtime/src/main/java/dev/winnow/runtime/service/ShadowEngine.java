package dev.winnow.runtime.service;

import dev.winnow.core.Failure;
import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.runtime.compare.RunningComparison;
import dev.winnow.runtime.journal.Decided;
import dev.winnow.runtime.journal.Entry;
import java.time.Instant;
import java.util.List;

/** An engine of a second policy, and how what it decides is compared. For one thread. */
final class ShadowEngine implements AutoCloseable {

  /**
   * Where the policy that acts stands.
   *
   * @param now the time until which it has decided
   * @param known what it knows
   * @param tickets its tickets
   */
  record Beginning(Instant now, Snapshot known, List<TicketView> tickets) {

    static Beginning of(TriageEngine live) {
      return new Beginning(live.now(), live.snapshot(), List.copyOf(live.tickets()));
    }
  }

  private final TriageEngine engine;
  private final RunningComparison comparison;

  /** Goes on from there by another policy. */
  ShadowEngine(Policy policy, Beginning from, RunningComparison comparison) {
    this.comparison = comparison;
    engine = TriageEngine.restore(policy, from.known().under(policy.hash()));
    comparison.begin(from.now(), from.tickets(), engine.tickets());
  }

  /** Decides on what the policy that acts has decided on, and compares. */
  void decide(Entry entry, List<Decided> live) {
    List<Decision> decisions =
        entry instanceof Entry.Received received
            ? engine.accept(received.signal(), received.received()).decisions()
            : engine.advanceTo(entry.received());
    comparison.decided(entry.received(), live.stream().map(Decided::decision).toList(), decisions);
  }

  List<Failure> failures() {
    return engine.failures();
  }

  @Override
  public void close() {
    engine.close();
  }
}

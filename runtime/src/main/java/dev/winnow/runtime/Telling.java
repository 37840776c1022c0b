package dev.winnow.runtime;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Tells people what happened once that may be told: what is said is kept, so that no crash makes
 * Winnow forget what it has said. What it says of itself is told at once. For one thread.
 */
final class Telling implements WatchReport {

  /** Something to be told; a decision, if it is one. */
  private record Waiting(Runnable telling, Optional<Decision> decision) {}

  private final WatchReport people;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long told;

  Telling(WatchReport people) {
    this.people = people;
  }

  /** How much was to be told until now. */
  long until() {
    return told + waiting.size();
  }

  /** Tells what was to be told until then; whether there was a decision about a ticket. */
  boolean tell(long until) {
    boolean decided = false;
    while (told < until && !waiting.isEmpty()) {
      told++;
      Waiting next = waiting.remove();
      next.telling().run();
      decided |= next.decision().filter(made -> !made.ticket().isEmpty()).isPresent();
    }
    return decided;
  }

  /** The decisions that are not told yet. */
  List<Decision> waiting() {
    return waiting.stream().map(Waiting::decision).flatMap(Optional::stream).toList();
  }

  @Override
  public void signal(Signal signal, Triage triage) {
    waiting.add(new Waiting(() -> people.signal(signal, triage), Optional.empty()));
  }

  @Override
  public void decision(Decision decision) {
    waiting.add(new Waiting(() -> people.decision(decision), Optional.of(decision)));
  }

  @Override
  public void begin(String words) {
    people.begin(words);
  }

  @Override
  public void notice(Instant at, String words) {
    people.notice(at, words);
  }

  @Override
  public void tick(Instant now) {
    people.tick(now);
  }

  @Override
  public void end(String words) {
    people.end(words);
  }
}

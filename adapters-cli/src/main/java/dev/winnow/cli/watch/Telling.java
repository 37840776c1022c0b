package dev.winnow.cli.watch;

import dev.winnow.cli.output.WatchReport;
import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells people what happened once that may be told: what is said is kept, so that no crash makes
 * Winnow forget what it has said. What it says of itself is told at once. For one thread.
 */
final class Telling implements WatchReport {

  private final WatchReport people;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private long told;

  Telling(WatchReport people) {
    this.people = people;
  }

  /** How much was to be told until now. */
  long until() {
    return told + waiting.size();
  }

  /** Tells what was to be told until then. */
  void tell(long until) {
    while (told < until && !waiting.isEmpty()) {
      told++;
      waiting.remove().run();
    }
  }

  @Override
  public void signal(Signal signal, Triage triage) {
    waiting.add(() -> people.signal(signal, triage));
  }

  @Override
  public void decision(Decision decision) {
    waiting.add(() -> people.decision(decision));
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

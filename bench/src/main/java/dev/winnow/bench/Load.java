package dev.winnow.bench;

import dev.winnow.core.Disposition;
import dev.winnow.core.Policy;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;

/** An engine under the steady load of {@link Mix}. */
final class Load implements AutoCloseable {

  final TriageEngine engine;
  final Mix<Problem> mix;

  Load(Policy policy, int open, long step) {
    engine = TriageEngine.of(policy);
    mix = new Mix<>(Problem::number, step);
    for (int i = 0; i < open; i++) {
      engine.accept(mix.opens().alert(true, mix.at()));
    }
  }

  Triage accept() {
    Problem problem = mix.next();
    return engine.accept(problem.alert(mix.firing(), mix.at()));
  }

  void check() {
    check(engine);
  }

  /** A benchmark in which rules fail or signals are turned down measures nothing. */
  static void check(TriageEngine engine) {
    if (!engine.failures().isEmpty()
        || engine.stats().dispositions().getOrDefault(Disposition.REJECTED, 0L) > 0) {
      throw new IllegalStateException(engine.failures() + " " + engine.stats());
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}

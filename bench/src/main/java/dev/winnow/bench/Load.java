package dev.winnow.bench;

import dev.winnow.core.Disposition;
import dev.winnow.core.Policy;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.rules.Policies;
import dev.winnow.rules.PolicySource;
import java.nio.file.Path;

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

  /**
   * The bundled policy; with the settings that -Dwinnow.bench.settings names, to try what they
   * cost.
   */
  static Policy bundled() {
    String settings = System.getProperty("winnow.bench.settings", "");
    PolicySource source = Policies.bundled();
    return (settings.isEmpty() ? source : source.withSettings(Path.of(settings))).load();
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

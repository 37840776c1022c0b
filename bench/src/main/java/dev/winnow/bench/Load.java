package dev.winnow.bench;

import dev.winnow.core.Policy;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Disposition;
import dev.winnow.rules.Policies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An engine under the steady load of {@link Mix}. For one thread. */
final class Load implements Work {

  static final String EACH_ZONE = "storm: {levels: [{level: scope}]}\n";

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
   * The bundled policy, which looks for storms in each zone by itself: so many problems as are made
   * here in no time would be a storm of everything. With the settings that -Dwinnow.bench.settings
   * names in place of that, to try what they cost.
   */
  static Policy bundled() {
    String settings = System.getProperty("winnow.bench.settings", "");
    return settings.isEmpty()
        ? bundledWith(EACH_ZONE)
        : Policies.bundled().withSettings(Path.of(settings)).load();
  }

  /** The bundled policy with settings in YAML over its own. */
  static Policy bundledWith(String settings) {
    try {
      Path file = Files.createTempFile("winnow-bench", ".yaml");
      Files.writeString(file, settings);
      Policy policy = Policies.bundled().withSettings(file).load();
      Files.delete(file);
      return policy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void step() {
    accept();
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
    check();
    engine.close();
  }
}

package dev.winnow.bench;

import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Labels;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a signal costs while many causes explain many symptoms under one row of the table: ten
 * symptoms to a cause. Of 1,000 signals 965 repeat what is open, 30 tell that a symptom ends or is
 * back, 5 that a cause ends or is back, which uncovers or covers its ten symptoms.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls open() first
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class InhibitionBenchmark {

  private static final int SYMPTOMS = 10;
  private static final int SETTLE = 3;

  /** How many causes are open. */
  @Param({"100", "5000"})
  public int causes;

  private final SplittableRandom random = new SplittableRandom(1);
  private final Deque<Problem> endedCauses = new ArrayDeque<>();
  private final Deque<Problem> endedSymptoms = new ArrayDeque<>();
  private TriageEngine engine;
  private Problem[] all;
  private long at = Mix.START;

  /** Opens causes and symptoms. */
  @Setup(Level.Trial)
  public void open() {
    engine =
        TriageEngine.of(
            Load.bundledWith(
                Load.EACH_ZONE
                    + """
                      inhibition:
                        table:
                          - {cause: HostGone, symptom: ServiceSlow, equal: [host]}
                      """));
    all = new Problem[causes * (SYMPTOMS + 1)];
    for (int i = 0; i < all.length; i++) {
      int host = i % causes;
      boolean cause = i < causes;
      all[i] =
          new Problem(
              cause ? "HostGone" : "ServiceSlow",
              Labels.of(
                  Map.of(
                      "zone",
                      "z" + host % 1000,
                      "host",
                      "h" + host,
                      "service",
                      cause ? "" : "s" + i / causes,
                      "severity",
                      "warning")));
      send(all[i], true);
    }
  }

  /** Checks that nothing failed. */
  @TearDown(Level.Trial)
  public void check() {
    Load.check(engine);
    engine.close();
  }

  /**
   * Takes one signal.
   *
   * @return the answer
   */
  @Benchmark
  public Triage accept() {
    int kind = random.nextInt(1000);
    if (kind < 5) {
      return turn(endedCauses, random.nextInt(causes));
    }
    if (kind < 35) {
      return turn(endedSymptoms, causes + random.nextInt(all.length - causes));
    }
    Problem problem = all[random.nextInt(all.length)];
    return endedCauses.contains(problem) || endedSymptoms.contains(problem)
        ? accept()
        : send(problem, true);
  }

  /** Lets one end; or, once three have ended, lets the first of them come back. */
  private Triage turn(Deque<Problem> ended, int place) {
    if (ended.size() >= SETTLE || ended.contains(all[place])) {
      return send(ended.remove(), true);
    }
    ended.add(all[place]);
    return send(all[place], false);
  }

  private Triage send(Problem problem, boolean firing) {
    at += Mix.STEP;
    return engine.accept(problem.alert(firing, at));
  }
}

package dev.winnow.bench;

import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Labels;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Many causes that explain many symptoms under one row of the table: ten symptoms to a cause. Of
 * 1,000 signals 965 repeat what is open, 30 tell that a symptom ends or is back, 5 that a cause
 * ends or is back, which uncovers or covers its ten symptoms. For one thread.
 */
final class InhibitionLoad implements Work {

  private static final int SYMPTOMS = 10;
  private static final int SETTLE = 3;

  private final SplittableRandom random = new SplittableRandom(1);
  private final Deque<Problem> endedCauses = new ArrayDeque<>();
  private final Deque<Problem> endedSymptoms = new ArrayDeque<>();
  private final int causes;
  private final TriageEngine engine;
  private final Problem[] all;
  private long at = Mix.START;

  /** Opens causes and symptoms. */
  InhibitionLoad(int causes) {
    this.causes = causes;
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

  @Override
  public void step() {
    accept();
  }

  /** Takes one signal. */
  Triage accept() {
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

  @Override
  public void close() {
    Load.check(engine);
    engine.close();
  }
}

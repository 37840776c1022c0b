package dev.winnow.bench;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Labels;
import dev.winnow.rules.Policies;
import java.util.Arrays;
import java.util.Map;

/**
 * What an opening costs in a storm, and what it costs in quiet times: as many alerts of 200
 * services of one zone within five minutes, or spread over zones and hours. Arguments: how many
 * alerts.
 */
final class StormMain {

  private static final int SERVICES = 200;
  private static final int ROUNDS = 3;
  private static final long FIVE_MINUTES = 300_000;
  private static final long QUIET_STEP = 6_000;

  private StormMain() {}

  public static void main(String[] args) {
    int alerts = Integer.parseInt(args[0]);
    double[] quiet = new double[ROUNDS];
    double[] storm = new double[ROUNDS];
    round(alerts, false);
    for (int i = 0; i < ROUNDS; i++) {
      quiet[i] = round(alerts, false);
      storm[i] = round(alerts, true);
    }
    Arrays.sort(quiet);
    Arrays.sort(storm);
    Answers.say("quiet", quiet[ROUNDS / 2]);
    Answers.say("storm", storm[ROUNDS / 2]);
  }

  /** Microseconds for each of the alerts, each of which opens an incident. */
  private static double round(int alerts, boolean storm) {
    try (TriageEngine engine = TriageEngine.of(Policies.bundled().load())) {
      long start = System.nanoTime();
      for (int i = 0; i < alerts; i++) {
        long passed = storm ? i * FIVE_MINUTES / alerts : i * QUIET_STEP;
        engine.accept(problem(i, storm).alert(true, Mix.START + passed));
      }
      double micros = (System.nanoTime() - start) / 1e3 / alerts;
      Load.check(engine);
      return micros;
    }
  }

  private static Problem problem(int number, boolean storm) {
    int service = number % SERVICES;
    String zone = storm ? "north" : "zone-" + service;
    return new Problem(
        "Check" + number % 50,
        Labels.of(
            Map.of(
                "zone", zone,
                "namespace", "team-" + zone + service,
                "service", "shop-" + service,
                "part", "part-" + number / SERVICES,
                "severity", number % 2 == 0 ? "critical" : "warning")));
  }
}

package dev.winnow.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The row of the processor time for a storm, beside Alertmanager's for the same. */
final class CompareRows {

  private final Processes processes;
  private final Table table;
  private final boolean quick;

  CompareRows(Processes processes, Table table, boolean quick) {
    this.processes = processes;
    this.table = table;
    this.quick = quick;
  }

  /** In turns: three times each, or once. */
  void alertmanager() throws IOException, InterruptedException {
    int alerts = quick ? 2_000 : 10_000;
    processes.warmUp();
    List<Double> winnow = new ArrayList<>();
    List<Double> other = new ArrayList<>();
    for (int i = 0; i < (quick ? 1 : 3); i++) {
      AlertStorm storm = new AlertStorm(alerts, Instant.now().truncatedTo(ChronoUnit.SECONDS));
      winnow.add(processes.storm(storm).cpu());
      other.add(seconds(storm));
      System.err.printf(
          Locale.ROOT,
          "bench:   Winnow %.2f s, Alertmanager %.2f s%n",
          winnow.get(i),
          other.get(i));
    }
    double times = middle(winnow) / middle(other);
    table.row(
        "storm of "
            + Table.number(alerts)
            + " alerts in 12 rounds, two inhibitions: processor time",
        String.format(
            Locale.ROOT,
            "%.2f s, Alertmanager %.2f s: %.2f times",
            middle(winnow),
            middle(other),
            times),
        "at most 0.7 times",
        times <= 0.7);
  }

  private double seconds(AlertStorm storm) throws IOException, InterruptedException {
    Path folder = processes.folder();
    List<String> requests = storm.requests();
    try (Alertmanager running = Alertmanager.start(folder)) {
      for (int round = 0; round < AlertStorm.ROUNDS; round++) {
        running.sender().take(requests);
      }
      running.settle();
      return running.used().toMillis() / 1000.0;
    }
  }

  private static double middle(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}

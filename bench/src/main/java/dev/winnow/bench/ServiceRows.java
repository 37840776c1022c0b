package dev.winnow.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The rows of {@code winnow serve} beside Alertmanager: the same storm, over HTTP, in turns. */
final class ServiceRows {

  private static final double PACE = 10_000;
  private static final int TOGETHER = 64;

  private final Processes processes;
  private final Table table;
  private final boolean quick;

  ServiceRows(Processes processes, Table table, boolean quick) {
    this.processes = processes;
    this.table = table;
    this.quick = quick;
  }

  /** How one of the two did. */
  private record Run(double rate, double cpu, double heap, double idle) {}

  /** All of them. */
  void all() throws IOException, InterruptedException {
    int few = quick ? 2_000 : 10_000;
    int many = quick ? 20_000 : 100_000;
    Run ours = storm(winnow(), few, AlertStorm.ROUNDS);
    Run theirs = storm(alertmanager(), few, AlertStorm.ROUNDS);
    rate(few, ours, theirs, 1);
    cpu(few, ours, theirs);
    ours = storm(winnow(), many, 3);
    theirs = storm(alertmanager(), many, 3);
    rate(many, ours, theirs, 5);
    heap(many, ours, theirs);
    idle(many, ours, theirs);
    delay();
  }

  private AlertTaker winnow() throws IOException, InterruptedException {
    return WinnowService.start(processes.installed(), "always", processes.folder());
  }

  private AlertTaker alertmanager() throws IOException, InterruptedException {
    return Alertmanager.start(processes.folder());
  }

  private Run storm(AlertTaker taker, int alerts, int rounds)
      throws IOException, InterruptedException {
    try (taker) {
      double empty = taker.heap();
      Duration before = taker.used();
      List<String> requests = new AlertStorm(alerts, now()).requests();
      long start = System.nanoTime();
      for (int round = 0; round < rounds; round++) {
        taker.sender().take(requests);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      taker.settle();
      Duration after = taker.used();
      double heap = (taker.heap() - empty) / alerts;
      Run run =
          new Run(alerts * (double) rounds / seconds, seconds(before, after), heap, idle(taker));
      System.err.printf(Locale.ROOT, "bench:   %s: %s%n", taker.getClass().getSimpleName(), run);
      return run;
    }
  }

  /** The share of a core that it needs when nothing comes in. */
  private double idle(AlertTaker taker) throws InterruptedException {
    Duration before = taker.used();
    long start = System.nanoTime();
    TimeUnit.SECONDS.sleep(quick ? 10 : 60);
    return seconds(before, taker.used()) / ((System.nanoTime() - start) / 1e9);
  }

  private static double seconds(Duration from, Duration to) {
    return to.minus(from).toMillis() / 1000.0;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private void rate(int alerts, Run ours, Run theirs, double target) {
    row(
        "%s alerts over HTTP, journal on disk, two inhibitions: alerts a second",
        alerts,
        String.format(
            Locale.ROOT,
            "%,.0f, Alertmanager %,.0f: %.2f times",
            ours.rate(),
            theirs.rate(),
            ours.rate() / theirs.rate()),
        "at least " + Math.round(target) + " times",
        ours.rate() >= target * theirs.rate());
  }

  private void cpu(int alerts, Run ours, Run theirs) {
    row(
        "%s alerts over HTTP: processor time",
        alerts,
        String.format(
            Locale.ROOT,
            "%.2f s, Alertmanager %.2f s: %.2f times",
            ours.cpu(),
            theirs.cpu(),
            ours.cpu() / theirs.cpu()),
        "at most 1 times",
        ours.cpu() <= theirs.cpu());
  }

  private void heap(int alerts, Run ours, Run theirs) {
    row(
        "%s active: live heap for each",
        alerts,
        String.format(Locale.ROOT, "%,.0f bytes, Alertmanager %,.0f", ours.heap(), theirs.heap()),
        "at most Alertmanager's",
        ours.heap() <= theirs.heap());
  }

  private void idle(int alerts, Run ours, Run theirs) {
    row(
        "%s active, nothing comes in: processor",
        alerts,
        String.format(Locale.ROOT, "%.3f of a core, Alertmanager %.3f", ours.idle(), theirs.idle()),
        "at most 0.02 of a core",
        ours.idle() <= 0.02);
  }

  private void row(String what, int alerts, String value, String target, boolean met) {
    table.row(what.formatted(Table.number(alerts)), value, target, met);
  }

  /** How long it takes from an alert to a decision, at a steady pace, once it is warm. */
  private void delay() throws IOException, InterruptedException {
    Path folder = processes.folder();
    try (WinnowService service = WinnowService.start(processes.installed(), "always", folder)) {
      List<String> requests = new AlertStorm(10_000, now()).requests();
      int rounds = quick ? 10 : 60;
      for (int round = 0; round < rounds; round++) {
        service.sender().take(requests, PACE / TOGETHER);
      }
      String metrics = service.sender().read("/metrics");
      double p99 = 1000 * quantile(metrics, "0.99");
      table.row(
          Table.number((long) PACE) + " alerts a second: from an alert to its decision",
          Table.decimal(1000 * quantile(metrics, "0.5"))
              + " ms in the middle, 99 % within "
              + Table.decimal(p99)
              + " ms",
          "99 % within 20 ms",
          p99 < 20);
    }
  }

  private static double quantile(String metrics, String which) {
    String name = "winnow_decision_seconds{quantile=\"" + which + "\"}";
    return metrics
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .findFirst()
        .orElse(Double.NaN);
  }
}

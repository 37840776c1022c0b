package dev.winnow.bench;

import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.signal.Measurement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Ways to find what is strange in series, each a policy with settings, and how well they do. All
 * run through the whole engine; what comes back within six hours is the same ticket, for all alike.
 */
final class NabWays {

  private static final String BOTH = "dedup: {reopen: 6h}\ntrend: {rows: []}\nshares: []\n";
  private static final String ROW = "{metric: '%s', alert: Strange, severity: warning, ";

  private final List<NabSeries> series;

  NabWays(List<NabSeries> series) {
    this.series = List.copyOf(series);
  }

  /** Ways to fix a limit from sorted values, by name. */
  static Map<String, ToDoubleFunction<double[]>> limits() {
    Map<String, ToDoubleFunction<double[]>> ways = new LinkedHashMap<>();
    for (double times : new double[] {1, 1.1, 1.25, 1.5, 2}) {
      ways.put("the highest × " + times, sorted -> sorted[sorted.length - 1] * times);
    }
    for (double share : new double[] {0.99, 0.999}) {
      ways.put("quantile " + share, sorted -> sorted[(int) (share * (sorted.length - 1))]);
    }
    for (int times : new int[] {3, 4, 6}) {
      ways.put("mean + " + times + " deviations", sorted -> beyondMean(sorted, times));
    }
    return ways;
  }

  private static double beyondMean(double[] values, int times) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance =
        Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    return mean + times * Math.sqrt(variance);
  }

  /** A fixed limit for each series, learned from its beginning. */
  NabScore fixed(ToDoubleFunction<double[]> way) {
    StringBuilder settings = new StringBuilder(BOTH + "thresholds:\n");
    for (NabSeries one : series) {
      double limit = way.applyAsDouble(one.probation());
      settings
          .append("  - ")
          .append(String.format(Locale.ROOT, ROW, one.name()))
          .append("above: " + limit + ", clear: " + limit + ", for: 0s}\n");
    }
    return score(settings.toString());
  }

  /**
   * The adaptive thresholds, with their defaults but for what is said.
   *
   * @param when above, below or either
   * @param others more settings of all series, in YAML
   */
  NabScore adaptive(String when, String others) {
    StringBuilder settings = new StringBuilder(BOTH + "thresholds: []\nadaptive:\n");
    if (!others.isEmpty()) {
      settings.append("  ").append(others).append('\n');
    }
    settings.append("  rows:\n");
    for (NabSeries one : series) {
      settings
          .append("    - ")
          .append(String.format(Locale.ROOT, ROW, one.name()))
          .append("leastChange: 0, when: " + when + "}\n");
    }
    return score(settings.toString());
  }

  private NabScore score(String settings) {
    Policy policy = Load.bundledWith(settings);
    return series.stream()
        .map(one -> NabScore.of(one, tickets(policy, one)))
        .reduce(NabScore.NOTHING, NabScore::and);
  }

  /** When tickets were opened. */
  private static List<Instant> tickets(Policy policy, NabSeries series) {
    List<Instant> opened = new ArrayList<>();
    try (TriageEngine engine = TriageEngine.of(policy)) {
      Instant last = Instant.MIN;
      for (NabSeries.Value value : series.values()) {
        // One series says 2:00 to 3:00 of a day twice, as its clock was set back.
        if (value.at().isAfter(last)) {
          last = value.at();
          engine.accept(measurement(series, value)).decisions().stream()
              .filter(NabWays::isNew)
              .forEach(one -> opened.add(value.at()));
        }
      }
      if (!engine.failures().isEmpty()) {
        throw new IllegalStateException(engine.failures().toString());
      }
    }
    return opened;
  }

  private static Measurement measurement(NabSeries series, NabSeries.Value value) {
    return new Measurement(series.name(), "aws", value.value(), "", value.at(), "nab");
  }

  private static boolean isNew(Decision decision) {
    return decision instanceof TicketUpdate update && update.change() == TicketUpdate.Change.OPENED;
  }
}

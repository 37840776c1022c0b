package dev.winnow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToDoubleFunction;

/** How well thresholds find what is labelled in the series of the Numenta Anomaly Benchmark. */
final class NabRows {

  /** By how much adaptive thresholds are to be better than the best fixed ones. */
  private static final double MARGIN = 1.3;

  private final Path corpora;
  private final Table table;

  NabRows(Path corpora, Table table) {
    this.corpora = corpora;
    this.table = table;
  }

  /** The fixed limits are the best of all that were tried: which ones, the labels told. */
  void all() throws IOException {
    if (!Files.isDirectory(corpora.resolve("metrics/NAB"))) {
      System.err.println("bench:   the labelled series are not at " + corpora);
      return;
    }
    NabWays ways = new NabWays(NabSeries.all(corpora));
    NabScore fixed = NabScore.NOTHING;
    for (ToDoubleFunction<double[]> limit : NabWays.limits().values()) {
      NabScore score = ways.fixed(limit);
      fixed = score.f1() > fixed.f1() ? score : fixed;
    }
    NabScore adaptive = ways.adaptive("either", "");
    table.row(
        "adaptive thresholds on the labelled series of NAB",
        words(adaptive) + "; the best fixed limits: " + words(fixed),
        "an F1 of at least 1.3 times that",
        adaptive.f1() >= MARGIN * fixed.f1());
  }

  private static String words(NabScore score) {
    return "F1 "
        + Table.decimal(score.f1())
        + ", precision "
        + Table.decimal(score.precision())
        + ", recall "
        + Table.decimal(score.recall())
        + ", delay "
        + Table.decimal(score.delay())
        + " h";
  }
}

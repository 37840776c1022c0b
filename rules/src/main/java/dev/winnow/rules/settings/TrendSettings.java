package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.List;

/**
 * Which metrics are told of before they reach a limit. Immutable.
 *
 * @param series how many metrics of subjects are followed at most
 * @param forget after what time without a value a trend is forgotten
 * @param rows which metrics
 */
public record TrendSettings(int series, Duration forget, List<TrendRow> rows) {

  /** Checks that no metric has two rows. */
  public TrendSettings {
    Check.that(series >= 0, "\"series\" must be 0 or more");
    rows = List.copyOf(rows);
    Check.oneRowEach(rows, TrendRow::metric);
  }

  /** The rows as facts. */
  List<TrendThreshold> thresholds(ShareTable shares) {
    return rows.stream().map(row -> new TrendThreshold(row, shares.isShare(row.metric()))).toList();
  }
}

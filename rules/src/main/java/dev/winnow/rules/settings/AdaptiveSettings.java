package dev.winnow.rules.settings;

import dev.winnow.core.fact.metric.Learning;
import dev.winnow.core.fact.metric.Sense;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How it is learned what metrics usually are, and which are watched for what is strange. Immutable.
 *
 * @param zone the time zone in which hours of the week are told
 * @param period for how long values are remembered at least; at most twice as long
 * @param tail which quantile of the values is the most that is usual
 * @param deviations how many median absolute deviations around the middle of an hour are usual
 * @param floor how far from the middle is always usual, as a share of the middle
 * @param beyond how many times as far from the middle as what is usual a strange value is
 * @param leastHistory how long values must have been known
 * @param leastValues and how many
 * @param leastWeeks how often an hour of the week must have been seen to be judged by itself
 * @param lessons how many values of a strange time are learned from
 * @param believe after how long something strange is what is usual
 * @param forget after what time without a value what was learned is forgotten
 * @param series how many metrics of subjects are learned at most
 * @param rows which metrics are watched
 */
public record AdaptiveSettings(
    String zone,
    Duration period,
    double tail,
    double deviations,
    double floor,
    double beyond,
    Duration leastHistory,
    int leastValues,
    int leastWeeks,
    int lessons,
    Duration believe,
    Duration forget,
    int series,
    List<AdaptiveRow> rows) {

  /** How many times of an hour of the week are remembered. */
  private static final int WEEKS = 6;

  /** Checks the numbers, the zone, and that no metric has two rows. */
  public AdaptiveSettings {
    Check.that(!period.isZero(), "\"period\" must be more than 0");
    Check.that(tail > 0.5 && tail < 1, "\"tail\" must be more than 0.5 and less than 1");
    Check.that(deviations > 0, "\"deviations\" must be more than 0");
    Check.that(floor >= 0, "\"floor\" must be 0 or more");
    Check.that(beyond >= 1, "\"beyond\" must be 1 or more");
    Check.that(leastValues > 0, "\"leastValues\" must be 1 or more");
    Check.that(leastWeeks > 0 && leastWeeks <= WEEKS, "\"leastWeeks\" must be 1 to " + WEEKS);
    Check.that(lessons >= 0, "\"lessons\" must be 0 or more");
    Check.that(
        believe.compareTo(leastHistory) >= 0, "\"believe\" must be as long as \"leastHistory\"");
    Check.that(series >= 0, "\"series\" must be 0 or more");
    Objects.requireNonNull(TimeWords.zone(zone));
    rows = List.copyOf(rows);
    Check.oneRowEach(rows, AdaptiveRow::metric);
  }

  /** The rows as facts. */
  List<AdaptiveThreshold> thresholds(ShareTable shares) {
    return rows.stream().map(row -> new AdaptiveThreshold(row, learning(row, shares))).toList();
  }

  private Learning learning(AdaptiveRow row, ShareTable shares) {
    Duration history = Objects.requireNonNullElse(row.leastHistory(), leastHistory);
    return new Learning(
        zone,
        period.toMillis(),
        history.toMillis(),
        leastValues,
        leastWeeks,
        lessons,
        believe.toMillis(),
        shares.isShare(row.metric()),
        sense(row));
  }

  private Sense sense(AdaptiveRow row) {
    double times = Objects.requireNonNullElse(row.beyond(), beyond);
    return new Sense(tail, deviations, floor, times, row.leastChange(), row.above(), row.below());
  }
}

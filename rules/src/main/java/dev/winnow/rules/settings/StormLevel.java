package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A level at which openings are counted for storms. Immutable.
 *
 * @param level its name, such as zone
 * @param labels the labels that form a place of it, the last of which an alert must have; those of
 *     the scope if null; all alerts are in one place if empty
 * @param opens how many may open in one place; as many as in all others if null
 * @param within in what time; as in all others if null
 * @param severity how severe a storm is there; as in all others if null
 */
public record StormLevel(
    String level,
    @Nullable List<String> labels,
    @Nullable Integer opens,
    @Nullable Duration within,
    @Nullable String severity) {

  /** The largest number of openings that is counted. */
  private static final int MOST = 999;

  /** Checks the numbers. */
  public StormLevel {
    Check.that(opens == null || (opens > 0 && opens <= MOST), "\"opens\" must be 1 to " + MOST);
    Check.that(within == null || !within.isZero(), "\"within\" must be more than 0");
    labels = labels == null ? null : List.copyOf(labels);
  }
}

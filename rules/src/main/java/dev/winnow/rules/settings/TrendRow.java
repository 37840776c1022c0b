package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A metric that must not reach a limit, and is told of before it does. Immutable.
 *
 * @param metric what is measured
 * @param limit the value that it must not reach
 * @param within how long before it is told
 * @param window of which time values are looked at
 * @param leastHistory how much of that time must be known
 * @param leastFit how well a line must fit the values, from 0 to 1
 * @param keepFiringFor how long the limit must be further away again
 * @param ends the word for what is at its limit, such as {@code full}
 * @param alert the name of the incident
 * @param severity how severe it is
 * @param labels further labels of the incident; or null
 */
public record TrendRow(
    String metric,
    double limit,
    Duration within,
    @JsonProperty(defaultValue = "24h") Duration window,
    @JsonProperty(defaultValue = "6h") Duration leastHistory,
    @JsonProperty(defaultValue = "0.6") double leastFit,
    @JsonProperty(defaultValue = "1h") Duration keepFiringFor,
    @JsonProperty(defaultValue = "full") String ends,
    String alert,
    String severity,
    @Nullable Map<String, String> labels) {

  /** Checks the numbers. */
  public TrendRow {
    Check.that(!window.isZero(), "\"window\" must be more than 0");
    Check.that(
        leastHistory.compareTo(window) <= 0, "\"leastHistory\" must be no longer than \"window\"");
    Check.that(leastFit >= 0 && leastFit <= 1, "\"leastFit\" must be 0 to 1");
    labels = labels == null ? Map.of() : Map.copyOf(labels);
  }
}

package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A metric that is strange when it is unlike what it usually is. Immutable.
 *
 * @param metric what is measured
 * @param when whether it is strange for being {@code above} what is usual, {@code below}, or {@code
 *     either}
 * @param leastChange how far from what is usual it is at least, in the metric's own unit
 * @param beyond how many times as far from the middle as what is usual; or null for that of all
 * @param leastHistory how long it must have been known; or null for that of all
 * @param pendingFor for how long it must be strange
 * @param keepFiringFor how long it must be usual again
 * @param alert the name of the incident
 * @param severity how severe it is
 * @param labels further labels of the incident; or null
 */
public record AdaptiveRow(
    String metric,
    @JsonProperty(defaultValue = "above") String when,
    double leastChange,
    @Nullable Double beyond,
    @Nullable Duration leastHistory,
    @JsonProperty(value = "for", defaultValue = "0s") Duration pendingFor,
    @JsonProperty(defaultValue = "0s") Duration keepFiringFor,
    String alert,
    String severity,
    @Nullable Map<String, String> labels) {

  private static final List<String> WHEN = List.of("above", "below", "either");

  /** Checks the words and numbers. */
  public AdaptiveRow {
    Check.that(
        WHEN.contains(when),
        "\"when\" must be one of " + String.join(", ", WHEN) + ", not \"" + when + "\"");
    Check.that(leastChange >= 0, "\"leastChange\" must be 0 or more");
    Check.that(beyond == null || beyond >= 1, "\"beyond\" must be 1 or more");
    labels = labels == null ? Map.of() : Map.copyOf(labels);
  }

  boolean above() {
    return !when.equals("below");
  }

  boolean below() {
    return !when.equals("above");
  }
}

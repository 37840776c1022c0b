package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * How fast a budget of errors may burn. Immutable.
 *
 * @param longWindow over how long a time it must be exceeded, so that it matters
 * @param shortWindow over how short a time it must be exceeded too, so that it goes on
 * @param factor how many times faster than the budget allows
 * @param pendingFor for how long it must be exceeded
 * @param severity how severe that is
 */
public record BurnRate(
    @JsonProperty("long") Duration longWindow,
    @JsonProperty("short") Duration shortWindow,
    double factor,
    @JsonProperty("for") Duration pendingFor,
    String severity) {

  /** Checks the windows and the factor. */
  public BurnRate {
    Check.that(factor > 0 && Double.isFinite(factor), "\"factor\" must be more than 0");
    Check.that(!shortWindow.isZero(), "\"short\" must be more than 0");
    Check.that(
        shortWindow.compareTo(longWindow) < 0, "\"short\" must be a shorter time than \"long\"");
  }

  /** {@return what tells it from other rates: its windows, such as {@code 1 h and 5 m}} */
  public String name() {
    return BurnWords.span(longWindow) + " and " + BurnWords.span(shortWindow);
  }

  /** {@return for how long it must be exceeded, in milliseconds} */
  public long pendingForMillis() {
    return pendingFor.toMillis();
  }

  /** {@return how long the short window is, in milliseconds} */
  public long shortMillis() {
    return shortWindow.toMillis();
  }
}

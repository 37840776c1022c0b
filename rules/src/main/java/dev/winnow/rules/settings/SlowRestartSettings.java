package dev.winnow.rules.settings;

import dev.winnow.core.fact.restart.RestartCause;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * When a workload restarts too often, though never so often at once that it is a crash loop.
 * Immutable.
 *
 * @param times how many restarts are too many; 0 if none are
 * @param within in what time
 * @param apart of restarts that are no further apart only one counts
 * @param causes the causes that count, such as memory
 * @param severity how severe it is
 */
public record SlowRestartSettings(
    int times, Duration within, Duration apart, List<String> causes, String severity) {

  /** Checks the durations and numbers. */
  public SlowRestartSettings {
    Check.that(times >= 0 && times < 1000, "\"times\" must be 0 to 999");
    Check.that(!within.isZero(), "\"within\" must be more than 0");
    Check.that(!apart.isZero(), "\"apart\" must be more than 0");
    causes.forEach(one -> Named.of(RestartCause.class, one, "causes"));
    causes = List.copyOf(causes);
  }

  /**
   * Whether a restart counts.
   *
   * @param cause what was judged to be its cause
   * @return true if the cause is one of those
   */
  public boolean counts(RestartCause cause) {
    return causes.contains(cause.word());
  }

  /**
   * With which others a restart counts as one.
   *
   * @param at when it happened, in epoch milliseconds
   * @return the same for all of a while
   */
  public String spellOf(long at) {
    return String.valueOf(at / apart.toMillis());
  }

  /**
   * The labels of the incident.
   *
   * @param subject the workload, such as {@code sre/deployment/cart}
   * @return its namespace and its kind and name
   */
  public Labels labelsOf(String subject) {
    int end = Math.max(0, subject.indexOf('/'));
    return Labels.of(
        Map.of("namespace", subject.substring(0, end), "workload", subject.substring(end + 1)));
  }

  /**
   * What people read of it.
   *
   * @param size how many restarts count
   * @return such as {@code 5 restarts within 6 hours, without a crash loop}
   */
  public String words(int size) {
    return size + " restarts within " + Words.spoken(within) + ", without a crash loop";
  }

  @Override
  public String toString() {
    return "the settings of slow restarts";
  }
}

package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * When an autoscaler is a ticket. Immutable.
 *
 * @param failing for how long it may be unable to scale
 * @param idle the reasons for which it is meant not to scale
 * @param limited for how long it may want more pods than it may have
 * @param limits the reasons that say so
 * @param severity how severe all that is
 */
public record AutoscalerSettings(
    Duration failing, List<String> idle, Duration limited, List<String> limits, String severity) {

  private static final String FALSE = "False ";
  private static final String TRUE = "True ";

  /**
   * For how long it may be unable to scale.
   *
   * @return milliseconds
   */
  public long failingMillis() {
    return failing.toMillis();
  }

  /**
   * For how long it may want more pods than it may have.
   *
   * @return milliseconds
   */
  public long limitedMillis() {
    return limited.toMillis();
  }

  /**
   * Which of its conditions says that it cannot scale.
   *
   * @param conditions its conditions, each with its status and reason
   * @return {@code AbleToScale} or {@code ScalingActive}; empty if it can, or is meant not to
   */
  public String failed(Labels conditions) {
    for (String name : List.of("AbleToScale", "ScalingActive")) {
      String state = conditions.value(name);
      if (state.startsWith("False") && !idle.contains(state.replaceFirst(FALSE, ""))) {
        return name;
      }
    }
    return "";
  }

  /**
   * Whether it wants more pods than it may have, where that is not the only number it may have.
   *
   * @param conditions its conditions, each with its status and reason
   * @param details how many pods it may have
   * @return true if it is at its limit
   */
  public boolean isLimited(Labels conditions, Labels details) {
    String state = conditions.value("ScalingLimited");
    return state.startsWith(TRUE)
        && limits.contains(state.substring(TRUE.length()))
        && !Objects.equals(details.value("minReplicas"), details.value("maxReplicas"));
  }
}

package dev.winnow.rules.settings;

import dev.winnow.core.fact.cluster.Resource;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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

  private static final String AUTOSCALER = "horizontalpodautoscaler";
  private static final String LIMITED = "ScalingLimited";

  /**
   * What is the matter with an autoscaler.
   *
   * @param autoscaler how it is
   * @return that it cannot scale, unless it is meant not to, and that it wants more pods than it
   *     may have, where that is not the only number it may have; empty if neither
   */
  Stream<ResourceTrouble> troublesOf(Resource autoscaler) {
    if (!autoscaler.getKind().equals(AUTOSCALER)) {
      return Stream.empty();
    }
    Stream<ResourceTrouble> cannot =
        Stream.of("AbleToScale", "ScalingActive")
            .filter(condition -> fails(autoscaler.getConditions().value(condition)))
            .limit(1)
            .map(condition -> trouble("AutoscalerFailing", condition, autoscaler, failing));
    return isLimited(autoscaler)
        ? Stream.concat(
            cannot, Stream.of(trouble("AutoscalerAtLimit", LIMITED, autoscaler, limited)))
        : cannot;
  }

  private ResourceTrouble trouble(
      String name, String condition, Resource autoscaler, Duration lasting) {
    return new ResourceTrouble(
        name, condition, autoscaler.say(condition), severity, lasting.toMillis());
  }

  private boolean fails(String state) {
    return state.startsWith("False") && !idle.contains(state.replaceFirst("False ", ""));
  }

  private boolean isLimited(Resource autoscaler) {
    String state = autoscaler.getConditions().value(LIMITED);
    Labels details = autoscaler.getDetails();
    return state.startsWith("True ")
        && limits.contains(state.substring("True ".length()))
        && !Objects.equals(details.value("minReplicas"), details.value("maxReplicas"));
  }
}

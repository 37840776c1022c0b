package dev.winnow.rules.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which trouble it is that a pod or a container waits for a reason, or has ended for one.
 * Immutable.
 *
 * @param reasons the reasons, in the words of Kubernetes, each of which fits; or null for any
 * @param phase the phase that the pod must be in, such as Pending; or null for any
 * @param name the name of the incident
 * @param kind crashLoop, image, configuration, hook, starting, unschedulable or failed: which of
 *     those settings says how severe it is, and for how long it must be so
 */
public record WaitingRow(
    @Nullable List<String> reasons, @Nullable String phase, String name, String kind) {

  private static final List<String> KINDS =
      List.of("crashLoop", "image", "configuration", "hook", "starting", "failed", "unschedulable");

  /** Checks the kind, and that not everything fits. */
  public WaitingRow {
    Check.that(
        KINDS.contains(kind),
        "\"kind\" must be one of " + String.join(", ", KINDS) + ", not \"" + kind + "\"");
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    Check.that(!reasons.isEmpty() || phase != null, "a row needs \"reasons\" or \"phase\"");
    Check.that(!name.isBlank(), "\"name\" must name an incident");
  }

  boolean schedules() {
    return kind.equals("unschedulable");
  }

  boolean ended() {
    return kind.equals("failed");
  }

  boolean fits(String reason, String phaseOfPod) {
    boolean named = reasons == null || reasons.isEmpty() || reasons.contains(reason);
    return named && (phase == null || phase.equals(phaseOfPod));
  }

  @Override
  public String toString() {
    return "the row of " + name;
  }
}

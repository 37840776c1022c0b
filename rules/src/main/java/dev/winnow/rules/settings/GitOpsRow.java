package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.WorkloadStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What owns workloads for its users, and changes back what others change: Argo CD, Flux. Immutable.
 *
 * @param owner what to call it, {controller} for what controls the workload; empty if it owns them
 *     and changes nothing back
 * @param marks labels and annotations that only its workloads have; or null
 * @param managedBy values of the label app.kubernetes.io/managed-by that say the same, of a
 *     workload or of an autoscaler of it; or null
 * @param controllers an expression for the kind of what controls a workload, in lower case; or null
 */
public record GitOpsRow(
    String owner,
    @Nullable List<String> marks,
    @Nullable List<String> managedBy,
    @Nullable String controllers) {

  private static final String MANAGED_BY = "app.kubernetes.io/managed-by";

  /** Checks that it says how to tell. */
  public GitOpsRow {
    marks = marks == null ? List.of() : List.copyOf(marks);
    managedBy = managedBy == null ? List.of() : List.copyOf(managedBy);
    Check.that(
        !marks.isEmpty() || !managedBy.isEmpty() || controllers != null,
        "one of \"marks\", \"managedBy\" and \"controllers\" must say how to tell what it owns");
    if (controllers != null) {
      NamePattern.of(controllers);
    }
  }

  /** Whether it owns a workload by what stands on it. */
  boolean owns(Labels labels, Labels annotations) {
    String controller = annotations.value(WorkloadStatus.CONTROLLER);
    return isManaged(labels.value(MANAGED_BY))
        || isMarked(labels)
        || isMarked(annotations)
        || isControlled(controller.substring(0, Math.max(0, controller.indexOf('/'))));
  }

  private boolean isManaged(String by) {
    return managedBy != null && managedBy.contains(by);
  }

  private boolean isMarked(Labels labels) {
    return marks != null && marks.stream().anyMatch(labels::containsKey);
  }

  private boolean isControlled(String kind) {
    return controllers != null && !kind.isEmpty() && NamePattern.of(controllers).matches(kind);
  }
}

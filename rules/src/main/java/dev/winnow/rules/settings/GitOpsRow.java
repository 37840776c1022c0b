package dev.winnow.rules.settings;

import java.util.List;

/**
 * What owns workloads for its users, and changes back what others change: Argo CD, Flux. Immutable.
 *
 * @param owner what to call it
 * @param marks labels and annotations that only its workloads have
 * @param managedBy values of the label app.kubernetes.io/managed-by that say the same
 */
public record GitOpsRow(String owner, List<String> marks, List<String> managedBy) {

  /** Checks that it says how to tell. */
  public GitOpsRow {
    Check.that(!owner.isBlank(), "\"owner\" must say what to call it");
    Check.that(
        !marks.isEmpty() || !managedBy.isEmpty(),
        "one of \"marks\" and \"managedBy\" must say how to tell what it owns");
    marks = List.copyOf(marks);
    managedBy = List.copyOf(managedBy);
  }
}

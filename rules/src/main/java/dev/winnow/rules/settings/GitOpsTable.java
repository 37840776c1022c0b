package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.List;

/**
 * What owns a workload and would change back what Winnow changes. Immutable, safe for several
 * threads.
 */
public final class GitOpsTable {

  private static final String MANAGED_BY = "app.kubernetes.io/managed-by";

  private final List<GitOpsRow> rows;

  /**
   * A table.
   *
   * @param rows the first that fits counts
   */
  public GitOpsTable(List<GitOpsRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * What owns a workload.
   *
   * @param labels its labels
   * @param annotations its annotations
   * @return what to call it, such as {@code Argo CD}; empty if nothing does
   */
  public String ownerOf(Labels labels, Labels annotations) {
    return rows.stream()
        .filter(row -> marks(row, labels, annotations))
        .map(GitOpsRow::owner)
        .findFirst()
        .orElse("");
  }

  /**
   * Whether anything owns a workload.
   *
   * @param labels its labels
   * @param annotations its annotations
   * @return true if a label or an annotation says so
   */
  public boolean owns(Labels labels, Labels annotations) {
    return !ownerOf(labels, annotations).isEmpty();
  }

  private static boolean marks(GitOpsRow row, Labels labels, Labels annotations) {
    return row.managedBy().contains(labels.value(MANAGED_BY))
        || row.marks().stream()
            .anyMatch(one -> labels.containsKey(one) || annotations.containsKey(one));
  }

  @Override
  public String toString() {
    return "the table of what owns workloads";
  }
}

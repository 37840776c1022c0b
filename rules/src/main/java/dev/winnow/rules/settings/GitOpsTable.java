package dev.winnow.rules.settings;

import dev.winnow.core.fact.cluster.Resource;
import dev.winnow.core.fact.cluster.Workload;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.WorkloadStatus;
import java.util.List;

/**
 * What owns a workload and would change back what Winnow changes. Immutable, safe for several
 * threads.
 */
public final class GitOpsTable {

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
        .filter(row -> row.owns(labels, annotations))
        .map(
            row ->
                row.owner().replace("{controller}", annotations.value(WorkloadStatus.CONTROLLER)))
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

  /**
   * What owns a workload, or scales it for its users.
   *
   * @param workload the workload
   * @param scalers its autoscalers: each a {@link Resource}
   * @return what to call it; empty if nothing does
   */
  public String ownerOf(Workload workload, List<?> scalers) {
    String owner = ownerOf(workload.getLabels(), workload.getAnnotations());
    return owner.isEmpty()
        ? scalers.stream()
            .map(one -> ownerOf(((Resource) one).getDetails(), Labels.none()))
            .filter(one -> !one.isEmpty())
            .sorted()
            .findFirst()
            .orElse("")
        : owner;
  }

  @Override
  public String toString() {
    return "the table of what owns workloads";
  }
}

package dev.winnow.rules.settings;

/**
 * One reason for which no node takes a pod. Immutable.
 *
 * @param reason an expression for what the scheduler says
 * @param common whether it is one problem for all pods of which it is said; otherwise each workload
 *     has its own
 */
public record SchedulingRow(String reason, boolean common) {

  /** Checks the expression. */
  public SchedulingRow {
    NamePattern.of(reason);
  }
}

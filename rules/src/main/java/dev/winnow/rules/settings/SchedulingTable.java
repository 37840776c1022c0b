package dev.winnow.rules.settings;

import java.util.List;
import java.util.Optional;

/** Which reasons for which no node takes a pod are one problem. Safe for use by several threads. */
final class SchedulingTable {

  private record Row(NamePattern reason, boolean common) {}

  private final List<Row> rows;

  /**
   * A table.
   *
   * @param rows its rows; what fits an earlier one is named first
   */
  SchedulingTable(List<SchedulingRow> rows) {
    this.rows =
        rows.stream().map(row -> new Row(NamePattern.of(row.reason()), row.common())).toList();
  }

  /**
   * The cause that a pod has in common with others.
   *
   * @param reasons why no node takes it, as the scheduler says
   * @return the reason that fits the earliest row, if that one is common; empty if each workload
   *     has its own
   */
  String commonCause(List<String> reasons) {
    for (Row row : rows) {
      Optional<String> found = reasons.stream().filter(row.reason()::matches).findFirst();
      if (found.isPresent()) {
        return row.common() ? found.get() : "";
      }
    }
    return "";
  }

  @Override
  public String toString() {
    return "the table of scheduling";
  }
}

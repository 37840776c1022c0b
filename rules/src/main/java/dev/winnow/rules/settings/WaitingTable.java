package dev.winnow.rules.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which troubles it is that pods and containers wait. Safe for use by several threads. */
public final class WaitingTable {

  private final List<WaitingRow> rows;

  /**
   * A table.
   *
   * @param rows its rows; of each kind the first that fits counts
   */
  public WaitingTable(List<WaitingRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Which troubles it is that a pod, or a container of it, waits or has ended.
   *
   * @param reason the reason, in the word of Kubernetes
   * @param phase the phase of the pod
   * @return the rows that fit, at most one of each kind; possibly none
   */
  public List<WaitingRow> rowsOf(String reason, String phase) {
    List<WaitingRow> found = new ArrayList<>();
    Set<String> kinds = new HashSet<>();
    for (WaitingRow row : rows) {
      if (row.fits(reason, phase) && kinds.add(row.kind())) {
        found.add(row);
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return "the table of waits";
  }
}
